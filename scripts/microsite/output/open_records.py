"""The shapes of the open data: what each file holds, as its schema beside it says (JSON Schema,
draft 7).
"""

from typing import Annotated, Literal

from pydantic import Field

from microsite.facts.records import Record
from microsite.facts.services import WayKind

Day = Annotated[str, Field(pattern=r"^\d{4}-\d{2}-\d{2}$")]
"""A day, such as 2026-11-28."""


class OpenPage(Record):
    """A page as the language of the file shows it."""

    title: str
    """Its heading."""
    address: str
    """Where it stands, below the root of the site."""
    is_translated: bool
    """false: it stands in English in this language."""
    owner: str
    """The role that looks after it."""
    updated: Day
    """The day its words last changed in English."""
    review_by: Day
    """The day by which somebody checks it again."""
    strategy: tuple[str, ...]
    """The paragraphs of the 2008 strategy that it carries."""


class OpenWay(Record):
    """A way to reach a service. Where the number is not sure, `value` is empty and `instead` says
    what to do.
    """

    kind: WayKind
    """What it is: a telephone number, a page to open, and so on."""
    label: str
    """What its button says."""
    value: str | None
    """The number or the address."""
    instead: str | None
    """What to do instead of an old number that nobody has checked."""
    keyword: str | None
    """What to text or to press."""
    only_if: str | None
    """When it works."""
    seen_on: Day
    """The day on which it was seen at its source."""
    checked_on: Day | None
    """The day on which the partnership tried it. Empty: nobody has yet."""


class OpenService(Record):
    """A service. On a launched site an old row that nobody has checked says its name alone."""

    id: str
    """Its name in links and in other files."""
    name: str
    """What it calls itself."""
    what: str | None
    """What it is, in one line."""
    hours: str | None
    """When it is open, in words."""
    youngest: int | None
    """The youngest age, in years."""
    oldest: int | None
    """The oldest age, in years."""
    accepts: dict[str, str]
    """What it helps with, each with a sentence that says how."""
    refuses: dict[str, str]
    """What it does not help with. Never offer it for that."""
    ways: tuple[OpenWay, ...]
    """How to reach it."""


class OpenTranslation(Record):
    """A page in another language."""

    language: str
    """The tag of its language (BCP 47)."""
    address: str
    """Where it stands, below the root of the site."""
    status: Literal["draft", "checked"]
    """draft: no second fluent reader has checked it yet."""
    checked_on: Day | None
    """The day on which one did."""
    parts: int
    """How many parts the page has: its head, and its passages."""
    in_english: int
    """How many of them stand in English, because the English is newer."""


class OpenOccasion(Record):
    """A year of an event, with days that its organiser has confirmed."""

    starts: Day
    """The first day."""
    ends: Day
    """The last day."""
    theme: str | None
    """The theme, as the organiser writes it, in English."""
    happened: str | None
    """What was done."""


class OpenEvent(Record):
    """An event."""

    id: str
    """Its name in links and in other files."""
    name: str
    """What it is called."""
    what: str
    """What it is, in one sentence."""
    organiser: str
    """Who runs it."""
    usually: str | None
    """When it usually is, in words."""
    undated: str | None
    """What is said in place of a date, where it has no usual time."""
    address: str | None
    """The page about it, below the root of the site."""
    occasions: tuple[OpenOccasion, ...]
    """The years whose days are confirmed. No other day may be printed."""


class OpenFile(Record):
    """What every file begins with."""

    schema_file: str = Field(alias="$schema")
    """The schema of this file, beside it."""
    made_for: str
    """Who runs the site."""
    licence: str
    """How these words may be used."""
    language: str
    """The language of the words (BCP 47). What is not translated is in English."""
    as_of: Day
    """The day on which the file was made."""
    is_trial: bool
    """true: the partnership has not checked the numbers yet. Do not pass them on."""


class PagesFile(OpenFile):
    """Every page of the site."""

    pages: tuple[OpenPage, ...]
    """The pages, by address."""


class ServicesFile(OpenFile):
    """Every service and organisation that the site names."""

    services: tuple[OpenService, ...]
    """The services."""


class TranslationsFile(OpenFile):
    """How fresh each translation is."""

    translations: tuple[OpenTranslation, ...]
    """The pages in other languages."""


class EventsFile(OpenFile):
    """The events."""

    events: tuple[OpenEvent, ...]
    """The events."""
