"""The paragraphs of the 2008 strategy and their standing today (`data/strategy.yml`)."""

from typing import Annotated, Literal

from pydantic import Field

from microsite.facts.records import Record, ShownSentence

MOST_TITLE = 32
"""Characters of a title: so many stand on one line of a phone 360 pixels wide."""

Standing = Literal["still-true", "changed", "ended"]
"""How a paragraph stands today."""


class Paragraph(Record):
    """A paragraph of the 2008 strategy: its gist in our words, and its standing today."""

    opens: ShownSentence | None = None
    """The name of the part of the strategy that it opens, where it opens one."""
    title: Annotated[ShownSentence, Field(max_length=MOST_TITLE)]
    """What it is about, in our own words: one line on a phone."""
    gist: ShownSentence
    """What it said, in our own words."""
    standing: Standing
    """How it stands today."""
    why: ShownSentence
    """What holds today, in a sentence or two."""
    pages_to_come: bool = False
    """True while the page that will carry it is not written; the build prints the list."""
