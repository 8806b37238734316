"""What a page is: the English one, its translations, and the page as one language shows it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache, cached_property

from selectolax.lexbor import LexborHTMLParser

from microsite.facts.kinds import KINDS
from microsite.site.translation import Pair, is_head_fresh, pair_blocks
from microsite.sources.blocks import Block
from microsite.sources.datafiles import Document
from microsite.sources.front_matter import PageFrontMatter, TranslationFrontMatter
from microsite.sources.markdown import MENTION
from microsite.sources.stamps import Stamp

SOURCE_LANGUAGE = "en"

_DRAWN = re.compile(
    r'<h2 id="(?P<id>[^"]+)">.*?<data value="drawing:(?P<drawing>[a-z0-9-]+)"', re.DOTALL
)
"""A heading and the mark of its drawing, in our own converted words."""


@dataclass(frozen=True)
class Translation:
    """A page in another language, as its file has it."""

    tag: str
    path: str
    front: TranslationFrontMatter
    document: Document
    blocks: tuple[Block, ...]
    stamps: tuple[Stamp, ...] = ()
    """What each of its parts was made from: the head, then each block. Empty until it is stamped.
    """


@dataclass(frozen=True)
class Page:
    """An English page."""

    slug: str
    path: str
    front: PageFrontMatter
    document: Document
    blocks: tuple[Block, ...]
    translations: Mapping[str, Translation] = field(default_factory=dict)

    @cached_property
    def named(self) -> frozenset[str]:
        """The ids that its words mention and its generated blocks list, in any language: services,
        most of them.
        """
        mentioned = {
            match["id"] for block in self.blocks for match in MENTION.finditer(block.uncoded)
        }
        return frozenset(
            mentioned
            | {name for block in self.blocks if block.is_generated for name in block.names}
        )

    def has_id(self, name: str) -> bool:
        """Say whether a part of its words has this id."""
        trees = (LexborHTMLParser(block.html) for block in self.blocks if name in block.html)
        return any(tree.css_first(f"#{name}") for tree in trees)

    def has(self, kind: str) -> bool:
        """Say whether a block of this kind stands on it."""
        return any(block.kind == kind for block in self.blocks)

    @cached_property
    def drawings(self) -> Mapping[str, str]:
        """The drawings of its blocks, by the id of the block's heading."""
        found: dict[str, str] = {}
        for block in self.blocks:
            for match in _DRAWN.finditer(block.html):
                found[match["id"]] = match["drawing"]
        return found

    @cached_property
    def drawn(self) -> tuple[tuple[str, int], ...]:
        """The drawings that its blocks name, each with the line of the block."""
        return tuple(
            (name, block.line)
            for block in self.blocks
            if block.kind in KINDS
            and KINDS[block.kind].is_drawn
            and (name := block.options.get("drawing"))
        )

    def translation(self, tag: str) -> Translation | None:
        """Return the translation that is shown in the language `tag`: one that was stamped, or
        None.
        """
        found = self.translations.get(tag)
        return found if found and found.stamps else None

    def is_in(self, tag: str) -> bool:
        """Say whether the language `tag` has this page: English has every page, another one its
        translation.
        """
        return tag == SOURCE_LANGUAGE or self.translation(tag) is not None

    def composed(self, tag: str) -> Composed:
        """Return the page as the language `tag` shows it."""
        front = self.front
        if (translation := self.translation(tag)) is None:
            blocks = tuple((block, False) for block in self.blocks)
            title = front.tab_title or front.title
            return Composed(
                self,
                tag,
                blocks,
                front.title,
                front.description,
                title,
                tag == SOURCE_LANGUAGE,
                False,
            )
        head: PageFrontMatter | TranslationFrontMatter = (
            translation.front if is_head_fresh(front, translation.stamps) else front
        )
        return Composed(
            self,
            tag,
            tuple((pair.shown, pair.is_fallback) for pair in pairs_of(self, translation)),
            head.title,
            head.description,
            head.tab_title or (front.tab_title if front.sensitive else None) or head.title,
            True,
            head is front,
        )

    @property
    def address(self) -> str:
        """The address below the language's root: `report/ceop/`; the home page's is empty."""
        return address_of(self.slug)

    @property
    def section(self) -> str:
        """The folder, or an empty string at the top."""
        return self.slug.rpartition("/")[0].partition("/")[0]


@dataclass(frozen=True)
class Composed:
    """A page as one language shows it."""

    page: Page
    tag: str
    blocks: tuple[tuple[Block, bool], ...]
    """What stands on it, in order, each with whether it is a passage left in English on a
    translated page.
    """
    title: str
    description: str
    tab_title: str
    is_translated: bool
    """False where the whole page is served in English."""
    is_head_fallback: bool
    """True where only the title is in English."""

    @property
    def is_title_english(self) -> bool:
        """Say whether the title stands in English on a page of another language."""
        is_fallback = self.is_head_fallback or not self.is_translated
        return self.tag != SOURCE_LANGUAGE and is_fallback

    @property
    def fallbacks(self) -> int:
        """How many passages of a translated page are shown in English."""
        return sum(is_fallback for _, is_fallback in self.blocks)


def pairs_of(page: Page, translation: Translation) -> list[Pair]:
    """Pair a page's blocks with those of its translation."""
    return pair_blocks(page.blocks, translation.blocks, translation.stamps[1:])


@cache
def address_of(slug: str) -> str:
    """Return the address of a slug: `report/ceop` and `report/ceop/index` are both
    `report/ceop/`.
    """
    stem = slug.removesuffix("index").rstrip("/") if slug.rpartition("/")[2] == "index" else slug
    return f"{stem}/" if stem else ""
