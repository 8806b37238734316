"""The services that a block lists, side by side: the same five questions of each."""

from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from microsite.render.scope import Scope
from microsite.render.service_card import COMPARED, ServiceCard
from microsite.site.addresses import Links
from microsite.sources.blocks import Block


@dataclass(frozen=True)
class RowView:
    """A service and its answers, in the order of the questions; None where nobody knows."""

    card: ServiceCard
    answers: tuple[Markup | None, ...]


def context(block: Block, links: Links, scope: Scope) -> dict[str, Any]:
    """Return the questions, and a row for each service."""
    questions = [scope.messages(f"service.{name}") for name in (*COMPARED, "if_no")]
    return {"questions": questions, "rows": [_row(card) for card in scope.cards.of(block.names)]}


def _row(card: ServiceCard) -> RowView:
    return RowView(card, (*card.compared, card.steps.if_no if card.steps else None))
