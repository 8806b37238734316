"""The strategy is carried: every paragraph of 2008 by a page of today."""

from tests.conftest import HELP_LINK, Project

STRATEGY = "data/strategy.yml"


def test_a_paragraph_that_no_page_carries(framed: Project) -> None:
    framed.edit(STRATEGY, ", pages_to_come: true", "")
    [line] = framed.told("strategy/")
    assert line.startswith(
        f"{STRATEGY}:2:1: strategy/uncovered: No page carries paragraph 1.2. Hint: name it in"
    )


def test_a_paragraph_that_is_carried_and_still_to_come(framed: Project) -> None:
    framed.page("a-page", HELP_LINK, strategy=["1.2"])
    [line] = framed.told("strategy/")
    assert line.startswith(f"{STRATEGY}:2:101: strategy/covered: Paragraph 1.2 is carried now.")


def test_a_paragraph_that_does_not_exist(framed: Project) -> None:
    framed.page("a-page", HELP_LINK, strategy=["1.1", "1.11"])
    line, _ = framed.told("strategy/")
    assert line.startswith(
        "content/a-page.md:7:3: strategy/unknown: The strategy has no paragraph 1.11. Hint: did you"
    )
