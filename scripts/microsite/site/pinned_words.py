"""Which English words are to be pinned: what is said around a number or an address that lives hang
on. A number that is right helps nobody under a label that is another service's.
"""

import json
from collections.abc import Collection, Mapping

from microsite.facts.pinned_words import PinnedWords
from microsite.site.pins import EXIT
from microsite.site.site import Site
from microsite.sources.datafiles import KeyPath

PINNED_WORDS = "data/records/pinned_words.yml"
WORDS = "words"
"""What is asked of `make number` for the words of a service: childline.words."""
FURNITURE = EXIT[0]
"""Under whose name the words of the furniture are pinned, as the page that Exit leads to."""
_SERVICE = "service"
FAMILIES = frozenset(
    (
        "ages",
        "anonymous",
        "comparison",
        "embed",
        "evidence",
        "exit",
        "level",
        _SERVICE,
        "strip",
        "way",
    )
)
"""Kinds of strings of the furniture: the strip of help, the way out, the exception of evidence,
what a service's words answer, and what says for whom, how urgent and how to press.
"""
_SAID = frozenset(
    ("result", "what", "hours", "cost", "for_whom", "steps", "accepts", "refuses", "answers")
)
_SAID_OF_WAY = frozenset(("label", "only_if", "hours", "fallback"))
_PREFACE = """\
# yaml-language-server: $schema=../../schema/pinned_words.json
# Written by `make number`, never by hand: the English words of critical services and of the strip,
# the exit, evidence and cards a second time, so that a second person reads every change of one.
"""


def pinned_words_of(site: Site) -> PinnedWords:
    """Return what `data/records/pinned_words.yml` must hold for these sources."""
    pinned = site.registry.pinned
    return {key: words for key, words in site.english.items() if _is_pinned(key, pinned)}


def owner_of(key: str) -> str:
    """Return the service whose words these are, or the name that stands for the furniture."""
    match key.split("."):
        case (kind, service, _, *_) if kind == _SERVICE:
            return service
    return FURNITURE


def way_of(key: str) -> str:
    """Return the kind of the way whose words these are, or an empty string."""
    match key.split("."):
        case (kind, _, "ways", way, _) if kind == _SERVICE:
            return way
    return ""


def place_of(key: str) -> tuple[str, KeyPath]:
    """Return the data file that holds these words (nothing for the furniture), and where in it."""
    if owner_of(key) == FURNITURE:
        return "", (key,)
    path = key.split(".")[1:]
    return "services", ("services", *(int(part) - 1 if part.isdigit() else part for part in path))


def render_pinned_words(words: Mapping[str, str]) -> str:
    """Return the text of `data/records/pinned_words.yml`."""
    rows = (f"{key}: {json.dumps(said, ensure_ascii=False)}" for key, said in sorted(words.items()))
    return "\n".join([_PREFACE.rstrip("\n"), *rows, "" if words else "{}\n"])


def _is_pinned(key: str, services: Collection[str]) -> bool:
    match key.split("."):
        case (family, _) if family in FAMILIES:
            return True
        case (kind, service, "ways", _, field) if kind == _SERVICE:
            return service in services and field in _SAID_OF_WAY
        case (kind, service, field, *_) if kind == _SERVICE:
            return service in services and field in _SAID
    return False
