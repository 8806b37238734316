"""A language is a row, a file of strings and the core pages: two made-up ones are added, one with
long words and one that is read from the right, and their pages are laid out as all others are.
"""

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser
from selectolax.lexbor import LexborHTMLParser

from microsite.site.addresses import address_in
from microsite.site.site import Site
from tests.browser.conftest import set_text_size
from tests.browser.test_first_screen import CUT_OFF
from tests.browser.test_languages import iter_passages, names_in
from tests.conftest import copy_whole, serving
from tests.made_up import MADE_UP, RIGHT_TO_LEFT, add_language

pytestmark = pytest.mark.long

KEPT = re.compile(r"\S+@\S+|[\w-]+(?:\.[\w-]+)+|https?://\S+|Chromium|Firefox|WebKitGTK")
"""Addresses, and browsers: they are the same in every language."""
ENGLISH = re.compile(r"[A-Za-z]{4,}")


@pytest.fixture(scope="module")
def made_up(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Site]:
    """Return the built site with the made-up languages, and its sources."""
    project = copy_whole(tmp_path_factory.mktemp("made-up"))
    rows = "".join(f"\n{tag}:\n  state: preview\n" for tag in MADE_UP)
    languages = project.root / "data" / "languages.yml"
    project.write("data/languages.yml", languages.read_text(encoding="utf-8") + rows)
    for tag in MADE_UP:
        project.write(f"data/strings/{tag}.yml", "{}\n")
    site = project.site()
    for tag in MADE_UP:
        add_language(project.root, site, tag)
    command = [sys.executable, str(project.root / "scripts" / "build.py"), "--root"]
    result = subprocess.run(
        [*command, str(project.root)], capture_output=True, text=True, check=False
    )
    assert result.returncode == 0, result.stderr
    return project.root / "site", project.site()


@pytest.fixture(scope="module")
def addresses(made_up: tuple[Path, Site]) -> list[str]:
    """Return the addresses of the pages in a made-up language."""
    _, site = made_up
    found = [
        address_in(slug, tag)
        for slug, page in site.pages.items()
        for tag in MADE_UP
        if page.is_in(tag)
    ]
    assert len(found) > 50
    return sorted(found)


@pytest.fixture(scope="module")
def made_up_server(made_up: tuple[Path, Site]) -> Iterator[str]:
    with serving(made_up[0]) as address:
        yield address


@pytest.mark.parametrize(("width", "size"), [(320, 100), (360, 100), (360, 200), (1280, 100)])
def test_nothing_is_cut_off_or_wider_than_the_screen(
    browser: Browser, made_up_server: str, addresses: list[str], width: int, size: int
) -> None:
    context = browser.new_context(viewport={"width": width, "height": 740})
    page = context.new_page()
    mistakes = []
    for address in addresses:
        page.goto(f"{made_up_server}/{address}")
        set_text_size(page, size)
        wide = page.evaluate("document.documentElement.scrollWidth")
        mistakes += [f"/{address}: {wide} > {width}"] if wide > width else []
        mistakes += [f"/{address}: {told}" for told in page.evaluate(CUT_OFF)]
    context.close()
    assert mistakes == [], "\n".join(mistakes)


def test_no_english_is_left_where_all_is_translated(
    made_up: tuple[Path, Site], addresses: list[str]
) -> None:
    """Of a page whose every word came back, only names, addresses, words to send and what says
    that it is English stand in Latin letters.
    """
    folder, site = made_up
    to_send = {
        way.keyword
        for service in site.registry.services.values()
        for way in service.ways.values()
        if way.keyword
    }
    names = re.compile("|".join([names_in(site).pattern, *map(re.escape, to_send)]))
    left: dict[str, str] = {}
    for address in addresses:
        if not address.startswith(f"{RIGHT_TO_LEFT}/"):
            continue
        html = (folder / address / "index.html").read_text(encoding="utf-8")
        for passage in iter_passages(LexborHTMLParser(html)):
            words = names.sub(" ", KEPT.sub(" ", passage.words))
            if passage.language == RIGHT_TO_LEFT and ENGLISH.search(words):
                left.setdefault(passage.words, f"/{address}")
    assert left == {}, "\n".join(f"{where}: {words}" for words, where in left.items())
