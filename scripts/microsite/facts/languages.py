"""The languages the site is built in (`data/languages.yml`)."""

from typing import Literal

from microsite.facts.records import Record, Sentence


class Language(Record):
    """A language the site is built in. `endonym` is its own name in its own script."""

    endonym: Sentence
    english: Sentence
    direction: Literal["ltr", "rtl"]
    state: Literal["preview", "offered"]
