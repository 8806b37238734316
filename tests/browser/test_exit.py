"""Exit this page: it covers, leaves, and Back shows nothing; a fresh visit works; without script it
is a link.
"""

import re
from base64 import b64encode
from collections.abc import Iterator
from struct import pack
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserType, Page, Route, expect

from tests.browser.conftest import ELSEWHERE, EXIT_HOST, set_text_size

HOME, HELP, THREATS = "/", "/get-help-now/", "/young-people/threats/"
WAIT = 5000
"""Milliseconds between two presses of Shift (overrides/scripts/site/presses.js)."""
WAVE_HEAD = pack(
    "<I4s4sIHHIIHH4sI", 8036, b"WAVE", b"fmt ", 16, 1, 1, 8000, 8000, 1, 8, b"data", 8000
)
SILENCE = "data:audio/wav;base64," + b64encode(b"RIFF" + WAVE_HEAD + b"\x80" * 8000).decode()
"""One second of a sound."""


def is_away(page: Page) -> bool:
    return EXIT_HOST in page.url


def press_shift(page: Page, times: int = 1) -> None:
    for _ in range(times):
        page.keyboard.press("Shift")


@pytest.mark.parametrize("address", [HOME, THREATS, "/ar/get-help-now/"])
def test_click_leaves(away: Page, server: str, address: str) -> None:
    away.goto(server + address)
    away.locator("a.exit").click()
    away.wait_for_url(f"https://{EXIT_HOST}/**")


def test_back_three_times_shows_nothing_of_ours(away: Page, server: str) -> None:
    for address in (HOME, HELP, THREATS):
        away.goto(server + address)
    seen: list[str] = []
    away.expose_function("seen", lambda text: seen.append(text))
    away.add_init_script(
        """addEventListener("DOMContentLoaded", () => requestAnimationFrame(() =>
        requestAnimationFrame(() => {
          const hidden = document.documentElement.style.display === "none";
          if (location.hostname === "127.0.0.1" && !hidden)
          window.seen(document.body.innerText.slice(0, 80));
        })))"""
    )
    away.locator("a.exit").click()
    away.wait_for_url(f"https://{EXIT_HOST}/**")
    for _ in range(3):
        away.go_back(wait_until="commit")
        away.wait_for_url(re.compile(rf"https://{EXIT_HOST}/.*|about:blank"))
    assert seen == []


@pytest.fixture
def keeping(
    browser_type_launch_args: dict[str, Any], browser_type: BrowserType, with_window: str | None
) -> Iterator[Page]:
    """Return a page of a browser that keeps whole pages for Back, as every real one does and a
    tested one does not.
    """
    browser = browser_type.launch(
        **(browser_type_launch_args | {"executable_path": with_window}),
        ignore_default_args=["--disable-back-forward-cache"],
    )
    page = browser.new_page(viewport={"width": 360, "height": 740})
    page.route(
        f"https://{EXIT_HOST}/**",
        lambda route: route.fulfill(body=ELSEWHERE, content_type="text/html"),
    )
    yield page
    browser.close()


def go_back(page: Page) -> None:
    """Go back as a person does: what `Page.go_back` waits for never comes where the page was
    kept.
    """
    session = page.context.new_cdp_session(page)
    history = session.send("Page.getNavigationHistory")
    entry = history["entries"][history["currentIndex"] - 1]
    session.send("Page.navigateToHistoryEntry", {"entryId": entry["id"]})
    page.wait_for_timeout(1000)


def listen(page: Page) -> list[str]:
    """Return a list that grows with every page of ours that shows, and whether it had been kept for
    Back.
    """
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.add_init_script(
        "addEventListener('pageshow', (event) => console.log(location.pathname, event.persisted))"
    )
    return said


def test_an_ordinary_back_finds_the_line_again(keeping: Page, server: str) -> None:
    said = listen(keeping)
    keeping.goto(server + HELP)
    keeping.evaluate("scrollTo(0, 900)")
    keeping.goto(server + HOME)
    go_back(keeping)
    assert said[-1] == f"{HELP} true", "this browser keeps no pages, so these tests say nothing"
    assert keeping.evaluate(
        "[scrollY, getComputedStyle(document.querySelector('h1')).visibility]"
    ) == [900, "visible"]


def test_no_page_is_kept_for_back_after_an_exit(keeping: Page, server: str) -> None:
    """A kept page would be shown before any script of it runs: the browser has to load it again,
    and finds the mark.
    """
    said = listen(keeping)
    for address in (HOME, HELP, THREATS):
        keeping.goto(server + address, wait_until="networkidle")
    keeping.locator("a.exit").click()
    keeping.wait_for_url(f"https://{EXIT_HOST}/**")
    for _ in range(2):
        go_back(keeping)
        assert is_away(keeping)
    assert [line for line in said if line.endswith("true")] == []


def test_a_reload_after_back_shows_nothing_of_ours(away: Page, server: str) -> None:
    """Whoever reloads a page while the exit is slow to answer sees no words and no name of it."""
    away.goto(server + HELP)
    away.add_init_script(
        """addEventListener("pagehide", () => {
          const { display } = document.documentElement.style;
          sessionStorage.seen ??= `${document.title}, display ${display}`;
        })"""
    )
    away.evaluate("() => { sessionStorage.left = 1; location.reload(); }")
    away.wait_for_url(f"https://{EXIT_HOST}/**")
    away.goto(server + HOME)
    assert away.evaluate("sessionStorage.seen") == "New page, display none"


def test_a_fresh_visit_works_after_an_exit(away: Page, server: str) -> None:
    away.goto(server + THREATS)
    away.locator("a.exit").click()
    away.wait_for_url(f"https://{EXIT_HOST}/**")
    away.goto(server + HOME)
    expect(away.locator("h1")).to_be_visible()
    assert away.evaluate("sessionStorage.length") == 0
    away.goto(server + HELP)
    away.go_back()
    expect(away.locator("h1")).to_be_visible()


def test_the_cover_stands_before_the_network_answers(page: Page, server: str) -> None:
    waiting: list[Route] = []
    page.route(f"https://{EXIT_HOST}/**", lambda route: waiting.append(route))
    page.goto(server + THREATS)
    with page.expect_request(f"https://{EXIT_HOST}/**"):
        shown = page.evaluate(
            """() => { document.querySelector("a.exit").click(); return {
              words: document.body.innerText.trim(), title: document.title,
              left: document.querySelectorAll("style, main, header").length,
              alerts: document.querySelectorAll("[role=alert]").length }; }"""
        )
    assert shown == {"words": "Loading", "title": "New page", "left": 0, "alerts": 1}
    page.wait_for_timeout(100)
    assert len(waiting) == 1
    waiting[0].fulfill(body=ELSEWHERE, content_type="text/html")
    page.wait_for_url(f"https://{EXIT_HOST}/**")


def test_sound_stops(browser: Browser, server: str) -> None:
    """A film of a lesson does not speak on while the exit is slow to answer."""
    context = browser.new_context(bypass_csp=True)
    page = context.new_page()
    waiting: list[Route] = []
    page.route(f"https://{EXIT_HOST}/**", lambda route: waiting.append(route))
    page.goto(server + HELP)
    page.evaluate(
        """async (sound) => {
          const played = Object.assign(new Audio(sound), { loop: true, muted: true });
          document.querySelector("main").append(played);
          await played.play();
          played.onpause = () => console.log("it stops");
        }""",
        SILENCE,
    )
    with page.expect_console_message(lambda message: message.text == "it stops"):
        page.evaluate("document.querySelector('a.exit').click()")
    context.close()


def test_three_presses_of_shift_leave(away: Page, server: str) -> None:
    away.goto(server + THREATS)
    status = away.locator(".presses")
    press_shift(away)
    expect(status).to_have_text("Press Shift 2 more times to leave.")
    press_shift(away)
    expect(status).to_have_text("Press Shift 1 more time to leave.")
    expect(status).to_be_visible()
    press_shift(away)
    away.wait_for_url(f"https://{EXIT_HOST}/**")


def test_two_presses_and_a_wait_do_not_leave(away: Page, server: str) -> None:
    away.clock.install()
    away.goto(server + THREATS)
    press_shift(away, 2)
    away.clock.fast_forward(WAIT + 1000)
    expect(away.locator(".presses")).to_have_text("Time ran out. You are still here.")
    away.clock.fast_forward(WAIT + 1000)
    expect(away.locator(".presses")).to_have_text("")
    press_shift(away)
    expect(away.locator(".presses")).to_have_text("Press Shift 2 more times to leave.")
    assert not is_away(away)


@pytest.mark.parametrize("other", ["Control", "Alt", "Meta"])
@pytest.mark.parametrize("is_first", [True, False])
def test_shift_with_another_key_never_counts(
    away: Page, server: str, other: str, is_first: bool
) -> None:
    """Ctrl and Shift, or Alt and Shift, change the language of a keyboard."""
    away.goto(server + THREATS)
    one, two = (other, "Shift") if is_first else ("Shift", other)
    for _ in range(4):
        away.keyboard.down(one)
        away.keyboard.down(two)
        away.keyboard.up("Shift")
        away.keyboard.up(other)
    away.wait_for_timeout(200)
    assert not is_away(away)


def test_shift_with_the_mouse_never_counts(away: Page, server: str) -> None:
    away.goto(server + THREATS)
    for _ in range(4):
        away.locator("h1").click(modifiers=["Shift"])
    for _ in range(4):
        away.keyboard.down("Shift")
        away.mouse.wheel(0, 10)
        away.wait_for_timeout(50)
        away.keyboard.up("Shift")
    away.wait_for_timeout(200)
    assert not is_away(away)
    press_shift(away, 3)
    away.wait_for_url(f"https://{EXIT_HOST}/**")


def test_shift_in_a_capital_never_counts(away: Page, server: str) -> None:
    away.goto(server + THREATS)
    for _ in range(5):
        away.keyboard.press("Shift+A")
    press_shift(away, 2)
    away.keyboard.press("b")
    press_shift(away, 2)
    away.wait_for_timeout(200)
    assert not is_away(away)


def test_a_held_shift_is_one_press(away: Page, server: str) -> None:
    away.goto(server + THREATS)
    for _ in range(5):
        away.keyboard.down("Shift")
    away.keyboard.up("Shift")
    expect(away.locator(".presses")).to_have_text("Press Shift 2 more times to leave.")


def test_the_first_links_are_skip_and_exit(away: Page, server: str) -> None:
    away.goto(server + THREATS)
    away.keyboard.press("Tab")
    assert away.evaluate("document.activeElement.getAttribute('href')") == "#main"
    away.keyboard.press("Tab")
    expect(away.locator(":focus")).to_have_text("Exit this page")
    away.keyboard.press("Enter")
    away.wait_for_url(f"https://{EXIT_HOST}/**")


def test_without_script_the_exit_is_a_link(browser: Browser, server: str) -> None:
    context = browser.new_context(java_script_enabled=False, viewport={"width": 360, "height": 740})
    page = context.new_page()
    page.route(
        f"https://{EXIT_HOST}/**",
        lambda route: route.fulfill(body=ELSEWHERE, content_type="text/html"),
    )
    page.goto(server + THREATS)
    page.locator("a.exit").click()
    page.wait_for_url(f"https://{EXIT_HOST}/**")
    context.close()


@pytest.mark.parametrize("width", [320, 360, 1280])
@pytest.mark.parametrize("address", [THREATS, "/ar/get-help-now/", "/gu/get-help-now/"])
@pytest.mark.parametrize("size", [100, 130, 200])
def test_the_exit_is_never_off_the_screen(
    page: Page, server: str, width: int, address: str, size: int
) -> None:
    page.set_viewport_size({"width": width, "height": 740})
    page.goto(server + address)
    set_text_size(page, size)
    for where in (0, 1500):
        page.evaluate("y => scrollTo(0, y)", where)
        box = page.locator("a.exit").bounding_box()
        assert box is not None
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= width
        assert 0 <= box["y"] <= 740 - box["height"]
        assert box["width"] >= 44
        assert box["height"] >= 44


def test_the_exit_stands_at_the_end_of_the_line(page: Page, server: str) -> None:
    boxes = {}
    for address in (THREATS, "/ar/get-help-now/"):
        page.goto(server + address)
        box = page.locator("a.exit").bounding_box()
        assert box is not None
        boxes[address] = box["x"]
    assert boxes[THREATS] > 180
    assert boxes["/ar/get-help-now/"] < 180


def test_print_hides_the_exit(page: Page, server: str) -> None:
    page.goto(server + THREATS)
    page.emulate_media(media="print")
    expect(page.locator("a.exit")).to_be_hidden()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_forced_colours_keep_the_exit(browser: Browser, server: str, scheme: str) -> None:
    context = browser.new_context(forced_colors="active", color_scheme=scheme)  # type: ignore[arg-type]
    page = context.new_page()
    page.goto(server + THREATS)
    style = page.locator("a.exit").evaluate(
        "e => getComputedStyle(e).borderTopWidth + getComputedStyle(e).borderTopStyle"
    )
    assert style == "2pxsolid"
    context.close()
