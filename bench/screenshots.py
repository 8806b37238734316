"""Pictures of a few pages in every way they are read, to be looked at:
`screenshots/<page>-<way>.png`.

    python bench/screenshots.py [--to DIR] [--page NAME ...]

The site is built afresh. Pages are chosen so that each part of the look stands on one of them, from
the left and from the right; ways are a phone and a desk, light and dark, the menu open, text at 200
% and paper.
"""

import argparse
import sys
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "scripts"))
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from bench.first_view import browsing, build_site, serving
from bench.measure import BuildFailedError
from playwright.sync_api import Browser, ViewportSize

from console import ROOT, main

PAGES: Mapping[str, str] = {
    "home": "",
    "threats": "young-people/threats/",
    "help": "get-help-now/",
    "children": "children/",
    "parents": "parents/my-child-told-me/",
    "professionals": "professionals/disclosure/",
    "strategy": "board/strategy/",
    "event": "events/anti-bullying-week/",
    "missing": "404.html",
    "gu-help": "gu/get-help-now/",
    "ar-help": "ar/get-help-now/",
    "ar-home": "ar/",
    "ar-in-english": "ar/parents/",
}
"""The address of each page by the name of its pictures."""


@dataclass(frozen=True)
class Way:
    """One way to read a page. `text` is the size of the words in per cent; `is_whole` shows more
    than one screen.
    """

    width: int = 360
    height: int = 740
    scheme: Literal["light", "dark"] = "light"
    media: Literal["screen", "print"] = "screen"
    text: int = 100
    is_menu_open: bool = False
    is_whole: bool = False

    @property
    def size(self) -> ViewportSize:
        return {"width": self.width, "height": self.height}


_DESK = (1280, 900)
_PAPER = (718, 1047)
"""A sheet of A4 without its margins, in CSS pixels."""

WAYS: Mapping[str, Way] = {
    "360": Way(),
    "360-dark": Way(scheme="dark"),
    "360-whole": Way(is_whole=True),
    "360-menu": Way(is_menu_open=True),
    "360-text-200": Way(text=200),
    "1280": Way(*_DESK),
    "1280-dark": Way(*_DESK, scheme="dark"),
    "1280-menu": Way(*_DESK, is_menu_open=True),
    "print": Way(*_PAPER, media="print", is_whole=True),
}
"""Every way by the end of its pictures' names."""

_STANDARD, _FIXED = 16, 13
"""A browser's own sizes of words, in pixels; who needs larger words sets them there, and every em
follows.
"""


def take(browser: Browser, root: str, address: str, way: Way, path: Path) -> None:
    """Open a page in one way and write its picture."""
    context = browser.new_context(
        viewport=way.size, color_scheme=way.scheme, reduced_motion="reduce"
    )
    page = context.new_page()
    sizes = {"standard": _STANDARD * way.text // 100, "fixed": _FIXED * way.text // 100}
    context.new_cdp_session(page).send("Page.setFontSizes", {"fontSizes": sizes})
    page.goto(f"{root}/{address}")
    if way.media == "print":
        page.emulate_media(
            media="print"
        )  # After the sizes: setting them makes a screen of it again.
        page.evaluate("dispatchEvent(new Event('beforeprint'))")
    if way.is_menu_open:
        page.locator(".menu summary").click()
    page.screenshot(path=path, full_page=way.is_whole)
    context.close()


def take_all(pages: Mapping[str, str], target: Path) -> Iterator[Path]:
    """Take every page in every way into a folder; yield each picture's path."""
    target.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="screenshots-") as temporary, browsing() as browser:
        site = Path(temporary) / "site"
        build_site(site)
        with serving(site) as (root, _):
            for name, address in pages.items():
                for end, way in WAYS.items():
                    path = target / f"{name}-{end}.png"
                    take(browser, root, address, way, path)
                    yield path


def verb() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument(
        "--to",
        type=Path,
        default=ROOT / "screenshots",
        help="the folder to write to (screenshots/)",
    )
    parser.add_argument(
        "--page", action="append", choices=[*PAGES], help="only this page; may be given again"
    )
    options = parser.parse_args()
    pages = {name: address for name, address in PAGES.items() if name in (options.page or PAGES)}
    try:
        taken = [*take_all(pages, options.to)]
    except BuildFailedError as error:
        sys.exit(str(error))
    print(f"{len(taken)} pictures in {options.to}")


if __name__ == "__main__":
    main(verb)
