"""Every drawing is a small, plain picture of our own: parsed, measured, and in the colours of the
look.

The rules are those of docs/design.md, Drawings. A drawing becomes part of a page's style, so its
bytes are paid by everybody who opens that page.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from xml.etree.ElementTree import Element, ParseError, fromstring

import pytest

from microsite.clock import today
from microsite.output.style.accents import accents_css
from microsite.output.style.sheets import iter_sheets
from tests.conftest import ROOT, Project

FOLDER = ROOT / "overrides" / "drawings"
DRAWINGS = sorted(FOLDER.glob("*.svg"))
MOST_BYTES = 700
SVG = "{http://www.w3.org/2000/svg}"
BOX, SMALL_BOX = "0 0 120 80", "0 0 24 24"
OTHER_BOXES = {"panes": "0 0 96 60", "roof": "0 0 400 64", "cat": "0 0 46 40"}
"""Parts of the house, as wide as what they stand on, and the cat on its sill."""
SHAPES = ("svg", "g", "path", "rect", "circle", "ellipse", "line", "polygon", "polyline")
PAINTS = (
    "none",
    "#fff",
    "#fff3d6",
    "#1f1c3d",
    "#1e1b4d",
    "#2c2566",
    "#332d7a",
    "#7a74a0",
    "#ffd27a",
    "#d9ae5c",
    "#8a5f1f",
)
"""White and ink, night and wall, an edge, window light and its glass, frame and wood."""
LINES = (2.0, 6.0)
"""Units of the box. A wider line in ink lies under a white one, as its outline."""


def find_mistakes(name: str, text: str) -> list[str]:
    """Return what is wrong with a drawing."""
    try:
        tree = fromstring(text)
    except ParseError as error:
        return [f"it cannot be read: {error}"]
    return [*_find_in_file(name, text, tree), *_find_in_shapes(tree)]


def _find_in_file(name: str, text: str, tree: Element) -> Iterator[str]:
    wanted = OTHER_BOXES.get(name, SMALL_BOX if name.startswith("small-") else BOX)
    if tree.tag != f"{SVG}svg":
        yield "its root is not svg in the namespace of SVG: it would not show in a style"
    if tree.get("viewBox") != wanted:
        yield f"its viewBox is {tree.get('viewBox')}, not {wanted}"
    if (size := len(text.strip().encode())) > MOST_BYTES:
        yield f"it has {size} bytes, more than {MOST_BYTES}"
    if text.lstrip().startswith(("<!", "<?")) or "<!--" in text:
        yield "it carries a declaration or a comment"


def _find_in_shapes(tree: Element) -> Iterator[str]:
    for shape in tree.iter():
        kind = shape.tag.removeprefix(SVG)
        if kind not in SHAPES:
            yield f"{kind} is not a plain shape"
        if (shape.text or "").strip() or (shape.tail or "").strip():
            yield f"{kind} holds words"
        for key, value in shape.attrib.items():
            if (
                key.startswith("on")
                or key in ("style", "class", "id")
                or "href" in key
                or "url(" in value
            ):
                yield f"{kind} has {key}: no script, no style, nothing from elsewhere"
            if key in ("fill", "stroke") and value not in PAINTS:
                yield f"{value} is not a paint of the drawings"
            if key == "stroke-width" and not _is_line(float(value), shape):
                yield f"a line of {value} units: {LINES[0]} to {LINES[1]}"


def _is_line(width: float, shape: Element) -> bool:
    return LINES[0] <= width <= LINES[1] or (width > LINES[1] and shape.get("stroke") == "#1f1c3d")


@pytest.mark.parametrize("path", DRAWINGS, ids=lambda path: path.stem)
def test_a_drawing_is_small_and_plain(path: Path) -> None:
    assert find_mistakes(path.stem, path.read_text(encoding="utf-8")) == []


def test_every_drawing_is_used_and_every_used_one_is_there() -> None:
    site = Project(ROOT).site(today())
    sheets = (path.read_text(encoding="utf-8") for path in iter_sheets(ROOT))
    style = "".join([*sheets, accents_css(site.sections)])
    chooser = site.chooser.questions[site.chooser.first].answers.values()
    pictures = [
        *site.pictures.values(),
        *(each.picture for each in site.registry.services.values()),
    ]
    named = {
        *re.findall(r'drawing\("([^"]*)"\)', style),
        *(f"small-{picture}" for picture in pictures if picture),
        *(section.drawing for section in site.sections.folders.values() if section.drawing),
        *(page.front.drawing for page in site.pages.values() if page.front.drawing),
        *(drawing for page in site.pages.values() for drawing, _ in page.drawn),
        *(f"small-{answer.picture}" for answer in chooser if answer.picture),
        *(f"small-{form.row.picture}" for form in site.forms.values() if form.row),
        *(campaign.drawing for campaign in site.campaigns.values()),
    }
    assert named == {path.stem for path in DRAWINGS}


def drawn(inside: str, box: str = BOX, more: str = "") -> str:
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{box}"{more}>{inside}</svg>'


@pytest.mark.parametrize(
    "text",
    [
        drawn('<path d="M0 0'),
        drawn('<path d="M0 0"/>', box="0 0 100 100"),
        drawn(f'<path d="M0 0{" 1" * 400}"/>'),
        drawn("<script>go()</script>"),
        drawn("<text>Hello</text>"),
        drawn("<g>Hello</g>"),
        drawn('<path onclick="go()" d="M0 0"/>'),
        drawn('<image href="https://example.org/a.png"/>'),
        drawn('<use href="#a"/>'),
        drawn('<path fill="url(#a)" d="M0 0"/>'),
        drawn('<path fill="red" d="M0 0"/>'),
        drawn('<path style="fill:red" d="M0 0"/>'),
        drawn('<path stroke="#fff" stroke-width="1" d="M0 0"/>'),
        '<svg viewBox="0 0 120 80"/>',
        f"<!-- me -->{drawn('')}",
    ],
)
def test_a_mistake_in_a_drawing_is_caught(text: str) -> None:
    assert find_mistakes("a-drawing", text)
