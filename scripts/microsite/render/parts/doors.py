"""The doors of the home page: a lit window for each section that is one (`data/sections.yml`)."""

from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from microsite.render.scope import Scope
from microsite.site.addresses import Links
from microsite.sources.blocks import Block


@dataclass(frozen=True)
class DoorView:
    """A door, and what stands under its label."""

    section: str
    drawing: str | None
    href: str
    label: Markup
    below: Markup


def context(block: Block, links: Links, scope: Scope) -> dict[str, Any]:
    """Return the doors that lead somewhere, in the order of the data."""
    doors = [
        DoorView(
            name,
            scope.site.sections.folders[name].drawing,
            links.page(f"{name}/index"),
            scope.messages(f"section.{name}.label"),
            scope.messages(f"section.{name}.door"),
        )
        for name in scope.site.sections.doors
        if f"{name}/index" in scope.site.pages
    ]
    return {"doors": doors}
