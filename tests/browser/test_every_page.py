"""Every page, every language: no accessibility finding, nothing stored, nothing asked of anybody
else.
"""

from collections.abc import Iterator, Sequence
from itertools import product
from typing import Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, Request

from tests.browser.conftest import EXIT_HOST, SLICES, Record

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
OPTIONS: dict[str, object] = {
    "runOnly": {"type": "tag", "values": TAGS},
    "resultTypes": ["violations", "incomplete"],
    "preload": False,
}
"""What axe would fetch ahead is for sound, video and the way a phone is held: not in TAGS."""
WIDTHS = {360: 740, 1280: 900}
Scheme = Literal["light", "dark"]
SCHEMES: tuple[Scheme, ...] = ("light", "dark")
States = Sequence[tuple[int, Scheme, bool]]
PAIRWISE: States = (
    (360, "light", False),
    (360, "dark", True),
    (1280, "light", True),
    (1280, "dark", False),
)
"""Width, scheme and whether all is open: every two of them together."""
EVERY: States = tuple(product(WIDTHS, SCHEMES, (False, True)))


def run_axe(page: Page) -> Iterator[str]:
    """Yield one line for each thing axe finds or cannot settle; contrast it cannot settle has its
    own test.
    """
    response = Axe().run(page, options=OPTIONS).response
    for kind in ("violations", "incomplete"):
        for rule in response[kind]:
            if kind == "incomplete" and rule["id"] in SETTLED_ELSEWHERE:
                continue
            yield f"{kind} {rule['id']}: {rule['nodes'][0]['html'][:120]}"


SETTLED_ELSEWHERE = {
    "color-contrast": "text on gradients and pictures: tests/overrides/test_contrast.py",
}
"""What axe leaves open, each with the test that answers it."""


FOLD = "open => document.querySelectorAll('details').forEach(d => d.open = open)"


def iter_findings(page: Page, state: str, is_open: bool) -> Iterator[str]:
    """Yield what axe finds on a page with everything folded, or with everything open."""
    page.evaluate(FOLD, is_open)
    yield from (f"{state}{' open' if is_open else ''}: {line}" for line in run_axe(page))


@pytest.mark.parametrize("slice_number", range(SLICES))
def test_axe_finds_nothing(
    browser: Browser, server: str, visited: list[str], slice_number: int, record: Record
) -> None:
    """WCAG 2.0 to 2.2 A and AA and best practice, on a phone, all open; no exclusions."""
    page = browser.new_page(reduced_motion="reduce", viewport={"width": 360, "height": 740})
    findings: set[str] = set()
    tested = visited[slice_number::SLICES]
    for address in tested:
        page.goto(f"{server}/{address}")
        findings |= set(iter_findings(page, f"/{address}", is_open=True))
    axe = page.evaluate("axe.version")
    page.close()
    assert sorted(findings) == []
    record.covered(tested, browser.version, axe, WIDTHS)


@pytest.mark.parametrize("slice_number", range(SLICES))
@pytest.mark.parametrize(
    "states",
    [
        pytest.param(PAIRWISE, id="pairwise"),
        pytest.param(EVERY, id="every", marks=pytest.mark.long),
    ],
)
def test_axe_finds_nothing_in_any_layout(
    browser: Browser, server: str, each_layout: list[str], states: States, slice_number: int
) -> None:
    """The same for each layout in each language: folded or open, on a phone or a desk, light or
    dark.
    """
    page = browser.new_page(reduced_motion="reduce")
    findings: set[str] = set()
    for address in each_layout[slice_number::SLICES]:
        page.goto(f"{server}/{address}")
        for width, scheme, is_open in states:
            page.set_viewport_size({"width": width, "height": WIDTHS[width]})
            page.emulate_media(color_scheme=scheme)
            findings |= set(iter_findings(page, f"/{address} {width} {scheme}", is_open))
    page.close()
    assert sorted(findings) == []


STORED = """async () => [
  document.cookie, localStorage.length, sessionStorage.length, (await caches.keys()).length,
  (await navigator.serviceWorker.getRegistrations()).length,
]"""


def test_nothing_is_stored_and_nothing_leaves(
    browser: Browser, server: str, shapes: list[str]
) -> None:
    """No cookie, no storage, no request to another origin, and few requests at all. A request made
    later than a page has loaded is found among those of the next page.
    """
    context = browser.new_context(viewport={"width": 360, "height": 740})
    page = context.new_page()
    requests: list[Request] = []
    messages: list[str] = []
    page.on("request", lambda request: requests.append(request))
    page.on("console", lambda message: messages.append(message.text))
    page.on("pageerror", lambda error: messages.append(str(error)))
    for address in shapes:
        requests.clear()
        page.goto(f"{server}/{address}", wait_until="load")
        elsewhere = [
            request.url for request in requests if not request.url.startswith((server, "data:"))
        ]
        assert elsewhere == [], address
        own = [request.url for request in requests if request.url.startswith(server)]
        scripts = page.locator("script[src]").count()
        assert len(own) <= 3 + scripts, (address, own)
        assert page.evaluate(STORED) == ["", 0, 0, 0, 0], address
    assert page.evaluate("indexedDB.databases().then((all) => all.length)") == 0
    assert context.cookies() == []
    context.close()
    assert messages == []


def test_everything_works_without_script(browser: Browser, server: str) -> None:
    context = browser.new_context(java_script_enabled=False, viewport={"width": 360, "height": 740})
    page = context.new_page()
    page.goto(f"{server}/young-people/threats/")
    page.locator(".menu summary").click()
    page.locator(".menu a[hreflang=ar]").click()
    assert page.locator("html").get_attribute("dir") == "rtl"
    page.locator(".service details summary").first.click()
    assert page.locator(".service details[open]").count() == 1
    assert page.locator(".share").is_hidden()
    context.close()


def test_every_layout_works_without_script(
    browser: Browser, server: str, each_layout: list[str]
) -> None:
    """The words are there, the menu and a fold open, the exit is a link away from here, a name
    begins with Exit.
    """
    context = browser.new_context(java_script_enabled=False, viewport={"width": 360, "height": 740})
    page = context.new_page()
    mistakes = []
    for address in each_layout:
        page.goto(f"{server}/{address}")
        leave = page.locator("a.exit")
        seen = [
            page.locator("main h1").is_visible(),
            EXIT_HOST in (leave.get_attribute("href") or ""),
        ]
        seen.append(
            (leave.get_attribute("aria-label") or "").startswith(leave.inner_text().strip())
        )
        page.locator(".menu summary").click()
        seen.append(page.locator(".menu nav a").first.is_visible())
        page.locator(".menu summary").click()
        fold = page.locator("main details").first
        if fold.count():
            fold.locator("summary").first.click()
            seen.append(fold.get_attribute("open") is not None)
        mistakes += [address] if not all(seen) else []
    context.close()
    assert mistakes == []


def test_the_menu_closes_on_escape_and_never_covers_the_exit(page: Page, server: str) -> None:
    page.goto(f"{server}/young-people/threats/")
    page.locator(".menu summary").click()
    nav, leave = page.locator(".menu nav").bounding_box(), page.locator("a.exit").bounding_box()
    assert nav is not None
    assert leave is not None
    assert nav["y"] >= leave["y"] + leave["height"]
    page.keyboard.press("Escape")
    assert page.locator(".menu[open]").count() == 0
    assert page.evaluate("document.activeElement.tagName") == "SUMMARY"
