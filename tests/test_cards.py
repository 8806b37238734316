"""Cards, folds, rows and windows: what stands alone in a card is a button, a fold can be led to, a
window shows the drawing of the card it leads to, a row may ask which, and a layout keeps together
what belongs together.
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


def test_advice_to_keep_proof_folds_with_its_exception(framed: Project) -> None:
    body = "/// evidence | The chat | Leave it {#proof}\n- Do not delete it.\n///"
    page = said(framed, body)
    assert [node.text() for node in page.css("details#proof > summary small")] == ["Leave it"]
    assert page.css("details#proof > p > strong")
    assert framed.findings("wording/keep") == framed.findings("wording/empty-evidence") == []


QUESTION = """/// worries
- [I am hurt](get-help-now.md#danger) Now
- **A picture of me** Shared or faked
    - [I am young](get-help-now.md) Up to Year 6
    - [I am older](index.md)
///"""


def test_a_row_with_a_list_of_its_own_asks_which(framed: Project) -> None:
    framed.write("data/pictures.yml", "get-help-now#danger: bolt\nget-help-now: talk\n")
    page = said(framed, QUESTION)
    [fold] = page.css(".rows > ul > li.asks > details.fold")
    said_of_it = [node.text() for node in fold.css("summary > span:last-child > *")]
    assert said_of_it == ["A picture of me", "Shared or faked"]
    [drawn] = fold.css("[data-drawing]")
    assert drawn.attributes["data-drawing"] == "small-talk"
    choices = [(node.text(), node.attributes["href"]) for node in fold.css("li a")]
    assert choices == [("I am young", "../get-help-now/"), ("I am older", "../")]
    assert [node.text() for node in page.css(".rows > ul > li > span > a")] == ["I am hurt"]


def test_rows_may_have_a_heading_with_the_drawing_of_the_window_that_leads_to_them(
    framed: Project,
) -> None:
    heading = "/// worries | What is wrong? {#wrong}\n    drawing: call"
    rows = f"{heading}\n\n- [Help](get-help-now.md)\n///"
    page = said(framed, f"/// windows\n- [Something](#wrong)\n///\n\n{rows}")
    drawn = [node.attributes["data-drawing"] for node in page.css(".art[data-drawing]")]
    assert drawn == ["call", "call"]


PICTURES = {
    "/// windows\n- [I am hurt](#hurt) Now\n///\n\n"
    "/// care | I am hurt {#hurt}\n    drawing: call\n\nWords.\n///": "call",
    "/// fold | Further {#down}\nWords.\n///": "small-talk",
    "/// fold | Further\nSee [help](get-help-now.md#danger).\n///": "small-bolt",
    "/// fold | Further\nWords.\n///": None,
}
"""A body, and the first drawing on it."""


@pytest.mark.parametrize("body", PICTURES)
def test_a_window_shows_its_card_and_a_fold_its_picture(framed: Project, body: str) -> None:
    framed.write("data/pictures.yml", "get-help-now#danger: bolt\na-page#down: talk\n")
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
    assert not kinds.pop("across")
    assert list(kinds.values()) == [["care", "emergency", "fold"], ["care"]]
    assert all(name.startswith(CARE) for name in kinds)


def test_a_front_without_cards_has_its_words_on_paper() -> None:
    blocks, _ = split_blocks("Lead.\n\n/// windows\n- [One](#one)\n///\n\nWords.", 1, "a-page.md")
    places = deal([(block, False) for block in blocks], "front")
    assert [block.kind for block, _ in places["paper"]] == ["paragraph"]
    assert not places["lead"]


def test_a_chooser_goes_across_a_front() -> None:
    """It brings its own wall, so that it stands neither on that of the front nor on paper."""
    blocks, _ = split_blocks("Lead.\n\n/// chooser\n///\n\n## More {#more}", 1, "a-page.md")
    places = deal([(block, False) for block in blocks], "front")
    kinds = {name: [block.kind for block, _ in shown] for name, shown in places.items()}
    assert kinds == {
        "wall": ["paragraph"],
        "across": ["chooser"],
        "lead": [],
        "paper": ["heading"],
    }


SCENES = """/// scene | You can play. {#play}
    drawing: call

What do you like?
///

/// scene | Tell a grown-up. {#tell}
You can say it.
///

/// fold | For your grown-up
Words.
///
"""


def test_scenes_have_places_of_their_own_in_their_order() -> None:
    blocks, _ = split_blocks(SCENES, 1, "a-page.md")
    places = deal([(block, False) for block in blocks], "little")
    kinds = {name: [block.kind for block, _ in shown] for name, shown in places.items()}
    assert list(kinds.items()) == [("play", ["scene"]), ("tell", ["scene"]), ("rest", ["fold"])]


BESIDE = {
    "Lead.\n\n## Help {#help}\n\n/// services | bullying\n- childline\n///\n\nMore.": [
        "heading",
        "services",
    ],
    "Lead.\n\n/// care | Talk {#talk}\nWords.\n///\n\nMore.": ["care"],
    "Lead.\n\n## Words {#words}\n\nMore.": [],
}
"""A body, and what stands beside its first words on a desk."""


@pytest.mark.parametrize("body", BESIDE)
def test_whoever_can_help_stands_beside_what_to_do(body: str) -> None:
    blocks, _ = split_blocks(body, 1, "a-page.md")
    places = deal([(block, False) for block in blocks], "room")
    assert [block.kind for block, _ in places["beside"]] == BESIDE[body]
    assert places["first"][0][0].kind == "paragraph"
