"""Which picture stands for what a link leads to: the same one wherever the link stands."""

from dataclasses import dataclass

from microsite.site.addresses import slug_of
from microsite.site.sections import drawing_of
from microsite.site.site import Site


@dataclass(frozen=True)
class Glass:
    """What a large window shows: a drawing, on the accent of a section where there is one."""

    drawing: str | None
    section: str


def picture_of(site: Site, slug: str, target: str) -> str | None:
    """Return the small picture of what a link of the page `slug` leads to: that of the part, else
    of its page (data/pictures.yml); None for a page without one.
    """
    page, _, anchor = target.partition("#")
    other = slug_of(slug, page)
    return site.pictures.get(f"{other}#{anchor}") or site.pictures.get(other or "")


def glass_of(site: Site, slug: str, target: str) -> Glass:
    """Return what a large window shows that leads to `target`: the drawing of the card that the
    anchor names, else that of the page.
    """
    path, _, anchor = target.partition("#")
    page = site.pages.get(slug_of(slug, path) or "")
    if page is None:
        return Glass(None, "")
    if own := page.drawings.get(anchor):
        return Glass(own, "")
    return Glass(drawing_of(page, site), page.section)
