"""A card for each service that a block lists, as the answer to the topic it names."""

from typing import Any

from microsite.render.scope import Scope
from microsite.site.addresses import Links
from microsite.sources.blocks import Block


def context(block: Block, links: Links, scope: Scope) -> dict[str, Any]:
    """Return the cards."""
    return {"cards": scope.cards.of(block.names, block.argument)}
