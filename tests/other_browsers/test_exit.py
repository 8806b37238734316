"""Exit this page leads away, and Back shows nothing of ours; an ordinary Back does."""

from collections.abc import Callable, Mapping

import pytest

from tests.other_browsers.conftest import SIZES, Served
from tests.other_browsers.webdriver import LOADED, SINCE, Tab

pytestmark = pytest.mark.long

HOME, HELP, THREATS = "/", "/get-help-now/", "/young-people/threats/"
EXIT = "header a.exit"
WAYS: Mapping[str, Callable[[Tab], None]] = {
    "click": lambda tab: tab.click(EXIT),
    "Shift three times": lambda tab: tab.press("Shift", "Shift", "Shift"),
    "second link, Enter": lambda tab: tab.press("Tab", "Tab", "Enter"),
    "button, space bar": lambda tab: tab.press("Space", at=EXIT),
}
SEEN = """
  const isShown = document.documentElement.checkVisibility() && document.body;
  return [location.href, isShown ? document.body.innerText.trim() : ""];
"""
"""Returns where the tab is, and the words that can be read there."""
SECONDS_TO_LOOK = 1.5
"""How long a page that comes by Back is looked at."""
DOWN = 900
"""CSS pixels that the reader has gone down a page."""
IN_SIGHT = """
  scrollTo(0, arguments[1]);
  const exit = document.querySelector(arguments[0]);
  const { left, top, width, height } = exit.getBoundingClientRect();
  return [scrollY, exit.contains(document.elementFromPoint(left + width / 2, top + height / 2))];
"""
"""Goes down the page; returns how far, and whether a finger on the exit would press it."""
FOUND_AGAIN = """
  const { kept } = document.documentElement.dataset;
  const isShown = document.querySelector("h1").checkVisibility({ visibilityProperty: true });
  return { kept, isShown, down: Math.round(scrollY) };
"""


@pytest.mark.parametrize("way", WAYS)
def test_exit_leads_away_and_back_shows_nothing_of_ours(tab: Tab, served: Served, way: str) -> None:
    for address in (HOME, HELP, THREATS):
        tab.open(served.ours + address)
    WAYS[way](tab)
    tab.wait_for(LOADED, served.elsewhere)
    for _ in range(2):
        before = tab.ask(SINCE)
        tab.back()
        seen = [look for look in tab.watch(SEEN, seconds=SECONDS_TO_LOOK) if look]
        assert [look for look in seen if look[0].startswith(served.ours) and look[1]] == []
        tab.wait_for(LOADED, served.elsewhere, before)


def test_shift_among_other_keys_does_not_leave(tab: Tab, served: Served) -> None:
    tab.open(served.ours + THREATS)
    tab.press("Shift", "Shift", "Tab", "Shift", "Shift")
    seen = [look for look in tab.watch(SEEN, seconds=SECONDS_TO_LOOK) if look]
    assert {address for address, _ in seen} == {served.ours + THREATS}


def test_a_fresh_visit_after_an_exit_shows_the_page(tab: Tab, served: Served) -> None:
    tab.open(served.ours + THREATS)
    tab.click(EXIT)
    tab.wait_for(LOADED, served.elsewhere)
    for address in (HELP, HOME):
        tab.open(served.ours + address)
    assert tab.ask("return sessionStorage.length") == 0
    tab.back()
    tab.wait_for(LOADED, served.ours + HELP)
    assert tab.ask(FOUND_AGAIN)["isShown"]


def test_an_ordinary_back_finds_the_line_again(tab: Tab, served: Served) -> None:
    """The page was kept whole, as browsers do: what hides it after an exit must not hide it now."""
    tab.open(served.ours + HELP)
    tab.ask("document.documentElement.dataset.kept = 'whole'; scrollTo(0, arguments[0])", DOWN)
    tab.open(served.ours + HOME)
    tab.back()
    tab.wait_for(LOADED, served.ours + HELP)
    assert tab.ask(FOUND_AGAIN) == {"kept": "whole", "isShown": True, "down": DOWN}


@pytest.mark.parametrize("size", SIZES)
def test_the_exit_is_never_off_the_screen(tab: Tab, served: Served, size: str) -> None:
    tab.resize(*SIZES[size])
    tab.open(served.ours + THREATS)
    assert tab.ask(IN_SIGHT, EXIT, DOWN) == [DOWN, True]
