"""Which page leads to which, by the words of its own content."""

from collections.abc import Iterator
from functools import lru_cache
from posixpath import dirname, join, normpath

from selectolax.lexbor import LexborHTMLParser

from microsite.site import Page, Site


@lru_cache(maxsize=4096)
def links_in(html: str) -> tuple[tuple[str, str], ...]:
    """Return (target, words) of every link an author wrote in a block's HTML, mentions left out."""
    return tuple(
        (node.attributes.get("href") or "", node.text(deep=True).strip())
        for node in LexborHTMLParser(html).css("a[href]")
    )


@lru_cache(maxsize=4096)
def ids_in(html: str) -> tuple[str, ...]:
    """Return the ids a block's HTML holds."""
    return tuple(node.attributes.get("id") or "" for node in LexborHTMLParser(html).css("[id]"))


def slug_of(page: Page, target: str) -> str | None:
    """Return the slug a relative link to a source file means, seen from `page`; None for anything else."""
    path = target.partition("#")[0]
    if not path:
        return page.slug
    if not path.endswith(".md") or path.startswith("/") or ":" in path:
        return None
    return normpath(join(dirname(page.slug), path)).removesuffix(".md")


def linked_slugs(page: Page) -> Iterator[str]:
    """Yield the slugs that the page's own content links to."""
    for html in page.html:
        for target, _ in links_in(html):
            slug = slug_of(page, target)
            if slug is not None and slug != page.slug:
                yield slug


def reaching(site: Site, goal: str) -> set[str]:
    """Return the slugs of the pages from which following content links leads to `goal`, itself included."""
    sources: dict[str, set[str]] = {}
    for page in site.pages.values():
        for slug in linked_slugs(page):
            sources.setdefault(slug, set()).add(page.slug)
    reached, waiting = {goal}, [goal]
    while waiting:
        for slug in sources.get(waiting.pop(), set()) - reached:
            reached.add(slug)
            waiting.append(slug)
    return reached
