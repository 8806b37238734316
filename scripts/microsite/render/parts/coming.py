"""Which event is next, with its date or when it usually is: today, and on each day from then on."""

from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from microsite.render.days import say_is_on, say_when, shown_between
from microsite.render.scope import Scope
from microsite.site.addresses import Links
from microsite.site.phases import Turn, turns_of
from microsite.sources.blocks import Block


@dataclass(frozen=True)
class TurnView:
    """The event that is next from one day to another."""

    days: Markup
    label: Markup
    name: Markup
    href: str | None
    when: Markup


def context(block: Block, links: Links, scope: Scope) -> dict[str, Any]:
    """Return the events that are next, one after the other."""
    turns = turns_of(scope.site.campaigns, scope.site.today)
    return {"turns": [_turn(turn, links, scope) for turn in turns]}


def _turn(turn: Turn, links: Links, scope: Scope) -> TurnView:
    key, campaign = f"campaign.{turn.campaign}", scope.site.campaigns[turn.campaign]
    return TurnView(
        days=shown_between(turn.since, turn.until, scope.site.today),
        label=say_is_on(turn.phase, scope.messages) or scope.messages("event.next"),
        name=scope.messages(f"{key}.name"),
        href=links.page(campaign.page) if campaign.page else None,
        when=say_when(key, campaign, turn.phase, scope.messages),
    )
