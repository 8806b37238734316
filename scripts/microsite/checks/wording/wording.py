"""Public English that labels, blames, frightens, claims too much or has a better word.

Whoever reads here may be the child. The rules are tables that an editor can read, looked for by
`near.py`: `data/wording/en/`, and `avoid` in `data/house_style.yml`. No table sees what it has no
words for, so a second person reads too (docs/content-guide.md).
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import lru_cache
from itertools import chain

from microsite.checks.wording.loud import find_loud, known_capitals
from microsite.checks.wording.near import ByWord
from microsite.checks.wording.plain import PlainSentence, read
from microsite.checks.wording.tables import Rule, rules_of
from microsite.findings import Finding
from microsite.site.page import SOURCE_LANGUAGE
from microsite.site.site import Site
from microsite.site.texts import Text, texts_on
from microsite.sources.markdown import MENTION
from microsite.sources.prose import MENTIONED, iter_sentences

Found = tuple[str, tuple[str, ...]]
"""A rule, and the plain words of a sentence that it found."""

_TERM = "dt"
"""A word that the glossary explains: it must be named to be explained."""
_FORBIDS = re.compile(r"\b(?:do not|must not|should not|never|avoid|not to)(?: [^ ]+){0,2}$")


def check_wording(site: Site) -> Iterator[Finding]:
    """Public English labels and blames nobody, frightens nobody, says of the law what is true, and
    advises to keep proof in an evidence block only.

    wording/label: say what happened: a child who was bullied, the person who did this.
    wording/law: write that some bullying is against the law, and say which.
    wording/keep: put it into an `evidence` block, which prints the exception itself.
    wording/avoid: write the better word that the finding names.
    wording/blame: (a warning) leave it out, say who is responsible, or say what helps now.
    wording/fear: (a warning) say calmly what can happen and what helps; nothing in capitals.
    wording/allowed: (a warning) take the entry out of `data/house_style.yml`: nothing needs it.
    """
    needed: set[Found] = set()
    yield from find_wording(site, texts_on(site), needed)
    for number, row in enumerate(site.house_style.allowed):
        if (row.rule, _plain(row.sentence)) not in needed:
            says = f"Nothing needs this entry: {row.rule} finds no such sentence."
            found = site.documents["house_style"].find(
                ("allowed", number), "wording/allowed", says, "take the entry out"
            )
            yield replace(found, severity="warning")


def find_wording(site: Site, texts: Iterable[Text], needed: set[Found]) -> Iterator[Finding]:
    """Yield what the rules find in texts. What is found and allowed is added to `needed`."""
    allowed = {(row.rule, _plain(row.sentence)) for row in site.house_style.allowed}
    rules = rules_of(site)
    for text in texts:
        if text.tag != SOURCE_LANGUAGE or text.role != "words" or text.passage.element == _TERM:
            continue
        for before, sentence in iter_read(text):
            for found in _find(site, rules, text, before, sentence):
                key = found.rule, read(sentence.text).words
                if key in allowed:
                    needed.add(key)
                else:
                    yield found


def iter_read(text: Text) -> Iterator[tuple[str, PlainSentence]]:
    """Yield each sentence of a text with the words in front of it. One that goes on in small
    letters is read after what leads to it, and so is whatever stands under `Do not`.
    """
    words = " ".join(text.words.split())
    lead, earlier, start = _last(text.lead), _last(text.before), 0
    for said in iter_sentences(words):
        start = words.index(said, start)
        own = read(said)
        is_open = lead.text.endswith(":") and said[0].islower()
        above = lead.words[:-1] if lead.words[-1:] == (":",) else lead.words
        is_led = is_open or _FORBIDS.search(" ".join(above))
        yield words[:start], own.under(above if is_led else (), earlier.words)
        lead, earlier = own if said.endswith(":") else read(""), own


@lru_cache(maxsize=1 << 14)
def _last(words: str) -> PlainSentence:
    return read(next(reversed([*iter_sentences(" ".join(words.split()))]), ""))


def _plain(sentence: str) -> tuple[str, ...]:
    return read(MENTION.sub(MENTIONED, sentence)).words


def _find(
    site: Site, rules: ByWord[Rule], text: Text, before: str, sentence: PlainSentence
) -> Iterator[Finding]:
    told: set[str] = set()
    for rule in dict.fromkeys(chain.from_iterable(rules[word] for word in sentence.words)):
        place = next(rule.near.find(sentence), None)
        if place is None or rule.once in told or _is_in(text, rule.passes_in):
            continue
        told.add(rule.once)
        words = sentence.text[slice(*place)]
        ahead = before + sentence.text[: place[0]]
        found = text.find(rule.name, words, ahead, f"“{words}” {rule.says}", rule.hint)
        yield replace(found, severity=rule.severity)
    fear = site.wording["fear"]
    if not _is_in(text, fear.passes_in):
        for loud in find_loud(text, before, sentence.text, known_capitals(site)):
            yield replace(loud, severity=fear.severity)


def _is_in(text: Text, names: Iterable[str]) -> bool:
    return not {text.band, *text.passage.card.split()}.isdisjoint(names)
