"""Words people use online: letter by letter, in plain words, with the page that helps."""

import pytest
from selectolax.lexbor import LexborHTMLParser

from tests.conftest import Project

pytestmark = pytest.mark.usefixtures("parsed_once")

GLOSSARY = """
grooming:
  meaning: When someone makes friends with a child to hurt them.
  also: [gruming, groming, older friend, asked for a secret, paedo, be kind, calls, dares, eggs]
  page: a-page
block: {meaning: To stop an account from contacting you.}
Block list: {meaning: The accounts that you blocked.}
"""


@pytest.fixture
def listed(framed: Project) -> LexborHTMLParser:
    framed.write("data/glossary.yml", GLOSSARY)
    framed.change("data/house_style.yml", lambda data: data.update(unprinted=["paedo"]))
    framed.page("a-page", "/// glossary\n///", title="Someone is too kind")
    return LexborHTMLParser(framed.content("a-page"))


def words(node: object) -> str:
    return " ".join(node.text(deep=True).split())  # type: ignore[attr-defined]


def test_words_stand_under_their_letter(listed: LexborHTMLParser) -> None:
    letters = {
        words(part.css_first("h3")): [words(node) for node in part.css("dt")]
        for part in listed.css("section")
    }
    assert letters == {"B": ["block", "Block list"], "G": ["grooming"]}
    targets = [node.attributes["href"] for node in listed.css(".jump a")]
    assert targets == [f"#{node.attributes['id']}" for node in listed.css("h3")]


def test_a_word_has_its_meaning_and_the_page_that_helps(listed: LexborHTMLParser) -> None:
    told = [words(node) for node in listed.css("section:last-child dd")]
    assert told[0] == "When someone makes friends with a child to hurt them."
    assert told[-1] == "Someone is too kind"


def test_a_few_other_words_stand_beneath_it_without_mistakes_and_crude_words(
    listed: LexborHTMLParser,
) -> None:
    also = words(listed.css_first("section:last-child small span"))
    assert also == "older friend, asked for a secret, be kind, calls"
