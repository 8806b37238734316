"""The languages the site is built in (`data/languages.yml`).

Their names, directions and scripts come from Unicode's own tables (`site/languages.py`).
"""

from typing import Literal

from microsite.facts.records import Record, Sentence


class Endonym(Record):
    """A language's own name, where the one of Unicode's tables is not what families use."""

    name: Sentence
    """Its own name, in its own script."""
    because: Sentence
    """Why the name in Unicode's tables does not do."""


class LanguageRow(Record):
    """A language the site is built in, by its tag (BCP 47)."""

    state: Literal["preview", "offered"]
    """preview: a draft, shown on a trial site. offered: every core page is whole and checked."""
    endonym: Endonym | None = None
    """Its own name, only where Unicode's tables have another."""
