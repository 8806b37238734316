"""The Markdown of this site: `///` blocks and `[[service]]` mentions, and no raw HTML.

Words are converted once, for the checks and for every language. What depends on the page or on
the language stands in the HTML as a mark, `<data value="mention:childline.phone">`, which a page
fills in (`render/block.py`).
"""

import re
from functools import cache
from html import escape
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.inlinepatterns import InlineProcessor
from pymdownx.blocks import BlocksExtension, BlocksProcessor
from pymdownx.blocks.block import Block as PymdownBlock

from microsite.facts.kinds import GENERATED, KINDS, WORDED

MENTION = re.compile(r"\[\[(?P<id>[a-z0-9-]+)(?:\.(?P<field>[a-z-]+))?\]\]")
"""`[[childline]]`, `[[childline.phone]]`."""

MARK = re.compile(r'<data value="(?P<kind>[a-z]+):(?P<what>[^"]*)">[^<]*</data>')
"""A mark in converted words: a mention, the level of a card, or the exception of an evidence
block.
"""

_STOCK_EXTENSIONS = ("attr_list", "tables", "fenced_code", "sane_lists")


class MicrositeExtension(BlocksExtension):  # type: ignore[misc]
    """Registers our blocks and mentions with a Markdown instance and takes raw HTML away from
    it.
    """

    def extendMarkdown(self, md: Markdown) -> None:
        super().extendMarkdown(md)
        md.preprocessors.deregister("html_block")
        md.inlinePatterns.deregister("html")
        md.inlinePatterns.register(_Mention(MENTION.pattern, md), "mention", 175)

    def extendMarkdownBlocks(self, md: Markdown, block_mgr: BlocksProcessor) -> None:
        for name in WORDED:
            block_mgr.register(type(name.title(), (_Worded,), {"NAME": name}), {})
        for name in GENERATED:
            block_mgr.register(type(name.title(), (_Generated,), {"NAME": name}), {})


@cache
def convert(source: str) -> str:
    """Return the HTML of a block, or of a whole body, with its marks. A preview converts only what
    was changed.
    """
    markdown = _markdown()
    markdown.reset()
    return markdown.convert(source)


@cache
def _markdown() -> Markdown:
    """Return the one converter: making one costs as much as converting a page."""
    return Markdown(extensions=[*_STOCK_EXTENSIONS, MicrositeExtension()])


class _Mention(InlineProcessor):
    def handleMatch(self, m: re.Match[str], data: str) -> tuple[str, int, int]:  # type: ignore[override]
        return (
            self.md.htmlStash.store(_mark("mention", m[0].strip("[]"), m["id"])),
            m.start(0),
            m.end(0),
        )


class _Worded(PymdownBlock):  # type: ignore[misc]
    """A card of the author's words under an optional heading: `/// urgent | Tell someone today if:
    {#today}`.
    """

    ARGUMENT = None

    def on_create(self, parent: Element) -> Element:
        card = SubElement(parent, "div", {"class": KINDS[self.NAME].css_class})
        if self.argument:
            SubElement(
                card, "h2"
            ).text = f"{self.md.htmlStash.store(_mark('level', self.NAME))}{self.argument}"
        return card

    def on_end(self, block: Element) -> None:
        if self.NAME == "evidence":
            SubElement(block, "p").text = self.md.htmlStash.store(_mark("exception", self.NAME))


class _Generated(PymdownBlock):  # type: ignore[misc]
    """A list of ids that `data/` knows how to say: `/// services | sextortion`. Nothing of it is
    converted.
    """

    ARGUMENT = None

    def on_markdown(self) -> str:
        return "raw"

    def on_create(self, parent: Element) -> Element:
        return SubElement(parent, "div", {"class": KINDS[self.NAME].css_class})

    def on_end(self, block: Element) -> None:
        block.text = None


def _mark(kind: str, what: str, shown: str = "") -> str:
    return f'<data value="{kind}:{what}">{escape(shown)}</data>'
