"""A picture is nothing but a picture."""

import struct
import zlib

import pytest
import yaml

from microsite.checks.files.pictures import check_photos_and_drawings
from tests.conftest import CASES, Project

DRAWINGS = yaml.safe_load((CASES / "files" / "drawings.yml").read_text(encoding="utf-8"))
PLACES = (
    "content/assets/one.svg",
    "overrides/drawings/one.svg",
    "overrides/partials/skylines/one.svg",
)

PNG = b"\x89PNG\r\n\x1a\n"


def chunk(name: bytes, held: bytes = b"") -> bytes:
    return struct.pack(">I", len(held)) + name + held + struct.pack(">I", zlib.crc32(name + held))


def png(*more: bytes, side: int = 1, behind: bytes = b"") -> bytes:
    head = chunk(b"IHDR", struct.pack(">IIBBBBB", side, 1, 8, 0, 0, 0, 0))
    words = chunk(b"IDAT", zlib.compress(b"\0\0"))
    return b"".join((PNG, head, *more, words, chunk(b"IEND"), behind))


def icon(*held: bytes, behind: bytes = b"") -> bytes:
    ends = [6 + 16 * len(held) + sum(map(len, held[:at])) + len(behind) for at in range(len(held))]
    rows = (struct.pack("<8xII", len(one), end) for one, end in zip(held, ends, strict=True))
    return b"".join((struct.pack("<HHH", 0, 1, len(held)), *rows, behind, *held))


def webp(*parts: tuple[bytes, bytes]) -> bytes:
    held = b"".join(
        name + struct.pack("<I", len(one)) + one + b"\0" * (len(one) % 2) for name, one in parts
    )
    return b"RIFF" + struct.pack("<I", len(held) + 4) + b"WEBP" + held


LOSSY = b"\0\0\0\x9d\x01\x2a" + struct.pack("<HH", 20, 10) + b"lines"
LOSSLESS = b"\x2f" + struct.pack("<I", 19 | 9 << 14) + b"lines"
WIDE = b"\0\0\0\x9d\x01\x2a" + struct.pack("<HH", 16_000, 10) + b"lines"
JPEG = (
    b"\xff\xd8\xff\xe0\x00\x07JFIF\x00\xff\xc0\x00\x08\x08\x00\x01\x00\x01\x00"
    b"\xff\xda\x00\x02scan\xff\x00scan\xff\xd9"
)
NOTE = b"\xff\xfe\x00\x0fTaken at home"
PHOTOS = {
    "a photograph that tells its place": (
        "place.jpg",
        b"\xff\xd8\xff\xe1\x00\x10Exif\x00\x00II*\x00",
        "pictures/carries",
    ),
    "a picture with XMP": (
        "words.jpg",
        b"\xff\xd8\xff\xe1\x00\x10http://ns.adobe.com/xap/1.0/",
        "pictures/carries",
    ),
    "a PNG with Exif": ("one.png", PNG + b"\x00\x00\x00\x08eXIf", "pictures/carries"),
    "a WebP with Exif": ("one.webp", b"RIFF\x00\x00\x00\x00WEBPEXIF", "pictures/carries"),
    "a page called a picture": ("two.png", b"<html>", "pictures/kind"),
    "a JPEG called a PNG": ("three.png", b"\xff\xd8\xff\xe0", "pictures/kind"),
    "a WebP with XMP": ("two.webp", b"RIFF\x00\x00\x00\x00WEBPXMP ", "pictures/carries"),
    "a sound called a WebP": ("three.webp", b"RIFF\x00\x00\x00\x00WAVEfmt ", "pictures/kind"),
    "words in a PNG": ("words.png", png(chunk(b"tEXt", b"Author\0A")), "pictures/carries"),
    "packed words": ("packed.png", png(chunk(b"zTXt", b"A")), "pictures/carries"),
    "the hour in a PNG": ("hour.png", png(chunk(b"tIME", b"1234567")), "pictures/carries"),
    "a file behind a PNG": ("more.png", png(behind=b"PK"), "pictures/carries"),
    "a PNG that is cut off": ("cut.png", png()[:-20], "pictures/kind"),
    "a PNG that fills a phone": ("wide.png", png(side=60_000), "pictures/kind"),
    "a note in a JPEG": ("note.jpg", JPEG[:2] + NOTE + JPEG[2:], "pictures/carries"),
    "a file behind a JPEG": ("more.jpg", JPEG + b"PK", "pictures/carries"),
    "a page called a JPEG": ("page.jpg", b"\xff\xd8\xff<script>", "pictures/kind"),
    "a profile of colours": ("profile.png", png(chunk(b"iCCP", b"Jane\0")), "pictures/carries"),
    "words in many languages": ("all.png", png(chunk(b"iTXt", b"A")), "pictures/carries"),
    "words for a length": ("long.png", png(chunk(b"pHYs", b"Taken at home")), "pictures/carries"),
    "a profile in a JPEG": (
        "profile.jpg",
        JPEG[:2] + b"\xff\xe2\x00\x10ICC_PROFILE\0\1\1" + JPEG[2:],
        "pictures/carries",
    ),
    "a small picture in a JPEG": (
        "thumb.jpg",
        b"\xff\xd8\xff\xe0\x00\x20JFIF\0" + b"a" * 25 + JPEG[9:],
        "pictures/carries",
    ),
    "an icon with a PNG with Exif": (
        "exif.ico",
        icon(png(), png(chunk(b"eXIf", b"MM\0*"))),
        "pictures/carries",
    ),
    "words before the pictures of an icon": (
        "words.ico",
        icon(png(), behind=b"Jane"),
        "pictures/carries",
    ),
    "an icon that is none": ("one.ico", b"\x00\x00\x01\x00<script>", "pictures/kind"),
    "a WebP of no picture": ("empty.webp", webp((b"VP8 ", b"")), "pictures/kind"),
    "a WebP of half a head": ("half.webp", webp((b"VP8 ", LOSSY[:8])), "pictures/kind"),
    "a WebP of a canvas alone": ("canvas.webp", webp((b"VP8X", b"\0" * 10)), "pictures/kind"),
    "a WebP that fills a phone": ("large.webp", webp((b"VP8 ", WIDE)), "pictures/kind"),
    "a JPEG of no picture": ("empty.jpg", b"\xff\xd8\xff\xd9", "pictures/kind"),
    "nothing": ("four.jpg", b"", "pictures/kind"),
}


def rules(project: Project) -> list[str]:
    return [one.rule for one in project.findings("pictures/")]


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("drawing", DRAWINGS["fails_in_drawings"])
def test_a_drawing_that_does_more_is_told(drawing: str, place: str, project: Project) -> None:
    before = rules(project)
    project.write(place, drawing)
    assert set(rules(project)) - set(before) == {"pictures/svg"}


@pytest.mark.parametrize("drawing", DRAWINGS["passes_in_drawings"])
def test_a_drawing_of_shapes_passes(drawing: str, project: Project) -> None:
    before = rules(project)
    project.write(PLACES[0], drawing)
    assert rules(project) == before


@pytest.mark.parametrize(("name", "raw", "rule"), PHOTOS.values(), ids=PHOTOS.keys())
def test_a_photograph_tells_nothing(name: str, raw: bytes, rule: str, project: Project) -> None:
    project.write(f"content/assets/{name}", "").write_bytes(raw)
    found = [one.rule for one in project.findings("pictures/") if one.path.endswith(name)]
    assert found == [rule]


def test_a_photograph_without_more_passes(project: Project) -> None:
    for name, raw in (
        ("one.png", png(chunk(b"sRGB", b"\0"), chunk(b"pHYs", b"123456789"))),
        ("one.jpg", JPEG),
        ("one.webp", webp((b"VP8 ", LOSSY))),
        ("one.webp", webp((b"VP8L", LOSSLESS))),
        (
            "one.webp",
            webp((b"VP8X", b"\0" * 10), (b"ANMF", b"\0" * 16 + webp((b"VP8 ", LOSSY))[12:])),
        ),
        ("one.ico", icon(png(), b"(\0\0\0")),
    ):
        project.write(f"content/assets/{name}", "").write_bytes(raw)
        found = [one for one in check_photos_and_drawings(project.site()) if name in one.path]
        assert not found


def test_a_deep_drawing_is_told_and_ends_no_check(project: Project) -> None:
    deep = "<g>" * 5_000 + "</g>" * 5_000
    project.write(PLACES[0], f'<svg xmlns="http://www.w3.org/2000/svg">{deep}</svg>')
    found = [one.rule for one in project.findings("pictures/") if one.path == PLACES[0]]
    assert found == ["pictures/svg"]
