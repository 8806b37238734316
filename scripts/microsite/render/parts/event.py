"""One yearly event: its date, or when it usually is, what happened last, and the themes of past
years.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from markupsafe import Markup

from microsite.facts.campaigns import Campaign, Dated
from microsite.render.days import say_dates, say_is_on, say_when, shown_between
from microsite.render.scope import Scope
from microsite.site.addresses import Links
from microsite.site.downloads import dates_file
from microsite.site.phases import Phase, phases_of
from microsite.sources.blocks import Block


@dataclass(frozen=True)
class PhaseView:
    """What is said before, during or after it. `days` are the attributes that say when it holds."""

    days: Markup
    is_confirmed: bool
    label: Markup
    when: Markup
    theme: str | None
    last: Markup | None
    """The last dates that are known, with their theme, where none are to come."""
    happened: Markup | None
    calendar: str | None
    """The address of its calendar file, until it is over."""


@dataclass(frozen=True)
class PastView:
    """A year that is over, or will be."""

    days: Markup
    year: str
    theme: str | None


@dataclass(frozen=True)
class EventView:
    """An event. `past_days` say from when on there are past years."""

    drawing: str
    organiser: Markup
    phases: tuple[PhaseView, ...]
    past: tuple[PastView, ...]
    past_days: Markup


def context(block: Block, links: Links, scope: Scope) -> dict[str, Any]:
    """Return the event, or None where nobody knows its id."""
    campaign = scope.site.campaigns.get(block.argument)
    return {"event": _event(block.argument, campaign, links, scope) if campaign else None}


def _event(name: str, campaign: Campaign, links: Links, scope: Scope) -> EventView:
    key = f"campaign.{name}"
    past = tuple(_past(campaign, scope))
    return EventView(
        drawing=campaign.drawing,
        organiser=scope.messages(f"{key}.organiser"),
        phases=tuple(
            _phase(name, campaign, phase, links, scope)
            for phase in phases_of(campaign, scope.site.today)
        ),
        past=past,
        past_days=past[-1].days if past else Markup(),
    )


def _phase(name: str, campaign: Campaign, phase: Phase, links: Links, scope: Scope) -> PhaseView:
    key = f"campaign.{name}"
    is_over = phase.state == "after"
    one = phase.occasion
    return PhaseView(
        days=shown_between(phase.since, phase.until, scope.site.today),
        is_confirmed=not is_over,
        label=say_is_on(phase, scope.messages) or scope.messages("event.when"),
        when=say_when(key, campaign, phase, scope.messages),
        theme=one.theme if one and not is_over else None,
        last=_last(one, scope) if one and is_over else None,
        happened=scope.messages(f"{key}.occasions.{one.year}.happened")
        if one and is_over and one.happened
        else None,
        calendar=None if is_over else links.file(dates_file(scope.messages.tag, name)),
    )


def _last(one: Dated, scope: Scope) -> Markup:
    dates = say_dates(one, scope.messages)
    theme = Markup(': <span lang="en" dir="ltr">{}</span>').format(one.theme) if one.theme else ""
    return dates + theme


def _past(campaign: Campaign, scope: Scope) -> Iterator[PastView]:
    """Yield the years before the last, the latest first; one to come is hidden until it is over.
    The last is told by itself.
    """
    today = scope.site.today
    for one in reversed(campaign.dated[:-1]):
        since = one.ends + timedelta(days=1) if one.ends >= today else None
        yield PastView(shown_between(since, None, today), one.year, one.theme)
