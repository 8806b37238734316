"""The real site behind a real web server, in browsers other than Chromium.

Their requests cannot be answered by a test, so the exit of the served copy leads to a small site of
our own: another host, as in life. Nothing else of the copy is changed.
"""

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from microsite.clock import today
from microsite.facts.tested import OtherBrowser
from microsite.site.site import Site
from tests import recorded
from tests.conftest import serving
from tests.other_browsers.browsers import BROWSERS
from tests.other_browsers.webdriver import Carrier, Tab, session

ELSEWHERE = "<!doctype html><html lang=en><title>Weather</title><p>Elsewhere</p></html>"
SIZES = {"narrow": (500, 740), "wide": (1280, 900)}
"""Windows, in CSS pixels. No narrower one can be had of Firefox; the layout is a phone's."""


@dataclass(frozen=True)
class Served:
    """Two sites that a browser can reach: ours, and the one that the exit leads to."""

    ours: str
    elsewhere: str


@pytest.fixture(scope="session")
def served(site: Path, sources: Site, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """Serve both; the exit of every page of ours leads to the other."""
    elsewhere, ours = tmp_path_factory.mktemp("elsewhere"), tmp_path_factory.mktemp("ours") / "site"
    (elsewhere / "index.html").write_text(ELSEWHERE)
    with serving(elsewhere) as address:
        away = f"{address.replace('127.0.0.1', 'localhost')}/"
        shutil.copytree(site, ours)
        for page in ours.rglob("*.html"):
            words = page.read_bytes()
            page.write_bytes(words.replace(sources.partnership.exit_to.encode(), away.encode()))
        with serving(ours) as root:
            yield Served(root, away)


@pytest.fixture(scope="session")
def versions(request: pytest.FixtureRequest) -> Iterator[dict[OtherBrowser, str]]:
    """Return the versions of the browsers tried; recorded only if every test passed in each."""
    versions: dict[OtherBrowser, str] = {}
    yield versions
    if [*versions] == [*BROWSERS]:
        on = today().isoformat()
        rows = [{"browser": name, "version": versions[name], "on": on} for name in BROWSERS]
        recorded.record(request.session, others=rows)


@pytest.fixture(scope="session", params=BROWSERS)
def carrier(
    request: pytest.FixtureRequest,
    tmp_path_factory: pytest.TempPathFactory,
    versions: dict[OtherBrowser, str],
) -> Iterator[Carrier]:
    """Return the way to a browser that has just been started."""
    with (
        BROWSERS[request.param](tmp_path_factory.mktemp("home")) as carrier,
        session(carrier) as version,
    ):
        versions[request.param] = ".".join(version.split(".")[:2])
        yield carrier


@pytest.fixture
def tab(carrier: Carrier) -> Tab:
    """Return a new tab of a browser, on a narrow window."""
    tab = Tab.new(carrier)
    tab.resize(*SIZES["narrow"])
    return tab
