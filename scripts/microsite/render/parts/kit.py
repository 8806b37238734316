"""The kit of an event: each thing in it, with the page where its words stand, and the one file that
holds them all where it is made.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from microsite.facts.campaigns import Campaign
from microsite.render.scope import Scope
from microsite.render.titles import render_title
from microsite.site.addresses import Links
from microsite.site.kits import decks_for, form_page
from microsite.site.made import PRINT_ROOM, large_size_of, sizes_of_made
from microsite.site.site import Site
from microsite.sources.blocks import Block


@dataclass(frozen=True)
class ThingView:
    """A thing of the kit, and what sort of thing it is, as HTML."""

    href: str
    kind: Markup
    name: Markup


@dataclass(frozen=True)
class KitView:
    """A kit. `file` is (address, size in megabytes), where it is made."""

    things: tuple[ThingView, ...]
    file: tuple[str, str] | None


def context(block: Block, links: Links, scope: Scope) -> dict[str, Any]:
    """Return the kit, or None where its event has none."""
    campaign = scope.site.campaigns.get(block.argument)
    if campaign is None or campaign.kit is None:
        return {"kit": None}
    things = (*_sheets(campaign, links, scope), *_pages(campaign, links, scope))
    return {"kit": KitView(things, _file(block.argument, links, scope.site))}


def _sheets(campaign: Campaign, links: Links, scope: Scope) -> Iterator[ThingView]:
    for name in campaign.kit.sheets if campaign.kit else ():
        if name in scope.site.prints:
            kind = scope.messages(f"prints.{scope.site.prints[name].kind}")
            heading = scope.messages(f"print.{name}.heading")
            yield ThingView(f"{links.page(PRINT_ROOM)}#{name}", kind, heading)


def _pages(campaign: Campaign, links: Links, scope: Scope) -> Iterator[ThingView]:
    """Yield the lessons whose slides are in it, and the form that stands beside it."""
    site, say = scope.site, scope.messages
    for deck in decks_for(campaign, site):
        slug = site.lessons.addresses[deck.code]
        title = render_title(site.pages[slug].composed(say.tag))
        yield ThingView(links.page(slug), say("kit.slides"), title)
    form = campaign.kit.form if campaign.kit else None
    page = form_page(campaign, site)
    if form and page:
        href = f"{links.page(page)}#{form}"
        yield ThingView(href, say("kit.form"), say(f"form.{form}.title"))


def _file(name: str, links: Links, site: Site) -> tuple[str, str] | None:
    file = f"kit-{name}.zip"
    size = sizes_of_made(site).get(file)
    return (links.file(f"{PRINT_ROOM}/{file}"), large_size_of(size)) if size else None
