"""An Easy Read: one of a page, ideas with a picture each, few of them and short."""

import pytest

from microsite.checks.pages.easy_read import MOST_IDEAS, MOST_SENTENCES
from microsite.site.sections import EASY, EASY_READING, layout_of, reading_of
from tests.conftest import HELP_LINK, Project

IDEA = "/// idea\n    drawing: sky\n\nTell a person. {}\n///"
HELPING = IDEA.format(HELP_LINK)
PLAIN_IDEA = f"/// idea\n\nTell a person. {HELP_LINK}\n///"
LONG = "Say it. " * (MOST_SENTENCES + 1)
EVIDENCE = "/// evidence | The chat {#proof}\n    drawing: sky\n\nDo not delete the chat.\n///"


def easy(project: Project, body: str, **front: object) -> list[str]:
    """Return the rules that an Easy Read of the page `a-page` breaks."""
    project.page("a-page", HELP_LINK)
    project.page("a-page-easy", body, **{"easy_of": "a-page", **front})
    return [found.rule for found in project.findings("easy/")]


@pytest.mark.parametrize(
    ("body", "rules"),
    [
        (HELPING, []),
        (f"{HELPING}\n\n{EVIDENCE}", []),
        (PLAIN_IDEA, ["easy/no-picture"]),
        (f"{HELPING}\n\nA passage without a picture.", ["easy/not-an-idea"]),
        (f"{HELPING}\n\n- one\n- two", ["easy/not-an-idea"]),
        (f"{HELPING}\n\n{IDEA.format(LONG)}", ["easy/long-idea"]),
        ("\n\n".join([HELPING] * MOST_IDEAS), []),
        ("\n\n".join([HELPING] * (MOST_IDEAS + 2)), ["easy/many-ideas"]),
    ],
)
def test_what_an_easy_read_is_made_of(body: str, rules: list[str], framed: Project) -> None:
    assert easy(framed, body) == rules


def test_a_way_to_reach_a_service_is_no_sentence(framed: Project) -> None:
    ways = "\n\n".join(["[[emergency.phone]]"] * (MOST_SENTENCES + 1))
    assert easy(framed, IDEA.format(f"{HELP_LINK}\n\n{ways}")) == []


@pytest.mark.parametrize("body", [PLAIN_IDEA, EVIDENCE])
def test_an_idea_stands_on_no_other_page(body: str, framed: Project) -> None:
    framed.page("a-page", f"{HELP_LINK}\n\n{body}")
    assert [found.rule for found in framed.findings("easy/")] == ["easy/stray-idea"]


def test_it_names_a_page_that_there_is(framed: Project) -> None:
    assert easy(framed, HELPING, easy_of="a-pag") == ["easy/unknown-page"]
    [told] = framed.told("easy/")
    assert told.startswith("content/a-page-easy.md:5:1: ")
    assert "did you mean a-page?" in told


def test_it_is_of_a_whole_page(framed: Project) -> None:
    framed.page("a-third", HELPING, easy_of="a-page-easy")
    assert easy(framed, HELPING) == ["easy/of-easy"]


def test_a_page_has_one(framed: Project) -> None:
    framed.page("b-page-easy", HELPING, easy_of="a-page")
    assert easy(framed, HELPING) == ["easy/second"]


def test_a_key_that_is_no_page(framed: Project) -> None:
    framed.page("a-page-easy", HELPING, easy_of="A page")
    assert [found.rule for found in framed.findings("yaml/")] == ["yaml/value"]


def test_it_takes_from_its_page_how_quiet_it_is_and_what_it_is_about(framed: Project) -> None:
    framed.page("a-page", HELP_LINK, sensitive=True, tab_title="Help page", drawing="sky")
    framed.page("a-page-easy", HELPING, easy_of="a-page")
    site = framed.site()
    whole, page = site.pages["a-page"].front, site.pages["a-page-easy"].front
    assert (page.sensitive, page.tab_title, page.drawing) == (True, "Help page", "sky")
    assert page.topics == whole.topics
    assert site.easy_reads == {"a-page": "a-page-easy"}


def test_its_layout_and_its_band_are_those_of_its_kind(framed: Project) -> None:
    assert easy(framed, HELPING) == []
    site = framed.site()
    page, whole = site.pages["a-page-easy"], site.pages["a-page"]
    assert (layout_of(page, site), reading_of(page, site)) == (EASY, EASY_READING)
    assert layout_of(whole, site) != EASY
    hard = IDEA.format("One two three four five six seven eight nine ten eleven twelve thirteen.")
    framed.page("a-page-easy", f"{HELPING}\n\n{hard}", easy_of="a-page")
    assert [found.rule for found in framed.findings("reading/long")] == ["reading/long-sentence"]


@pytest.mark.parametrize(
    ("body", "front", "line"),
    [
        (HELPING.replace("sky", "skie"), {"easy_of": "a-page"}, 7),
        (HELP_LINK, {"drawing": "skie"}, 5),
        (f"{HELP_LINK}\n\n/// scene | Look. {{#look}}\n    drawing: skie\n\nAh.\n///", {}, 8),
    ],
)
def test_a_drawing_that_there_is_not(
    body: str, front: dict[str, object], line: int, framed: Project
) -> None:
    framed.page("a-page", HELP_LINK)
    framed.page("b-page", body, **front)
    [told] = framed.told("pages/")
    assert told.startswith("content/b-page.md:")
    assert "pages/unknown-drawing: There is no drawing skie.svg." in told
    assert f".md:{line}:1:" in told
