"""The text of a file, as far as it is one: a plain file of a sane size, whole lines of UTF-8.

What is told here is told instead of all that would follow from it: nothing else reads such a file.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from stat import S_ISREG

from microsite.findings import Finding

LIMITS = {".md": 100_000, ".yml": 1_000_000}
"""How many bytes a file of a kind may have: five times what the longest of today has."""
LINE, NESTING = 5_000, 100
"""How long a line or a passage may be, and how deep brackets, lists and quotes may stand inside
each other: longer and deeper takes minutes to read, and nobody writes so.
"""
INDENT = 60
"""How far a line may be indented."""

_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ufffe\uffff]")
_MERGE = re.compile(
    r"^(?:[ \t]|[-*+>] )*(?P<mark>(?:<{7}|>{7}|\|{7})(?= |$)|={7}[ \t]*$)", re.MULTILINE
)
"""The marks of a merge, wherever a line is indented to. Seven `=` underline no heading here."""
_BRACKET = re.compile(r"\n[ \t]*\n|[\[\](){}]")
_DEEP = re.compile(
    rf"^(?:(?:[ \t]*[>?]){{20}}|(?:[ \t]*- ){{20}}|[ ]{{{INDENT},}}(?=[-*+>\w]))", re.MULTILINE
)
_LONG = re.compile(rf"^.{{{LINE}}}(?=.)", re.MULTILINE)
_PASSAGE = re.compile(rf"(?:.+\n?){{1,{LINE}}}")


def read_text(path: Path, name: str) -> tuple[str, list[Finding]]:
    """Return a file's text. What is no text of ours to read is a finding, and the text is empty."""
    raw, findings = read_bytes(path, name, LIMITS.get(path.suffix, max(LIMITS.values())))
    if findings:
        return "", findings
    try:
        text = raw.decode("utf-8").removeprefix("\ufeff").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        before = raw[: error.start]
        place = before.count(b"\n") + 1, len(before) - before.rfind(b"\n")
        sentence = f"The byte {raw[error.start]:#04x} is not UTF-8."
        return "", [Finding(name, *place, "files/encoding", sentence, "save the file as UTF-8")]
    findings = list(_mistakes_in(text, name))[:1]
    return ("" if findings else text), findings


def read_bytes(path: Path, name: str, limit: int) -> tuple[bytes, list[Finding]]:
    """A file is a plain one, is there, and is no longer than its kind may be.

    files/missing: put the file back from the last commit.
    files/link: put the file itself there, no link to it.
    files/size: make it shorter, or two of it.
    """
    try:
        about = path.lstat()
        if not S_ISREG(about.st_mode):
            sentence = "This is a link or a device, and no plain file."
            return b"", [Finding(name, 1, 1, "files/link", sentence, "put the file itself there")]
        if about.st_size > limit:
            sentence = f"This file has {about.st_size:,} bytes; {limit:,} are the most."
            hint = "make it shorter, or two of it"
            return b"", [Finding(name, 1, 1, "files/size", sentence, hint)]
        return path.read_bytes(), []
    except OSError:
        sentence = "This file is missing or cannot be read."
        hint = "put it back from the last commit"
        return b"", [Finding(name, 1, 1, "files/missing", sentence, hint)]


def place_in(text: str, offset: int) -> tuple[int, int]:
    """Return the line and the column of an offset into a text."""
    return text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset)


def _mistakes_in(text: str, name: str) -> Iterator[Finding]:
    """A text is whole lines, of one side of a merge, and can be read in a moment.

    files/encoding: save the file as UTF-8.
    files/line-ends: save the file with the line ends of today's programs (LF).
    files/merge: keep one side of the merge, and take the lines with its marks away.
    files/limit: make the line, or what stands inside each other, shorter.
    characters/control: take the character away.
    """
    if (at := text.find("\r")) >= 0:
        sentence = "This line ends as those of old Macs did (CR), and would run into the next."
        hint = "save the file with the line ends of today's programs (LF)"
        yield Finding(name, *place_in(text, at), "files/line-ends", sentence, hint)
    if found := _MERGE.search(text):
        sentence = "A merge was left half done here: this line is a mark of it."
        hint = "keep one side, and take the lines with <<<<<<<, ======= and >>>>>>> away"
        yield Finding(name, *place_in(text, found.start("mark")), "files/merge", sentence, hint)
    if found := _CONTROL.search(text):
        sentence = f"U+{ord(found[0]):04X}, a control character, stands here, and nobody sees it."
        place = place_in(text, found.start())
        yield Finding(name, *place, "characters/control", sentence, "take it away")
    if found := _LONG.search(text):
        sentence = f"This line has more than {LINE:,} characters."
        place = place_in(text, found.end())
        yield Finding(name, *place, "files/limit", sentence, "break it into several")
    for passage in _PASSAGE.finditer(text) if name.startswith("content/") else ():
        if len(passage[0]) > LINE:
            sentence = f"This passage has more than {LINE:,} characters before an empty line."
            place = place_in(text, passage.start())
            yield Finding(name, *place, "files/limit", sentence, "break it into several")
    if (deep := _first_too_deep(text)) is not None:
        sentence = "More stands inside each other here than can be read in a moment."
        hint = "close the brackets, or let fewer lists and quotes stand inside each other"
        yield Finding(name, *place_in(text, deep), "files/limit", sentence, hint)


def _first_too_deep(text: str) -> int | None:
    """Return where brackets, lists or quotes stand too deep in each other."""
    if found := _DEEP.search(text):
        return found.start()
    depth = 0
    for bracket in _BRACKET.finditer(text):
        mark = bracket[0]
        depth = 0 if mark[0] == "\n" else max(depth + (1 if mark in "[({" else -1), 0)
        if depth > NESTING:
            return bracket.start()
    return None
