"""What a page prints is what its author meant: no mark stays as it was typed, no word is lost.

The words are read from the HTML of each block, so that every container counts alike; only the
place of a finding is looked for in the source.
"""

import re
from collections.abc import Iterator

from selectolax.lexbor import LexborHTMLParser, LexborNode

from microsite.checks.pages.structure import INCLUDE
from microsite.findings import Finding
from microsite.site.site import Site
from microsite.site.texts import texts_on
from microsite.sources.blocks import CODE, TABLE, Block
from microsite.sources.markdown import MENTION

LINKLESS = ("hours", "keyword", "area", "post")
"""What a mention may name of a service without printing a link."""

_ITEM = r"^\s*(?:[–—]\s|\(?[a-z]{1,2}[.)]\s|[-*+](?=\w)|\d{1,2}\.(?=[^\W\d]))"
"""What begins an item in other habits of writing: a list, where two lines begin so."""
_LEFT = re.compile(
    r"(?<![\w*])\*{2,3}(?!\*)|(?<!\*)\*{2}(?![\w*])"  # ** not bold **
    r"|(?<!\w)__|__(?!\w)|~~|==(?=\w)|`"
    r"|(?<!\S)([*_])[ ][^*_\n]*[^\W\d_][^*_\n]*[ ]\1(?!\S)"  # * not in italics *
    r"|\]\(|\]\[|\]\s\([^\s()]*\.md\b|\[[ xX]\]|\[\^|\\$"  # links, boxes, notes, broken lines
    r"|^\s*(?:[•‣◦▪·][ ]?|\(?\d{1,3}\)[ ]|\|)|^[ ]*[|: -]*-{3}[ ]*:?\|"  # lists, rows of a table
    r"|^\s*(?:!!!|\?\?\?|:::|={3,}[+!]?[ ]+\S.*|:[ ]|/{2,}[ ]|\*\[)"  # blocks of other programs
    r"|\{\{|\}\}|^\[TOC\]"
    r"|(?<![\w*])\*(?=\w)|(?<=\w)([~^])\w+\2|\+\+\w[\w+-]*\+\+|(?<!\S):[a-z][a-z0-9_-]*:(?!\S)"
    r"|\$\$|\^\^(?=\w)|\{(?:\+\+|--|==|>>|~~)"  # sums, insertions, remarks of an editor
    rf"|{_ITEM}(?=.*\n{_ITEM[1:]})",
    re.MULTILINE,
)
"""Marks that Markdown, or another program's Markdown, would have turned into something."""
_OTHERS = ("===", "$$", "^^", "{")
"""Tabs, sums and the like, which extensions of Markdown read that this site does not have."""
_NUMBER = re.compile(r" {0,3}(\d{1,3})\.\s")
_ESCAPED = re.compile(r"\\[^\w\s]")


def check_printed(site: Site) -> Iterator[Finding]:
    """A page prints its words, lists, tables and links as they were meant.

    structure/open-fence: end the sample of code with a line of the same marks.
    structure/mark-left: write the mark right beside the words, or take it away.
    """
    for page in site.pages.values():
        yield from _check_blocks(page.path, page.blocks)
        for translation in page.translations.values():
            yield from _check_blocks(translation.path, translation.blocks)
    for text in texts_on(site):
        if text.keys and text.role == "words":
            if found := INCLUDE.search(text.words):
                sentence = f"{found[0]} would bring in another file in another program."
                hint = "write the words themselves"
                yield text.find("structure/include", found[0], "", sentence, hint)
            for _, mark in _left_in(text.words):
                sentence = f"{mark[:40]} would be printed as it stands here."
                hint = "take it away: these words are printed as they are"
                yield text.find("structure/mark-left", mark, "", sentence, hint)


def _check_blocks(path: str, blocks: tuple[Block, ...]) -> Iterator[Finding]:
    for block in blocks:
        if block.kind == CODE and "<pre" not in block.html:
            sentence = "This fence begins a sample of code, and nothing ends it."
            hint = f"end the sample with {block.source.lstrip()[:3]} on a line of its own"
            yield Finding(path, block.line, 1, "structure/open-fence", sentence, hint)
        if block.kind == CODE or block.is_generated:
            continue
        tree = LexborHTMLParser(block.html)
        yield from _check_tables(path, block, tree)
        yield from _check_links(path, block, tree)
        yield from _check_steps(path, block, tree)
        yield from _check_numbers(path, block)
        yield from _check_marks(path, block, tree)


def _check_tables(path: str, block: Block, tree: LexborHTMLParser) -> Iterator[Finding]:
    """A row of a table has no more cells than its head, and no column is aligned.

    structure/table-row: give the head as many cells as the row, or write `\\|` for a stroke that is
    part of the words.
    structure/alignment: write `|---|---|`: the page aligns every column itself.
    """
    lines = block.source.split("\n") if block.kind == TABLE else []
    for index, line in enumerate(lines):
        if "|" not in line:
            sentence = "This line would be a row of the table above it."
            hint = "leave an empty line after the table"
            yield Finding(path, block.line + index, 1, "structure/table-row", sentence, hint)
    for table in tree.css("table"):
        columns = len(table.css("thead th"))
        for row in table.css("tbody tr"):
            if len(cells := row.css("td")) > columns:
                lost = cells[columns].text().strip()
                place = block.locate(lost or cells[0].text())
                sentence = (
                    f"This row has {len(cells)} cells and the head of its table has {columns}."
                )
                hint = "give the head a cell more, or write \\| for a stroke among the words"
                yield Finding(path, *place, "structure/table-row", sentence, hint)
        if table.css_first("[style]"):
            place = block.locate(table.css("th")[0].text())
            sentence = "The colons under the head of this table align a column, and no page does."
            hint = "write |---|---| there"
            yield Finding(path, *place, "structure/alignment", sentence, hint)


def _check_links(path: str, block: Block, tree: LexborHTMLParser) -> Iterator[Finding]:
    """A link holds no other link, and a mention is one.

    structure/link-in-link: write the one beside the other.
    """
    for link in tree.css("a"):
        for mark in link.css("data"):
            name = (mark.attributes.get("value") or "").partition(":")[2]
            if name.partition(".")[2] not in LINKLESS and name != "partnership":
                place = block.line, 1
                if (at := block.source.find(f"[[{name}]]")) >= 0:
                    place = _place(block, at)
                sentence = f"[[{name}]] is a link, and it stands inside another link."
                hint = f"write the one beside the other: [words](page.md) or [[{name}]]"
                yield Finding(path, *place, "structure/link-in-link", sentence, hint)


def _check_steps(path: str, block: Block, tree: LexborHTMLParser) -> Iterator[Finding]:
    """The steps of a block are one list that begins with 1.

    structure/steps: indent what stands between two steps by four spaces, so that it belongs to the
    step above it; begin with 1.
    """
    for card in tree.css("div.steps"):
        lists = [node for node in card.iter() if node.tag == "ol"]
        for extra in (one for one in lists if "start" in one.attributes or one != lists[0]):
            place = block.locate(_first_item(extra))
            sentence = "This step does not follow on the one before it, and its number would be 1."
            hint = "indent what stands above it by four spaces; the first step is 1."
            yield Finding(path, *place, "structure/steps", sentence, hint)


def _check_numbers(path: str, block: Block) -> Iterator[Finding]:
    """A numbered list prints the numbers that were typed; 1. before each item counts by itself.

    structure/numbers: number the items one by one, or write 1. before each.
    """
    before = None
    for index, line in enumerate(block.uncoded.split("\n")):
        if match := _NUMBER.match(line):
            typed = int(match[1])
            if before is not None and typed != before + 1 and not typed == before == 1:
                sentence = f"This item is typed as {typed} and would not be printed so."
                hint = f"write {before + 1}."
                yield Finding(path, block.line + index, 1, "structure/numbers", sentence, hint)
            before = typed
        elif line.strip() and not line.startswith("  "):
            before = None


def _first_item(node: LexborNode) -> str:
    item = node.css_first("li")
    return item.text(deep=True) if item else ""


def _check_marks(path: str, block: Block, tree: LexborHTMLParser) -> Iterator[Finding]:
    for code in tree.css("code, pre"):
        code.decompose()
    yield from _check_halves(path, block, tree)
    words = tree.body.text(deep=True) if tree.body else ""
    source = _ESCAPED.sub(lambda escaped: " " * len(escaped[0]), block.uncoded)
    for hint, mark in _left_in(words):
        if (at := source.find(mark)) >= 0:
            sentence = f"{mark[:40]} would be printed as it stands here."
            yield Finding(path, *_place(block, at), "structure/mark-left", sentence, hint)


def _check_halves(path: str, block: Block, tree: LexborHTMLParser) -> Iterator[Finding]:
    """Words in bold or italics have as many marks before as behind them: `**so*` leaves one."""
    for node in tree.css("em, strong"):
        behind = node.next
        if behind and behind.tag == "-text" and (behind.text(deep=False) or "").startswith("*"):
            words = node.text(deep=True)
            sentence = f"A * behind {' '.join(words.split())[:40]} would be printed as it stands."
            hint = "write as many marks before the words as behind them"
            yield Finding(path, *block.locate(words), "structure/mark-left", sentence, hint)


def _left_in(words: str) -> Iterator[tuple[str, str]]:
    """Yield (what to do, mark) for the first mark of each kind that stays in these words."""
    marks = (match[0].strip() for match in _LEFT.finditer(MENTION.sub("", words)))
    first: dict[str, str] = {}
    for mark in marks:
        first.setdefault(_hint(mark), mark)
    yield from first.items()


def _hint(mark: str) -> str:
    """Return what to write instead of a mark that stays."""
    if mark.startswith(_OTHERS):
        return "take it away: it is a mark of another program; write the words themselves"
    if mark[0] in "*_~=":
        return "let marks touch the words, **like this**; only ** and * are known"
    if mark == "-":
        return "begin each item of a list with - or with 1. and a space"
    if mark[0] in "|-":
        return "leave an empty line before a table, and give every row as many cells as its head"
    if mark[0] in "•‣◦▪·(–—+0123456789" or mark[0].isalpha():
        return "begin each item of a list with - or with 1. and a space"
    if mark[0] in "]":
        return "write a link in one piece: [words](page.md)"
    if mark == "\\":
        return "end the line with two spaces, or begin a new paragraph"
    return "take it away; for a sign that the reader shall see, put it between two ` marks"


def _place(block: Block, offset: int) -> tuple[int, int]:
    before = block.source[:offset]
    return block.line + before.count("\n"), offset - before.rfind("\n")
