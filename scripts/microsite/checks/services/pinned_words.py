"""The English words that lives hang on are the ones that were pinned."""

from collections.abc import Iterator

from microsite.findings import Finding
from microsite.site.page import SOURCE_LANGUAGE
from microsite.site.pinned_words import (
    FURNITURE,
    PINNED_WORDS,
    WORDS,
    owner_of,
    pinned_words_of,
    place_of,
    way_of,
)
from microsite.site.pins import NAME, pins_of
from microsite.site.site import Site


def check_pinned_words(site: Site) -> Iterator[Finding]:
    """The label and the condition of every way of a critical service, what it is, for whom and for
    what, what it answers and what happens, and the words of the strip, the exit, evidence and cards
    stand in `data/records/pinned_words.yml` as pages say them, so that a second person reads each
    change.

    Words of a way that has no pin yet, or of one that has ended, are told with its number.

    pinned/words: put the old words back; or let a second person read the new ones, and record them
    with `make number`.
    pinned/words-missing: let a second person read the words, and record them with `make number`.
    """
    wanted, pinned = pinned_words_of(site), site.pinned_words
    unpinned: set[str] = set()
    for key, words in wanted.items():
        owner = owner_of(key)
        record = f"when a second person has read it, make number WAY={owner}.{WORDS}"
        if key not in pinned:
            if owner not in unpinned and not _is_told(site, key):
                sentence = f"{key} says what lives hang on, and it is not pinned."
                yield _find(site, key, "pinned/words-missing", sentence, record)
                unpinned.add(owner)
        elif pinned[key] != words:
            sentence = f"{key} is pinned as “{pinned[key]}”, and here it says “{words}”."
            hint = f"put the old words back; or, {record}"
            yield _find(site, key, "pinned/words", sentence, hint)
    for key in pinned.keys() - wanted.keys():
        if _is_told(site, key):
            continue
        owner = owner_of(key)
        sentence = f"{key}, “{pinned[key]}”, is pinned in {PINNED_WORDS}, and is said no more."
        hint = f"put it back; or, when a second person agrees, make number WAY={owner}.{WORDS}"
        yield _find(site, key, "pinned/words", sentence, hint)


def _is_told(site: Site, key: str) -> bool:
    """Say whether the pin of the way, or of the name, is told as missing or as gone."""
    owner, kind = owner_of(key), way_of(key) or NAME
    held, pins = pins_of(site.registry).get(owner, {}), site.pins.get(owner, {})
    return owner != FURNITURE and (kind in held) != (kind in pins)


def _find(site: Site, key: str, rule: str, sentence: str, hint: str) -> Finding:
    name, keys = place_of(key)
    document = site.documents[name] if name else site.strings[SOURCE_LANGUAGE].document
    return document.find(keys, rule, sentence, hint)
