"""A number, a date or a service is written once, in `data/`: a text that types one by hand is a
mistake.

Texts come from `site/texts.py`, each mention taken out. Web and email addresses are the work of
`hosts.py`.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from microsite.checks.typed.dates import find_dates
from microsite.checks.typed.digits import DIGIT, in_plain_digits
from microsite.checks.typed.mentions import (
    RESERVED,
    find_beside,
    find_broken_mentions,
    find_wrong_mentions,
)
from microsite.checks.typed.numbers import find_numbers, numbers_of
from microsite.findings import Finding
from microsite.site.page import SOURCE_LANGUAGE
from microsite.site.site import Site
from microsite.site.texts import Text, texts_on

_FIGURES_FIRST = re.compile(rf"[+(]*{DIGIT.pattern}")
_FIGURES_BEFORE = re.compile(rf"(?:(?<=\0)|^)(?:(?:[+() -]*{DIGIT.pattern})+[) -]*\0)+$")


def check_typed_facts(site: Site) -> Iterator[Finding]:
    """No text types a phone number or a date, and a mention names a service and a way that it
    has.
    """
    yield from dict.fromkeys(_find_typed_facts(site))


def _find_typed_facts(site: Site) -> Iterator[Finding]:
    numbers = numbers_of(site)
    ids = frozenset(site.registry.services) | set(RESERVED)
    for text in texts_on(site):
        is_followed = text.role == "target"
        if text.tag == SOURCE_LANGUAGE or DIGIT.search(text.words):
            words = in_plain_digits(text.words)
            if not is_followed or re.match(r"(?!https?:|mailto:)[a-z]+:", words, re.IGNORECASE):
                yield from find_numbers(text, words, numbers)
                if whole := _in_one(text):
                    yield from find_numbers(whole, in_plain_digits(whole.words), numbers)
            if not is_followed:
                yield from find_dates(text, words)
        if not is_followed:
            yield from find_wrong_mentions(text, site)
            yield from find_beside(text)
        yield from find_broken_mentions(text, ids)


def _in_one(text: Text) -> Text | None:
    """Return a cell or an item with the ones before it, in its row or its list, where they hold
    nothing but figures and a reader takes them together: `| 0800 | 1111 |`.
    """
    if text.passage.element not in ("td", "li") or not _FIGURES_FIRST.match(text.words):
        return None
    if not (before := _FIGURES_BEFORE.search(text.earlier)):
        return None
    parts = before[0].split("\0")[:-1]
    if text.passage.element == "td":
        parts = parts[max(0, len(parts) - text.passage.cell) :]
    head = "".join(f"{part}\0" for part in parts)
    words = " ".join((*parts, text.words))
    return replace(text, words=words, earlier=text.earlier.removesuffix(head)) if parts else None
