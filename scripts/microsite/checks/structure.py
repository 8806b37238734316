"""The shape of a page: headings in order with ids of their own, and no HTML in the words."""

import re
from collections.abc import Iterator

from microsite.blocks import GENERATED, HEADING, WORDED, Block
from microsite.checks.graph import ids_in
from microsite.findings import Finding
from microsite.site import Page, Site

_HEADING = re.compile(r"^(?P<marks>#{1,6})\s+(?P<words>.*?)\s*#*$")
_ID = re.compile(r"\{\s*#(?P<id>[a-z0-9]+(?:-[a-z0-9]+)*)\s*\}\s*$")
_ATTRIBUTES = re.compile(r"\{:?\s*[#.\w][^}\n]*\}")
_TAG = re.compile(r"<\s*/?\s*[a-zA-Z][\w-]*(?:\s[^<>]*)?/?\s*>|<!--|&#?\w+;")
_IMAGE = re.compile(r"!\[[^\]]*\]\s*[(\[]")
_SETEXT = re.compile(r"^\S.*\n(=+|-+)\s*$", re.MULTILINE)


def check_structure(site: Site) -> Iterator[Finding]:
    """Headings go down one level at a time, each with its own id; the words hold no HTML and no attributes."""
    for page in site.pages.values():
        yield from _check_headings(page.path, page.blocks)
        yield from _check_ids(page)
        yield from _check_markup(page.path, page.blocks)
        for translation in page.translations.values():
            yield from _check_markup(translation.path, translation.blocks)


def _check_headings(path: str, blocks: tuple[Block, ...]) -> Iterator[Finding]:
    """A heading is at most one level deeper than the one before; the title is the only h1 (WCAG 1.3.1, 2.4.6)."""
    before = 1
    for block in blocks:
        if block.kind in WORDED and block.argument:
            level, words = 2, block.argument
        elif block.kind == HEADING and (match := _HEADING.match(block.source)):
            level, words = len(match["marks"]), match["words"]
        else:
            continue
        if level == 1:
            hint = "begin with ##; the title of the front matter is the only heading of the first level"
            yield Finding(path, block.line, 1, "structure/second-h1", "This is a second title.", hint)
        elif level > before + 1:
            sentence = f"A heading of level {level} follows one of level {before}."
            hint = f"write {'#' * (before + 1)}"
            yield Finding(path, block.line, 1, "structure/heading-order", sentence, hint)
        if not _ID.search(words):
            hint = "end it with an id of small letters, digits and hyphens, such as {#who-can-help}"
            yield Finding(path, block.line, 1, "structure/heading-id", "This heading has no id of its own.", hint)
        elif not _ID.sub("", words).strip():
            yield Finding(path, block.line, 1, "structure/empty-heading", "This heading has no words.")
        before = level


def _check_ids(page: Page) -> Iterator[Finding]:
    """An id stands once on a page."""
    first: dict[str, int] = {}
    for block, html in zip(page.blocks, page.html, strict=True):
        for found in ids_in(html):
            if found in first:
                sentence = f"The id {found} already stands on line {first[found]}."
                yield Finding(page.path, block.line, 1, "structure/duplicate-id", sentence, "choose another")
            first.setdefault(found, block.line)


def _check_markup(path: str, blocks: tuple[Block, ...]) -> Iterator[Finding]:
    for block in blocks:
        for rule, pattern, sentence, hint in _MARKUP:
            for match in pattern.finditer(block.source):
                if pattern is _ATTRIBUTES and _is_heading_id(block, match):
                    continue
                before = block.source[: match.start()]
                line, column = block.line + before.count("\n"), len(before) - before.rfind("\n")
                yield Finding(path, line, column, rule, sentence, hint)


def _is_heading_id(block: Block, match: re.Match[str]) -> bool:
    """Say whether braces are the id at the end of a heading or of a block's first line."""
    first = block.source.split("\n", 1)[0]
    holds_id = block.kind == HEADING or block.kind in WORDED + GENERATED
    return holds_id and match.end() <= len(first) and bool(_ID.fullmatch(match[0]))


_MARKUP = (
    ("structure/html", _TAG, "This is HTML.", "write Markdown; what it cannot say belongs to a block or a template"),
    ("structure/image", _IMAGE, "This is a picture in the words.", "pictures belong to the theme"),
    ("structure/attributes", _ATTRIBUTES, "These braces set attributes.", "only headings carry an id, at their end"),
    ("structure/underlined-heading", _SETEXT, "This heading is underlined.", "write ## before it and an id after it"),
)
