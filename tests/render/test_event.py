"""An event says when it is, or when it usually is, or that it is held no more."""

from datetime import date

import pytest
from selectolax.lexbor import LexborHTMLParser

from tests.conftest import Project

CAMPAIGNS = "data/campaigns.yml"
USUALLY = "usually: usually a week in spring"
THIS_YEAR = "This year’s date is not confirmed yet"
NEXT_YEAR = "Next year: usually a week in spring"


def when(project: Project, today: date) -> str:
    """Return what the event says of its days, on this day."""
    project.page("a-page", "/// event | kindness-week\n///")
    node = LexborHTMLParser(project.content("a-page", today=today)).css_first(".event .when")
    assert node is not None
    return " ".join(node.text(deep=True).split())


@pytest.mark.parametrize(
    ("today", "says"),
    [
        (date(2025, 4, 1), "7 April 2025 to 11 April 2025"),
        (date(2025, 4, 11), "7 April 2025 to 11 April 2025"),
        (date(2025, 4, 12), NEXT_YEAR),
        (date(2025, 12, 31), NEXT_YEAR),
        (date(2026, 1, 1), THIS_YEAR),
        (date(2026, 5, 31), THIS_YEAR),
        (date(2026, 6, 1), NEXT_YEAR),
        (date(2026, 11, 28), NEXT_YEAR),
    ],
)
def test_an_event_speaks_of_the_year_that_is_still_to_come(
    today: date, says: str, framed: Project
) -> None:
    framed.edit(CAMPAIGNS, USUALLY, f'{USUALLY}\n  over_by: "05-31"')
    assert says in when(framed, today)


def test_an_event_that_has_ended_for_good_says_so(framed: Project) -> None:
    framed.edit(CAMPAIGNS, USUALLY, f"{USUALLY}\n  ended: It is held no more.")
    assert when(framed, date(2025, 4, 1)) == "When: It is held no more."


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("ends: 2025-04-11", "ends: 2025-04-04", "it ends before it starts"),
        ("starts: 2025-04-07\n      ", "", "it ends before it starts"),
        ("starts: 2025-04-07\n      ends: 2025-04-11", "starts: 2024-04-07", "in the year 2024"),
        ("starts: 2025-04-07", "starts: 7/4/2025", "written as 2026-11-28"),
    ],
)
def test_days_that_cannot_be(old: str, new: str, says: str, project: Project) -> None:
    project.edit(CAMPAIGNS, old, new)
    (found,) = [one for one in project.load()[1] if one.path == CAMPAIGNS]
    assert (found.rule, bool(found.hint)) == ("yaml/value", True)
    assert says in found.sentence
