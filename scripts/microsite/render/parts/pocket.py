"""The link to the pocket copy, the small file of numbers to keep (`output/pocket.py`)."""

from typing import Any

from microsite.render.scope import Scope
from microsite.site.addresses import POCKET, Links
from microsite.sources.blocks import Block


def context(block: Block, links: Links, scope: Scope) -> dict[str, Any]:
    """Return where the file is: beside the page, in every language."""
    return {"href": POCKET}
