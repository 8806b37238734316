"""Nothing is lost: every paragraph is carried, every address lives on, review dates are kept, help
is in reach.
"""

from datetime import date, timedelta

import pytest

import build
from tests.conftest import HELP_LINK, TODAY, Project, run

STRATEGY, PUBLISHED, MOVED = "data/strategy.yml", "data/published.yml", "data/moved.yml"
SECTIONS = "data/sections.yml"


@pytest.fixture
def project(framed: Project) -> Project:
    return framed


def told(project: Project, family: str, today: date = TODAY) -> list[str]:
    return [str(finding) for finding in project.findings(family, today)]


CHECKED_BY_NOBODY = {"on": date(2026, 5, 1), "by": "safeguarding-led"}


def test_the_small_project_is_in_order(project: Project) -> None:
    assert told(project, "strategy/") == [
        f"{STRATEGY}:1:1: strategy/to-come: note: 1 paragraphs wait for their page: 1.2."
    ]
    for family in (
        "addresses/",
        "dates/",
        "files/",
        "banner/",
        "data/",
        "links/",
        "structure/",
        "services/",
        "sections/",
        "front-matter/",
    ):
        assert told(project, family) == []


def test_a_paragraph_that_no_page_carries(project: Project) -> None:
    project.edit(STRATEGY, ", pages_to_come: true", "")
    [line] = told(project, "strategy/")
    assert line.startswith(
        f"{STRATEGY}:2:1: strategy/uncovered: No page carries paragraph 1.2. Hint: name it in"
    )


def test_a_paragraph_that_is_carried_and_still_to_come(project: Project) -> None:
    project.page("a-page", HELP_LINK, strategy=["1.2"])
    [line] = told(project, "strategy/")
    assert line.startswith(f"{STRATEGY}:2:83: strategy/covered: Paragraph 1.2 is carried now.")


def test_a_paragraph_that_does_not_exist(project: Project) -> None:
    project.page("a-page", HELP_LINK, strategy=["1.1", "1.11"])
    line, _ = told(project, "strategy/")
    assert line.startswith(
        "content/a-page.md:7:3: strategy/unknown: The strategy has no paragraph 1.11. Hint: did you"
    )


def test_an_address_that_vanished(project: Project) -> None:
    project.write(PUBLISHED, "- index\n- report/old-page\n")
    [line] = told(project, "addresses/")
    assert line.startswith(
        f"{PUBLISHED}:2:3: addresses/vanished: The published address report/old-page/ is gone."
    )
    assert line.endswith("Hint: add a row report/old-page: <new page> to data/moved.yml")


@pytest.mark.parametrize("published", ["report/old-page", "report/old-page/index"])
@pytest.mark.parametrize("moved", ["report/old-page", "report/old-page/index"])
def test_an_address_that_moved(published: str, moved: str, project: Project) -> None:
    project.write(PUBLISHED, f"- {published}\n")
    project.write(MOVED, f"{moved}: get-help-now\n")
    assert told(project, "addresses/") == []


def test_an_address_that_became_the_first_page_of_a_folder(project: Project) -> None:
    project.write(PUBLISHED, "- a-page\n")
    project.page("a-page/index", HELP_LINK.replace("(", "(../"))
    assert told(project, "addresses/") == []


def test_an_address_whose_page_cannot_be_read_is_not_gone(project: Project) -> None:
    project.write(PUBLISHED, "- a-page\n")
    project.write("content/a-page.md", "no head")
    assert told(project, "addresses/") == []


def test_an_address_that_moved_nowhere(project: Project) -> None:
    project.write(MOVED, "old-page: get-help-no\n")
    [line] = told(project, "addresses/")
    assert line.startswith(
        f"{MOVED}:1:1: addresses/moved-nowhere: There is no page get-help-no."
        " Hint: did you mean get-h"
    )


def test_an_address_that_moved_too_soon(project: Project) -> None:
    project.write(MOVED, "get-help-now: index\n")
    [line] = told(project, "addresses/")
    assert line.startswith(f"{MOVED}:1:1: addresses/moved-too-soon: get-help-now is still a page")


def test_an_address_that_moved_in_one_language(project: Project) -> None:
    project.write(MOVED, "gu/old-page: get-help-now\n")
    [line] = told(project, "addresses/")
    assert line.endswith(
        "belongs to the language Gujarati. Hint: leave out gu/: every row leads on in each language"
    )


def test_two_files_of_one_address(project: Project) -> None:
    project.page("a-page", HELP_LINK)
    project.page("a-page/index", HELP_LINK.replace("(", "(../"))
    [line] = told(project, "files/same-address")
    assert "files/same-address: This page and content/a-page" in line
    assert "both give the address a-page/" in line


@pytest.mark.parametrize(
    ("front", "line", "rule"),
    [
        ({"reviewed": "soon"}, 5, "yaml/value"),
        ({"reviewed": "2026-02-30"}, 5, "yaml/value"),
        ({"reviewed": "2026-06-03"}, 5, "dates/future"),
        ({"updated": None}, 4, "yaml/value"),
        ({"updated": "2026-06-03"}, 4, "dates/future"),
    ],
)
def test_a_wrong_date(front: dict[str, str], line: int, rule: str, project: Project) -> None:
    path = project.page("a-page", HELP_LINK, **front)
    places = [
        (found.path, found.line, found.rule) for found in project.findings("") if found.rule == rule
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
    slug: str, front: dict[str, object], due: date, project: Project
) -> None:
    name = project.page(slug, HELP_LINK, **front)
    for today, is_due in ((due, False), (due + timedelta(days=1), True)):
        found = [finding for finding in project.findings("dates/", today) if finding.path == name]
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
    assert "This page was due for a check on 2 May 2026." in page
    assert (
        "Words last changed on 1 May 2026. All of them were last checked on 2 April 2026, "
        "and are due for a check by 2 May 2026." in page
    )
    assert "This page was due" not in (copy_of_site.root / "site/index.html").read_text()


WAYS_TO_HELP = {
    "straight": {"a-page": HELP_LINK},
    "by its own anchor": {"a-page": "[Who can help](get-help-now.md#who-can-help)."},
    "in two steps": {"a-page": "[On](other.md).", "other": HELP_LINK},
    "in three steps": {"a-page": "[On](other.md).", "other": "[On](third.md).", "third": HELP_LINK},
    "in a card": {"a-page": f"/// advice | Ask {{#ask}}\n{HELP_LINK}\n///"},
    "from a folder": {"parents/a-page": HELP_LINK.replace("(", "(../")},
}
NO_WAYS = {
    "no link": ({"a-page": "Words."}, ["a-page"]),
    "only a mention": ({"a-page": "Ask [[helpline]]."}, ["a-page"]),
    "only a link away": ({"a-page": "[Help](https://www.helpline.example/)."}, ["a-page"]),
    "only to itself": ({"a-page": "[Up](a-page.md). [Down](#below)."}, ["a-page"]),
    "round and round": (
        {"a-page": "[On](other.md).", "other": "[Back](a-page.md)."},
        ["a-page", "other"],
    ),
    "led to from help": (
        {"a-page": "Words.", "other": f"[On](a-page.md). {HELP_LINK}"},
        ["a-page"],
    ),
    "in a note of code": ({"a-page": f"`{HELP_LINK}`"}, ["a-page"]),
}


@pytest.mark.parametrize("pages", WAYS_TO_HELP.values(), ids=WAYS_TO_HELP.keys())
def test_help_is_in_reach(pages: dict[str, str], project: Project) -> None:
    for slug, body in pages.items():
        project.page(slug, body)
    assert told(project, "links/no-help") == []


@pytest.mark.parametrize(("pages", "lost"), NO_WAYS.values(), ids=NO_WAYS.keys())
def test_help_is_out_of_reach(pages: dict[str, str], lost: list[str], project: Project) -> None:
    for slug, body in pages.items():
        project.page(slug, body)
    paths = [finding.path for finding in project.findings("links/no-help")]
    assert paths == [f"content/{slug}.md" for slug in lost]


def test_a_page_that_every_page_leads_to_is_missing(project: Project) -> None:
    (project.root / "content/get-help-now.gu.md").unlink()
    (project.root / "content/get-help-now.md").unlink()
    assert [
        line
        for line in told(project, "files/")
        if line.startswith("content/get-help-now.md:1:1: files/missing")
    ]


def test_an_owner_is_a_role(project: Project) -> None:
    project.page("a-page", HELP_LINK, owner="safeguarding-led")
    [line] = told(project, "front-matter/")
    assert line.startswith(
        "content/a-page.md:5:1: front-matter/unknown-role: safeguarding-led is not a role"
    )
    assert line.endswith("Hint: did you mean safeguarding-lead?")


def test_an_owner_of_a_section_is_a_role(project: Project) -> None:
    project.change(
        SECTIONS, lambda data: data["folders"]["parents"].update(owner="safeguarding-led")
    )
    [line] = told(project, "sections/")
    assert "sections/unknown-role: safeguarding-led is not a role of this site." in line
    assert line.endswith("Hint: did you mean safeguarding-lead?")


def test_a_checker_is_a_role(project: Project) -> None:
    project.change(
        "data/services.yml",
        lambda data: data["services"]["helpline"].update(checked=CHECKED_BY_NOBODY),
    )
    [line] = told(project, "services/unknown-role")
    assert "safeguarding-led is not a role" in line
    assert line.endswith("Hint: did you mean safeguarding-lead?")


def banner(project: Project, heading: str, sentence: str, page: str) -> None:
    project.write("data/banner.yml", f"heading: {heading}\nsentence: {sentence}\npage: {page}\n")


@pytest.mark.parametrize(
    ("values", "line"),
    [
        (
            ("A false message", "Do not send it on.", "get-help-no"),
            "data/banner.yml:3:1: banner/broken-link",
        ),
        (("A false message", "null", "get-help-now"), "data/banner.yml:1:1: banner/half"),
        (("null", "Do not send it on.", "null"), "data/banner.yml:1:1: banner/half"),
        (("A false message", "Do not send it on.", "Get Help"), "data/banner.yml:3:1: yaml/value"),
        (("A false message", "Do not send it on.", "get-help-now"), ""),
        (("A false message", "Do not send it on.", "null"), ""),
        (("null", "null", "null"), ""),
    ],
)
def test_a_banner_is_whole_or_absent(
    values: tuple[str, str, str], line: str, project: Project
) -> None:
    banner(project, *values)
    lines = [found for found in told(project, "") if found.startswith("data/banner.yml")]
    assert [found[: len(line)] for found in lines] == ([line] if line else [])


def test_a_banner_stands_on_every_page_of_every_language(copy_of_site: Project) -> None:
    banner(copy_of_site, "A false message", "Do not send it on.", "get-help-now")
    assert run(build.verb, "--root", copy_of_site.root) == 0
    pages = list((copy_of_site.root / "site").rglob("*.html"))
    assert len(pages) > 3
    assert all(
        "<strong>A false message</strong> Do not send it on." in page.read_text()
        for page in [
            page
            for page in pages
            if page.relative_to(copy_of_site.root / "site").parts[0] not in ("gu", "ar")
        ]
    )
    assert all("Do not send it on." in page.read_text() for page in pages)


@pytest.mark.parametrize(
    ("name", "key"), [("glossary", "grooming"), ("campaigns", "kindness-week")]
)
def test_a_row_that_leads_to_no_page(name: str, key: str, project: Project) -> None:
    project.change(f"data/{name}.yml", lambda rows: rows[key].update(page="get-help-no"))
    [finding] = project.findings("data/")
    assert (finding.path, finding.rule) == (f"data/{name}.yml", "data/broken-link")
    assert finding.hint == "did you mean get-help-now?"


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ("get-help-no: hand", "There is no page get-help-no. Hint: did you mean get-help-now?"),
        ("get-help-now#dangr: hand", "The page get-help-now has no heading dangr."),
        ("get-help-now: hnd", "There is no drawing small-hnd.svg. Hint: did you mean small-hand?"),
    ],
)
def test_a_picture_of_nothing(row: str, said: str, project: Project) -> None:
    project.write("data/pictures.yml", f"{row}\n")
    [finding] = told(project, "data/")
    assert finding.startswith("data/pictures.yml:1:1: data/")
    assert said in finding


def test_a_picture_that_is_there(project: Project) -> None:
    project.write("data/pictures.yml", "get-help-now: hand\n")
    assert told(project, "data/") == []


def test_a_campaign_without_its_drawing(project: Project) -> None:
    campaigns = "data/campaigns.yml"
    project.change(campaigns, lambda rows: rows["kindness-week"].update(drawing="skie"))
    [finding] = told(project, "data/")
    assert ": data/unknown-drawing: There is no drawing skie.svg." in finding
