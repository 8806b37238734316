"""A small language for phrases, so that a rule is a table and not a list of whole sentences.

Phrases are looked for in the plain words of a sentence (`english.py`). A table has one phrase a line, with a
reason after `#`:

    should|ought    one of these words          {child}     a word of a class; `_` joins words, `*` ends a stem
    never?          may be there                !often      any word but this one
    ..3             up to three words           ,,3         the same, commas and quotes too
    __3             up to three words of one object: no preposition, no new clause
    ==3             up to three words of one subject: no verb such as `is` or `can`, no `and`

In a table of what passes, `@` marks where the phrase that was found begins. A table of classes has lines of
`name: words`; a name may stand on several.
"""

import re
from collections.abc import Iterator, Mapping, Sequence

from microsite.checks.english import Sentence

Classes = Mapping[str, Sequence[str]]

_COMMON = """
    be: is are was were be been being am
    no: not never no nor nobody none nothing neither without avoid no_one instead_of rather_than
    modal: should must ought shall can could may might will would
    say: say says saying said tell tells telling told ask asks asking asked call calls called calling think thinks
    say: suggest suggests write writes use hear hears heard
    feel: feel feels feeling felt think thinks believe believes worry worries worried afraid scared seem seems
    others: they he she it someone somebody anyone people others friends some nobody
    oneself: yourself yourselves themselves herself himself themself
"""
"""Classes that more than one table uses."""

_TURNS = "until unless before without but then instead"
"""Words after which a new thought begins: no gap goes past them, so that `not` does not reach it."""
_VERBS = "is are was were be been being has have had do does did can could will would shall should must may might ought"
_ENDS_OBJECT = (
    "not to for from in on at by with about into off out away over under when if while because so that which who whom"
    f" where {_VERBS}"
)
_GAPS = {
    gap: rf"(?!{marks} |(?:{'|'.join(f'{_TURNS} {words}'.split())}) )\S+ "
    for gap, marks, words in (
        ("..", r"""[,;:."!?]""", ""),
        (",,", r"[;:.!?]", ""),
        ("__", r"""[;:."!?]""", _ENDS_OBJECT),
        ("==", r"""[,;:."!?]""", f"and so because {_VERBS}"),
    )
}

_NEAR = 400
"""Characters before a phrase in which what lets it pass must stand: more than the longest gap."""

_EVERYDAY = """
a all am an and are as at be been being can child children could did do does for get had has have he how i if in is it
just like make may me might my no not of on one only or our out she should so some someone take than that the their
them then there they this to up us was we were what when who why will with would you your , " . ?
"""
"""Words in most sentences: a phrase is looked for by another of its words, where it has one."""


class Phrases:
    """A table of phrases, and a table of what may stand around one so that it passes."""

    def __init__(self, table: str, passes: str = "", classes: str = "") -> None:
        known = classes_of(_COMMON + classes)
        self._passes = [self._around(line, known) for line in _lines(passes)]
        self._wanted: list[re.Pattern[str]] = []
        self._by_word: dict[str, list[int]] = {}
        for number, line in enumerate(_lines(table)):
            self._wanted.append(re.compile("(?<= )" + _pattern(line, known)))
            for word in _rarest(line, known):
                self._by_word.setdefault(word, []).append(number)
        self._words = frozenset(self._by_word)

    def find(self, sentence: Sentence) -> re.Match[str] | None:
        """Return the first phrase in a sentence that nothing around it lets pass."""
        if self._words.isdisjoint(sentence.words):
            return None
        plain = sentence.plain
        numbers = {number for word in self._words & sentence.words for number in self._by_word[word]}
        for number in sorted(numbers):
            match = self._wanted[number].search(plain)
            while match and self._passes_at(plain, match.start()):
                match = self._wanted[number].search(plain, match.start() + 1)
            if match:
                return match
        return None

    def _passes_at(self, plain: str, start: int) -> bool:
        near = max(0, start - _NEAR)
        return any(after.match(plain, start) and before.search(plain, near, start) for before, after in self._passes)

    @staticmethod
    def _around(line: str, known: Classes) -> tuple[re.Pattern[str], re.Pattern[str]]:
        before, _, after = line.partition("@")
        return re.compile(f"(?<= ){_pattern(before, known)}$"), re.compile(_pattern(after, known))


def _lines(table: str) -> Iterator[str]:
    for line in table.splitlines():
        if phrase := line.partition("#")[0].strip():
            yield phrase


def _pattern(phrase: str, known: Classes) -> str:
    return "".join(_item(item, known) for item in phrase.split())


def _item(item: str, known: Classes) -> str:
    if (gap := _GAPS.get(item[:2])) and item[2:].isdigit():
        return f"(?:{gap}){{0,{item[2:]}}}"
    name = item.lstrip("!").rstrip("?") or item
    body = "|".join(re.escape(word).replace(r"\*", r"\S*").replace("_", " ") for word in _words_of(name, known))
    if item[0] == "!":
        return rf"(?!(?:{body}) )\S+ "
    return f"(?:(?:{body}) )" + ("?" if item.endswith("?") and item != "?" else "")


def _words_of(name: str, known: Classes) -> list[str]:
    return [word for part in name.split("|") for word in (known[part[1:-1]] if part[0] == "{" else [part])]


def classes_of(table: str) -> Classes:
    """Return the words of each class of a table, in order."""
    known: dict[str, list[str]] = {}
    for line in _lines(table):
        name, _, words = line.partition(": ")
        known.setdefault(name, []).extend(word for item in words.split() for word in _words_of(item, known))
    return known


def _rarest(line: str, known: Classes) -> set[str]:
    """Return the words of which one must stand in a sentence that holds the phrase."""
    everyday = set(_EVERYDAY.split())
    needed = [item for item in line.split() if item[:2] not in _GAPS and item[0] != "!" and item[-1] != "?"]
    choices = [{word.partition("_")[0] for word in _words_of(item, known)} for item in needed]
    whole = [words for words in choices if not any("*" in word for word in words)]
    return min(whole, key=lambda words: (len(words & everyday), len(words)))
