"""Which page leads to which, by the words of its own content."""

from collections.abc import Iterator
from functools import lru_cache

from selectolax.lexbor import LexborHTMLParser

from microsite.facts.kinds import CHOOSER
from microsite.site.addresses import slug_of
from microsite.site.page import Page
from microsite.site.site import Site


def links_in(html: str) -> tuple[tuple[str, str], ...]:
    """Return (target, words) of every link an author wrote in a block's HTML, mentions left out."""
    return _read_links(html) if "<a " in html else ()


def ids_in(html: str) -> tuple[str, ...]:
    """Return the ids a block's HTML holds."""
    return _read_ids(html) if " id=" in html else ()


def ids_of(site: Site, page: Page) -> frozenset[str]:
    """Return the ids on a page that a link can lead to: of its words, and of the chooser's worries
    where it holds the chooser.
    """
    found = {name for block in page.blocks for name in ids_in(block.html)}
    if page.has(CHOOSER):
        found |= site.chooser.anchors
    return frozenset(found)


@lru_cache(maxsize=1 << 14)
def _read_links(html: str) -> tuple[tuple[str, str], ...]:
    return tuple(
        (node.attributes.get("href") or "", node.text(deep=True).strip())
        for node in LexborHTMLParser(html).css("a[href]")
    )


@lru_cache(maxsize=1 << 14)
def _read_ids(html: str) -> tuple[str, ...]:
    return tuple(node.attributes.get("id") or "" for node in LexborHTMLParser(html).css("[id]"))


def linked_slugs(page: Page) -> Iterator[str]:
    """Yield the slugs that the page's own content links to."""
    for block in page.blocks:
        for target, _ in links_in(block.html):
            slug = slug_of(page.slug, target)
            if slug is not None and slug != page.slug:
                yield slug


def reaching(site: Site, goal: str) -> set[str]:
    """Return the slugs of the pages from which following content links leads to `goal`, itself
    included; or to a page that cannot be read, of which nobody knows where it leads.
    """
    sources: dict[str, set[str]] = {}
    for page in site.pages.values():
        for slug in linked_slugs(page):
            sources.setdefault(slug, set()).add(page.slug)
    reached = {goal, *(site.unread - site.pages.keys())}
    waiting = list(reached)
    while waiting:
        for slug in sources.get(waiting.pop(), set()) - reached:
            reached.add(slug)
            waiting.append(slug)
    return reached
