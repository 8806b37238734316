"""The languages the site is built in (`data/languages.yml`)."""

from typing import Literal

from microsite.facts.records import Record, Sentence


class Language(Record):
    """A language the site is built in."""

    endonym: Sentence
    """Its own name, in its own script."""
    english: Sentence
    """Its name in English."""
    direction: Literal["ltr", "rtl"]
    """ltr: written from left to right. rtl: from right to left."""
    state: Literal["preview", "offered"]
    """preview: a draft, shown on a trial site. offered: every core page is whole and checked."""
