"""Yearly events, and the years whose dates are known (`data/campaigns.yml`)."""

from calendar import monthrange
from datetime import date
from typing import Annotated, NamedTuple

from pydantic import AfterValidator, Field, model_validator
from pydantic_core import PydanticCustomError

from microsite.facts.records import (
    Day,
    Id,
    PublicKnown,
    PublicSentence,
    Record,
    Shown,
    Slug,
    Source,
)

_COMMON_YEAR = 2025
"""A year without a leap day."""


def _of_every_year(value: str) -> str:
    month, _, day = value.partition("-")
    if int(day) > monthrange(_COMMON_YEAR, int(month))[1]:
        raise ValueError(f"{value}: not every year has that day")
    return value


MonthAndDay = Annotated[
    str,
    Field(pattern=r"^(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"),
    AfterValidator(_of_every_year),
]
"""A day of every year, such as 11-21."""


class Confirmed(Record):
    """Who confirmed a date, and when. Empty until confirmed."""

    by: str | None = None
    """The role of whoever asked the organiser. Never a person's name."""
    on: Day | None = None
    """The day they were told."""
    source: Source | None = None
    """Where the organiser's dates were seen. Without it no date is shown."""


class Occasion(Record):
    """One year of a campaign. Without a confirmation it is not shown as a date."""

    starts: Day | None = None
    """The first day, such as 2026-11-16."""
    ends: Day | None = None
    """The last day."""
    theme: Annotated[str | None, Shown()] = None
    """The year's theme, as the organiser writes it."""
    happened: PublicKnown = None
    """What was done, in a sentence or two, for readers once it is over. Nobody is named."""
    confirmed: Confirmed = Confirmed()
    """Who confirmed the dates."""

    @model_validator(mode="after")
    def _ends_after_it_starts(self) -> "Occasion":
        if self.ends and (self.starts is None or self.ends < self.starts):
            raise PydanticCustomError("period", "it ends before it starts")
        return self

    @property
    def is_confirmed(self) -> bool:
        return self.starts is not None and self.confirmed.source is not None


class Dated(NamedTuple):
    """One year whose dates are confirmed."""

    year: str
    starts: date
    ends: date
    theme: str | None
    happened: str | None


class Kit(Record):
    """What an agency takes away for an event, as one file and as a list on its page."""

    sheets: Annotated[tuple[Id, ...], Field(min_length=1)]
    """Sheets of prints.yml, by their ids."""
    lessons: Annotated[tuple[Slug, ...], Field(min_length=1)]
    """Lessons that fit, by their pages, as teach/tell-ask-be-kind: their slides are in it."""
    form: Id | None = None
    """The form of forms.yml in which an agency says what it will do."""


class Campaign(Record):
    """A yearly event: when it usually is, in words, and the years we know."""

    name: PublicSentence
    """Its name."""
    what: PublicSentence
    """What it is, in one sentence."""
    usually: PublicKnown = None
    """When it usually is, in words, for a year whose dates nobody has announced."""
    over_by: MonthAndDay | None = None
    """The month and the day, in quotes, by which it is over in every year: "11-21". It says which
    event is next while no dates are confirmed.
    """
    ended: PublicKnown = None
    """What is said in place of a date where it is held no more, or was only planned: until a date
    to come is confirmed.
    """
    organiser: PublicSentence
    """Who runs it."""
    page: Slug | None = None
    """The page about it, where there is one."""
    drawing: Id = "sky"
    """Its picture, by the name of a file in overrides/drawings/."""
    occasions: dict[str, Occasion] = Field({})
    """The years, each in quotes. Add one once the organiser has announced it."""
    kit: Kit | None = None
    """What there is to take away for it. A page holds it as `/// kit | its-id`."""

    @model_validator(mode="after")
    def _a_year_holds_its_own_days(self) -> "Campaign":
        for year, occasion in self.occasions.items():
            if occasion.starts and str(occasion.starts.year) != year:
                raise ValueError(f"the occasion {year} starts in the year {occasion.starts.year}")
        return self

    @model_validator(mode="after")
    def _something_is_said_without_a_date(self) -> "Campaign":
        if not (self.usually or self.ended):
            raise ValueError("say when it usually is (usually), or that it has no date (ended)")
        return self

    @property
    def dated(self) -> tuple[Dated, ...]:
        """The years whose dates are confirmed, in order."""
        return tuple(
            Dated(year, one.starts, one.ends or one.starts, one.theme, one.happened)
            for year, one in sorted(self.occasions.items())
            if one.is_confirmed and one.starts
        )
