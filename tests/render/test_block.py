"""What a block says: a way to reach a service that stands alone is a button, one in a sentence a
link.
"""

import pytest
from selectolax.lexbor import LexborHTMLParser

from tests.conftest import Project

BODIES = {
    "[[childline.phone]]": ["Call Childline 0800 496 0111"],
    "/// advice | Ask for help if: {#ask}\nIt is free.\n\n[[childline.phone]]\n///": [
        "Call Childline 0800 496 0111"
    ],
    "[[ceop.web]]": ["Start on ceop.example"],
    "[[childline.phone]] is free.": [],
    "[[childline]]": [],
    "- [[childline.phone]]": [],
    "- [[childline.phone]]\n\n- [[ceop.web]]": [],
    "> [[childline.phone]]": [],
    "[[nobody.phone]]": [],
    "[[childline.chat]]": [],
}
"""A body, and the buttons that it prints."""


def said(project: Project, body: str) -> LexborHTMLParser:
    """Return a page with this body as it is read."""
    project.page("a-page", body)
    return LexborHTMLParser(project.content("a-page"))


pytestmark = pytest.mark.usefixtures("parsed_once")


@pytest.mark.parametrize("body", BODIES)
def test_a_way_alone_in_its_paragraph_is_a_button(framed: Project, body: str) -> None:
    buttons = said(framed, body).css(".ways .button a[href]")
    assert [node.text(deep=True) for node in buttons] == BODIES[body]


def test_a_card_says_what_its_service_is_good_for_and_then_its_name(framed: Project) -> None:
    framed.edit(
        "data/services.yml", "    name: CEOP\n", "    name: CEOP\n    result: Tell the police\n"
    )
    page = said(framed, "/// services | danger\n- ceop\n- childline\n///")
    titles = [" ".join(node.text(deep=True).split()) for node in page.css("h3")]
    assert titles == ["Tell the police CEOP"]
    [row] = page.css("summary > span")
    assert [node.text() for node in (row.child, row.css_first("small")) if node] == [
        "Childline",
        "For everyone under 19.",
    ]


PICTURES = {
    "/// worries\n- [I am in danger](get-help-now.md#danger)\n///": "small-bolt",
    "/// worries\n- [I cannot go on](get-help-now.md#hope)\n///": "small-hand",
    "/// worries\n- [I am at primary](index.md)\n///": None,
    "/// worries\n- [Further down](#down)\n///\n\n## Down {#down}": "small-talk",
    "- [I am in danger](get-help-now.md#danger)": None,
}
"""A body with one link in a list, and the drawing before it."""


@pytest.mark.parametrize("body", PICTURES)
def test_a_row_has_the_picture_of_where_it_leads(framed: Project, body: str) -> None:
    framed.write(
        "data/pictures.yml",
        "get-help-now: hand\nget-help-now#danger: bolt\na-page#down: talk\n",
    )
    drawn = said(framed, body).css("li [aria-hidden] > [data-drawing]")
    wanted = PICTURES[body]
    assert [node.attributes["data-drawing"] for node in drawn] == ([wanted] if wanted else [])
