"""Yearly events, and the years whose dates are known (`data/campaigns.yml`)."""

from datetime import date

from pydantic import Field

from microsite.facts.records import Id, Record, Sentence, Slug, Source


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
    drawing: Id = "sky"
    """Its picture, a file of `overrides/drawings/`."""
    occasions: dict[str, Occasion] = Field({})
