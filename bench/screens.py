"""How long every English page is on a phone: screens, words and bytes, the longest first; and for
each audience its pages, words, screens and how hard they read, the worst and the median.

    python bench/screens.py [--site DIR]

A screen is 360 x 740 CSS pixels; what is folded stays folded, as a reader meets it. Words are those
that are shown then, bytes those of the page sent with brotli. It judges nothing: which pages may be
how long is said here, and tests/browser/test_length.py keeps it.
"""

import argparse
import sys
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "scripts"))
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import brotli
from bench.first_view import PHONE, browsing, build_site, serving
from bench.measure import BuildFailedError
from playwright.sync_api import Browser

from console import ROOT, main
from microsite.checks.pages.reading import hardness_of_pages
from microsite.clock import today
from microsite.errors import CheckError
from microsite.site.page import address_of
from microsite.site.read import load_site
from microsite.site.sections import defaults_of
from microsite.site.site import Site

MOST, MOST_FOR_CHILDREN = 6, 3
"""Screens of a page of help, and of one for children at primary school."""
FREE_SECTIONS = ("board", "professionals", "teach")
"""Pages for work: who reads them has a task and a desk."""
FREE_PAGES = ("services", "words", "all-pages", "languages", "print-room")
"""Pages that list all there is: a reader jumps to one line of them."""
OWN = {"board/strategy": 8}
"""Pages with a limit of their own."""

_LENGTH = "[document.documentElement.scrollHeight, document.querySelector('main').innerText]"


@dataclass(frozen=True)
class Length:
    """A page on a phone. `screens` is its height in screens, `sent` its bytes; `most` the screens
    it may have, None where it may be as long as it needs.
    """

    address: str
    screens: float
    words: int
    sent: int
    most: int | None
    readers: str = "everyone"
    """Whom its section speaks to."""
    lix: float | None = None
    """How hard its author's words read; None where they are too few to say."""

    @property
    def is_too_long(self) -> bool:
        return self.most is not None and self.screens > self.most


def most_screens(slug: str, site: Site) -> int | None:
    """Return how many screens a page may have; None where it may be as long as it needs."""
    section = slug.rpartition("/")[0].partition("/")[0]
    if slug in OWN:
        return OWN[slug]
    if section in FREE_SECTIONS or slug.removesuffix("/index") in FREE_PAGES:
        return None
    if slug in site.easy_reads.values():
        return MOST
    is_for_children = defaults_of(section, site).readers == "children"
    return MOST_FOR_CHILDREN if is_for_children else MOST


def measure(browser: Browser, root: str, site: Site) -> Iterator[Length]:
    """Open every English page of the site served at `root` and yield its length."""
    context = browser.new_context(viewport=PHONE, reduced_motion="reduce")  # type: ignore[arg-type]
    page = context.new_page()
    hardness = hardness_of_pages(site)
    for slug in site.pages:
        address = address_of(slug)
        answer = page.goto(f"{root}/{address}")
        assert answer is not None
        height, words = page.evaluate(_LENGTH)
        sent = len(brotli.compress(answer.body(), quality=11))
        screens = height / PHONE["height"]
        yield Length(
            address,
            screens,
            len(words.split()),
            sent,
            most_screens(slug, site),
            defaults_of(site.pages[slug].section, site).readers,
            hardness.get(site.pages[slug].path),
        )
    context.close()


def longest_first(lengths: Iterable[Length]) -> list[Length]:
    """Return the lengths, those above their limit first, then by screens."""
    return sorted(lengths, key=lambda length: (not length.is_too_long, -length.screens))


def render_table(lengths: Sequence[Length]) -> str:
    """Return a line for each page, and the medians."""
    lines = [f"{'screens':>8}{'at most':>9}{'words':>8}{'bytes':>9}  page"]
    for length in longest_first(lengths):
        most = str(length.most or "–")
        mark = "  above its limit" if length.is_too_long else ""
        lines.append(
            f"{length.screens:>8.1f}{most:>9}{length.words:>8,}{length.sent:>9,}"
            f"  /{length.address}{mark}"
        )
    middle = [
        median(figures)
        for figures in (
            [length.screens for length in lengths],
            [length.words for length in lengths],
            [length.sent for length in lengths],
        )
    ]
    lines.append(f"{middle[0]:>8.1f}{'':>9}{middle[1]:>8,.0f}{middle[2]:>9,.0f}  median")
    return "\n".join(lines)


def render_audiences(lengths: Sequence[Length]) -> str:
    """Return a line for each audience: its pages, then the worst and the median of their words,
    screens and LIX.
    """
    lines = [
        f"{'audience':<14}{'pages':>6}{'words: worst':>14}{'median':>8}"
        f"{'screens: worst':>16}{'median':>8}{'LIX: worst':>12}{'median':>8}"
    ]
    for readers in sorted({length.readers for length in lengths}):
        own = [length for length in lengths if length.readers == readers]
        words, screens = [length.words for length in own], [length.screens for length in own]
        hardness = [length.lix for length in own if length.lix is not None] or [0.0]
        lines.append(
            f"{readers:<14}{len(own):>6}{max(words):>14,}{median(words):>8,.0f}"
            f"{max(screens):>16.1f}{median(screens):>8.1f}"
            f"{max(hardness):>12.0f}{median(hardness):>8.0f}"
        )
    return "\n".join(lines)


def _load() -> Site:
    site, findings = load_site(ROOT, today())
    if site is None:
        raise CheckError(findings)
    return site


def _measure_built(folder: Path) -> list[Length]:
    with browsing() as browser, serving(folder) as (root, _):
        return [*measure(browser, root, _load())]


def verb() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--site", type=Path, help="a built site; without it one is built")
    options = parser.parse_args()
    try:
        with tempfile.TemporaryDirectory(prefix="screens-") as temporary:
            folder = options.site or Path(temporary) / "site"
            if not options.site:
                build_site(folder)
            lengths = _measure_built(folder)
    except BuildFailedError as error:
        sys.exit(str(error))
    print(render_table(lengths))
    print(f"\n{render_audiences(lengths)}")


if __name__ == "__main__":
    main(verb)
