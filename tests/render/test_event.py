"""An event says when it is, or when it usually is, or that it is held no more."""

from datetime import date, timedelta

import pytest
from selectolax.lexbor import LexborHTMLParser, LexborNode

from tests.conftest import Project

CAMPAIGNS = "data/campaigns.yml"
USUALLY = "usually: usually a week in spring"
DAYS = "7 April 2025 to 11 April 2025"
NOT_KNOWN = "When: usually a week in spring. The next date is not confirmed yet."


def words(node: LexborNode) -> str:
    """Return what an element says; a term and what it means with a space between."""
    return " ".join(node.text(deep=True, separator=" " * (node.tag == "div")).split())


def is_shown(node: LexborNode) -> bool:
    one: LexborNode | None = node
    while one is not None:
        if "hidden" in one.attributes:
            return False
        one = one.parent
    return True


def said(project: Project, today: date, block: str = "event | kindness-week") -> list[str]:
    """Return what a block shows on this day, a line a paragraph, term or year."""
    project.page("a-page", f"/// {block}\n///")
    tree = LexborHTMLParser(project.content("a-page", today=today))
    return [words(node) for node in tree.css("p, dl > div, summary, li") if is_shown(node)]


@pytest.mark.parametrize(
    ("today", "says"),
    [
        (date(2025, 4, 1), f"When: {DAYS}"),
        (date(2025, 4, 6), f"When: {DAYS}"),
        (date(2025, 4, 7), f"On now: {DAYS}"),
        (date(2025, 4, 11), f"On now: {DAYS}"),
        (date(2025, 4, 12), NOT_KNOWN),
        (date(2026, 11, 28), NOT_KNOWN),
    ],
)
def test_an_event_speaks_of_what_is_still_to_come(today: date, says: str, framed: Project) -> None:
    assert said(framed, today)[0] == says


def test_while_it_is_to_come_its_theme_stands_there_and_no_past(framed: Project) -> None:
    assert said(framed, date(2025, 4, 1))[1:] == [
        "Theme Be kind",
        "Put this date into a calendar",
        "Who runs it The Example Alliance",
    ]


def test_once_it_is_over_it_says_what_happened(framed: Project) -> None:
    framed.edit(CAMPAIGNS, "theme: Be kind", "theme: Be kind\n      happened: Schools sang.")
    assert said(framed, date(2025, 4, 12)) == [
        NOT_KNOWN,
        f"Last date we know of {DAYS}: Be kind",
        "What happened Schools sang.",
        "Who runs it The Example Alliance",
    ]


EARLIER = """\
  occasions:
    "2024":
      starts: 2024-04-08
      theme: Be fair
      confirmed:
        source: {seen_on: 2026-01-01, where: an example, tag: A}"""


def test_the_years_before_the_last_are_folded_away(framed: Project) -> None:
    framed.edit(CAMPAIGNS, "  occasions:", EARLIER)
    for today in (date(2024, 4, 9), date(2025, 4, 12)):
        assert said(framed, today)[-2:] == ["Past years", "2024: Be fair"]
    assert "Past years" not in said(framed, date(2024, 4, 8))


def test_a_single_day_is_today(framed: Project) -> None:
    framed.edit(CAMPAIGNS, "ends: 2025-04-11", "ends: 2025-04-07")
    assert said(framed, date(2025, 4, 7))[0] == "Today: 7 April 2025"


def test_every_text_that_is_known_stands_in_the_page_with_its_days(framed: Project) -> None:
    framed.page("a-page", "/// event | kindness-week\n///")
    tree = LexborHTMLParser(framed.content("a-page", today=date(2025, 4, 1)))
    days = [
        (one.attributes.get("data-since"), one.attributes.get("data-until"), is_shown(one))
        for one in tree.css(".event > .flow")
    ]
    assert days == [
        (None, "2025-04-06", True),
        ("2025-04-07", "2025-04-11", False),
        ("2025-04-12", None, False),
    ]


def test_an_event_that_has_ended_for_good_says_so_until_there_is_a_date(framed: Project) -> None:
    framed.edit(CAMPAIGNS, USUALLY, f"{USUALLY}\n  ended: It is held no more.")
    assert said(framed, date(2025, 4, 1))[0] == f"When: {DAYS}"
    assert said(framed, date(2025, 4, 12))[0] == "When: It is held no more."


@pytest.mark.parametrize(
    ("ahead", "says"),
    [
        (-1, f"Next: Kindness Week, {DAYS}"),
        (0, f"On now: Kindness Week, {DAYS}"),
        (4, f"On now: Kindness Week, {DAYS}"),
        (5, "Next: Kindness Week, usually a week in spring. The next date is not confirmed yet."),
    ],
)
def test_the_event_that_is_next(ahead: int, says: str, framed: Project) -> None:
    framed.edit(CAMPAIGNS, USUALLY, f'{USUALLY}\n  over_by: "05-31"')
    assert said(framed, date(2025, 4, 7) + timedelta(days=ahead), "coming") == [says]


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("ends: 2025-04-11", "ends: 2025-04-04", "it ends before it starts"),
        ("starts: 2025-04-07\n      ", "", "it ends before it starts"),
        ("starts: 2025-04-07\n      ends: 2025-04-11", "starts: 2024-04-07", "in the year 2024"),
        ("starts: 2025-04-07", "starts: 7/4/2025", "written as 2026-11-28"),
        (USUALLY, 'over_by: "02-29"', "not every year has that day"),
        (USUALLY, "drawing: sky", "say when it usually is"),
    ],
)
def test_days_that_cannot_be(old: str, new: str, says: str, project: Project) -> None:
    project.edit(CAMPAIGNS, old, new)
    (found,) = [one for one in project.load()[1] if one.path == CAMPAIGNS]
    assert (found.rule, bool(found.hint)) == ("yaml/value", True)
    assert says in found.sentence


def test_a_day_that_not_every_year_has_is_told_in_its_line(project: Project) -> None:
    project.edit(CAMPAIGNS, USUALLY, f'{USUALLY}\n  over_by: "02-30"')
    (found,) = [one for one in project.load()[1] if one.path == CAMPAIGNS]
    line = (project.root / CAMPAIGNS).read_text("utf-8").split("\n")[found.line - 1]
    assert line == '  over_by: "02-30"'


@pytest.mark.parametrize(
    ("today", "is_offered"),
    [(date(2025, 4, 6), True), (date(2025, 4, 11), True), (date(2025, 4, 12), False)],
)
def test_a_page_offers_a_calendar_only_while_a_date_is_to_come(
    today: date, is_offered: bool, framed: Project
) -> None:
    for block, file in (("event | kindness-week", "kindness-week"), ("calendar", "dates")):
        framed.page("events/a-page", f"/// {block}\n///")
        tree = LexborHTMLParser(framed.content("events/a-page", today=today))
        offers = [node.attributes["href"] for node in tree.css("a") if is_shown(node)]
        assert offers == [f"../{file}.ics"] * is_offered
