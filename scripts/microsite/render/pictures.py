"""The small picture of a row: what its link says, for the style to draw."""

from markupsafe import Markup

from microsite.site.site import Site

OF_A_WINDOW = "talk"
"""The drawing of a window that an author wrote: it leads to a part of its page."""


def picture_of(site: Site, kind: str, target: str, anchor: str) -> Markup:
    """Return the attribute of a link to a part (or, without an anchor, the whole) of the page
    `target`, as it stands in a block of this kind.

    A worry has the picture of the part, else of its page (data/pictures.yml).
    """
    if kind == "windows":
        return _drawn(OF_A_WINDOW)
    pictures = site.pictures if kind == "worries" else {}
    picture = pictures.get(f"{target}#{anchor}") or pictures.get(target)
    return _drawn(f"small-{picture}") if picture else Markup("")


def _drawn(drawing: str) -> Markup:
    return Markup(' data-drawing="{}"').format(drawing)
