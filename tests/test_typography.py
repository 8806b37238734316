"""Material sets the plain words of a page, in our colours and in both directions, and only where
they are used.
"""

import re

import pytest

from microsite.output.style import StyleSheet
from microsite.output.typography import read_typography
from microsite.render.theme import DRAWINGS, STYLE
from tests.conftest import ROOT, Project

SET_BY_MATERIAL = {
    "<blockquote></blockquote>": "border-inline-start:.2rem solid var(--edge)",
    "<code></code>": "padding:0 .2941176471em",
    "<h4></h4>": "h4{margin:1em 0",
    "<h5></h5>": "h5{text-transform:uppercase}",
    "<h6></h6>": "h6{margin:1.25em 0",
    "<hr>": "hr{display:flow-root",
    "<img>": "img{max-width:100%;height:auto}",
    "<ol><li></li></ol>": "ol li{margin-inline-start:1.25em}",
    "<pre><code></code></pre>": "pre>code{display:block",
    "<ul><li></li></ul>": "ul{list-style-type:disc}",
}
"""What Markdown writes, and a piece of Material's rule for it."""


@pytest.fixture(scope="module")
def sheet() -> StyleSheet:
    sections = Project(ROOT).site().sections
    return StyleSheet.load(ROOT / STYLE, ROOT / DRAWINGS, sections)


@pytest.mark.parametrize(("element", "rule"), SET_BY_MATERIAL.items())
def test_material_sets_an_element_where_it_stands(
    sheet: StyleSheet, element: str, rule: str
) -> None:
    page = "<html><body><p>Words</p>{}</body></html>"
    assert rule in sheet.for_page(page.format(element))
    assert rule not in sheet.for_page(page.format(""))


def test_nothing_is_left_of_materials_names_and_directions() -> None:
    text = read_typography()
    assert re.findall(r"md-[\w-]*|\[dir[^]]*]", text) == []
    assert re.findall(r"(?:padding|border)-(?:left|right)", text) == []
