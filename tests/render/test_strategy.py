"""The strategy as rows: parts in their order, each paragraph once, and a filter that counts."""

import pytest
from selectolax.lexbor import LexborHTMLParser, LexborNode

from microsite.facts.strategy import Paragraph
from microsite.render.language import english_attributes
from tests.conftest import Project

STRATEGY = """
"1.0": {opens: The plan, title: A plan, gist: It began., standing: changed, why: It did.}
"1.1": {title: A part, gist: It said so., standing: still-true, why: It is so.}
"2.0": {opens: The rest, title: The end, gist: It stopped., standing: ended, why: It did.}
"2.0-1": {title: More, gist: It said more., standing: ended, why: It did.}
"""


@pytest.fixture
def listed(framed: Project) -> LexborHTMLParser:
    """Return a page with the four paragraphs; it carries one of them itself."""
    framed.write("data/strategy.yml", STRATEGY)
    framed.page("a-page", "/// strategy\n///", strategy=["2.0"])
    return LexborHTMLParser(framed.content("a-page"))


def words(node: LexborNode | None) -> str:
    assert node is not None
    return " ".join(node.text(deep=True).split())


def test_a_part_has_its_number_and_its_name(listed: LexborHTMLParser) -> None:
    assert [words(node) for node in listed.css("h3")] == ["1 The plan", "2 The rest"]
    targets = [node.attributes["href"] for node in listed.css(".jump a")]
    assert targets == [f"#{node.attributes['id']}" for node in listed.css("h3")]


def test_every_paragraph_is_one_row_with_its_number_and_its_standing(
    listed: LexborHTMLParser,
) -> None:
    assert [words(node) for node in listed.css("summary small")] == [
        "1.0 Changed",
        "1.1 Still true",
        "2.0 Ended",
        "2.0-1 Ended",
    ]
    marked = [node.attributes["data-standing"] for node in listed.css("details")]
    assert marked == ["changed", "still-true", "ended", "ended"]


def test_a_part_says_which_standings_it_holds(listed: LexborHTMLParser) -> None:
    marked = [node.attributes["data-standing"] for node in listed.css("section")]
    assert marked == ["still-true changed", "ended"]


def test_the_filter_counts(listed: LexborHTMLParser) -> None:
    labels = [words(node) for node in listed.css("fieldset > label")]
    assert labels == ["All 4", "Still true 1", "Changed 1", "Ended 2"]
    assert [node.attributes["id"] for node in listed.css("input[checked]")] == ["show-all"]


def test_a_row_opens_to_what_it_said_what_holds_and_who_carries_it(
    listed: LexborHTMLParser,
) -> None:
    rows = listed.css("details")
    assert [words(node) for node in rows[2].css("dd")] == ["It stopped.", "It did.", "A page"]
    assert words(rows[0].css("dd")[-1]) == "No page of its own yet"


@pytest.mark.parametrize(("tag", "says"), [("en", ""), ("gu", ' lang="en" dir="ltr"')])
def test_what_is_english_in_every_language_says_so(tag: str, says: str) -> None:
    assert english_attributes(tag) == says


def test_a_title_that_takes_two_lines_is_refused() -> None:
    with pytest.raises(ValueError, match="at most 32 characters"):
        Paragraph(
            title="A title that goes on and on until the line is full",
            gist="It said so.",
            standing="ended",
            why="It did.",
        )
