"""Which scripts of its own a page asks for, beside the one of every page."""

from collections.abc import Iterable, Iterator

from microsite.facts.kinds import FORM, KINDS, SHOW
from microsite.site.site import Site
from microsite.sources.blocks import Block

SHOW_SCRIPT = KINDS[SHOW].script
"""The script that shows a card or a message on the whole screen."""
_BIG = "big"


def scripts_of(blocks: Iterable[Block], site: Site) -> tuple[str, ...]:
    """Return the names of the scripts in `overrides/scripts/own/` that the blocks of a page need,
    each once.
    """
    return tuple(sorted({*_iter_scripts(blocks, site)}))


def _iter_scripts(blocks: Iterable[Block], site: Site) -> Iterator[str]:
    for block in blocks:
        kind = KINDS.get(block.kind)
        if kind and kind.script:
            yield kind.script
        form = site.forms.get(block.argument) if block.kind == FORM else None
        if form and _BIG in form.ways:
            yield SHOW_SCRIPT
