"""A picture is nothing but a picture: no script, no address, nothing of where it was taken.

Drawings are read by `drawings.py`. The others are made of parts (`parts.py`), and each part that is
no picture is told: Exif, XMP, IPTC, notes, what stands behind the end.
"""

from collections.abc import Iterator
from pathlib import Path

from microsite.checks.files.drawings import HINT, mistakes_in_drawing
from microsite.checks.files.kinds import SIZE
from microsite.checks.files.parts import is_kind, look_into
from microsite.findings import Finding
from microsite.site.files import PICTURES, walk
from microsite.site.site import Site
from microsite.sources.text import read_bytes

SIDE = 4_000
"""How many pixels a picture may be wide or high: unfolded, one of more fills an old phone."""


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
    for line, column, sentence in mistakes_in_drawing(raw)[:5]:
        yield Finding(name, line, column, "pictures/svg", sentence, HINT)
