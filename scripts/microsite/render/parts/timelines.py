"""What happens after a report, for each service that a block lists."""

from typing import Any

from microsite.render.scope import Scope
from microsite.site.addresses import Links
from microsite.sources.blocks import Block


def context(block: Block, links: Links, scope: Scope) -> dict[str, Any]:
    """Return the cards, whose steps are printed."""
    return {"cards": scope.cards.of(block.names)}
