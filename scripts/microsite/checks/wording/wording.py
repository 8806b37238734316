"""Words that label, blame, frighten or claim too much, and words with a better one.

Whoever reads here may be the child. The tables say which phrases: `labels.py`, `blame.py`, `fear.py`,
`law.py`, and `data/house_style.yml` for single words. Advice to keep proof is `evidence.py`.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from microsite.checks.wording.blame import ALWAYS_BLAME, BLAME, ORDERS
from microsite.checks.wording.english import Text, iter_texts, sentences_under_lead
from microsite.checks.wording.fear import ACRONYMS, FEAR
from microsite.checks.wording.labels import LABELS
from microsite.checks.wording.law import iter_claims
from microsite.checks.wording.phrases import Phrases
from microsite.checks.wording.plain import Sentence, sentences_of
from microsite.facts.house_style import HouseStyle, Reading
from microsite.facts.services import Service
from microsite.findings import Finding
from microsite.site.site import Site


@dataclass(frozen=True)
class Rule:
    """Phrases that must not stand in public words. `sentence` has {words} where the phrase is quoted."""

    name: str
    phrases: Phrases
    sentence: str
    hint: str
    spares: tuple[Reading, ...] = ()


RULES = (
    Rule(
        "wording/label",
        LABELS,
        "“{words}” makes a person into one thing.",
        "say what happened: a child who was bullied, someone who bullies, the person who did this",
    ),
    Rule(
        "wording/blame",
        ALWAYS_BLAME,
        "“{words}” puts on a child what another person did.",
        "write: it is not your fault",
    ),
    Rule(
        "wording/blame",
        BLAME,
        "“{words}” puts on a child what another person did.",
        "leave it out, say who is responsible (the person who did this) or say what helps now",
    ),
    Rule(
        "wording/blame",
        ORDERS,
        "“{words}” leaves it to a child to prevent what others do.",
        "say what helps now, and who",
        spares=("professional",),
    ),
    Rule(
        "wording/fear",
        FEAR,
        "“{words}” frightens or shames.",
        "say calmly what can happen and what helps; nobody is in trouble for asking for help",
        spares=("professional",),
    ),
)


def check_wording(site: Site) -> Iterator[Finding]:
    """Public words name no person by a label, blame no child, frighten nobody and say of the law what is true.

    wording/label: say what happened: a child who was bullied, the person who did this.
    wording/blame: leave it out, say who is responsible, or say what helps now.
    wording/fear: say calmly what can happen and what helps; no capitals, no exclamation marks.
    wording/all-bullying-illegal: write that some bullying is against the law, and say which.
    wording/avoid: write the better word that the finding names.
    """
    avoid = _Avoid(site.house_style)
    capitals = _known_capitals(site)
    for text in iter_texts(site):
        sentences = tuple(sentences_under_lead(text))
        for sentence in sentences:
            yield from _check_phrases(text, sentence)
            yield from avoid.check(text, sentence)
        yield from _check_law(text, sentences)
        if text.band != "professional":
            yield from _check_loud(text, capitals)


def _check_phrases(text: Text, sentence: Sentence) -> Iterator[Finding]:
    said: set[str] = set()
    for rule in RULES:
        if rule.name in said or text.band in rule.spares:
            continue
        if match := rule.phrases.find(sentence):
            said.add(rule.name)
            words = sentence.quote(match)
            yield text.find(rule.name, words, rule.sentence.format(words=words), rule.hint)


def _check_law(text: Text, sentences: tuple[Sentence, ...]) -> Iterator[Finding]:
    asked = sentences_of(text.before)[-1:] if text.before.endswith("?") else ()
    for sentence, match in iter_claims(asked + sentences):
        words = sentence.quote(match)
        said = f"“{words}” says that bullying as such is a crime or a matter for the police. It is not."
        hint = "write: some bullying is against the law, and say which; the school comes first"
        yield text.find("wording/all-bullying-illegal", words, said, hint)


class _Avoid:
    """The words of `house_style.yml: avoid`, each looked for where its first word stands."""

    def __init__(self, style: HouseStyle) -> None:
        self._rows: dict[str, list[tuple[re.Pattern[str], str]]] = {}
        for row in style.avoid.values():
            for words in row.words:
                pattern = re.compile(rf"(?<!\w){re.escape(words)}(?!\w)", re.IGNORECASE)
                for sentence in sentences_of(words)[:1]:
                    self._rows.setdefault(sentence.tokens[0], []).append((pattern, row.instead))

    def check(self, text: Text, sentence: Sentence) -> Iterator[Finding]:
        for first in self._rows.keys() & sentence.words:
            for pattern, instead in self._rows[first]:
                for match in pattern.finditer(sentence.text):
                    yield text.find(
                        "wording/avoid", match[0], f"“{match[0]}” has a better word.", instead
                    )


def _known_capitals(site: Site) -> frozenset[str]:
    """Return the words that may stand in capitals: known short names, names in the data, words to text or press."""
    services = site.registry.services.values()
    names = [
        *site.glossary,
        site.partnership.name,
        site.partnership.short_name,
        site.partnership.history,
    ]
    names += [name for service in services for name in (service.name, *_keywords(service))]
    return ACRONYMS | {word for name in names for word in _CAPITALS.findall(name)}


def _keywords(service: Service) -> Iterator[str]:
    return (way.keyword for way in service.ways.values() if way.keyword)


_CAPITALS = re.compile(r"(?<![\w-])[A-Z][A-Z0-9]*[A-Z][A-Z0-9]*(?![\w-])")


def _check_loud(text: Text, known: frozenset[str]) -> Iterator[Finding]:
    """Nothing shouts: no exclamation mark, and capitals only in names and in words to text."""
    words = text.passage.text
    if "!" in words:
        before = words.partition("!")[0].rsplit(" ", 1)[-1]
        yield text.find(
            "wording/fear", before, "An exclamation mark shouts.", "end with a full stop"
        )
    for word in _CAPITALS.findall(words):
        if word not in known:
            said = f"{word} is in capitals: it shouts, or its letters are not known."
            hint = "write it in small letters, or the full name; letters that everybody knows belong in fear.py"
            yield text.find("wording/fear", word, said, hint)
