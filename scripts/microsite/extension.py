"""The Markdown of this site: `///` blocks and `[[service]]` mentions, and no raw HTML.

The extension reads the syntax; what a number, a service or a word of the page furniture looks
like is asked of a `Voice`. `render/` has the voice that the public hears; `SourceVoice` here is the plain
one that the checks read.
"""

import re
from collections.abc import Sequence
from html import escape
from typing import Any, Protocol
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.inlinepatterns import InlineProcessor
from markdown.util import AtomicString
from pymdownx.blocks import BlocksExtension, BlocksProcessor
from pymdownx.blocks.block import Block as PymdownBlock

from microsite.blocks import GENERATED, WORDED, Block

MENTION = re.compile(r"\[\[(?P<source>en:)?(?P<id>[a-z0-9-]+)(?:\.(?P<field>[a-z-]+))?\]\]")
"""`[[childline]]`, `[[childline.phone]]`. Composition writes `en:` where the words around it stand in English."""

SOURCE_LANGUAGE_BLOCK = "source-language"
"""Wraps a passage that is shown in English on a page of another language; composition writes it, never a person."""

STOCK_EXTENSIONS = ("attr_list", "tables", "fenced_code", "sane_lists")
"""Those of mkdocs.yml. MkDocs adds `toc`, which changes nothing on a page whose headings all carry an id."""


class Voice(Protocol):
    """Answers what the syntax asks for, as HTML."""

    def mention(self, service: str, field: str | None, *, in_source: bool = False) -> str | None:
        """Return a service's linked name, or one way to reach it; in English if `in_source`. None if there is none."""

    def generated(self, name: str, argument: str, ids: Sequence[str]) -> str:
        """Return what a block of ids prints."""

    def level(self, name: str) -> str:
        """Return the hidden words that name a care level, or an empty string."""

    def evidence_exception(self) -> str:
        """Return the nude-picture exception that every evidence block prints."""


class SourceVoice:
    """Marks what the author wrote and adds nothing, so that checks read the author's own words."""

    def mention(self, service: str, field: str | None, *, in_source: bool = False) -> str | None:
        return f'<a data-service="{service}">{escape(service)}</a>'

    def generated(self, name: str, argument: str, ids: Sequence[str]) -> str:
        return ""

    def level(self, name: str) -> str:
        return ""

    def evidence_exception(self) -> str:
        return ""


class MicrositeExtension(BlocksExtension):  # type: ignore[misc]
    """Registers our blocks and mentions with a Markdown instance and takes raw HTML away from it."""

    def __init__(self, voice: Voice) -> None:
        super().__init__()
        self.voice = voice

    def extendMarkdown(self, md: Markdown) -> None:
        super().extendMarkdown(md)
        md.preprocessors.deregister("html_block")
        md.inlinePatterns.deregister("html")
        md.inlinePatterns.register(_Mention(self.voice, md), "mention", 175)

    def extendMarkdownBlocks(self, md: Markdown, block_mgr: BlocksProcessor) -> None:
        for name in WORDED:
            block_mgr.register(type(name.title(), (_Worded,), {"NAME": name}), {"voice": self.voice})
        for name in GENERATED:
            block_mgr.register(type(name.title(), (_Generated,), {"NAME": name}), {"voice": self.voice})
        block_mgr.register(_SourceLanguage, {})


class BlockRenderer:
    """Renders blocks one at a time, as they would be rendered inside their page."""

    def __init__(self, voice: Voice) -> None:
        self._markdown = Markdown(extensions=[*STOCK_EXTENSIONS, MicrositeExtension(voice)])

    def render(self, block: Block) -> str:
        """Return the block's HTML."""
        self._markdown.reset()
        return self._markdown.convert(block.source)


class _Mention(InlineProcessor):
    def __init__(self, voice: Voice, md: Markdown) -> None:
        super().__init__(MENTION.pattern, md)
        self.voice = voice

    def handleMatch(self, m: re.Match[str], data: str) -> tuple[str | None, int | None, int | None]:  # type: ignore[override]
        html = self.voice.mention(m["id"], m["field"], in_source=bool(m["source"]))
        if html is None:
            return None, None, None
        return self.md.htmlStash.store(html), m.start(0), m.end(0)


class _Worded(PymdownBlock):  # type: ignore[misc]
    """A card of the author's words under an optional heading: `/// urgent | Tell someone today if: {#today}`."""

    ARGUMENT = None

    def on_create(self, parent: Element) -> Element:
        card = SubElement(parent, "div", {"class": f"card {self.NAME}"})
        if self.argument:
            heading = SubElement(card, "h2")
            level = self.config["voice"].level(self.NAME)
            heading.text = f"{self.md.htmlStash.store(level)}{self.argument}" if level else self.argument
        return card

    def on_end(self, block: Element) -> None:
        if self.NAME == "evidence" and (html := self.config["voice"].evidence_exception()):
            SubElement(block, "p").text = self.md.htmlStash.store(html)


class _Generated(PymdownBlock):  # type: ignore[misc]
    """A list of ids that `data/` knows how to say: `/// services | sextortion`."""

    ARGUMENT = None

    def on_markdown(self) -> str:
        return "raw"

    def on_create(self, parent: Element) -> Element:
        return SubElement(parent, "div", {"class": self.NAME})

    def on_end(self, block: Element) -> None:
        lines = (block.text or "").split("\n")
        ids = [line.strip().removeprefix("- ").strip() for line in lines if line.strip()]
        html = self.config["voice"].generated(self.NAME, self.argument or "", ids)
        block.text = AtomicString(self.md.htmlStash.store(html))


class _SourceLanguage(PymdownBlock):  # type: ignore[misc]
    """English inside a page of another language (WCAG 3.1.2, language of parts)."""

    NAME = SOURCE_LANGUAGE_BLOCK

    def on_create(self, parent: Element) -> Element:
        return SubElement(parent, "div", {"lang": "en", "dir": "ltr"})


def makeExtension(**_options: Any) -> MicrositeExtension:
    """Let Markdown load this module by name, with the plain voice."""
    return MicrositeExtension(SourceVoice())
