"""The picture of a door and of a worry's row: what their link says, for the style to draw."""

from markupsafe import Markup

from microsite.facts.looks import look_of
from microsite.site.site import Site

WITHIN = "talk"
"""The drawing of a door that leads to a part of its own page, or to no section that is a door."""


def picture_of(site: Site, kind: str, target: str, anchor: str, *, is_within: bool) -> Markup:
    """Return the attributes of a link to a part (or, without an anchor, the whole) of the page
    `target`, as it stands in a block of this kind; `is_within` says that it stands on that page.

    A door is marked as the section that it leads to. A row has the picture of the part, else of
    its page (data/pictures.yml).
    """
    if kind == "worries":
        pictures = site.pictures
        picture = pictures.get(f"{target}#{anchor}") or pictures.get(target)
        return Markup(' data-drawing="small-{}"').format(picture) if picture else Markup("")
    if kind != "doors":
        return Markup("")
    section = site.pages[target].section
    if is_within or not look_of(section).accent:
        return Markup(' data-drawing="{}"').format(WITHIN)
    return Markup(' data-accent="{}"').format(section)
