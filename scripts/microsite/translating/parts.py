"""What waits for a translator: passages of pages, and words of the furniture.

A part is known by its place, `report/ceop#3` or `exit.label`, and by the hash of the English it
shows: what comes back for English that has changed meanwhile is told, not printed.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

from microsite.site.page import Page, Translation, pairs_of
from microsite.site.site import Site
from microsite.site.translation import is_head_fresh
from microsite.sources.blocks import Block
from microsite.sources.hashes import hash_words
from microsite.sources.markdown import MENTION

_KEPT = re.compile(
    rf"{MENTION.pattern}|\{{[#\w-]+\}}|(?<=\]\()[^)\s]+(?=\))|^/// \w+", re.MULTILINE
)
HEAD = ("title", "description", "tab_title")
"""The parts of a page's head that are translated, by their keys."""


@dataclass(frozen=True)
class Part:
    """Something to translate: where it stands, the English, and the translation that stood there
    before the English changed.
    """

    place: str
    path: str
    line: int
    english: str
    before: str = ""

    @property
    def made_from(self) -> str:
        """The hash of its English."""
        return hash_words(self.english)

    @property
    def kept(self) -> tuple[str, ...]:
        """What a translation keeps as it is: mentions, places to fill, ids, addresses of links."""
        return tuple(dict.fromkeys(match[0] for match in _KEPT.finditer(self.english)))


def waiting_parts(site: Site, tag: str, slugs: Iterable[str] = ()) -> Iterator[Part]:
    """Yield what waits for a translation into `tag`: of the pages named, or of every core page and
    of the furniture.
    """
    chosen = list(slugs)
    for page in site.pages.values():
        if page.slug in chosen or (not chosen and page.front.core):
            yield from _parts_of_page(page, tag)
    if not chosen:
        yield from _strings(site, tag)


def _parts_of_page(page: Page, tag: str) -> Iterator[Part]:
    translation = page.translations.get(tag)
    if translation is None or not is_head_fresh(page.front, translation.stamps):
        yield from _head(page, translation)
    before = stale_blocks(page, translation) if translation else {}
    fresh = [pair.translated for pair in pairs_of(page, translation)] if translation else []
    for number, block in enumerate(page.blocks, 1):
        if not block.is_generated and (not fresh or fresh[number - 1] is None):
            place = f"{page.slug}#{number}"
            yield Part(
                place,
                page.path,
                block.line,
                block.source,
                before[number].source if number in before else "",
            )


def _head(page: Page, translation: Translation | None) -> Iterator[Part]:
    for key in HEAD:
        if english := getattr(page.front, key):
            line, _ = page.document.position((key,))
            before = (getattr(translation.front, key) or "") if translation else ""
            yield Part(f"{page.slug}#{key}", page.path, line, english, before)


def stale_blocks(page: Page, translation: Translation) -> dict[int, Block]:
    """Return the block of the translation that stood where the English changed, by number from 1:
    found where as many blocks changed together as there are now.
    """
    made = [stamp.english for stamp in translation.stamps[1:]]
    matcher = SequenceMatcher(a=made, b=[block.hash for block in page.blocks], autojunk=False)
    return {
        new + 1: translation.blocks[old]
        for kind, a, b, c, d in matcher.get_opcodes()
        if kind == "replace" and b - a == d - c
        for old, new in zip(range(a, b), range(c, d), strict=True)
        if old < len(translation.blocks) and translation.blocks[old].kind == page.blocks[new].kind
    }


def _strings(site: Site, tag: str) -> Iterator[Part]:
    strings = site.strings[tag]
    for key, english in site.english.items():
        if key not in strings.texts:
            yield Part(key, strings.path, 1, english, strings.written.get(key, ""))
