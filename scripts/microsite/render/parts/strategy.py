"""Every paragraph of the 2008 strategy, where it stands today, and the pages that carry it."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from microsite.render.scope import Scope
from microsite.render.titles import render_title
from microsite.site.addresses import Links
from microsite.sources.blocks import Block

PageLink = tuple[str, Markup]
"""The address and the title of a page."""


@dataclass(frozen=True)
class ParagraphView:
    """A paragraph. What it said and why it stands so is in English in every language."""

    id: str
    gist: str
    standing: Markup
    standing_id: str
    why: str
    pages: tuple[PageLink, ...]


def context(block: Block, links: Links, scope: Scope) -> dict[str, Any]:
    """Return the paragraphs in the order of the strategy."""
    return {"paragraphs": list(_iter_paragraphs(_carriers(links, scope), scope))}


def _iter_paragraphs(
    carriers: Mapping[str, Sequence[PageLink]], scope: Scope
) -> Iterator[ParagraphView]:
    for name, paragraph in scope.site.strategy.items():
        standing = scope.messages(f"strategy.{paragraph.standing.replace('-', '_')}")
        yield ParagraphView(
            name,
            paragraph.gist,
            standing,
            paragraph.standing,
            paragraph.why,
            tuple(carriers.get(name, ())),
        )


def _carriers(links: Links, scope: Scope) -> Mapping[str, Sequence[PageLink]]:
    """Return the pages that carry each paragraph."""
    carriers: dict[str, list[PageLink]] = defaultdict(list)
    for slug, page in sorted(scope.site.pages.items()):
        link = links.page(slug), render_title(page.composed(scope.messages.tag))
        for paragraph in page.front.strategy:
            carriers[paragraph].append(link)
    return carriers
