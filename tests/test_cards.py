"""Cards, folds and windows: what stands alone in a card is a button, a fold can be led to, a window
shows the drawing of the card it leads to, and a front keeps together what belongs to a card.
"""

import pytest
from selectolax.lexbor import LexborHTMLParser

from microsite.render.columns import CARE, deal
from microsite.sources.blocks import split_blocks
from tests.conftest import Project

pytestmark = pytest.mark.usefixtures("parsed_once")

CARDS = ("care", "emergency", "urgent", "advice", "fold")


def said(project: Project, body: str) -> LexborHTMLParser:
    """Return a page with this body as it is read."""
    project.page("a-page", body)
    return LexborHTMLParser(project.content("a-page"))


@pytest.mark.parametrize("kind", CARDS)
def test_what_stands_alone_in_a_card_is_a_button(framed: Project, kind: str) -> None:
    words = "[Read on](get-help-now.md)\n\n[[childline.phone]]\n\nOr [this](index.md), or that."
    page = said(framed, f"/// {kind} | Ask {{#ask}}\n{words}\n///")
    buttons = [(node.text(deep=True), node.attributes["href"]) for node in page.css(".ways a")]
    assert buttons == [
        ("Read on", "../get-help-now/"),
        ("Call Childline 0800 496 0111", "tel:08004960111"),
    ]


def test_a_fold_has_its_name_its_line_and_its_id(framed: Project) -> None:
    body = "/// fold | Threats | Of any sort {#threats}\nWords.\n///\n\n[Up](#threats)"
    [name] = said(framed, body).css("details#threats > summary > span:last-child")
    [line] = name.css("small")
    assert (name.text(deep=False), line.text()) == ("Threats", "Of any sort")
    assert framed.findings("links/broken-anchor") == []


PICTURES = {
    "/// windows\n- [I am hurt](#hurt) Now\n///\n\n"
    "/// care | I am hurt {#hurt}\n    drawing: call\n\nWords.\n///": "call",
    "/// fold | Further {#down}\nWords.\n///": "small-talk",
    "/// fold | Further\nSee [help](get-help-now.md#danger).\n///": "small-stop",
    "/// fold | Further\nWords.\n///": None,
}
"""A body, and the first drawing on it."""


@pytest.mark.parametrize("body", PICTURES)
def test_a_window_shows_its_card_and_a_fold_its_picture(framed: Project, body: str) -> None:
    framed.write("data/pictures.yml", "get-help-now#danger: stop\na-page#down: talk\n")
    picture = said(framed, body).css_first("[data-drawing]")
    assert (picture.attributes["data-drawing"] if picture else None) == PICTURES[body]


FRONT = """Lead.

/// windows
- [One](#one)
///

Before.

/// care | One {#one}
///

/// emergency | Call now if: {#call}
- it is now
///

/// fold | Silently
Words.
///

/// care | Two {#two}
Words.
///

## More {#more}

/// fold | Three
Words.
///
"""


def test_a_front_keeps_together_what_belongs_to_a_card() -> None:
    blocks, _ = split_blocks(FRONT, 1, "a-page.md")
    places = deal([(block, False) for block in blocks], "front")
    kinds = {name: [block.kind for block, _ in shown] for name, shown in places.items()}
    assert kinds.pop("wall") == ["paragraph", "windows"]
    assert kinds.pop("lead") == ["paragraph"]
    assert kinds.pop("paper") == ["heading", "fold"]
    assert list(kinds.values()) == [["care", "emergency", "fold"], ["care"]]
    assert all(name.startswith(CARE) for name in kinds)


def test_a_front_without_cards_has_its_words_on_paper() -> None:
    blocks, _ = split_blocks("Lead.\n\n/// windows\n- [One](#one)\n///\n\nWords.", 1, "a-page.md")
    places = deal([(block, False) for block in blocks], "front")
    assert [block.kind for block, _ in places["paper"]] == ["paragraph"]
    assert not places["lead"]
