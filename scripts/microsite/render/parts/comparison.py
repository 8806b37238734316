"""The services that a block lists, side by side."""

from typing import Any

from microsite.render.scope import Scope
from microsite.site.addresses import Links
from microsite.sources.blocks import Block


def context(block: Block, links: Links, scope: Scope) -> dict[str, Any]:
    """Return the cards, one a row."""
    return {"cards": scope.cards.of(block.names)}
