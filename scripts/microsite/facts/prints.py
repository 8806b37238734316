"""What is printed and hung up, given out or sent home (`data/prints.yml`)."""

from typing import Literal

from pydantic import Field

from microsite.facts.records import Id, PublicSentence, Record, Slug

PrintKind = Literal["poster", "letter", "card", "starters", "newsletter", "assembly", "agencies"]
NUMBERED: tuple[PrintKind, ...] = ("starters", "assembly", "agencies")
"""The kinds whose list is read in its order."""
WAY = r"^[a-z0-9-]+\.[a-z]+$"


class Print(Record):
    """One sheet. Its numbers and addresses are named by id and come from services.yml."""

    kind: PrintKind
    """poster: one page for a wall. letter: from a school to families. card: eight on a page, to be
    cut. starters: questions to talk about. newsletter: words to put into one, for families.
    assembly: what to do and say in one, in order. agencies: how an agency takes part, in order.
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
    campaign: Id | None = None
    """The event of campaigns.yml that it is about: it says its confirmed days and its theme, or
    when it usually is.
    """
    then: Id | None = None
    """Another sheet, whose heading and list stand below the list of this one."""
