"""The facts of the site as typed, frozen records: one class for each kind of row in `data/`.

Reading files and locating mistakes is the work of `datafiles.py`; what a reader sees is the
work of `render/`.
"""

from datetime import date
from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, model_validator

Tag = Literal["A", "B", "A-old"]
"""How sure a source is (docs/content-guide.md): the body itself, several others, the body itself long ago."""

SLUG = r"^[a-z0-9]+(-[a-z0-9]+)*(/[a-z0-9]+(-[a-z0-9]+)*)*$"
Slug = Annotated[str, Field(pattern=SLUG)]
Id = Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
HttpsAddress = Annotated[str, Field(pattern=r"^https://[a-z0-9.-]+(/\S*)?$")]
Sentence = Annotated[str, Field(min_length=2)]

_UNKNOWN = "unknown"


def _forget_unknown(value: Any) -> Any:
    """Read the word `unknown` as no answer: nobody fills it from memory."""
    return None if isinstance(value, str) and value.strip().lower() == _UNKNOWN else value


Known = Annotated[str | None, BeforeValidator(_forget_unknown)]
"""A sentence, or None where the data file says `unknown`."""


class Record(BaseModel):
    """A row of a data file. Unknown keys are mistakes."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=False, hide_input_in_errors=True)


class Source(Record):
    """Where a fact was seen. `where` is for the partnership's own check and is never shown to the public."""

    seen_on: date
    where: Sentence
    tag: Tag


class Checked(Record):
    """Who opened the page or dialled the number, and when. `by` is a role, never a person."""

    on: date | None = None
    by: str | None = None

    @model_validator(mode="after")
    def _both_or_neither(self) -> "Checked":
        if (self.on is None) != (self.by is None):
            raise ValueError("a check needs both the day (on) and the role (by), or neither")
        return self

    @property
    def is_done(self) -> bool:
        return self.on is not None


class Topic(Record):
    """A harm or a need. Which services answer it stands with the services."""

    name: Sentence
    what: Sentence


class Language(Record):
    """A language the site is built in. `endonym` is its own name in its own script."""

    endonym: Sentence
    english: Sentence
    direction: Literal["ltr", "rtl"]
    state: Literal["preview", "offered"]


class Confirmed(Record):
    """Who confirmed a date, and when. Empty until confirmed."""

    by: str | None = None
    on: date | None = None
    source: Source | None = None


class Occasion(Record):
    """One year of a campaign. Without a confirmation it is not shown as a date."""

    starts: date | None = None
    ends: date | None = None
    theme: str | None = None
    confirmed: Confirmed = Confirmed()

    @property
    def is_confirmed(self) -> bool:
        return self.starts is not None and self.confirmed.source is not None


class Campaign(Record):
    """A yearly event: when it usually is, in words, and the years we know."""

    name: Sentence
    what: Sentence
    usually: Sentence
    organiser: Sentence
    page: Slug | None = None
    occasions: dict[str, Occasion] = {}


class Paragraph(Record):
    """A paragraph of the 2008 strategy: its gist in our words, and its standing today."""

    gist: Sentence
    standing: Literal["still-true", "changed", "ended"]
    why: Sentence
    pages_to_come: bool = False
    """True while the page that will carry it is not written; the build prints the list."""


class Skyline(Record):
    """The place behind the roof: a partial of the theme."""

    partial: Id


class Partnership(Record):
    """This board: the one file to change for another borough."""

    name: Sentence
    short_name: Sentence
    area: Sentence
    site_name: Sentence
    history: Sentence
    web: Id
    site_url: HttpsAddress | None = None
    skyline: Skyline
    exit_to: str
    launched: bool


class Banner(Record):
    """A sentence and a link for every page when something has happened; empty otherwise."""

    heading: str | None = None
    sentence: str | None = None
    page: Slug | None = None


class Tested(Record):
    """What the last recorded run of the browser tests covered; written by `make tested`, never by hand."""

    on: date | None = None
    browser: str = ""
    axe: str = ""
    pages: int = 0
    languages: int = 0
    widths: tuple[int, ...] = ()


class Word(Record):
    """A word people use online, in plain words, with what people type when they look for it."""

    meaning: Sentence
    also: tuple[str, ...] = ()
    page: Slug | None = None


class Band(Record):
    """Reading limits. `lix` is the LIX readability score of a whole page (English only)."""

    words_a_sentence: int
    sentences_a_paragraph: int
    lix: int
    folders: tuple[str, ...] = ()


class Replacement(Record):
    """A word to avoid, why, and what to write instead."""

    words: tuple[str, ...]
    instead: Sentence


class HouseStyle(Record):
    """Reading limits for each audience, and words with a better one."""

    bands: dict[Literal["short", "primary", "main", "professional"], Band]
    avoid: dict[Id, Replacement]
