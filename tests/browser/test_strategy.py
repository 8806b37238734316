"""The strategy on a phone: rows that open, a word with each window, and a filter that works without
script, by finger and by keyboard.
"""

import pytest
from playwright.sync_api import Browser, Page, expect

ADDRESS = "board/strategy/"
STANDINGS = ("still-true", "changed", "ended")
ROWS = ".strategy details:visible"


@pytest.fixture
def listed(browser: Browser, server: str) -> Page:
    """Return the page on a phone, without script."""
    context = browser.new_context(viewport={"width": 360, "height": 740}, java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{server}/{ADDRESS}")
    return page


@pytest.mark.parametrize("standing", STANDINGS)
def test_the_filter_shows_one_standing_and_no_empty_part(listed: Page, standing: str) -> None:
    whole = listed.locator(ROWS).count()
    label = listed.locator(f"label[for=show-{standing}]")
    listed.locator(f"label[for=show-{standing}]").click()
    rows = listed.locator(ROWS)
    assert int(label.inner_text().split()[-1]) == rows.count() < whole
    assert {row.get_attribute("data-standing") for row in rows.all()} == {standing}
    for part in listed.locator(".strategy section:visible").all():
        assert part.locator("details:visible").count() > 0
    listed.locator("label[for=show-all]").click()
    assert listed.locator(ROWS).count() == whole


def test_the_filter_is_one_stop_of_the_keyboard(listed: Page) -> None:
    listed.locator("#show-all").focus()
    listed.keyboard.press("ArrowRight")
    expect(listed.locator("#show-still-true")).to_be_checked()
    expect(listed.locator("[data-standing=ended] summary").first).to_be_hidden()


def test_a_row_opens_to_its_words(listed: Page) -> None:
    row = listed.locator(ROWS).first
    expect(row.locator("dd").first).to_be_hidden()
    row.locator("summary").click()
    expect(row.locator("dd").first).to_be_visible()


def test_every_row_says_its_standing_in_a_word(listed: Page) -> None:
    words = {
        standing: listed.locator(f"label[for=show-{standing}]").inner_text().rsplit(" ", 1)[0]
        for standing in STANDINGS
    }
    for row in listed.locator(ROWS).all():
        standing = row.get_attribute("data-standing") or ""
        assert words[standing] in row.locator("small").inner_text()


def test_a_row_takes_two_lines_of_a_phone(listed: Page) -> None:
    """Its title one, its standing one: so the whole list stays short."""
    tall = [
        row.inner_text()
        for row in listed.locator(f"{ROWS} > summary").all()
        if (box := row.bounding_box()) and box["height"] > 64
    ]
    assert tall == []
