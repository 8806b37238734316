"""A picture is nothing but a picture: no script, no address, nothing of where it was taken.

Drawings are read with an XML parser, their style with one of CSS. The others are made of parts
(`parts.py`), and each part that is no picture is told: Exif, XMP, IPTC, notes, what stands behind
the end.
"""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from xml.parsers import expat

from microsite.checks.files.kinds import SIZE
from microsite.checks.files.parts import is_kind, look_into
from microsite.checks.files.style import asked_in
from microsite.checks.files.theme import NUMBER
from microsite.findings import Finding
from microsite.site.files import PICTURES, walk
from microsite.site.site import Site
from microsite.sources.text import read_bytes

SIDE = 4_000
"""How many pixels a picture may be wide or high: unfolded, one of more fills an old phone."""
DEEP = 100
"""How deep the parts of a drawing may stand inside each other."""
_DRAWN = re.compile(
    "svg|g|path|circle|ellipse|rect|line|polyline|polygon|defs|title|desc"
    "|linearGradient|radialGradient|stop|style"
)
"""What a drawing is made of. No element that runs, moves or brings in something is among it, none
that draws another again (a few lines of those fill a phone), and no words: a page says them.
"""
_ELSEWHERE = re.compile(
    r"url\(\s*[\"']?(?!#)|@import|https?:|javascript:|expression\(", re.IGNORECASE
)
_INSIDE = ("#",)
"""What a drawing may name: a part of itself."""
_NAMESPACES = ("http://www.w3.org/2000/svg", "http://www.w3.org/1999/xlink")


def check_photos_and_drawings(site: Site) -> Iterator[Finding]:
    """A picture is of the kind that its name says, holds no script and leads nowhere, and does not
    tell where it was taken.

    pictures/kind: save it again, in the format that its name says.
    pictures/carries: save it without metadata: a photograph tells where it was taken.
    pictures/svg: take it out: a drawing is shapes and colours.
    """
    for entry in walk(site.root):
        path = Path(entry.path)
        if path.suffix not in PICTURES or path.name.startswith("."):
            continue
        name = path.relative_to(site.root).as_posix()
        raw, findings = read_bytes(path, name, SIZE)
        if findings:
            continue  # told by `check_files`
        yield from _check_drawing(name, raw) if path.suffix == ".svg" else _check_photo(name, raw)


def _check_photo(name: str, raw: bytes) -> Iterator[Finding]:
    suffix = Path(name).suffix
    if not is_kind(suffix, raw):
        sentence = f"This is no {suffix[1:]}, whatever its name says."
        yield Finding(
            name, 1, 1, "pictures/kind", sentence, "save it again, in the format that its name says"
        )
        return
    try:
        side, more = look_into(suffix, raw)
    except ValueError as error:
        sentence, hint = f"This picture cannot be read: {error}.", "save it again"
        yield Finding(name, 1, 1, "pictures/kind", sentence, hint)
        return
    if more:
        sentence = (
            f"This picture carries more than a picture ({', '.join(more)[:80]}):"
            " often where and by whom it was taken."
        )
        yield Finding(name, 1, 1, "pictures/carries", sentence, "save it again without metadata")
    if side > SIDE:
        sentence = f"This picture is {side:,} pixels wide or high; {SIDE:,} are the most."
        yield Finding(name, 1, 1, "pictures/kind", sentence, "make it smaller")


def _check_drawing(name: str, raw: bytes) -> Iterator[Finding]:
    found: list[tuple[int, int, str]] = []
    open_tags: list[str] = []
    said: list[str] = []
    parser = expat.ParserCreate()
    parser.buffer_text = True

    def tell(sentence: str) -> None:
        found.append((parser.CurrentLineNumber, parser.CurrentColumnNumber + 1, sentence))

    def begin(tag: str, own: Mapping[str, str]) -> None:
        open_tags.append(tag)
        said.clear()
        if len(open_tags) == DEEP:
            tell("More stands inside each other here than a drawing needs.")
        if not _DRAWN.fullmatch(tag):
            tell(f"<{tag[:40]}> stands in a drawing.")
        for key, value in own.items():
            if key.lower().startswith("on"):
                tell(f"{key[:40]} would run a script.")
            elif key.rpartition(":")[2] == "href" and not value.startswith("#"):
                tell("This part of a drawing is fetched from elsewhere.")
            elif (
                _ELSEWHERE.search(value) and not (key.startswith("xmlns") and value in _NAMESPACES)
            ) or (("(" in value or "@" in value) and any(asked_in(value, _INSIDE))):
                tell(f"{key[:40]} leads out of the drawing.")

    def end(tag: str) -> None:
        words = "".join(said)
        if tag == "style" and (_ELSEWHERE.search(words) or any(asked_in(words, _INSIDE))):
            tell("This style leads out of the drawing.")
        elif tag != "style" and NUMBER.search(words):
            tell("A number stands in a drawing, where no check sees it change.")
        open_tags.pop()
        said.clear()

    parser.StartElementHandler = begin
    parser.EndElementHandler = end
    parser.CharacterDataHandler = said.append
    parser.StartDoctypeDeclHandler = lambda *_: tell("A DOCTYPE stands in a drawing.")
    parser.ProcessingInstructionHandler = lambda *_: tell("An instruction stands in a drawing.")
    try:
        parser.Parse(raw, True)
    except expat.ExpatError as error:
        found.append((error.lineno, error.offset + 1, "This drawing cannot be read as XML."))
    hint = "take it out: a drawing is shapes and colours"
    for line, column, sentence in found[:5]:
        yield Finding(name, line, column, "pictures/svg", sentence, hint)
