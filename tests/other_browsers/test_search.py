"""The search finds help, brings the card of danger, asks for another language only when it is
chosen, and keeps nothing of what was typed.
"""

import pytest

from tests.other_browsers.conftest import Served
from tests.other_browsers.test_page import STORED
from tests.other_browsers.webdriver import LOADED, Tab

pytestmark = pytest.mark.long

BOX, ROWS, CARDS = "#search", ".finder .rows li a", ".finder [data-card]"
ARE_SEEN = """
  const shown = [...document.querySelectorAll(arguments[0])].filter((e) => e.checkVisibility());
  return arguments[1] === null ? shown.length > 0 : shown.length === arguments[1];
"""
"""Says whether so many of something can be seen, or any."""
FIRST = """
  const shown = [...document.querySelectorAll(arguments[0])].filter((e) => e.checkVisibility());
  return shown[0]?.pathname;
"""
"""Returns where the first link that can be seen leads."""
VALUE = "return document.querySelector(arguments[0]).value"
BELOW = """
  const [card, row] = [...arguments].map((selector) =>
    [...document.querySelectorAll(selector)].find((e) => e.checkVisibility()));
  return card.getBoundingClientRect().bottom <= row.getBoundingClientRect().top;
"""
"""Says whether the second of two things stands below the first."""
ASKED = "return performance.getEntriesByType('resource').map((e) => new URL(e.name).pathname)"


@pytest.fixture
def search(tab: Tab, served: Served) -> str:
    """Return the address of the box, with a tab open there."""
    address = f"{served.ours}/all-pages/"
    tab.open(address)
    return address


@pytest.mark.usefixtures("search")
def test_a_word_spelt_badly_finds_a_page_by_the_keyboard(tab: Tab, served: Served) -> None:
    tab.type("some1 has my pics", at=BOX)
    tab.wait_for(ARE_SEEN, ROWS, None)
    page = tab.ask(FIRST, ROWS)
    assert page.startswith("/young-people/")
    tab.press("Enter", at=ROWS)
    tab.wait_for(LOADED, served.ours + page, 0)


@pytest.mark.usefixtures("search")
def test_danger_stands_above_and_escape_takes_all_away(tab: Tab) -> None:
    tab.type("i wanna die", at=BOX)
    tab.wait_for(ARE_SEEN, CARDS, 1)
    assert tab.ask(BELOW, CARDS, ROWS)
    tab.press("Escape")
    tab.wait_for(ARE_SEEN, CARDS, 0)
    assert tab.ask(VALUE, BOX) == ""
    assert tab.ask(ARE_SEEN, ROWS, 0)


def test_what_was_typed_stays_nowhere(tab: Tab, served: Served, search: str) -> None:
    tab.type("blackmail", at=BOX)
    tab.wait_for(ARE_SEEN, ROWS, None)
    assert tab.ask("return location.href") == search
    assert [one for one in tab.ask(ASKED) if "blackmail" in one] == []
    assert [one for one in tab.ask(ASKED) if one.startswith("/assets/search/")] == [
        "/assets/search/en.js"
    ]
    assert not any(tab.ask(STORED))
    tab.open(f"{served.ours}/get-help-now/")
    tab.back()
    tab.wait_for(LOADED, search, 0)
    assert tab.ask(VALUE, BOX) == ""
    assert tab.ask(ARE_SEEN, ROWS, 0)
