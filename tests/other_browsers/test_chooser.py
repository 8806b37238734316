"""The chooser asks one question a screen, comes to its ending, and Back leaves without a trail."""

import pytest

from microsite.site.routes import Route, iter_routes
from microsite.site.site import Site
from tests.other_browsers.conftest import Served
from tests.other_browsers.webdriver import LOADED, Tab

pytestmark = pytest.mark.long

HELP, CHOOSER = "/get-help-now/", "/report/"
SHOWN = """
  const shown = [...document.querySelectorAll(arguments[0])].filter((e) => e.checkVisibility());
  return shown.map((e) => e.textContent.trim());
"""
FOCUSED = "return document.activeElement.matches(arguments[0])"
WHERE = "return [location.href, history.length, document.title]"


def press(tab: Tab, route: Route, sources: Site) -> None:
    """Press the answers of a way, each by its place among those of its question."""
    questions = sources.chooser.questions
    for step in route.steps:
        is_first = step.question == sources.chooser.first
        place = list(questions[step.question].answers).index(step.goal)
        tab.click(".windows button" if is_first else ".stage .answers button", place)


def test_it_comes_to_its_ending_and_leaves_no_trail(
    tab: Tab, served: Served, sources: Site
) -> None:
    longest = max(iter_routes(sources.chooser), key=lambda route: len(route.steps))
    tab.open(served.ours + HELP)
    tab.open(served.ours + CHOOSER)
    before = tab.ask(WHERE)
    press(tab, longest, sources)
    assert tab.ask(SHOWN, "h1") == [sources.chooser.endings[longest.goal].heading]
    assert tab.ask(FOCUSED, ".stage h1")
    assert len(tab.ask(SHOWN, ".stage .is-done")) == len(longest.steps)
    assert tab.ask(WHERE) == before
    tab.back()
    tab.wait_for(LOADED, served.ours + HELP)
    tab.open(served.ours + CHOOSER)
    assert len(tab.ask(SHOWN, ".windows li button")) > 0
    assert tab.ask(SHOWN, ".stage h1") == []
