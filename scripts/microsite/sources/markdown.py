"""The Markdown of this site: `///` blocks and `[[service]]` mentions, and no raw HTML.

Words are converted once, for the checks and for every language. What depends on the page or on
the language stands in the HTML as a mark, `<data value="mention:childline.phone">`, which a page
fills in (`render/block.py`).
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from html import escape
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.blockparser import BlockParser
from markdown.blockprocessors import BlockProcessor
from markdown.extensions import Extension
from markdown.extensions.sane_lists import SaneOListProcessor
from markdown.extensions.tables import TableProcessor
from markdown.inlinepatterns import InlineProcessor
from markdown.preprocessors import Preprocessor
from pymdownx.blocks import BlocksExtension, BlocksProcessor
from pymdownx.blocks.block import Block as PymdownBlock
from pymdownx.blocks.block import type_string

from microsite.facts.kinds import GENERATED, KINDS, WORDED
from microsite.sources import shapes

MENTION = re.compile(r"\[\[(?P<id>[a-z0-9-]+)(?:\.(?P<field>[a-z-]+))?\]\]")
"""`[[childline]]`, `[[childline.phone]]`."""
IN_ENGLISH = re.compile(r"\[\[en: (?P<words>[^\[\]]+)\]\]")
"""`[[en: I need an interpreter]]`: English words inside a translation, to be said or sent."""

MARK = re.compile(r'<data value="(?P<kind>[a-z-]+):(?P<what>[^"]*)">[^<]*</data>')
"""A mark in converted words: what a page or a language fills in (`render/block.py`)."""

ALONE = re.compile(rf"(?<!<li>\n)(?<!<blockquote>\n)<p>{MARK.pattern}</p>")
"""A way to reach a service, alone in its paragraph: the one thing to do, and so a button. An item
is none.
"""

LIST_BEGINS = re.compile(r"^ {0,3}(?:[-*+]|1\.)[ ]+\S", re.MULTILINE)
"""A list that begins right under a sentence. A later number may be the end of it: `in room 2.`"""

_ITEM = re.compile(r"(?P<quote>(?:> ?)*)(?P<indent> *)(?P<item>(?:[-*+]|\d{1,3}\.) +\S.*)")
_INDENT = 4
"""By how many spaces Python-Markdown wants a list inside a list to be indented."""
_STOCK_EXTENSIONS = ("attr_list", "tables", "fenced_code", "sane_lists")


def without_marks(text: str) -> str:
    """Return a translation's words as plain text: what is marked as English is left, the marks
    are not.
    """
    return IN_ENGLISH.sub(r"\g<words>", text)


class MicrositeExtension(BlocksExtension):  # type: ignore[misc]
    """Registers our blocks and mentions with a Markdown instance and takes raw HTML away from
    it.
    """

    def extendMarkdown(self, md: Markdown) -> None:
        super().extendMarkdown(md)
        md.preprocessors.deregister("html_block")
        md.inlinePatterns.deregister("html")
        md.inlinePatterns.register(_Mention(MENTION.pattern, md), "mention", 175)
        md.inlinePatterns.register(_InEnglish(IN_ENGLISH.pattern, md), "in_english", 176)
        shapes.register(md)
        md.preprocessors.register(_Sublists(md), "sublists", 15)
        md.parser.blockprocessors.register(_Numbered(md.parser), "olist", 40)
        md.parser.blockprocessors.register(_ListUnderWords(md.parser), "list_under_words", 15)
        md.parser.blockprocessors.register(
            _Table(md.parser, {"use_align_attribute": False}), "table", 75
        )

    def extendMarkdownBlocks(self, md: Markdown, block_mgr: BlocksProcessor) -> None:
        for name in WORDED:
            options = {option: ["", type_string] for option in KINDS[name].options}
            own = {"NAME": name, "OPTIONS": options}
            block_mgr.register(type(name.title(), (_Worded,), own), {})
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
    extensions: list[str | Extension] = [*_STOCK_EXTENSIONS, MicrositeExtension()]
    return Markdown(extensions=extensions, output_format="html")


class _Sublists(Preprocessor):
    """A list inside a list may be indented by two spaces or more, as most programs write it."""

    def run(self, lines: list[str]) -> list[str]:
        return list(_indented(lines))


def _indented(lines: Sequence[str]) -> Iterator[str]:
    """Yield the lines with every sublist, and the words inside an item, indented by fours."""
    inside: list[tuple[int, bool]] = []
    """Of each open item: how far what stands in it is indented at least; whether it is numbered."""
    is_apart = is_inside = False
    for line in lines:
        item = _ITEM.fullmatch(line)
        indent = len(item["indent"]) if item else len(line) - len(line.lstrip(" "))
        is_numbered = bool(item and item["item"][0].isdigit())
        closed = None
        while (item or is_apart) and inside and indent < inside[-1][0]:
            closed = inside.pop()
        if item and (inside or indent < _INDENT):
            if is_inside or (closed and closed[1] != is_numbered):
                yield ""  # words of the item above end here, or a list of another kind begins
            yield item["quote"] + " " * _INDENT * len(inside) + item["item"]
            inside.append((indent + 2, is_numbered))
        elif is_apart and line.strip() and inside and indent < _INDENT * len(inside):
            yield " " * _INDENT * len(inside) + line.lstrip(" ")
        else:
            yield line
        is_inside = not item and bool(line.strip()) and (is_inside or (is_apart and bool(inside)))
        is_apart = not line.strip()


class _ListUnderWords(BlockProcessor):
    """A list right under a sentence is a list, as in CommonMark."""

    def test(self, parent: Element, block: str) -> bool:
        return bool(LIST_BEGINS.search(block, block.find("\n") + 1)) and "\n" in block

    def run(self, parent: Element, blocks: list[str]) -> None:
        block = blocks.pop(0)
        begin = LIST_BEGINS.search(block, block.find("\n") + 1)
        assert begin is not None
        self.parser.parseBlocks(parent, [block[: begin.start()].rstrip("\n")])
        blocks.insert(0, block[begin.start() :])


class _Numbered(SaneOListProcessor):
    """A number of a list has three digits at most, in any script: a year begins a sentence."""

    def __init__(self, parser: BlockParser) -> None:
        super().__init__(parser)
        self.RE = re.compile(r"^[ ]{0,3}\d{1,3}\.[ ]+(.*)")
        self.CHILD_RE = re.compile(r"^[ ]{0,3}((\d{1,3}\.))[ ]+(.*)")

    def get_items(self, block: str) -> list[str]:
        items = super().get_items(block)
        self.STARTSWITH = str(int(self.STARTSWITH))  # type: ignore[misc]
        return items


class _Table(TableProcessor):
    """A row keeps its words where it has more cells than the head: a check tells the author."""

    def _build_row(self, row: str, parent: Element, align: Sequence[str | None]) -> None:
        more = len(self._split_row(row)) - len(align)  # type: ignore[attr-defined]
        super()._build_row(row, parent, [*align, *[None] * more])  # type: ignore[misc]


class _Mention(InlineProcessor):
    def handleMatch(self, m: re.Match[str], data: str) -> tuple[str, int, int]:  # type: ignore[override]
        return (
            self.md.htmlStash.store(_mark("mention", m[0].strip("[]"), m["id"])),
            m.start(0),
            m.end(0),
        )


class _InEnglish(InlineProcessor):
    """Marks English words for whoever hears the page read out (WCAG 3.1.2)."""

    def handleMatch(self, m: re.Match[str], data: str) -> tuple[Element, int, int]:  # type: ignore[override]
        span = Element("span", {"lang": "en", "dir": "ltr"})
        span.text = m["words"]
        return span, m.start(0), m.end(0)


class _Worded(PymdownBlock):  # type: ignore[misc]
    """A card of the author's words under an optional heading: `/// urgent | Tell someone today if:
    {#today}`.
    """

    ARGUMENT = None

    def on_create(self, parent: Element) -> Element:
        kind, is_drawn = KINDS[self.NAME], bool(self.options.get("drawing"))
        own = {"class": kind.css_class} | ({"data-kind": kind.shape} if kind.shape else {})
        if kind.shape == "fold":
            return self._fold(parent, own)
        if kind.may_fold and "|" in (self.argument or ""):
            look = f"{kind.css_class} {KINDS['fold'].css_class}"
            return self._fold(parent, {"class": look, "data-kind": "fold"})
        card = SubElement(parent, "div", own)
        if self.argument:
            level = self.md.htmlStash.store(_mark("level", self.NAME)) if kind.is_level else ""
            SubElement(card, "h2").text = f"{level}{self.argument}"
        if is_drawn:
            card.append(shapes.mark("drawing", self.options["drawing"]))
        return card

    def _fold(self, parent: Element, own: dict[str, str]) -> Element:
        heading, name = _split_id(self.argument or "")
        fold = SubElement(parent, "details", own | ({"id": name} if name else {}))
        title, _, line = heading.partition("|")
        words = SubElement(SubElement(fold, "summary"), "span")
        words.text = title.strip()
        if line.strip():
            SubElement(words, "small").text = line.strip()
        return fold

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


def _split_id(heading: str) -> tuple[str, str]:
    """Return a heading without the id at its end, `Threats {#threats}`, and that id."""
    words, opening, name = heading.rstrip().removesuffix("}").rpartition("{#")
    return (words.rstrip(), name) if opening else (heading, "")


def _mark(kind: str, what: str, shown: str = "") -> str:
    return f'<data value="{kind}:{what}">{escape(shown)}</data>'
