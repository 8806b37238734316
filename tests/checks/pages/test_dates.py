"""Days can be true, and a check that is due warns, shows, and stops nothing."""

from datetime import date, timedelta

import pytest

import build
from tests.conftest import HELP_LINK, Project, run


@pytest.mark.parametrize(
    ("front", "line", "rule"),
    [
        ({"reviewed": "soon"}, 5, "yaml/value"),
        ({"reviewed": "2026-02-30"}, 5, "yaml/value"),
        ({"reviewed": "2026-06-03"}, 5, "dates/future"),
        ({"updated": None}, 4, "yaml/value"),
        ({"updated": "20/11/2026"}, 4, "yaml/value"),
        ({"updated": "20 November 2026"}, 4, "yaml/value"),
        ({"updated": 20261120}, 4, "yaml/value"),
        ({"updated": 1764288000}, 4, "yaml/value"),
        ({"updated": "1926-11-20"}, 4, "yaml/value"),
        ({"updated": "2026-06-03"}, 4, "dates/future"),
    ],
)
def test_a_wrong_date(front: dict[str, str], line: int, rule: str, framed: Project) -> None:
    path = framed.page("a-page", HELP_LINK, **front)
    places = [
        (found.path, found.line, found.rule) for found in framed.findings("") if found.rule == rule
    ]
    assert places == [(path, line, rule)]


REVIEWS: list[tuple[str, dict[str, object], date]] = [
    # a page, its front matter, and the day on which it is due (12 months at the top, 6 below)
    ("a-page", {}, date(2027, 5, 1)),
    ("parents/a-page", {}, date(2026, 11, 1)),
    ("a-page", {"months": 1}, date(2026, 6, 1)),
    ("a-page", {"months": 8}, date(2027, 1, 1)),
    ("a-page", {"reviewed": "2026-03-31"}, date(2027, 3, 31)),
    ("a-page", {"reviewed": "2026-03-31", "months": 3}, date(2026, 6, 30)),
    ("a-page", {"reviewed": "2025-08-31", "months": 18}, date(2027, 2, 28)),
    ("a-page", {"reviewed": "2026-05-20"}, date(2027, 5, 20)),
]


@pytest.mark.parametrize(("slug", "front", "due"), REVIEWS)
def test_the_months_count_from_the_last_check_and_not_from_a_comma(
    slug: str, front: dict[str, object], due: date, framed: Project
) -> None:
    name = framed.page(slug, HELP_LINK, **front)
    for today, is_due in ((due, False), (due + timedelta(days=1), True)):
        found = [finding for finding in framed.findings("dates/", today) if finding.path == name]
        line = 5 if "reviewed" in front else 4
        assert [(one.line, one.severity) for one in found] == [(line, "warning")] * is_due


def test_a_review_that_is_due_stops_nothing_and_shows(
    copy_of_site: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    copy_of_site.edit(
        "content/report/index.md", "updated:", "months: 1\nreviewed: 2026-04-02\nupdated:"
    )
    assert run(build.verb, "--root", copy_of_site.root) == 0
    assert (
        "content/report/index.md:5:1: dates/review-due: warning: This page was due"
        in capsys.readouterr().out
    )
    page = (copy_of_site.root / "site/report/index.html").read_text()
    assert ' data-due="2026-05-02">This page was due for a check on 2 May 2026.<' in page
    assert (
        "Words last changed on 1 May 2026. All of them were last checked on 2 April 2026, "
        "and are due for a check by 2 May 2026." in page
    )
    assert " hidden>This page was due" in (copy_of_site.root / "site/index.html").read_text()


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("seen_on: 2026-01-01, where: an old", "seen_on: 2027-01-01, where: an old"),
        (
            "critical: true\n        fallback",
            "checked: {on: 2027-01-01, by: safeguarding-lead}\n        fallback",
        ),
    ],
)
def test_nothing_was_seen_or_checked_tomorrow(old: str, new: str, project: Project) -> None:
    project.edit("data/services.yml", old, new)
    assert [found.path for found in project.findings("dates/future")] == ["data/services.yml"]


def test_the_form_of_a_day_is_told(project: Project) -> None:
    project.page("a-page", HELP_LINK, updated="20/11/2026")
    (found,) = project.findings("yaml/")
    assert "2026-11-28" in found.sentence
    assert "the year, the month and the day" in found.hint


@pytest.mark.parametrize(
    ("today", "severity"),
    [(date(1970, 1, 1), "error"), (date(2025, 1, 1), "error"), (date(2032, 1, 1), "warning")],
)
def test_a_clock_that_is_plainly_wrong_is_told_once(
    today: date, severity: str, framed: Project
) -> None:
    found = [row for row in framed.findings("dates/", today) if row.rule != "dates/review-due"]
    assert [(row.rule, row.severity) for row in found] == [("dates/clock", severity)]


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("on: 2027-01-01\n", [1]),
        ("on: 2026-06-01\nothers:\n- {browser: webkitgtk, version: '2', on: 2027-01-01}\n", [3]),
        ("on: 2026-06-01\n", []),
    ],
)
def test_no_tests_ran_tomorrow(text: str, lines: list[int], project: Project) -> None:
    project.write("data/tested.yml", text)
    found = project.findings("dates/future")
    assert [(one.path, one.line) for one in found] == [("data/tested.yml", at) for at in lines]
