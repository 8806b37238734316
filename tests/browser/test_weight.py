"""Every page is one round trip: one document with its style inside, nothing that holds back the
first paint, and light.

A page is weighed as a host that compresses once sends it: brotli at its highest quality. What a
browser really asks for on a first visit is counted at the server, so that nothing the browser keeps
to itself is missed.
"""

import threading
from collections.abc import Iterator, Mapping
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from random import Random
from statistics import median
from typing import Any

import brotli
import pytest
from playwright.sync_api import Browser
from selectolax.lexbor import LexborHTMLParser

from microsite.render.frame import ICON as ICON_FILE
from microsite.site.addresses import PAPER_STYLE
from microsite.site.page import SOURCE_LANGUAGE
from tests.browser.conftest import language_of

QUALITY = 11
MOST_ENGLISH, MIDDLE_ENGLISH = 10_650, 9_000
"""Bytes of the heaviest English page and of the median one (docs/design.md)."""
MOST_OTHER = 14_700
"""Bytes of a page in any other script, and of an index: ten segments of 1,460, all that a server
sends before it waits (RFC 6928).
"""
WHOLE = {
    "report/together/": "the chooser, beside its English",
    "report/": "the chooser holds every question and every ending, to work without script",
    "board/strategy/": "every paragraph of the strategy, with the pages that carry it",
    "professionals/ceop-referrals/": "every field of a referral, with lines to fill in by hand",
    "report/what-happens-next/": "a timeline for each service, and the table that compares them",
}
"""Pages that may be heavier, each with its reason: in English as heavy as one in another script."""
MOST_WHOLE = 15_600
"""Bytes of such a page in another script."""
INDEXES = ("all-pages/", "words/", "services/", "board/strategy/")
"""Pages that list all there is: they grow with the site."""

BLOCKING = """performance.getEntriesByType("resource")
  .filter((e) => e.renderBlockingStatus === "blocking").map((e) => e.name)"""
FETCHED = (
    "img[src], iframe, object, embed, audio, video, source, track, input[type=image], frame,"
    " image[href], use[href]"
)
"""Elements that fetch something of their own."""
OWN_SCRIPTS = (
    ".fill",
    "section.show",
    ".to-copy",
    ".keeps",
    ".event, .coming, .calendar",
    "#search",
)
"""What a page needs one more script for, each: a form, what fills the screen, the search."""
ICON = f"/{ICON_FILE}"


@pytest.fixture(scope="module")
def pages(files: dict[str, Path]) -> dict[str, str]:
    """Return the HTML of every built page by its address."""
    return {address: path.read_text(encoding="utf-8") for address, path in files.items()}


class _Recorder(SimpleHTTPRequestHandler):
    """A server that notes what it is asked for."""

    asked: list[str]

    def __init__(self, *args: Any, asked: list[str], **kwargs: Any) -> None:
        self.asked = asked
        super().__init__(*args, **kwargs)

    def do_GET(self) -> None:
        self.asked.append(self.path)
        super().do_GET()

    def log_message(self, format: str, *args: Any) -> None:
        """Say nothing: the tests say what matters."""


@pytest.fixture
def recorder(site: Path) -> Iterator[tuple[str, list[str]]]:
    """Return the address of a server over the built site, and the list of what it has been asked
    for.
    """
    asked: list[str] = []
    handler = partial(_Recorder, asked=asked, directory=str(site))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as httpd:
        threading.Thread(target=httpd.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{httpd.server_port}", asked
        httpd.shutdown()


def iter_loads(html: str) -> Iterator[str]:
    """Yield one line for everything a page fetches beyond itself, its one deferred script, those of
    its blocks that have their own, its one icon and the style of paper.

    What waits for paper is left out; tests/browser/test_paper_code.py proves that it waits.
    """
    tree = LexborHTMLParser(html)
    for node in tree.css(".paper img[loading=lazy]"):
        node.decompose()
    for node in tree.css("link[rel=stylesheet][media=print]"):
        node.decompose()
    rels = [(node.attributes.get("rel") or "").lower().split() for node in tree.css("link")]
    links = [rel for rel in rels if rel not in (["icon"], ["canonical"], ["alternate"])]
    yield from (f"link rel={' '.join(rel)}" for rel in links)
    if rels.count(["icon"]) > 1:
        yield f"{rels.count(['icon'])} icons"
    scripts = tree.css("script[src]")
    needed = [selector for selector in OWN_SCRIPTS if tree.css_first(selector)]
    if len(scripts) > 1 + len(needed):
        yield f"{len(scripts)} scripts"
    for script in scripts:
        if "defer" not in script.attributes and script.attributes.get("type") != "module":
            yield f"a script that is not deferred: {script.attributes.get('src')}"
    styles = [node.text(deep=True) for node in tree.css("style")]
    styles += [node.attributes.get("style") or "" for node in tree.css("[style]")]
    yield from ("a style sheet that imports another" for style in styles if "@import" in style)
    yield from (
        "a style that fetches" for style in styles if "url(" in style.replace('url("data:', "")
    )
    for node in tree.css(FETCHED):
        address = node.attributes.get("src") or node.attributes.get("href") or ""
        if not address.startswith(("#", "data:")):
            yield f"{node.tag} {address}"


def is_lead(html: str) -> bool:
    """Say whether this is one of the small pages that lead on from an old address: it has no look
    of its own.
    """
    return LexborHTMLParser(html).css_first("meta[http-equiv=refresh]") is not None


def weigh(html: str) -> int:
    """Return the bytes of a page on the wire."""
    return len(brotli.compress(html.encode(), quality=QUALITY))


def find_heavy(pages: Mapping[str, str]) -> list[str]:
    """Return one line for each page above its limit, and one if English pages are too heavy as a
    whole.
    """
    weights = {address: weigh(html) for address, html in pages.items()}
    english = {
        address
        for address, html in pages.items()
        if language_of(LexborHTMLParser(html)) == SOURCE_LANGUAGE
    }
    limits = {
        address: MOST_ENGLISH
        if address in english - {*INDEXES, *WHOLE}
        else MOST_WHOLE
        if address.partition("/")[2] in WHOLE
        else MOST_OTHER
        for address in pages
    }
    heavy = [
        f"/{address}: {weight:,} bytes, at most {limits[address]:,}"
        for address, weight in sorted(weights.items(), key=lambda row: -row[1])
        if weight > limits[address]
    ]
    middle = median([weights[address] for address in english] or [0])
    if middle > MIDDLE_ENGLISH:
        heavy.append(f"English median: {middle:,.0f} bytes, at most {MIDDLE_ENGLISH:,}")
    return heavy


def test_every_page_is_light(pages: dict[str, str]) -> None:
    heavy = find_heavy(pages)
    assert heavy == [], "\n".join(heavy)


def test_a_heavy_page_is_caught() -> None:
    """Bytes that nothing can compress: a page of each kind just above its limit, and a heavy
    middle.
    """
    noise = Random(1)

    def page(tag: str, size: int) -> str:
        return f"<html lang={tag}><p>{noise.randbytes(size).hex()}"

    heavy = find_heavy(
        {
            "": page("en", MOST_ENGLISH),
            "light/": page("en", 50),
            "gu/": page("gu", MOST_OTHER),
            "ar/": page("ar", 12_000),
        }
    )
    assert [line.partition(":")[0] for line in heavy] == ["/gu/", "/"]
    assert all("bytes, at most" in line for line in heavy)
    assert find_heavy({"a/": page("en", 9_300)})[-1].startswith("English median: ")
    index = {"": page("en", 50), "a/": page("en", 50), INDEXES[0]: page("en", 14_000)}
    assert find_heavy(index) == []


def test_every_page_is_one_document(pages: dict[str, str]) -> None:
    mistakes = [
        f"/{address}: {line}" for address, html in pages.items() for line in iter_loads(html)
    ]
    for address, html in pages.items():
        sheets = len(LexborHTMLParser(html).css("head style"))
        if sheets != (0 if is_lead(html) else 1):
            mistakes.append(f"/{address}: {sheets} style sheets inside")
    assert mistakes == [], "\n".join(mistakes)


@pytest.mark.parametrize(
    "html",
    [
        '<link rel="stylesheet" href="a.css">',
        '<link rel="stylesheet" href="a.css" media="screen">',
        '<link rel="preload" as="font" href="a.woff2">',
        '<link rel="icon" href="a.svg"><link rel="icon" href="b.svg">',
        '<script src="a.js"></script>',
        '<script src="a.js" defer></script><script src="b.js" defer></script>',
        "<style>@import 'a.css';</style>",
        "<style>p{background:url(a.png)}</style>",
        '<p style="background:url(a.png)">',
        '<img src="a.png" alt="">',
        '<img src="a.png" alt="" loading="lazy">',
        '<p class="paper"><img src="a.png" alt="">',
        '<svg><use href="a.svg#b"/></svg>',
    ],
)
def test_what_a_page_may_not_fetch_is_caught(html: str) -> None:
    assert len([*iter_loads(f"<!doctype html><html lang=en><title>x</title>{html}")]) == 1


def test_a_first_visit_asks_for_little(
    browser: Browser,
    recorder: tuple[str, list[str]],
    pages: dict[str, str],
    shapes: list[str],
) -> None:
    """Every kind of page, by a browser that keeps nothing: the document and the scripts that it
    names, nothing that holds back paint. The style of paper comes last, and nothing waits for it.

    The icon comes when the browser likes, so it is counted over all visits.
    """
    root, asked = recorder
    context = browser.new_context()
    page = context.new_page()
    context.new_cdp_session(page).send("Network.setCacheDisabled", {"cacheDisabled": True})
    mistakes, icons = [], 0
    for address in shapes:
        asked.clear()
        page.goto(f"{root}/{address}")
        blocking = page.evaluate(BLOCKING)
        icons += asked.count(ICON)
        loaded = [path for path in asked if path not in (ICON, f"/{PAPER_STYLE}")]
        if (
            blocking
            or loaded[0] != f"/{address}"
            or not all(path.endswith(".js") for path in loaded[1:])
            or len(loaded) > 1 + len(LexborHTMLParser(pages[address]).css("script[src]"))
        ):
            mistakes.append(f"/{address}: asked for {asked}, held back by {blocking}")
    context.close()
    assert mistakes == [], "\n".join(mistakes)
    assert icons <= len(shapes)
