"""What a reader presses works: folds, the menu, the languages, every link of the home page; nothing
is stored, and paper has no exit.
"""

from collections.abc import Callable, Mapping

import pytest

from microsite.site.page import SOURCE_LANGUAGE
from microsite.site.site import Site
from tests.other_browsers.conftest import SIZES, Served
from tests.other_browsers.webdriver import LOADED, Tab

pytestmark = pytest.mark.long

HOME, HELP = "/", "/get-help-now/"
MENU = "header details > summary"
FOLD = "main details > summary"
FOLDS = {"the menu of the home page": (HOME, MENU), "a menu": (HELP, MENU), "a fold": (HELP, FOLD)}
WAYS: Mapping[str, Callable[[Tab, str], None]] = {
    "click": lambda tab, summary: tab.click(summary),
    "Enter": lambda tab, summary: tab.press("Enter", at=summary),
    "space bar": lambda tab, summary: tab.press("Space", at=summary),
}
IS_OPEN = """
  const [, ...inside] = document.querySelector(arguments[0]).parentElement.children;
  return inside.some((e) => e.checkVisibility({ visibilityProperty: true })) === arguments[1];
"""
"""Says whether what is inside a fold can be seen, or cannot, as asked."""
LINKS = """
  const shown = [...document.querySelectorAll(arguments[0])].filter((e) => e.checkVisibility());
  return shown.map((a) => a.href);
"""
ARRIVED = """
  const place = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  return (place ?? document.querySelector("h1")).checkVisibility({ visibilityProperty: true });
"""
"""Says whether what a link leads to can be seen: the place it names, or the page's heading."""
READ_AS = "const { lang, dir } = document.documentElement; return [lang, dir]"
STORED = """
  return Promise.all([
    caches.keys(), indexedDB.databases(), navigator.serviceWorker.getRegistrations(),
  ]).then((kept) => [document.cookie, localStorage, sessionStorage, ...kept].map((k) => k.length));
"""
"""Returns how much this site has stored, in each place where a site can store anything."""
ON_PAPER = """
  for (const sheet of document.styleSheets) for (const one of [sheet, ...sheet.cssRules])
    if (one.media?.mediaText === "print") one.media.mediaText = "screen";
  return [...document.querySelectorAll(arguments[0])].filter((e) => e.checkVisibility()).length;
"""
"""Lets the rules for paper hold on the screen; returns how many of something are printed."""


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("fold", FOLDS)
def test_a_fold_opens_and_closes(tab: Tab, served: Served, fold: str, size: str) -> None:
    address, summary = FOLDS[fold]
    tab.resize(*SIZES[size])
    tab.open(served.ours + address)
    for way in WAYS.values():
        for is_open in (True, False):
            way(tab, summary)
            tab.wait_for(IS_OPEN, summary, is_open)


def test_the_menu_closes_on_escape_and_gives_the_focus_back(tab: Tab, served: Served) -> None:
    tab.open(served.ours + HELP)
    tab.click(MENU)
    tab.wait_for(IS_OPEN, MENU, True)
    tab.press("Tab", "Escape")
    tab.wait_for(IS_OPEN, MENU, False)
    assert tab.ask("return document.activeElement.matches(arguments[0])", MENU)


def test_the_menu_leads_to_each_language_and_back(tab: Tab, served: Served, sources: Site) -> None:
    tab.open(served.ours + HELP)
    for tag, language in sources.languages.items():
        if tag == SOURCE_LANGUAGE:
            continue
        tab.click(MENU)
        tab.click(f"header details a[hreflang={tag}]")
        tab.wait_for(LOADED, f"{served.ours}/{tag}{HELP}")
        assert tab.ask(READ_AS) == [tag, language.direction]
        tab.click(MENU)
        tab.click(f"header details a[hreflang={SOURCE_LANGUAGE}]")
        tab.wait_for(LOADED, served.ours + HELP)


def test_every_link_of_the_home_page_leads_on(tab: Tab, served: Served) -> None:
    tab.open(served.ours + HOME)
    links = tab.ask(LINKS, "main a[href]")
    inside = [(i, address) for i, address in enumerate(links) if address.startswith(served.ours)]
    assert inside
    for index, address in inside:
        tab.open(served.ours + HOME)
        tab.click("main a[href]", index)
        tab.wait_for(LOADED, address)
        assert tab.ask(ARRIVED), address


def test_nothing_is_stored(tab: Tab, served: Served) -> None:
    for address in (HOME, HELP):
        tab.open(served.ours + address)
        tab.click(MENU)
        tab.press("Escape", "Shift")
    tab.click(FOLD)
    assert tab.cookies() == []
    assert tab.ask(STORED) == [0] * 6


def test_paper_has_no_exit(tab: Tab, served: Served) -> None:
    tab.open(served.ours + HELP)
    assert tab.ask(ON_PAPER, "h1") == 1
    assert tab.ask(ON_PAPER, "header a.exit") == 0
