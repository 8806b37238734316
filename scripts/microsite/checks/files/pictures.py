"""A picture is nothing but a picture: no script, no address, nothing of where it was taken.

Drawings are read with an XML parser. Of the others only the kind is looked at, by the bytes they
begin with (PNG: ISO/IEC 15948; JPEG: ISO/IEC 10918; WebP: RFC 9649), and what they carry beside the
picture (Exif 3.0, XMP, IPTC).
"""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from xml.parsers import expat

from microsite.checks.files.kinds import SIZE
from microsite.findings import Finding
from microsite.site.files import PICTURES, walk
from microsite.site.site import Site
from microsite.sources.text import read_bytes

_BEGINS = {
    ".png": (b"\x89PNG\r\n\x1a\n",),
    ".jpg": (b"\xff\xd8\xff",),
    ".webp": (b"RIFF",),
    ".ico": (b"\x00\x00\x01\x00",),
}
_CARRIES = (
    b"Exif\x00\x00",
    b"eXIf",
    b"EXIF",
    b"XMP ",
    b"XML:com.adobe",
    b"http://ns.adobe.com/xap/",
    b"Photoshop 3.0",
    b"Raw profile type",
)
"""What begins the part of a picture that tells of its camera, its maker and its place."""
_DRAWN = re.compile(
    "svg|g|path|circle|ellipse|rect|line|polyline|polygon|defs|clipPath|mask|use|symbol|title|desc"
    "|linearGradient|radialGradient|stop|pattern|text|tspan|style"
)
"""What a drawing is made of. No element that runs, moves or brings in something is among it."""
_ELSEWHERE = re.compile(
    r"url\(\s*[\"']?(?!#)|@import|https?:|javascript:|expression\(", re.IGNORECASE
)
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
    if not raw.startswith(_BEGINS[suffix]):
        sentence = f"This is no {suffix[1:]}, whatever its name says."
        yield Finding(
            name, 1, 1, "pictures/kind", sentence, "save it again, in the format that its name says"
        )
    elif any(mark in raw for mark in _CARRIES):
        sentence = "This picture carries more than a picture: often where and by whom it was taken."
        yield Finding(name, 1, 1, "pictures/carries", sentence, "save it again without metadata")


def _check_drawing(name: str, raw: bytes) -> Iterator[Finding]:
    found: list[tuple[int, int, str]] = []
    parser = expat.ParserCreate()

    def tell(sentence: str) -> None:
        found.append((parser.CurrentLineNumber, parser.CurrentColumnNumber + 1, sentence))

    def begin(tag: str, own: Mapping[str, str]) -> None:
        if not _DRAWN.fullmatch(tag):
            tell(f"<{tag[:40]}> stands in a drawing.")
        for key, value in own.items():
            if key.lower().startswith("on"):
                tell(f"{key[:40]} would run a script.")
            elif key.rpartition(":")[2] == "href" and not value.startswith("#"):
                tell("This part of a drawing is fetched from elsewhere.")
            elif _ELSEWHERE.search(value) and not (
                key.startswith("xmlns") and value in _NAMESPACES
            ):
                tell(f"{key[:40]} leads out of the drawing.")

    def read(words: str) -> None:
        if _ELSEWHERE.search(words):
            tell("This style leads out of the drawing.")

    parser.StartElementHandler = begin
    parser.CharacterDataHandler = read
    parser.StartDoctypeDeclHandler = lambda *_: tell("A DOCTYPE stands in a drawing.")
    parser.ProcessingInstructionHandler = lambda *_: tell("An instruction stands in a drawing.")
    try:
        parser.Parse(raw, True)
    except expat.ExpatError as error:
        found.append((error.lineno, error.offset + 1, "This drawing cannot be read as XML."))
    hint = "take it out: a drawing is shapes and colours"
    for line, column, sentence in found[:5]:
        yield Finding(name, line, column, "pictures/svg", sentence, hint)
