"""A lesson's board, short address and ways to pass it on."""

from dataclasses import replace
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from selectolax.lexbor import LexborHTMLParser

from microsite.output.moved import iter_moved
from microsite.render.lesson import LessonView, render_lesson
from microsite.render.messages import Messages
from microsite.render.scope import scope_of
from microsite.site.addresses import Links, address_in
from microsite.site.lessons import is_lesson
from microsite.site.site import Site

URL = "https://safer.example/online/"
LESSON = "teach/games-and-money"


def view(site: Site, slug: str, url: str | None) -> LessonView | None:
    partnership = site.partnership.model_copy(update={"site_url": url})
    changed = replace(site, partnership=partnership)
    scope = scope_of(changed, Messages(changed, "en"))
    return render_lesson(site.pages[slug], Links(address_in(slug, "en"), "en"), scope)


def test_every_lesson_has_three_steps_and_somebody_to_tell(sources: Site) -> None:
    lessons = [slug for slug in sources.pages if is_lesson(slug)]
    assert len(lessons) == len(sources.lessons.addresses) > 10
    for slug in lessons:
        shown = view(sources, slug, None)
        assert shown is not None
        assert not shown.name.startswith("Lesson")
        assert len(shown.steps) == 3
        assert len(shown.tell) >= 2
        assert "0800 1111" in [one.number for one in shown.tell]


def test_no_other_page_is_one(sources: Site) -> None:
    assert view(sources, "teach/index", URL) is None
    assert view(sources, "get-help-now", URL) is None


@pytest.mark.parametrize("url", [URL, URL.rstrip("/")])
def test_a_lesson_is_passed_on_by_a_plain_link_with_its_address(url: str, sources: Site) -> None:
    shown = view(sources, LESSON, url)
    assert shown is not None
    assert shown.short == f"{URL}l/gm/"
    assert [name for name, _ in shown.share] == ["Google Classroom", "Microsoft Teams"]
    for _, href in shown.share:
        parts = urlsplit(href)
        assert parts.scheme == "https"
        [value] = next(iter(parse_qs(parts.query).values()))
        assert value == f"{URL}teach/games-and-money/"


def test_without_an_address_of_its_own_a_site_passes_nothing_on(sources: Site) -> None:
    shown = view(sources, LESSON, None)
    assert shown is not None
    assert (shown.share, shown.short) == ((), "/l/gm/")


def test_a_short_address_leads_on(sources: Site) -> None:
    files = {file.path: file.content for file in iter_moved(sources)}
    for code, slug in sources.lessons.addresses.items():
        tree = LexborHTMLParser(files[f"l/{code}/index.html"])
        link = tree.css_first("main a")
        assert link is not None
        assert link.attributes["href"] == f"../../{slug}/"


def test_the_board_holds_no_word_of_the_adult(site: Path) -> None:
    page = LexborHTMLParser((site / LESSON / "index.html").read_bytes())
    board = page.css_first("#board")
    assert board is not None
    words = board.text(separator=" ")
    assert "Open the mystery box" in words
    assert "0800 1111" in words
    assert "Answer" not in words
    assert page.css_first('a[href="#board"]') is not None
    shut = board.css_first("a")
    assert shut is not None
    assert page.css_first(shut.attributes["href"] or "") is not None
