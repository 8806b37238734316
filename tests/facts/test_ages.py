"""Ages are numbers, so that a rule can compare them; only a string says them in words."""

import pytest
from selectolax.lexbor import LexborHTMLParser

from microsite.facts.ages import Ages
from microsite.render.service_card import string_of_ages
from tests.conftest import HELP_LINK, Project

SERVICES = "data/services.yml"
CARD = f"/// services | bullying\n- helpline\n///\n\n{HELP_LINK}"
SAID = {
    "any": "Any age",
    "{from: 13}": "13 and over",
    "{to: 18}": "Under 19",
    "{from: 0, to: 18}": "Under 19",
    "{from: 5, to: 25}": "5 to 25",
}
MISTAKES = {
    "Under 19": "write ages in years",
    "{}": "ages needs from, to or both",
    "{from: 19, to: 18}": "from is more than to",
    "{from: -1}": "greater than or equal to 0",
    "{under: 19}": "under is not a key that this file knows",
    "13": "this must hold keys and values",
}


def with_fact(project: Project, fact: str) -> Project:
    project.edit(SERVICES, "    hours: Day and night\n", f"    hours: Day and night\n    {fact}\n")
    return project


def printed(project: Project) -> LexborHTMLParser:
    project.page("a-page", CARD)
    return LexborHTMLParser(project.content("a-page"))


@pytest.mark.parametrize(("ages", "words"), SAID.items())
def test_a_card_says_ages_in_words(ages: str, words: str, framed: Project) -> None:
    page = printed(with_fact(framed, f"ages: {ages}"))
    assert [node.text() for node in page.css(".facts span")] == ["Day and night", words]


def test_what_nobody_knows_prints_nothing(framed: Project) -> None:
    page = printed(
        with_fact(framed, "ages: unknown\n    anonymous: unknown\n    languages: unknown")
    )
    assert [node.text() for node in page.css(".facts span")] == ["Day and night"]


@pytest.mark.parametrize(("ages", "words"), MISTAKES.items())
def test_ages_that_are_none_are_told_where_they_stand(
    ages: str, words: str, project: Project
) -> None:
    [finding] = with_fact(project, f"ages: {ages}").findings("yaml/")
    assert words in finding.sentence
    assert "ages" in (project.root / SERVICES).read_text().split("\n")[finding.line - 1]


def test_both_ends_are_let_in() -> None:
    assert string_of_ages(Ages(to=18)) == ("ages.under", {"age": 19})


def test_a_card_says_the_languages(framed: Project) -> None:
    page = printed(with_fact(framed, "languages: British Sign Language"))
    assert "British Sign Language" in [node.text() for node in page.css(".facts span")]


@pytest.mark.parametrize(
    ("choice", "words"),
    [
        ("yes", "No. You stay anonymous."),
        ("no", "Yes. They ask who you are."),
        ("optional", "You can choose not to say who you are."),
    ],
)
def test_whether_one_may_stay_without_a_name_is_said_in_words(
    choice: str, words: str, framed: Project
) -> None:
    framed.edit(SERVICES, "      name: You do not have to say your name.\n", "      speed: Soon.\n")
    page = printed(with_fact(framed, f"anonymous: {choice}"))
    questions = [node.text() for node in page.css(".service dt")]
    answers = [node.text() for node in page.css(".service dd")]
    assert ("Will they ask my name?", words) in zip(questions, answers, strict=True)


def test_a_card_says_it_once_in_the_services_own_sentence(framed: Project) -> None:
    page = printed(with_fact(framed, "anonymous: optional"))
    [card] = [node.text() for node in page.css(".service")]
    assert "You do not have to say your name." in card
    assert "You can choose not to say who you are." not in card
