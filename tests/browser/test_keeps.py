"""What this site keeps, counted in a real browser: nothing; and whatever is there is counted."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

ADDRESS = "privacy/"
PLANT = {
    "cookie": "document.cookie = 'planted=1; path=/'",
    "local": "localStorage.setItem('planted', 1)",
    "session": "sessionStorage.setItem('planted', 1)",
    "cache": "caches.open('planted')",
    "database": """new Promise((done) => {
      const asked = indexedDB.open("planted");
      asked.onsuccess = () => { asked.result.close(); done(); };
    })""",
}
"""What leaves one thing in the browser, by what it is."""
ELSEWHERE = "http://127.0.0.1:9/"
"""An address of another origin, at which nobody answers."""


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """Return a browser that has kept nothing yet."""
    context = browser.new_context(viewport={"width": 360, "height": 740}, bypass_csp=True)
    yield context
    context.close()


@pytest.fixture
def page(context: BrowserContext, server: str) -> Page:
    """Return the page after its first count."""
    page = context.new_page()
    page.goto(f"{server}/{ADDRESS}")
    expect(page.locator(".keeps dl")).to_be_visible()
    return page


def is_counted(page: Page, cookies: int = 0, stored: int = 0, requests: int = 0) -> None:
    """Wait until the box shows these counts: it counts again every second."""
    expect(page.locator(".keeps dd")).to_have_text([str(cookies), str(stored), str(requests)])


def test_nothing_is_kept(page: Page) -> None:
    is_counted(page)
    assert page.context.cookies() == []


def test_nothing_is_kept_after_a_walk_through_the_site(page: Page, server: str) -> None:
    for address in ("", "report/", "young-people/threats/", "all-pages/", ADDRESS):
        page.goto(f"{server}/{address}")
    is_counted(page)


def test_a_planted_cookie_is_counted(page: Page) -> None:
    page.evaluate(PLANT["cookie"])
    is_counted(page, cookies=1)
    page.reload()
    is_counted(page, cookies=1)
    page.context.clear_cookies()
    is_counted(page)


@pytest.mark.parametrize("what", ["local", "session", "cache", "database"])
def test_what_is_stored_is_counted(page: Page, what: str) -> None:
    page.evaluate(PLANT[what])
    is_counted(page, stored=1)


def test_the_mark_of_exit_is_told_in_words_and_not_counted(page: Page) -> None:
    page.evaluate("sessionStorage.left = 1")
    page.evaluate(PLANT["local"])
    is_counted(page, stored=1)


def test_a_request_to_another_website_is_counted(page: Page) -> None:
    page.evaluate(f"new Image().src = {ELSEWHERE!r}")
    is_counted(page, requests=1)


def test_where_a_browser_does_not_let_us_look_the_box_says_so(
    context: BrowserContext, server: str
) -> None:
    page = context.new_page()
    page.add_init_script(
        "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException(); } })"
    )
    page.goto(f"{server}/{ADDRESS}")
    expect(page.locator(".keeps dd")).to_have_text(["0", "Your browser does not let us look.", "0"])


def test_without_script_it_says_how_to_look(browser: Browser, server: str) -> None:
    page = browser.new_page(java_script_enabled=False)
    page.goto(f"{server}/{ADDRESS}")
    expect(page.locator(".keeps dl")).to_be_hidden()
    expect(page.locator(".keeps > p:visible")).to_have_count(1)
    page.locator(".keeps summary").click()
    expect(page.locator(".keeps details p").first).to_be_visible()
    page.close()
