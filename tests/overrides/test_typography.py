"""Plain words are set as Material sets them, only where they are used; and a new Material that sets
them in another way is noticed.
"""

import re
from importlib.resources import files

import pytest

from microsite.output.style import StyleSheet
from microsite.site.overrides import OVERRIDES, STYLE
from tests.conftest import CASES, ROOT, Project

TAKEN = CASES / "material" / "plain-words.css"
"""Material's rules for the elements of plain words, as they stood when overrides/style/material.css
was made of them: one a line.
"""
ELEMENTS = ("blockquote", "code", "h4", "h5", "h6", "hr", "img", "li", "ol", "pre", "ul")
PLAIN = re.compile(
    rf"(?:\[dir=ltr\] )?\.md-typeset (?:{'|'.join(ELEMENTS)})(?:[ >](?:li|code)(?::last-child)?)?"
)
"""A bare element, or an item or code in one."""

SET_BY_MATERIAL = {
    "<blockquote></blockquote>": "border-inline-start:.2rem solid var(--edge)",
    "<code></code>": "padding:0 .2941176471em",
    "<h4></h4>": "h4{margin:1em 0",
    "<h5></h5>": "h5{text-transform:uppercase}",
    "<h6></h6>": "h6{margin:1.25em 0",
    "<hr>": "hr{display:flow-root",
    "<img>": "img{max-width:100%;height:auto}",
    "<ol><li></li></ol>": "ol li{margin-inline-start:1.25em",
    "<pre><code></code></pre>": "pre>code{display:block",
    "<ul><li></li></ul>": "ul{list-style-type:disc}",
}
"""What Markdown writes, and a piece of Material's rule for it."""


@pytest.fixture(scope="module")
def sheet() -> StyleSheet:
    return StyleSheet.load(ROOT, Project(ROOT).site().sections)


@pytest.mark.parametrize(("element", "rule"), SET_BY_MATERIAL.items())
def test_material_sets_an_element_where_it_stands(
    sheet: StyleSheet, element: str, rule: str
) -> None:
    page = "<html><body><p>Words</p>{}</body></html>"
    assert rule in sheet.for_page(page.format(element))
    assert rule not in sheet.for_page(page.format(""))


def test_material_still_sets_plain_words_as_it_did() -> None:
    """Read the difference, bring overrides/style/material.css and its version up to it, and write
    the new rules into the file of those taken.
    """
    folder = files("material").joinpath("templates/assets/stylesheets")
    [name] = (file for file in folder.iterdir() if re.fullmatch(r"main\.\w+\.min\.css", file.name))
    rules = re.findall(r"[^{}]+\{[^{}]*\}", name.read_text(encoding="utf-8"))
    found = [rule for rule in rules if any(map(PLAIN.fullmatch, rule.partition("{")[0].split(",")))]
    assert found == TAKEN.read_text(encoding="utf-8").splitlines()


def test_material_is_credited() -> None:
    credit = (
        (ROOT / OVERRIDES / STYLE / "material.css").read_text(encoding="utf-8").partition("*/")[0]
    )
    for words in ("Material for MkDocs 9.8.1", "Martin Donath", "MIT licence"):
        assert words in credit
