"""Yearly events, and the years whose dates are known (`data/campaigns.yml`)."""

from datetime import date
from typing import Annotated

from pydantic import Field

from microsite.facts.records import Id, PublicSentence, Record, Shown, Slug, Source


class Confirmed(Record):
    """Who confirmed a date, and when. Empty until confirmed."""

    by: str | None = None
    """The role of whoever asked the organiser. Never a person's name."""
    on: date | None = None
    """The day they were told."""
    source: Source | None = None
    """Where the organiser's dates were seen. Without it no date is shown."""


class Occasion(Record):
    """One year of a campaign. Without a confirmation it is not shown as a date."""

    starts: date | None = None
    """The first day, such as 2026-11-16."""
    ends: date | None = None
    """The last day."""
    theme: Annotated[str | None, Shown()] = None
    """The year's theme, as the organiser writes it."""
    confirmed: Confirmed = Confirmed()
    """Who confirmed the dates."""

    @property
    def is_confirmed(self) -> bool:
        return self.starts is not None and self.confirmed.source is not None


class Campaign(Record):
    """A yearly event: when it usually is, in words, and the years we know."""

    name: PublicSentence
    """Its name."""
    what: PublicSentence
    """What it is, in one sentence."""
    usually: PublicSentence
    """When it usually is, in words, for a year whose dates nobody has announced."""
    organiser: PublicSentence
    """Who runs it."""
    page: Slug | None = None
    """The page about it, where there is one."""
    drawing: Id = "sky"
    """Its picture, by the name of a file in overrides/drawings/."""
    occasions: dict[str, Occasion] = Field({})
    """The years, each in quotes. Add one once the organiser has announced it."""
