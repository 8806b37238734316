"""What shouts at a reader: exclamation marks, and capitals that are no name."""

import re
from collections.abc import Iterator
from functools import lru_cache

from microsite.facts.services import Service
from microsite.findings import Finding
from microsite.site.site import Site
from microsite.site.texts import Text

RULE = "wording/fear"
_CAPITALS = re.compile(r"(?<![\w-])[A-Z][A-Z0-9]*[A-Z][A-Z0-9]*(?![\w-])")


def find_loud(text: Text, before: str, sentence: str, known: frozenset[str]) -> Iterator[Finding]:
    """Yield what shouts in a sentence; `known` are the words that may stand in capitals."""
    if "!" in sentence:
        last = sentence.partition("!")[0].rsplit(" ", 1)[-1]
        says, hint = "An exclamation mark shouts.", "end with a full stop"
        yield text.find(RULE, last, before, says, hint)
    for match in _CAPITALS.finditer(sentence):
        if match[0] not in known:
            says = f"{match[0]} is in capitals: it shouts, or its letters are not known."
            hint = (
                "write small letters or the full name, or list it in data/house_style.yml, capitals"
            )
            yield text.find(RULE, match[0], before + sentence[: match.start()], says, hint)


@lru_cache(maxsize=1)
def known_capitals(site: Site) -> frozenset[str]:
    """Return the words that may stand in capitals: known short names, names in the data, words to
    text or press.
    """
    services = site.registry.services.values()
    board = site.partnership
    names = [*site.house_style.capitals, *site.glossary]
    names += [board.name, board.short_name, board.history]
    names += [name for service in services for name in (service.name, *_keywords(service))]
    return frozenset(word for name in names for word in _CAPITALS.findall(name))


def _keywords(service: Service) -> Iterator[str]:
    return (way.keyword for way in service.ways.values() if way.keyword)
