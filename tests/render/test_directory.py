"""All the services: each once, under what somebody needs, and again by age and by language."""

from collections import Counter

import pytest
from selectolax.lexbor import LexborHTMLParser

from tests.conftest import Project

pytestmark = pytest.mark.usefixtures("parsed_once")


def words(node: object) -> str:
    return " ".join(node.text(deep=True).split())  # type: ignore[attr-defined]


@pytest.fixture
def listed(framed: Project) -> LexborHTMLParser:
    """Return a page with every service of the small project, two of them of an age."""
    framed.change(
        "data/services.yml",
        lambda data: (
            data["needs"].update(danger={"name": "In danger now"}),
            data["services"]["emergency"].update(need="danger"),
            data["services"]["helpline"].update(ages={"to": 18}, languages="British Sign Language"),
            data["services"]["police-reports"].update(ages="any"),
        ),
    )
    framed.page("a-page", "/// directory\n///")
    return LexborHTMLParser(framed.content("a-page"))


def test_every_service_stands_once(listed: LexborHTMLParser, framed: Project) -> None:
    rows = [node.attributes["id"] for node in listed.css("details")]
    assert Counter(rows) == Counter(dict.fromkeys(framed.site().registry.services, 1))


def test_a_service_stands_under_its_need(listed: LexborHTMLParser) -> None:
    parts = {
        words(part.css_first("h3")): [node.attributes["id"] for node in part.css("details")]
        for part in listed.css("section")
    }
    assert list(parts) == ["Someone to talk to", "In danger now", "By age", "By language"]
    assert parts["In danger now"] == ["emergency"]


def test_a_row_says_how_to_reach_it_and_what_it_is_not_for(listed: LexborHTMLParser) -> None:
    row = listed.css_first("#helpline")
    assert row is not None
    assert "Under 19" in words(row)
    assert {node.attributes["href"] for node in row.css(".ways a")} == {
        "https://www.helpline.example/",
        "tel:08004960000",
    }
    assert "Not for: Danger now" in words(row)


def test_ages_and_languages_lead_to_the_row(listed: LexborHTMLParser) -> None:
    by = {
        words(part.css_first("dt")): [node.attributes["href"] for node in part.css("a")]
        for part in listed.css("dl > div")
    }
    assert by == {
        "Under 19": ["#helpline"],
        "Any age": ["#police-reports"],
        "British Sign Language": ["#helpline"],
    }
