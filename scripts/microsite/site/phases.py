"""What can be said of an event on a day: before, during or after the dates that are confirmed.

A page holds what is true on the day of the build and on every later day that is known today, so
that it stays true where nobody builds it again (strategy 2.11: two events a year).
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby
from typing import Literal

from microsite.facts.campaigns import Campaign, Dated

_DAY = timedelta(days=1)
_FORESEEN = timedelta(days=730)
"""How far ahead it is said which event is next. After that a page that was not built again says
nothing of it.
"""


@dataclass(frozen=True)
class Phase:
    """What holds from one day to another, both included; None is open to that side.

    `occasion` is what is to come or is on; after it, the last one that is known, if any is.
    """

    state: Literal["before", "during", "after"]
    occasion: Dated | None
    since: date | None = None
    until: date | None = None

    def holds_on(self, day: date) -> bool:
        return (self.since is None or self.since <= day) and (
            self.until is None or day <= self.until
        )


@dataclass(frozen=True)
class Turn:
    """The days on which an event is the next one, or is on."""

    campaign: str
    phase: Phase
    since: date | None
    until: date


def phases_of(campaign: Campaign, today: date) -> tuple[Phase, ...]:
    """Return what is true of an event today, and then what will be, in order and without a gap."""
    phases: list[Phase] = []
    since = None
    for one in campaign.dated:
        if one.ends < today:
            continue
        if max(today, since or today) < one.starts:
            phases.append(Phase("before", one, since, one.starts - _DAY))
            since = one.starts
        phases.append(Phase("during", one, since, one.ends))
        since = one.ends + _DAY
    last = campaign.dated[-1] if campaign.dated else None
    return (*phases, Phase("after", last, since))


def coming_of(campaign: Campaign, today: date) -> Dated | None:
    """Return what is confirmed of an event and not over today, or None."""
    phase = phases_of(campaign, today)[0]
    return phase.occasion if phase.state != "after" else None


def turns_of(campaigns: Mapping[str, Campaign], today: date) -> tuple[Turn, ...]:
    """Return which event is next today, and then which will be, for two years.

    An event without confirmed dates stands where it usually is; one without either is never next.
    """
    end = today + _FORESEEN
    phases = {name: phases_of(row, today) for name, row in campaigns.items()}
    changes = {day for name, row in campaigns.items() for day in _changes(row, phases[name], end)}
    starts = [today, *sorted(day for day in changes if today < day <= end)]
    spans = zip(starts, [*(day - _DAY for day in starts[1:]), end], strict=True)
    found = [(since, until, _next_on(since, campaigns, phases)) for since, until in spans]
    turns: list[Turn] = []
    for (name, phase), group in groupby(found, key=lambda row: row[2] or ("", None)):
        rows = list(group)
        if phase:
            since = None if rows[0][0] == today else rows[0][0]
            turns.append(Turn(name, phase, since, rows[-1][1]))
    return tuple(turns)


def _next_on(
    day: date, campaigns: Mapping[str, Campaign], phases: Mapping[str, tuple[Phase, ...]]
) -> tuple[str, Phase] | None:
    """Return the event that comes first from `day` on, with what is said of it."""
    rows = []
    for name, campaign in campaigns.items():
        phase = next(one for one in phases[name] if one.holds_on(day))
        coming = phase.occasion.starts if phase.occasion and phase.state != "after" else None
        if when := coming or next(_usual_ends(campaign, day), None):
            rows.append((when, name, phase))
    return min(rows, key=lambda row: row[:2])[1:] if rows else None


def _changes(campaign: Campaign, phases: tuple[Phase, ...], end: date) -> Iterator[date]:
    """Yield the days from which on something else may be next."""
    for phase in phases:
        if phase.since:
            yield phase.since
        if phase.until:
            yield phase.until + _DAY
    for usual in _usual_ends(campaign, end - _FORESEEN):
        if usual > end:
            return
        yield usual + _DAY


def _usual_ends(campaign: Campaign, day: date) -> Iterator[date]:
    """Yield the day by which it is usually over, of each year that is still to come on `day` and
    whose own dates are not known.
    """
    if campaign.ended or not campaign.over_by:
        return
    month, number = map(int, campaign.over_by.split("-"))
    known = {one.starts.year for one in campaign.dated}
    for year in range(day.year, date.max.year):
        if year not in known and (usual := date(year, month, number)) >= day:
            yield usual
