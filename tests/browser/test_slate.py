"""A lesson on a board: it stands alone under the header, by keyboard and without a script, and the
exit stays.
"""

from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

LESSON = "/teach/pressure-and-blackmail/"
WIDTHS = (320, 1280)


@pytest.fixture(params=WIDTHS)
def lesson(browser: Browser, server: str, request: pytest.FixtureRequest) -> Iterator[Page]:
    context = browser.new_context(
        java_script_enabled=request.param == WIDTHS[0],
        viewport={"width": request.param, "height": 720},
    )
    page = context.new_page()
    page.goto(f"{server}{LESSON}")
    yield page
    context.close()


def test_it_stands_alone_and_gives_the_lesson_back(lesson: Page) -> None:
    board, words = lesson.locator("#board"), lesson.locator("#if-a-child-tells-you")
    expect(board).to_be_hidden()
    expect(words).to_be_visible()
    lesson.locator("a[href='#board']").focus()
    lesson.keyboard.press("Enter")
    expect(board).to_be_visible()
    expect(board).to_contain_text("0800 1111")
    expect(words).to_be_hidden()
    expect(lesson.locator("a.exit").first).to_be_in_viewport()
    lesson.keyboard.press("Tab")
    expect(board.locator("a")).to_be_focused()
    lesson.keyboard.press("Enter")
    expect(board).to_be_hidden()
    expect(words).to_be_visible()


def test_it_can_be_opened_by_its_address_and_fits(browser: Browser, server: str) -> None:
    page = browser.new_page(viewport={"width": 320, "height": 640})
    page.goto(f"{server}{LESSON}#board")
    expect(page.locator("#board")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    found = Axe().run(page).response["violations"]
    assert [rule["id"] for rule in found] == []
    page.close()


def test_paper_has_the_lesson_and_no_board(lesson: Page) -> None:
    lesson.goto(f"{lesson.url}#board")
    lesson.emulate_media(media="print")
    expect(lesson.locator("#board")).to_be_hidden()
    expect(lesson.locator("#if-a-child-tells-you")).to_be_visible()
