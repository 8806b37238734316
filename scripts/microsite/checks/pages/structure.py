"""The shape of a page: headings in order with ids of their own, and no HTML in the words.

Headings are read from the rendered blocks, so that one in a card, a list or a quote counts like any
other.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from selectolax.lexbor import LexborHTMLParser

from microsite.checks.links.graph import ids_in
from microsite.facts.kinds import KINDS
from microsite.findings import Finding
from microsite.site.page import Page
from microsite.site.site import Site
from microsite.sources.blocks import CODE, HEADING, Block

FRAME_IDS = ("main",)
"""Ids that the page frame itself carries."""

_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_BRACES = re.compile(r"\{[^}]*\}")
_EMPTY_HEADING = re.compile(r"^ {0,3}#{1,6}[\s#]*(?:\{[^}]*\}[\s#]*)?$", re.MULTILINE)
_ID_AT_END = re.compile(r"\{\s*#[a-z0-9]+(?:-[a-z0-9]+)*\s*\}(?=[\s#]*$)")


@dataclass(frozen=True)
class Heading:
    """A heading as a block prints it; `id` is None where the author gave none."""

    level: int
    words: str
    id: str | None
    block: Block

    @property
    def has_own_id(self) -> bool:
        """Say whether the author wrote the id in the one form that is used here:
        `{#small-letters}`.
        """
        if _printed_level(self.block):
            return True
        is_id = self.id is not None and bool(_ID.fullmatch(self.id))
        return is_id and bool(re.search(rf"\{{\s*#{self.id}\s*\}}", self.block.source))

    @property
    def place(self) -> tuple[int, int]:
        return self.block.locate(self.words) if self.words else (self.block.line, 1)


def check_structure(site: Site) -> Iterator[Finding]:
    """Headings go down one level at a time, each with its own id; the words hold no HTML and no
    attributes.
    """
    for page in site.pages.values():
        yield from _check_headings(
            page.path, [heading for block in page.blocks for heading in _iter_headings(block)]
        )
        yield from _check_ids(page)
        yield from _check_markup(page.path, page.blocks)
        for translation in page.translations.values():
            yield from _check_markup(translation.path, translation.blocks)


def _iter_headings(block: Block) -> Iterator[Heading]:
    if level := _printed_level(block):
        yield Heading(level, block.kind, None, block)
    if "<h" not in block.html:
        return
    for node in LexborHTMLParser(block.html).css("h1, h2, h3, h4, h5, h6"):
        yield Heading(
            int((node.tag or "h1")[1]),
            node.text(deep=True).strip(),
            node.attributes.get("id"),
            block,
        )


def _printed_level(block: Block) -> int | None:
    """Return the level of the first heading that a generated block prints, None where it prints
    none.
    """
    return KINDS[block.kind].heading if block.kind in KINDS else None


def _check_headings(path: str, headings: list[Heading]) -> Iterator[Finding]:
    """A heading is at most one level deeper than the one before; the title is the only h1 (WCAG
    1.3.1, 2.4.6).

    structure/second-h1: begin with `##`; the title in the front matter is the only first-level
    heading.
    structure/heading-order: go down one level at a time: `###` after `##`.
    structure/heading-id: end the heading with an id, such as `{#who-can-help}`.
    structure/empty-heading: write what the part is about.
    """
    before = 1
    for heading in headings:
        if heading.level == 1:
            hint = (
                "begin with ##;"
                " the title of the front matter is the only heading of the first level"
            )
            yield Finding(
                path, *heading.place, "structure/second-h1", "This is a second title.", hint
            )
        elif heading.level > before + 1:
            sentence = f"A heading of level {heading.level} follows one of level {before}."
            hint = f"write {'#' * (before + 1)}"
            yield Finding(path, *heading.place, "structure/heading-order", sentence, hint)
        if not heading.has_own_id:
            hint = (
                "end it with a space and an id of small letters, digits and hyphens,"
                " such as {#who-can-help}"
            )
            yield Finding(
                path,
                *heading.place,
                "structure/heading-id",
                "This heading has no id of its own.",
                hint,
            )
        if not any(char.isalnum() for char in _BRACES.sub("", heading.words)):
            yield Finding(
                path,
                *heading.place,
                "structure/empty-heading",
                "This heading has no words.",
                "write what the part is about",
            )
        before = heading.level


def _check_ids(page: Page) -> Iterator[Finding]:
    """An id stands once on a page.

    structure/duplicate-id: choose another id.
    """
    first = dict.fromkeys(FRAME_IDS, "in the page frame")
    for block in page.blocks:
        for found in ids_in(block.html):
            if found in first:
                sentence = f"The id {found} already stands {first[found]}."
                yield Finding(
                    page.path, block.line, 1, "structure/duplicate-id", sentence, "choose another"
                )
            first.setdefault(found, f"on line {block.line}")


def _check_markup(path: str, blocks: tuple[Block, ...]) -> Iterator[Finding]:
    """The words are plain Markdown: no HTML, no pictures, no attributes.

    structure/html: write Markdown; what it cannot say belongs to a block or a template.
    structure/image: leave it out: pictures belong to the theme.
    structure/include: write the words themselves; code stands between two ` marks.
    structure/attributes: take the braces or the indented lines away: only a heading carries an id,
    at its end.
    structure/underlined-heading: write `##` before it and an id after it.
    structure/reference: write the link in one piece, `[words](page.md)`.
    """
    for block in blocks:
        if block.kind == CODE:
            continue
        source = _without_own(block)
        for rule, pattern, sentence, hint in _MARKUP:
            for match in pattern.finditer(source):
                before = source[: match.start()]
                line, column = block.line + before.count("\n"), len(before) - before.rfind("\n")
                yield Finding(path, line, column, rule, sentence, hint)


def _without_own(block: Block) -> str:
    """Return the source with what its kind may have blotted out, everything else in its place: the
    id at the end of its first line, its options under it.
    """
    if block.kind != HEADING and block.kind not in KINDS:
        return block.uncoded
    first, break_, rest = block.uncoded.partition("\n")
    if block.kind in KINDS and (options := KINDS[block.kind].options):
        lines = rf"\A(?: {{4}}(?:{'|'.join(options)}): [a-z0-9-]+(?:\n|\Z))+"
        rest = re.sub(lines, _blot, rest)
    return _ID_AT_END.sub(_blot, first) + break_ + rest


def _blot(match: re.Match[str]) -> str:
    return re.sub(r"\S", " ", match[0])


INCLUDE = re.compile(
    r"\{[%!]|\{#\s|[%!]\}|(?<!\S)-{1,2}8<-{1,2}|(?<!\S)!(?:include|import|ENV|!?python)\b"
    r"|^[ ]{0,3}@import\b"
    r"|^[ ]{0,3}\.\.[ ](?:include|raw|code|image|literalinclude)::|^[ ]{0,3}:{1,3}include\b"
    r"|\{\{(?=[<% ]*(?:include|partial|template)\b)|<!--[ ]*#(?:include|exec)\b|\{\{[<%]",
    re.MULTILINE,
)
"""How other programs bring a file, or what a program says, into words."""

_MARKUP = (
    (
        "structure/html",
        re.compile(
            r"<[A-Za-z][\w-]*(?=[\s/>])[^<>]*>|</[A-Za-z][^<>]*>|<[!?]|&(?!(?:lt|gt|amp|quot);)#?\w+;"
        ),
        "This is HTML.",
        "write Markdown; what it cannot say belongs to a block or a template",
    ),
    (
        "structure/include",
        INCLUDE,
        "This would bring in another file, or run something, in another program.",
        "write the words themselves; for a sign that the reader shall see, two ` marks around it",
    ),
    (
        "structure/image",
        re.compile(r"!\[(?!\[)[^\n]*?\](?=\s*[(\[])|^!\[(?!\[)[^\]\n]*\]\s*$", re.MULTILINE),
        "This is a picture in the words.",
        "pictures belong to the theme",
    ),
    (
        "structure/attributes",
        re.compile(r"\{:?\s*[#.\w@][^}\n]*\}"),
        "These braces set attributes.",
        "only headings carry an id, at their end",
    ),
    (
        "structure/attributes",
        re.compile(r"\A {0,3}/{3,}[^\n]*\n {4,}(?![-*+] |\d+\. )\S"),
        "These lines set options of a block.",
        "take the indent away: only the options that the content guide lists stand there",
    ),
    (
        "structure/underlined-heading",
        re.compile(r"^(?:[ >]*)[^\s>|#/][^\n|]*\n(?:[ >]{0,4})(?:=+|-+)\s*$", re.MULTILINE),
        "This heading is underlined.",
        "write ## before it and an id after it",
    ),
    (
        "structure/empty-heading",
        _EMPTY_HEADING,
        "This heading has no words.",
        "write what the part is about",
    ),
    (
        "structure/reference",
        re.compile(r"^[ >]*\[[^\]\n]+\]:\s*\S", re.MULTILINE),
        "This is the second half of a link.",
        "write the link in one piece: [words](page.md)",
    ),
)
