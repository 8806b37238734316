"""News stands newest first, each with its day; where there is none, the page says so."""

from datetime import date

import pytest
from selectolax.lexbor import LexborHTMLParser

from tests.conftest import HELP_LINK, Project

TODAY = date(2026, 6, 1)
ROWS = ".news ul:not(.ways-on) li"


def listed(project: Project) -> LexborHTMLParser:
    project.page("news/index", f"/// news\n///\n\n{HELP_LINK.replace('(', '(../')}")
    return LexborHTMLParser(project.content("news/index"))


def publish(project: Project, slug: str, day: str | None, title: str = "A new page") -> str:
    front = {"date": day} if day else {}
    return project.page(f"news/{slug}", HELP_LINK.replace("(", "(../"), title=title, **front)


def test_without_news_the_page_says_so_in_words(framed: Project) -> None:
    tree = listed(framed)
    assert tree.css(ROWS) == []
    node = tree.css_first(".news p")
    assert node is not None
    assert node.text().startswith("There is no news yet.")


def test_news_stands_newest_first_with_its_day(framed: Project) -> None:
    for slug, day in (("first", "2026-01-05"), ("third", "2026-05-30"), ("second", "2026-02-01")):
        publish(framed, slug, day, f"The {slug}")
    said = [" ".join(node.text().split()) for node in listed(framed).css(ROWS)]
    assert said == [
        "30 May 2026 The third A page that a test wrote.",
        "1 February 2026 The second A page that a test wrote.",
        "5 January 2026 The first A page that a test wrote.",
    ]
    links = [node.attributes["href"] for node in listed(framed).css(f"{ROWS} a")]
    assert links == ["third/", "second/", "first/"]


@pytest.mark.parametrize(
    ("slug", "day", "rule"),
    [
        ("news/undated", None, "dates/no-day"),
        ("news/early", "2026-06-03", "dates/future"),
        ("report/dated", "2026-05-30", "dates/no-news"),
        ("news/right", "2026-06-01", None),
    ],
)
def test_only_news_has_a_day_and_it_has_come(
    slug: str, day: str | None, rule: str | None, framed: Project
) -> None:
    front = {"date": day} if day else {}
    framed.page(slug, HELP_LINK.replace("(", "(../"), **front)
    found = [one for one in framed.findings("dates/", TODAY) if one.path.endswith(f"{slug}.md")]
    assert [one.rule for one in found] == ([rule] if rule else [])
    assert all(one.hint for one in found)
