"""The chooser: one question a screen with script, folds without; it leaves no trail; on paper it is
one side.
"""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, ViewportSize, expect

from microsite.site.routes import Route, iter_routes
from microsite.site.site import Site
from tests.browser.conftest import EXIT_HOST, set_text_size
from tests.browser.test_every_page import STORED, run_axe
from tests.browser.test_targets import SMALL_TARGETS

CHOOSER, BEFORE = "/report/", "/get-help-now/"
PHONE: ViewportSize = {"width": 360, "height": 740}
MOST_SCREENS = 6
"""A page of help on a phone, its folds closed (docs/design.md)."""
SIDE = 44
TRAIL = """["pushState", "replaceState"].forEach((name) => {
  History.prototype[name] = () => { throw new Error("a history entry"); };
});
Storage.prototype.setItem = () => { throw new Error("something stored"); };"""
"""Makes every way to leave a trail a mistake that the page would tell of."""
LENGTH = "document.documentElement.scrollHeight"


@contextmanager
def opened(browser: Browser, address: str, **options: Any) -> Iterator[Page]:
    """Open an address in a browser of its own; no error may stand in the console at the end."""
    context = browser.new_context(**{"viewport": PHONE, **options})
    page = context.new_page()
    messages: list[str] = []
    page.on("console", lambda message: messages.append(message.text))
    page.on("pageerror", lambda error: messages.append(str(error)))
    page.goto(address)
    yield page
    context.close()
    assert messages == []


def press(page: Page, route: Route, count: int | None = None) -> None:
    """Press the answers of a way, or the first few of them."""
    for step in route.steps[:count]:
        words = re.compile(rf"^\s*{re.escape(step.answer.say)}")
        page.locator(".chooser button:visible").filter(has_text=words).first.click()


@pytest.fixture(scope="module")
def routes(sources: Site) -> list[Route]:
    return list(iter_routes(sources.chooser))


@pytest.fixture(scope="module")
def longest(routes: list[Route]) -> Route:
    return max(routes, key=lambda route: len(route.steps))


def test_every_way_comes_to_its_ending(
    browser: Browser, server: str, sources: Site, routes: list[Route]
) -> None:
    """Over the whole tree: the question, the windows, the words beside them, the focus, the end."""
    with opened(browser, server + CHOOSER) as page:
        for route in routes:
            for number, step in enumerate(route.steps[1:], 2):
                press(page, Route(route.steps[number - 2 : number - 1], "", route.readers))
                heading = page.locator(".stage h1")
                expect(heading).to_have_text(sources.chooser.questions[step.question].ask)
                expect(heading).to_be_focused()
                expect(page.locator("#chooser-progress")).to_have_text(
                    re.compile(rf"^{number} of \d$")
                )
                assert page.locator(".lights .is-done").count() == number - 1
                assert page.locator(".lights .is-now").count() == 1
                expect(page.locator(".windows")).to_be_hidden()
            press(page, Route(route.steps[-1:], "", route.readers))
            ending = sources.chooser.endings[route.goal]
            expect(page.locator(".stage h1")).to_have_text(ending.heading)
            expect(page.locator(".stage h1")).to_be_focused()
            assert page.locator(".outcome .who").count() == len(ending.services)
            assert page.locator(".lights .is-done").count() == len(route.steps)
            assert page.locator(".lights i:not(.is-done)").count() == 0
            expect(page.locator(".stage .answers button")).to_have_count(0)
            page.get_by_role("button", name="Start again").click()
            expect(page.locator(".windows")).to_be_visible()
            expect(page.locator(".stage")).to_be_hidden()


def test_it_leaves_no_trail(browser: Browser, server: str, longest: Route) -> None:
    """The address, the history, the tab and the storage stay as they were: Back leaves, and whoever
    comes back begins anew.
    """
    context = browser.new_context(viewport=PHONE)
    context.add_init_script(TRAIL)
    page = context.new_page()
    page.goto(server + BEFORE)
    page.goto(server + CHOOSER)
    before = page.evaluate("[location.href, history.length, document.title]")
    press(page, longest)
    expect(page.locator(".outcome .end")).to_be_visible()
    assert page.evaluate("[location.href, history.length, document.title]") == before
    assert page.evaluate(STORED) == ["", 0, 0, 0, 0]
    page.go_back()
    assert page.url == server + BEFORE
    page.go_forward()
    assert page.url == server + CHOOSER
    expect(page.locator(".windows")).to_be_visible()
    expect(page.locator(".stage")).to_be_hidden()
    assert page.locator(".stage h1").text_content() == ""
    context.close()


def test_a_page_shown_again_from_memory_begins_anew(
    browser: Browser, server: str, longest: Route
) -> None:
    """A browser may keep the page as it was left (HTML, page transition events). What was answered
    is gone before it is kept.
    """
    with opened(browser, server + CHOOSER) as page:
        press(page, longest, 2)
        said = page.locator(".said span").text_content()
        assert said
        page.evaluate("dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }))")
        assert said not in (page.locator(".stage").text_content() or "")
        page.evaluate("dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))")
        expect(page.locator(".windows")).to_be_visible()
        expect(page.locator(".stage")).to_be_hidden()


def test_exit_works_in_the_middle_of_it(away: Page, server: str, longest: Route) -> None:
    away.goto(server + CHOOSER)
    press(away, longest, 2)
    away.locator("a.exit").click()
    away.wait_for_url(f"https://{EXIT_HOST}/**")


def test_a_change_of_mind_and_the_way_out(
    browser: Browser, server: str, sources: Site, longest: Route
) -> None:
    """Change this goes back one question, and from the first to its window; Skip to help leaves."""
    with opened(browser, server + CHOOSER) as page:
        press(page, longest, 2)
        expect(page.locator(".said")).to_contain_text(longest.steps[1].answer.say)
        page.get_by_role("button", name="Change this").click()
        asked = sources.chooser.questions[longest.steps[1].question].ask
        expect(page.locator(".stage h1")).to_have_text(asked)
        expect(page.locator(".stage h1")).to_be_focused()
        page.get_by_role("button", name="Change this").click()
        expect(page.get_by_role("button", name=longest.steps[0].answer.say)).to_be_focused()
        press(page, longest, 1)
        skip = page.get_by_role("link", name="Skip to help")
        expect(skip).to_be_in_viewport(ratio=1)
        skip.click()
        assert page.url == server + BEFORE


def test_it_answers_the_keyboard(browser: Browser, server: str, sources: Site) -> None:
    with opened(browser, server + CHOOSER) as page:
        page.locator(".windows button").first.focus()
        page.keyboard.press("Enter")
        expect(page.locator(".stage h1")).to_be_focused()
        assert page.locator(".stage h1").get_attribute("aria-describedby") == "chooser-progress"
        for _ in range(2):
            page.keyboard.press("Tab")
        expect(page.locator(".answers button").first).to_be_focused()
        page.keyboard.press("Space")
        expect(page.locator(".outcome .end")).to_be_visible()
        expect(page.locator(".stage h1")).to_be_focused()


def test_a_link_to_one_worry_opens_its_question(
    browser: Browser, server: str, sources: Site
) -> None:
    """Other pages lead to these. The rest of the page is out of the way."""
    for name in ("saw-something", "account-or-money", "someone-else"):
        with opened(browser, f"{server}{CHOOSER}#{name}") as page:
            expect(page.locator(".stage h1")).to_have_text(sources.chooser.questions[name].ask)
            expect(page.locator("#compare")).to_be_hidden()
            expect(page.locator(f"h1#{name}")).to_be_in_viewport()


def test_the_first_screen_holds_all_worries(browser: Browser, server: str) -> None:
    """With and without script, on a phone of 360 x 740: eight windows and the two quick ways."""
    for has_script in (True, False):
        with opened(browser, server + CHOOSER, java_script_enabled=has_script) as page:
            for thing in page.locator(".windows li > *, .quick > *").all():
                expect(thing).to_be_in_viewport(ratio=1)
            assert page.locator(".windows li > *").count() == 8
            assert page.locator(".eaves h1").is_visible()


def test_without_script_every_way_is_there_to_read(
    browser: Browser, server: str, sources: Site, routes: list[Route]
) -> None:
    """A window leads to its question, folds open, and the page is no longer than a page of help."""
    with opened(browser, server + CHOOSER, java_script_enabled=False) as page:
        assert page.evaluate(LENGTH) <= MOST_SCREENS * PHONE["height"]
        for link in page.locator(".windows li a").all():
            link.click()
            anchor = page.url.partition("#")[2]
            expect(page.locator(f"section#{anchor} h2")).to_be_in_viewport()
        for fold in page.locator(".chooser details > summary").all():
            fold.click()
        seen = page.locator(".chooser .end:visible").all()
        goals = [sources.chooser.endings[route.goal].heading for route in routes]
        assert [end.locator("h3").inner_text() for end in seen] == goals[: len(seen)]
        quick = page.locator(".quick a")
        assert len(seen) + quick.count() == len(routes)
        quick.first.click()
        assert page.url == f"{server}{BEFORE}#danger"


@pytest.mark.parametrize("has_script", [True, False])
def test_on_paper_it_is_one_side(
    browser: Browser, server: str, sources: Site, longest: Route, has_script: bool
) -> None:
    """The whole of it, whatever was answered before: what was pressed is on no paper. What follows
    it begins on a side of its own.
    """
    with opened(browser, server + CHOOSER, java_script_enabled=has_script) as page:
        if has_script:
            press(page, longest)
        page.emulate_media(media="print")
        expect(page.locator(".stage")).to_be_hidden()
        if has_script:
            page.evaluate("dispatchEvent(new Event('beforeprint'))")
        printed = {end.inner_text() for end in page.locator(".end h3").all() if end.is_visible()}
        assert printed == {ending.heading for ending in sources.chooser.endings.values()}
        assert count_sheets(page) == 2


def count_sheets(page: Page) -> int:
    """Return how many sides of A4 a page fills, with the margins of an ordinary printer."""
    sheets = page.pdf(
        format="A4", margin={"top": "12mm", "bottom": "12mm", "left": "12mm", "right": "12mm"}
    )
    return len(re.findall(rb"/Type\s*/Page\b", sheets))


def states(page: Page, route: Route) -> Iterator[str]:
    """Walk through what the chooser can look like, and yield a name for each."""
    yield "the windows"
    for number in range(1, len(route.steps) + 1):
        press(page, Route(route.steps[number - 1 : number], "", route.readers))
        yield f"after {number} answers"
    page.get_by_role("button", name="Start again").click()


def test_axe_finds_nothing_in_any_state(browser: Browser, server: str, longest: Route) -> None:
    findings = []
    with opened(browser, server + CHOOSER, reduced_motion="reduce") as page:
        for scheme in ("light", "dark"):
            page.emulate_media(color_scheme=scheme)
            for state in states(page, longest):
                findings += [f"{scheme}, {state}: {line}" for line in run_axe(page)]
    assert findings == []


def test_everything_to_press_is_large_and_nothing_is_cut_off(
    browser: Browser, server: str, longest: Route
) -> None:
    """At 320 px, with twice the text, from right to left, in a person's own colours."""
    mistakes = []
    with opened(browser, server + CHOOSER) as page:
        for width, percent, direction, is_forced in (
            (360, 100, "ltr", False),
            (320, 100, "rtl", True),
            (320, 200, "ltr", False),
            (1280, 100, "rtl", False),
        ):
            page.set_viewport_size({"width": width, "height": 740})
            set_text_size(page, percent)
            page.emulate_media(forced_colors="active" if is_forced else "none")
            page.evaluate(
                "dir => document.querySelectorAll('html, main').forEach((e) => { e.dir = dir; })",
                direction,
            )
            for state in states(page, longest):
                place = f"{width} px, {percent} %, {direction}, {state}"
                small = page.evaluate(SMALL_TARGETS, [".chooser", SIDE])["small"]
                mistakes += [f"{place}: {line}" for line in small]
                if (seen := page.evaluate("document.documentElement.scrollWidth")) > width:
                    mistakes.append(f"{place}: {seen} px wide")
    assert mistakes == [], "\n".join(mistakes)
