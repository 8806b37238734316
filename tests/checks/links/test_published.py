"""A published address lives on, or leads on."""

import pytest

from tests.conftest import HELP_LINK, Project

PUBLISHED, MOVED = "data/published.yml", "data/moved.yml"


def test_an_address_that_vanished(framed: Project) -> None:
    framed.write(PUBLISHED, "- index\n- report/old-page\n")
    [line] = framed.told("addresses/")
    assert line.startswith(
        f"{PUBLISHED}:2:3: addresses/vanished: The published address report/old-page/ is gone."
    )
    assert line.endswith("Hint: add a row report/old-page: <new page> to data/moved.yml")


@pytest.mark.parametrize("published", ["report/old-page", "report/old-page/index"])
@pytest.mark.parametrize("moved", ["report/old-page", "report/old-page/index"])
def test_an_address_that_moved(published: str, moved: str, framed: Project) -> None:
    framed.write(PUBLISHED, f"- {published}\n")
    framed.write(MOVED, f"{moved}: get-help-now\n")
    assert framed.told("addresses/") == []


def test_an_address_that_became_the_first_page_of_a_folder(framed: Project) -> None:
    framed.write(PUBLISHED, "- a-page\n")
    framed.page("a-page/index", HELP_LINK.replace("(", "(../"))
    assert framed.told("addresses/") == []


def test_an_address_whose_page_cannot_be_read_is_not_gone(framed: Project) -> None:
    framed.write(PUBLISHED, "- a-page\n")
    framed.write("content/a-page.md", "no head")
    assert framed.told("addresses/") == []


def test_an_address_that_moved_nowhere(framed: Project) -> None:
    framed.write(MOVED, "old-page: get-help-no\n")
    [line] = framed.told("addresses/")
    assert line.startswith(
        f"{MOVED}:1:1: addresses/moved-nowhere: There is no page get-help-no."
        " Hint: did you mean get-h"
    )


def test_an_address_that_moved_too_soon(framed: Project) -> None:
    framed.write(MOVED, "get-help-now: index\n")
    [line] = framed.told("addresses/")
    assert line.startswith(f"{MOVED}:1:1: addresses/moved-too-soon: get-help-now is still a page")


def test_an_address_that_moved_in_one_language(framed: Project) -> None:
    framed.write(MOVED, "gu/old-page: get-help-now\n")
    [line] = framed.told("addresses/")
    assert line.endswith(
        "belongs to the language Gujarati. Hint: leave out gu/: every row leads on in each language"
    )
