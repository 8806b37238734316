"""The paragraphs of the 2008 strategy and their standing today (`data/strategy.yml`)."""

from typing import Literal

from microsite.facts.records import Record, ShownSentence


class Paragraph(Record):
    """A paragraph of the 2008 strategy: its gist in our words, and its standing today."""

    gist: ShownSentence
    """What it said, in our own words."""
    standing: Literal["still-true", "changed", "ended"]
    """How it stands today."""
    why: ShownSentence
    """What holds today, in a sentence or two."""
    pages_to_come: bool = False
    """True while the page that will carry it is not written; the build prints the list."""
