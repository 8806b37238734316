"""Every page of the site by the first letter of its title."""

from itertools import groupby
from typing import Any

from markupsafe import Markup

from microsite.render.scope import Scope
from microsite.render.titles import render_title
from microsite.site.addresses import Links
from microsite.site.page import Composed
from microsite.sources.blocks import Block


def context(block: Block, links: Links, scope: Scope) -> dict[str, Any]:
    """Return (letter, pages), each page as (address, title), as this language sorts them."""
    pages = (page.composed(scope.messages.tag) for page in scope.site.pages.values())
    rows = sorted(pages, key=lambda composed: composed.title.casefold())
    grouped = groupby(rows, key=lambda composed: composed.title[0].upper())
    return {
        "letters": [(letter, [_row(page, links) for page in group]) for letter, group in grouped]
    }


def _row(composed: Composed, links: Links) -> tuple[str, Markup]:
    return links.page(composed.page.slug), render_title(composed)
