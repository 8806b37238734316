"""One yearly event: its date, or when it usually is, and the themes of past years."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from markupsafe import Markup

from microsite.facts.campaigns import Campaign
from microsite.render.messages import Messages
from microsite.render.scope import Scope
from microsite.site.addresses import Links
from microsite.sources.blocks import Block


@dataclass(frozen=True)
class EventView:
    """An event. `past` are (year, theme)."""

    drawing: str
    name: Markup
    what: Markup
    organiser: Markup
    when: Markup
    is_confirmed: bool
    theme: str | None
    past: tuple[tuple[str, str], ...]


def context(block: Block, links: Links, scope: Scope) -> dict[str, Any]:
    """Return the event, or None where nobody knows its id."""
    campaign = scope.site.campaigns.get(block.argument)
    return {"event": _event(block.argument, campaign, scope) if campaign else None}


def _event(name: str, campaign: Campaign, scope: Scope) -> EventView:
    key, messages = f"campaign.{name}", scope.messages
    coming = None if campaign.ended else next(_coming(campaign, scope.site.today), None)
    return EventView(
        drawing=campaign.drawing,
        name=messages(f"{key}.name"),
        what=messages(f"{key}.what"),
        organiser=messages(f"{key}.organiser"),
        when=when(name, campaign, scope),
        is_confirmed=coming is not None,
        theme=coming[2] if coming else None,
        past=tuple(_past(campaign, scope.site.today)),
    )


def when(name: str, campaign: Campaign, scope: Scope) -> Markup:
    """Return the days of the next occasion that is confirmed, or when it usually is."""
    coming = None if campaign.ended else next(_coming(campaign, scope.site.today), None)
    if coming is None:
        return _undated(f"campaign.{name}", campaign, scope)
    return _dates(*coming[:2], scope.messages)


def _undated(key: str, campaign: Campaign, scope: Scope) -> Markup:
    """Return what is said while no date to come is confirmed."""
    if campaign.ended:
        return scope.messages(f"{key}.ended")
    says = "event.next_year" if campaign.is_over_in(scope.site.today) else "event.usually"
    return scope.messages(says, usually=scope.messages(f"{key}.usually"))


def _coming(campaign: Campaign, today: date) -> Iterator[tuple[date, date, str | None]]:
    """Yield (first day, last day, theme) of the years that are not over."""
    for _, occasion in sorted(campaign.occasions.items()):
        ends = occasion.ends or occasion.starts
        if occasion.is_confirmed and occasion.starts and ends and ends >= today:
            yield occasion.starts, ends, occasion.theme


def _past(campaign: Campaign, today: date) -> Iterator[tuple[str, str]]:
    """Yield (year, theme) of the years that are over, the last one first."""
    for year, occasion in sorted(campaign.occasions.items(), reverse=True):
        ends = occasion.ends or occasion.starts
        if occasion.is_confirmed and ends and ends < today:
            yield year, occasion.theme or ""


def _dates(starts: date, ends: date, messages: Messages) -> Markup:
    if starts == ends:
        return Markup(messages.date(starts))
    return messages("event.date_range", starts=messages.date(starts), ends=messages.date(ends))
