"""The short address of each lesson, and where a teacher may pass one on (`data/lessons.yml`)."""

from collections.abc import Mapping
from typing import Annotated

from pydantic import Field

from microsite.facts.records import Id, Record, ShownSentence, Slug, Source

RECEIVERS = frozenset(("classroom.google.com", "teams.microsoft.com"))
"""Whose pages a lesson may be passed on to; a new one is looked at by whoever codes."""

Code = Annotated[str, Field(pattern=r"^[a-z]{2}$")]
"""Two small letters: few enough to be typed off a board, and no word."""


class Receiver(Record):
    """A place where a class meets, to which a link can be passed by an ordinary link."""

    name: ShownSentence
    """What it calls itself."""
    value: str
    """The address of its own page for passing a link on; the lesson's address is added at its end.
    """
    source: Source
    """Where its form was seen."""


class Lessons(Record):
    """What belongs to the lessons of `content/teach/` and stands on no page."""

    addresses: Annotated[Mapping[Code, Slug], Field(default_factory=dict)]
    """The two letters of each short address, and the page it leads to. Letters are never used for
    another lesson: they stand on paper.
    """
    share: Annotated[Mapping[Id, Receiver], Field(default_factory=dict)]
    """The places to pass a lesson on to."""

    def code_of(self, slug: str) -> str | None:
        """Return the letters of a lesson, or None for any other page."""
        return next((code for code, lesson in self.addresses.items() if lesson == slug), None)
