"""The calendar file of the days by which pages are checked, for whoever looks after the site."""

from typing import Any

from microsite.render.scope import Scope
from microsite.site.addresses import Links
from microsite.site.downloads import reviews_file
from microsite.sources.blocks import Block


def context(block: Block, links: Links, scope: Scope) -> dict[str, Any]:
    """Return the address of the file."""
    return {"href": links.file(reviews_file(scope.messages.tag))}
