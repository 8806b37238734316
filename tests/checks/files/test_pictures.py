"""A picture is nothing but a picture."""

import pytest
import yaml

from tests.conftest import CASES, Project

DRAWINGS = yaml.safe_load((CASES / "files" / "drawings.yml").read_text(encoding="utf-8"))
PLACES = ("content/assets/one.svg", "overrides/drawings/one.svg")

PNG = b"\x89PNG\r\n\x1a\n"
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
    project.write("content/assets/one.png", "").write_bytes(PNG + b"\x00\x00\x00\x0dIHDR")
    assert not [one for one in project.findings("pictures/") if one.path.endswith("one.png")]
