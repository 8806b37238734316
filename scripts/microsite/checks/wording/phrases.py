"""A small language for phrases, so that a rule is a table and not a list of whole sentences.

Phrases are looked for in the plain words of a sentence (`plain.py`). A table has one phrase a line, with a
reason after `#`:

    should|ought    one of these words          {child}     a word of a class; `_` joins words
    never?          may be there                !often      any word but this one       *ed     any word that ends so
    *               any word
    ..3             up to three words           ,,3         the same, commas and quotes too
    __3             up to three words of one object: no preposition, no new clause
    ==3             up to three words of one subject: no verb such as `is` or `can`, no `and`

In a table of what passes, `@` marks where the phrase that was found begins. A table of classes has lines of
`name: words`; a name may stand on several.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from microsite.checks.wording.plain import Sentence

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
    "..": f'. ; : ! ? , " {_TURNS}',
    ",,": f". ; : ! ? {_TURNS}",
    "__": f'. ; : ! ? " {_TURNS} {_ENDS_OBJECT}',
    "==": f'. ; : ! ? , " {_TURNS} {_VERBS} and so because',
}
"""What each kind of gap does not go past."""
_NEAR = 40
"""Words before a phrase among which what lets it pass must stand: more than the longest gap."""

_EVERYDAY = """
a all am an and are as at be been being can child children could did do does for get had has have he how i if in is it
just like make may me might my no not of on one only or our out she should so some someone take than that the their
them then there they this to up us was we were what when who why will with would you your , " . ?
"""
"""Words in most sentences: a phrase is looked for by another of its words, where it has one."""


_OTHER, _OTHER_ED, _ANY_ED = "\uf8ff", "\uefff", "\ue800-\uefff"


class _Code(dict[str, str]):
    """One character for each word that a table names (Unicode's private use), and two for all others."""

    def __missing__(self, word: str) -> str:
        return _OTHER_ED if word.endswith("ed") else _OTHER

    def learn(self, word: str) -> str:
        """Return the character of a word, a new one for a new word; words in -ed have a range of their own."""
        return self.setdefault(word, chr((0xE800 if word.endswith("ed") else 0xE000) + len(self)))


class Phrases:
    """A table of phrases, and a table of what may stand around one so that it passes.

    A sentence is read as a string with one character a word, so that classes are character sets and every
    position in a match is a word.
    """

    def __init__(self, table: str, passes: str = "", classes: str = "") -> None:
        self._known = classes_of(_COMMON + classes)
        self._code = _Code()
        self._wanted: list[str] = []
        self._by_word: dict[str, list[int]] = {}
        for number, line in enumerate(_lines(table)):
            self._wanted.append(self._pattern(line))
            for word in _rarest(line, self._known):
                self._by_word.setdefault(word, []).append(number)
        around = (line.partition("@") for line in _lines(passes))
        self._passes = [
            (re.compile(f"{self._pattern(before)}$"), re.compile(self._pattern(after)))
            for before, _, after in around
        ]
        self._words = frozenset(self._by_word)
        self._compiled = cache(lambda number: re.compile(self._wanted[number]))

    def find(self, sentence: Sentence) -> re.Match[str] | None:
        """Return the first phrase in a sentence that nothing around it lets pass; its positions count words."""
        words = self._words & sentence.words
        if not words:
            return None
        coded = "".join(map(self._code.__getitem__, sentence.tokens))
        for number in sorted({number for word in words for number in self._by_word[word]}):
            wanted = self._compiled(number)
            match = wanted.search(coded)
            while match and self._passes_at(coded, match.start()):
                match = wanted.search(coded, match.start() + 1)
            if match:
                return match
        return None

    def _passes_at(self, coded: str, start: int) -> bool:
        near = max(0, start - _NEAR)
        return any(
            after.match(coded, start) and before.search(coded, near, start)
            for before, after in self._passes
        )

    def _pattern(self, phrase: str) -> str:
        return "".join(map(self._item, phrase.split()))

    def _item(self, item: str) -> str:
        if (ends := _GAPS.get(item[:2])) and item[2:].isdigit():
            return f"[^{''.join(map(self._code.learn, ends.split()))}]{{0,{item[2:]}}}"
        if item == "*":
            return "."
        name = item.lstrip("!").rstrip("?") or item
        words = [
            [self._letter(part) for part in word.split("_")]
            for word in _words_of(name, self._known)
        ]
        single = "".join(word[0] for word in words if len(word) == 1)
        body = "|".join(
            [f"[{single}]" * bool(single), *("".join(word) for word in words if len(word) > 1)]
        ).strip("|")
        if item[0] == "!":
            return f"(?!{body})."
        return f"(?:{body})" + "?" * (item.endswith("?") and item != "?")

    def _letter(self, word: str) -> str:
        return _ANY_ED if word == "*ed" else self._code.learn(word)


def _lines(table: str) -> Iterator[str]:
    for line in table.splitlines():
        if phrase := line.partition("#")[0].strip():
            yield phrase


def _words_of(name: str, known: Classes) -> list[str]:
    return [
        word
        for part in name.split("|")
        for word in (known[part[1:-1]] if part[0] == "{" else [part])
    ]


def classes_of(table: str) -> Classes:
    """Return the words of each class of a table, in order."""
    known: dict[str, list[str]] = {}
    for line in _lines(table):
        name, _, words = line.partition(": ")
        known.setdefault(name, []).extend(
            word for item in words.split() for word in _words_of(item, known)
        )
    return known


def _rarest(line: str, known: Classes) -> set[str]:
    """Return the words of which one must stand in a sentence that holds the phrase."""
    everyday = set(_EVERYDAY.split())
    needed = [
        item
        for item in line.split()
        if item[:2] not in _GAPS and item[0] != "!" and item[-1] != "?"
    ]
    choices = [{word.partition("_")[0] for word in _words_of(item, known)} for item in needed]
    whole = [words for words in choices if not any("*" in word for word in words)]
    return min(whole, key=lambda words: (len(words & everyday), len(words)))
