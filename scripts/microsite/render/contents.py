"""The list of the headings of a long page."""

from collections.abc import Callable, Sequence

from markupsafe import Markup
from selectolax.lexbor import LexborHTMLParser, LexborNode

from microsite.render.columns import Shown
from microsite.sources.blocks import HEADING, Block

HEADED = (HEADING, "procedure")
"""Blocks of the author's whose heading stands in the list."""
LONG = 3
"""Headings from which on a page is long enough for it."""

Heading = tuple[str, Markup, bool]
"""The id of a heading, its words, and whether its passage is left in English."""


def contents_of(blocks: Sequence[Shown], render: Callable[[Shown], str]) -> tuple[Heading, ...]:
    """Return the headings that begin a part of the page, where they are many: the author's own, and
    those with an id that a generated block prints.
    """
    headings = tuple(
        (node.attributes["id"] or "", _words_of(node), is_fallback)
        for block, is_fallback in blocks
        if _begins_parts(block)
        for node in LexborHTMLParser(render((block, is_fallback))).css("h2[id], h3[id]")
    )
    return headings if len(headings) >= LONG else ()


def _begins_parts(block: Block) -> bool:
    return block.is_generated or (block.kind in HEADED and "<h2 " in block.html)


def _words_of(heading: LexborNode) -> Markup:
    """Return the words of a heading as HTML: of its elements, those stay that say a language."""
    tree = LexborHTMLParser(heading.inner_html or "")
    for node in tree.css("body :not([lang])"):
        node.unwrap()
    return Markup((tree.body.inner_html or "").strip() if tree.body else "")
