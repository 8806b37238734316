"""Every page that has an Easy Read, by its name: help first, then as the doors stand."""

from typing import Any

from microsite.facts.landmarks import HELP
from microsite.render.scope import Scope
from microsite.render.titles import render_title
from microsite.site.addresses import Links
from microsite.sources.blocks import Block


def context(block: Block, links: Links, scope: Scope) -> dict[str, Any]:
    """Return (address of the Easy Read, its title, its small picture) of each."""
    site, tag = scope.site, scope.messages.tag
    folders = ["", "report", *site.sections.folders]
    pairs = sorted(
        site.easy_reads.items(),
        key=lambda pair: (pair[0] != HELP, folders.index(site.pages[pair[0]].section), pair[0]),
    )
    return {
        "pages": [
            (
                links.page(easy),
                render_title(site.pages[easy].composed(tag)),
                site.pictures.get(whole),
            )
            for whole, easy in pairs
        ]
    }
