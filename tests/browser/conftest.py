"""The real site, built once, behind a real web server, in a real browser."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, Route
from selectolax.lexbor import LexborHTMLParser

from microsite.clock import today
from microsite.site.addresses import address_in
from microsite.site.page import SOURCE_LANGUAGE
from microsite.site.site import Site
from tests import recorded
from tests.conftest import serving
from tests.machine_setup import find_chromium, find_without_window, launch_arguments

SLICES = 4
"""What visits every page is dealt out to this many tests: a failure names few pages, and each core
has work.
"""
EXIT_HOST = "www.bbc.co.uk"
ELSEWHERE = "<!doctype html><html lang=en><title>Weather</title><p>Elsewhere</p></html>"


@dataclass
class Record:
    """What the accessibility tests of this run covered without a finding."""

    addresses: set[str] = field(default_factory=set)
    browser: str = ""
    axe: str = ""
    widths: tuple[int, ...] = ()

    def covered(
        self, addresses: Iterable[str], browser: str, axe: str, widths: Iterable[int]
    ) -> None:
        self.addresses |= set(addresses)
        self.browser, self.axe, self.widths = (
            f"Chromium {browser.partition('.')[0]}",
            axe,
            tuple(widths),
        )

    def rows(self) -> dict[str, object]:
        missing = [address for address in self.addresses if address.endswith("404.html")]
        return {
            "on": today().isoformat(),
            "browser": self.browser,
            "axe": self.axe,
            "pages": len(self.addresses) - len(missing),
            "languages": len({address.partition("/")[0] for address in missing}),
            "widths": list(self.widths),
        }


@pytest.fixture(scope="session")
def record(request: pytest.FixtureRequest, visited: list[str]) -> Iterator[Record]:
    """Return the record of this run; written only when asked for, and only if every page passed."""
    covered = Record()
    yield covered
    if covered.addresses == set(visited):
        recorded.record(request.session, **covered.rows())


@pytest.fixture(scope="session")
def server(site: Path) -> Iterator[str]:
    """Return the address of a web server over the built site."""
    with serving(site) as address:
        yield address


@pytest.fixture(scope="session")
def addresses(site: Path) -> list[str]:
    """Return every address of the built site, the pages that are not there included."""
    pages = [path.relative_to(site).as_posix() for path in site.rglob("*.html")]
    return sorted(page.removesuffix("index.html") for page in pages)


def layout_of(tree: LexborHTMLParser) -> str:
    """Return the name of a built page's layout, the class of its body."""
    body = tree.body
    return (body.attributes.get("class") or "") if body is not None else ""


def language_of(tree: LexborHTMLParser) -> str:
    """Return the language that a built page says it is in."""
    return (tree.root.attributes.get("lang") or "") if tree.root is not None else ""


@pytest.fixture(scope="session")
def own(addresses: list[str], sources: Site) -> list[str]:
    """Return the addresses with words of their own: English pages, translations, and the pages
    that are not there.
    """
    pages = {
        address_in(slug, tag)
        for slug, page in sources.pages.items()
        for tag in sources.tags
        if page.is_in(tag)
    }
    return [address for address in addresses if address in pages or address.endswith("404.html")]


@pytest.fixture(scope="session")
def each_layout(
    addresses: list[str], own: list[str], trees: dict[str, LexborHTMLParser], sources: Site
) -> list[str]:
    """Return an address for each layout in each language, one with words of its own if there is
    one: what a layout does at a width and in a scheme is the same on all its pages.
    """
    first: dict[tuple[str, str], str] = {}
    for address in [*own, *addresses]:
        tag = address.partition("/")[0]
        if layout := layout_of(trees[address]):
            first.setdefault(
                (layout, tag if tag in sources.languages else SOURCE_LANGUAGE), address
            )
    return sorted(first.values())


@pytest.fixture(scope="session")
def visited(own: list[str], each_layout: list[str]) -> list[str]:
    """Return the addresses that a browser visits: all with words of their own, and of the pages
    that are served in English in another language's frame one for each layout.
    """
    return sorted({*own, *each_layout})


@pytest.fixture(scope="session")
def shapes(visited: list[str], each_layout: list[str], sources: Site) -> list[str]:
    """Return the addresses that differ in more than their words: all in English, and of the other
    languages one for each layout. A translation has the blocks of its English.
    """
    others = tuple(f"{tag}/" for tag in sources.tags if tag != SOURCE_LANGUAGE)
    english = {address for address in visited if not address.startswith(others)}
    return sorted({*english, *each_layout})


@pytest.fixture(scope="session")
def in_english(shapes: list[str], trees: dict[str, LexborHTMLParser]) -> list[str]:
    """Return those of them whose frame is in English: what no translation changes."""
    return [address for address in shapes if language_of(trees[address]) == SOURCE_LANGUAGE]


@pytest.fixture(scope="session")
def files(site: Path, addresses: list[str]) -> dict[str, Path]:
    """Return the file of every address."""
    return {a: site / a / "index.html" if a.endswith("/") or not a else site / a for a in addresses}


@pytest.fixture(scope="session")
def trees(files: dict[str, Path]) -> dict[str, LexborHTMLParser]:
    """Return every built page, parsed, by its address."""
    return {address: LexborHTMLParser(path.read_bytes()) for address, path in files.items()}


@pytest.fixture(scope="session")
def with_window() -> str | None:
    """Return the path of the browser that people have, found before Playwright is at work."""
    return find_chromium()


@pytest.fixture(scope="session")
def browser_type_launch_args(
    browser_type_launch_args: dict[str, Any], with_window: str | None
) -> dict[str, Any]:
    """Use the browser that the set-up found."""
    return browser_type_launch_args | {
        "executable_path": find_without_window(),
        "args": launch_arguments(),
    }


@pytest.fixture(scope="session")
def browser_context_args(browser_context_args: dict[str, Any]) -> dict[str, Any]:
    return browser_context_args | {"viewport": {"width": 360, "height": 740}}


def set_text_size(page: Page, percent: int) -> None:
    """Set the browser's own text size, as a person does in its settings: media queries in em follow
    it.
    """
    sizes = {"standard": 16 * percent // 100, "fixed": 13 * percent // 100}
    page.context.new_cdp_session(page).send("Page.setFontSizes", {"fontSizes": sizes})


def is_english(page: Page) -> bool:
    """Say whether the frame of a page is in English."""
    return page.locator("html").get_attribute("lang") == SOURCE_LANGUAGE


@pytest.fixture
def away(page: Page) -> Page:
    """Return a page whose exit leads to a small page of our own instead of the network."""

    def elsewhere(route: Route) -> None:
        route.fulfill(body=ELSEWHERE, content_type="text/html")

    page.route(f"https://{EXIT_HOST}/**", elsewhere)
    return page
