"""A page as a sequence of blocks: where each begins, what it says, and a fingerprint of its words.

Python-Markdown gives no positions, so the body is cut into its top-level blocks first (heading,
paragraph, list, table, `///` block) and each is known by its first line. Converted one by one and
joined they are the page; tests/sources/test_blocks.py proves it.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import takewhile

from microsite.facts.kinds import GENERATED, KINDS, NOTHING
from microsite.findings import Finding
from microsite.sources.hashes import hash_words
from microsite.sources.markdown import ALONE, LIST_BEGINS, convert

HEADING, PARAGRAPH, LIST, TABLE, QUOTE, RULE, CODE = (
    "heading",
    "paragraph",
    "list",
    "table",
    "quote",
    "rule",
    "code",
)

_FENCE = re.compile(
    r"^ {0,3}(?P<slashes>/{3,})[ ]*(?:(?P<name>[\w-]+)[ ]*(?:\|[ ]*(?P<argument>.*?)[ ]*)?)?$"
)
_HEADING = re.compile(r"^#{1,6}\s")
_ITEM = re.compile(r"^ {0,3}(?:(?P<bullet>[-*+])|(?P<number>\d{1,3})\.)\s")
_INSIDE = re.compile(r"^\s*(?:(?:>|[-*+]|\d{1,3}\.)\s*)*")
"""What stands before the words of a line inside a list or a quote."""
_SAMPLE = re.compile(r"(?<![`\\])(`+|~{3,})(?!`).+?(?<!`)\1(?!`)", re.DOTALL)
_BREAK = "  "
"""At the end of a line, two spaces break it."""
_CODE = re.compile(r"^ {0,3}(`{3,}|~{3,})")
_COMMENT = re.compile(r"^<!--.*?-->", re.DOTALL | re.MULTILINE)
"""The English of a passage above the translation of it, as `translations.py new` writes it."""


@dataclass(frozen=True)
class Block:
    """A top-level block of a body: its kind, its source, the line of the file it begins on.

    `argument` is what stands after the `|` of a `///` block.
    """

    kind: str
    source: str
    line: int
    argument: str = ""

    @property
    def is_generated(self) -> bool:
        return self.kind in GENERATED

    @property
    def html(self) -> str:
        """The block as HTML, with the marks of `markdown.py`: converted when somebody first asks,
        and once.
        """
        return convert(self.source)

    @property
    def uncoded(self) -> str:
        """The source with its samples of code blotted out, everything else in its place."""
        return _SAMPLE.sub(lambda sample: re.sub(r"\S", " ", sample[0]), self.source)

    @property
    def hash(self) -> str:
        """The fingerprint of the words: moving a line break changes nothing."""
        return hash_words(self.source)

    @property
    def ids(self) -> tuple[tuple[str, int], ...]:
        """The ids a generated block lists, each with its line."""
        lines = self.source.split("\n")[1:-1]
        items = (
            (line.strip().removeprefix("- ").strip(), self.line + 1 + index)
            for index, line in enumerate(lines)
        )
        return tuple((text, line) for text, line in items if text)

    @property
    def names(self) -> tuple[str, ...]:
        """The ids a generated block lists."""
        return tuple(name for name, _ in self.ids)

    @property
    def options(self) -> Mapping[str, str]:
        """What stands on the indented lines under the first: `drawing: call`."""
        lines = takewhile(lambda line: line.startswith("    "), self.source.split("\n")[1:])
        pairs = (line.strip().partition(":") for line in lines)
        return {name: value.strip() for name, _, value in pairs}

    @property
    def buttons(self) -> tuple[tuple[str, int], ...]:
        """The ids of the services whose ways stand alone in a paragraph, each with its line."""
        ways = (match["what"] for match in ALONE.finditer(self.html) if "." in match["what"])
        return tuple((way.partition(".")[0], self.locate(way)[0]) for way in ways)

    def locate(self, words: str) -> tuple[int, int]:
        """Return the line and column where `words` stand in the source, or the block's first line
        and 1.
        """
        pattern = r"\W+".join(map(re.escape, re.findall(r"\w+", words)))
        match = re.search(pattern, self.source, re.IGNORECASE) if pattern else None
        if match is None:
            return self.line, 1
        before = self.source[: match.start()]
        return self.line + before.count("\n"), len(before) - (before.rfind("\n") + 1) + 1


def samples_in(source: str) -> list[str]:
    """Return the samples of code that stand in a block, or in a sentence."""
    return [sample[0] for sample in _SAMPLE.finditer(source)]


def split_blocks(body: str, first_line: int, path: str) -> tuple[list[Block], list[Finding]]:
    """Cut a body into blocks. A `///` block left open, unknown or nested is a finding."""
    blocks: list[Block] = []
    findings: list[Finding] = []
    for line, chunk in _iter_chunks(body.split("\n"), first_line):
        block = _classify(chunk, line)
        if blocks and _continues(blocks[-1], block):
            last = blocks.pop()
            gap = "\n" * (block.line - last.line - last.source.count("\n"))
            block = Block(last.kind, last.source + gap + block.source, last.line)
        blocks.append(block)
    for block in blocks:
        findings += _check_fences(block, path)
    return blocks, findings


def without_comments(body: str) -> str:
    """Return a translation's body without the comments for its translator, each line in its
    place.
    """
    return _COMMENT.sub(lambda comment: "\n" * comment[0].count("\n"), body)


def _iter_chunks(lines: list[str], first_line: int) -> Iterator[tuple[int, str]]:
    """Yield each run of lines that stands together, with its line number: blank lines end a run
    outside a fence, and so does a list under a sentence.
    """
    run: list[str] = []
    closing = ""
    for number, line in enumerate(lines, first_line):
        opens = "" if closing else _opening(line)
        alone = not closing and not opens and bool(_HEADING.match(line))
        if run and not closing and (opens or alone or not line.strip() or _parts(run, line)):
            yield number - len(run), "\n".join(run)
            run = []
        if line.strip() or closing:
            run.append(line.rstrip() + _BREAK * line.endswith(_BREAK))
        if (closing and _closes(line, closing)) or alone:
            closing = ""
            yield number + 1 - len(run), "\n".join(run)
            run = []
        closing = closing or opens
    if run:
        yield first_line + len(lines) - len(run), "\n".join(run).rstrip()


def _parts(run: list[str], line: str) -> bool:
    """Say whether a list begins with this line, under a sentence or a list of the other kind."""
    kind = _classify("\n".join(run), 0).kind
    if kind != LIST or line.startswith("  "):
        return kind == PARAGRAPH and bool(LIST_BEGINS.match(line))
    ours, theirs = _ITEM.match(line), _ITEM.match(run[0])
    return bool(ours and theirs and bool(ours["number"]) != bool(theirs["number"]))


def _opening(line: str) -> str:
    """Return what closes the fence that this line opens, or an empty string."""
    if (fence := _FENCE.match(line)) and fence["name"]:
        return fence["slashes"]
    code = _CODE.match(line)
    return code[1] if code else ""


def _closes(line: str, closing: str) -> bool:
    """Say whether a line closes the fence; four spaces make it words of what is inside."""
    return line.strip() == closing and not line.startswith("    ")


def _classify(source: str, line: int) -> Block:
    first, *rest = source.split("\n")
    if (fence := _FENCE.match(first)) and fence["name"]:
        return Block(fence["name"], source, line, fence["argument"] or "")
    if _CODE.match(first):
        return Block(CODE, source, line)
    if _HEADING.match(first):
        return Block(HEADING, source, line)
    if _ITEM.match(first):
        return Block(LIST, source, line)
    if first.startswith(">"):
        return Block(QUOTE, source, line)
    if set(first.strip()) in ({"-"}, {"*"}, {"_"}) and not rest:
        return Block(RULE, source, line)
    if rest and set(rest[0]) <= set("|:- ") and "|" in first:
        return Block(TABLE, source, line)
    return Block(PARAGRAPH, source, line)


def _continues(last: Block, block: Block) -> bool:
    """Say whether a chunk belongs to the list or quote before it: an item of the same kind, or
    indented words.
    """
    if last.kind == QUOTE:
        return block.kind == QUOTE
    if last.kind != LIST:
        return False
    if block.source.startswith("  "):
        return True
    ours, theirs = _ITEM.match(block.source), _ITEM.match(last.source)
    return bool(ours and theirs and bool(ours["number"]) == bool(theirs["number"]))


def _check_fences(block: Block, path: str) -> Iterator[Finding]:
    """A `///` block is known, closed, and stands alone.

    blocks/unknown: use a block of this guide.
    blocks/open: close the block with a line of three slashes.
    blocks/nested: close the first block before the second; begin a block at the start of a line.
    blocks/stray-fence: open a block above it, or take the line away.
    blocks/holds-nothing: take the lines away, or use a block that holds words.
    """
    if block.kind == CODE:
        return
    lines = block.source.split("\n")
    fence = _FENCE.match(lines[0])
    if fence is None or not fence["name"]:
        yield from _check_loose_fences(block, path)
        return
    if block.kind not in KINDS:
        hint = f"known: {', '.join(KINDS)}"
        yield Finding(path, block.line, 1, "blocks/unknown", f"{block.kind} is not a block.", hint)
    if len(lines) == 1 or not _closes(lines[-1], fence["slashes"]):
        sentence = f"This {block.kind} block is never closed."
        yield Finding(
            path, block.line, 1, "blocks/open", sentence, f"add a line {fence['slashes']}"
        )
    elif block.kind in KINDS and KINDS[block.kind].holds == NOTHING and block.ids:
        sentence = f"A {block.kind} block holds nothing: what stands inside it is never printed."
        hint = "take the lines away, or use a block that holds words"
        yield Finding(path, block.ids[0][1], 1, "blocks/holds-nothing", sentence, hint)
    for index, line in enumerate(lines[1:-1], 1):
        if _FENCE.match(line):
            hint = "close the first one before it"
            yield Finding(
                path, block.line + index, 1, "blocks/nested", "A block stands inside another.", hint
            )


def _check_loose_fences(block: Block, path: str) -> Iterator[Finding]:
    """Outside a `///` block no line closes one, and none opens inside a list or a quote."""
    for index, line in enumerate(block.source.split("\n")):
        opens = _FENCE.match(_INSIDE.sub("", line))
        if opens and opens["name"]:
            hint = "begin the block at the start of a line, with an empty line before it"
            sentence = "A block stands inside a list or a quote."
            yield Finding(path, block.line + index, 1, "blocks/nested", sentence, hint)
        elif opens:
            hint = "open a block above it, or take it away"
            sentence = "This line closes a block that is not open."
            yield Finding(path, block.line + index, 1, "blocks/stray-fence", sentence, hint)
