"""What is printed and hung up, given out or sent home (`data/prints.yml`)."""

from typing import Literal

from pydantic import Field

from microsite.facts.records import PublicSentence, Record, Slug

PrintKind = Literal["poster", "letter", "card", "starters"]
WAY = r"^[a-z0-9-]+\.[a-z]+$"


class Print(Record):
    """One sheet. Its numbers and addresses are named by id and come from services.yml."""

    kind: PrintKind
    """poster: one page for a wall. letter: from a school to families. card: eight on a page, to be
    cut. starters: questions to talk about.
    """
    heading: PublicSentence
    """What it says first, and what it is called in the list."""
    words: tuple[PublicSentence, ...] = ()
    """Its paragraphs."""
    points: tuple[PublicSentence, ...] = ()
    """Its list, one line each."""
    blanks: tuple[PublicSentence, ...] = ()
    """What somebody fills in by hand, each before a line."""
    ways: tuple[str, ...] = Field((), json_schema_extra={"items": {"pattern": WAY}})
    """Ways to reach somebody, as `childline.phone`."""
    page: Slug
    """The page that its code leads to."""
