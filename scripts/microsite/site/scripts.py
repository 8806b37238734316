"""Which scripts of its own a page asks for, beside the one of every page."""

from collections.abc import Iterator

from microsite.facts.kinds import FORM, KINDS, SHOW
from microsite.site.page import Page
from microsite.site.site import Site

SEARCH_SCRIPT = KINDS["search"].script
"""The script of the box, which is on no page that two people read together."""
SHOW_SCRIPT = KINDS[SHOW].script
"""The script that shows a card or a message on the whole screen."""
_BIG = "big"


def scripts_of(page: Page, site: Site) -> tuple[str, ...]:
    """Return the names of the scripts in `overrides/scripts/own/` that what stands on a page needs,
    each once.
    """
    return tuple(sorted({*_iter_scripts(page, site)}))


def _iter_scripts(page: Page, site: Site) -> Iterator[str]:
    for block in page.blocks:
        kind = KINDS.get(block.kind)
        if kind and kind.script:
            yield kind.script
        form = site.forms.get(block.argument) if block.kind == FORM else None
        if form and _BIG in form.ways:
            yield SHOW_SCRIPT
