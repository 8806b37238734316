"""A card for each service that a block lists, as the answer to the topic it names."""

from typing import Any

from microsite.render.scope import Scope
from microsite.site.addresses import Links
from microsite.sources.blocks import Block

OPEN, OPEN_IN_A_CRISIS = 1, 3
"""Cards that stand open: nobody in a crisis has to unfold a button."""


def context(block: Block, links: Links, scope: Scope) -> dict[str, Any]:
    """Return the cards, and how many of them stand open; the others are rows that open."""
    topic = scope.site.topics.get(block.argument)
    is_open = OPEN_IN_A_CRISIS if topic and topic.crisis else OPEN
    return {"cards": scope.cards.of(block.names, block.argument), "open": is_open}
