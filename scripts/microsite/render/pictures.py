"""Which picture stands for a page: the same one on its door, in its head and on each row to it."""

from microsite.site.addresses import slug_of
from microsite.site.sections import drawing_of
from microsite.site.site import Site


def picture_of(site: Site, slug: str, target: str) -> str | None:
    """Return the name of the drawing of what a link of the page `slug` leads to, or None.

    A link to a card that has a drawing of its own shows that one.
    """
    other = slug_of(slug, target)
    page = site.pages.get(other) if other is not None else None
    if page is None:
        return None
    return page.drawings.get(target.partition("#")[2]) or drawing_of(page, site)
