"""Services side by side: the same five questions of each, and "Ask them" where nobody knows."""

import pytest
from selectolax.lexbor import LexborHTMLParser

from tests.conftest import Project

pytestmark = pytest.mark.usefixtures("parsed_once")

COMPARISON = "/// comparison\n- helpline\n- police-reports\n///"


def compared(project: Project) -> list[dict[str, str]]:
    """Return the rows of the table, each answer under its question."""
    project.page("a-page", COMPARISON)
    tree = LexborHTMLParser(project.content("a-page"))
    heads = [node.text(strip=True) for node in tree.css("thead th")]
    return [
        dict(zip(heads, [cell.text(strip=True) for cell in row.css("th, td")], strict=True))
        for row in tree.css("tbody tr")
    ]


def test_every_service_answers_the_same_questions(framed: Project) -> None:
    helpline, police = compared(framed)
    assert helpline == {
        "Who": "Helpline",
        "Who reads or hears it?": "Ask them.",
        "When do they answer?": "Day and night",
        "Will they tell my family?": "Ask them.",
        "Will they ask my name?": "You do not have to say your name.",
        "If they cannot help": "Ask them.",
    }
    assert police["If they cannot help"] == "Ask Helpline."
    assert police["When do they answer?"] == "Ask them."


def test_how_fast_they_answer_goes_before_when_they_are_open(framed: Project) -> None:
    framed.change(
        "data/services.yml",
        lambda data: data["services"]["helpline"]["answers"].update(speed="At once."),
    )
    assert compared(framed)[0]["When do they answer?"] == "At once."


def test_a_phone_gets_the_same_words_as_rows(framed: Project) -> None:
    rows = compared(framed)
    tree = LexborHTMLParser(framed.content("a-page"))
    folds = [
        {node.css_first("dt").text(strip=True): node.css_first("dd").text(strip=True)}  # type: ignore[union-attr]
        for node in tree.css(".narrow details:first-child dl > div")
    ]
    assert {key: value for fold in folds for key, value in fold.items()} == {
        key: value for key, value in rows[0].items() if key != "Who"
    }
