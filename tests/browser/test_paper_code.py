"""On paper a code leads back to the page: on a site that knows its address, and only a printer asks
for it.
"""

import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest
import zxingcpp
from PIL import Image
from playwright.sync_api import Browser, Page

from microsite.site.addresses import CODE, TOGETHER
from tests.browser.test_weight import find_heavy, is_lead, iter_loads
from tests.conftest import ROOT, serving

SITE_URL = "https://safer.example/online/"
SOURCES = ("content", "data", "docs", "overrides", "scripts", "mkdocs.yml")
A4 = {"width": 718, "height": 1047}
"""A sheet in CSS pixels, without its margins."""


@pytest.fixture(scope="module")
def addressed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the real site, built as one that knows its address."""
    root = tmp_path_factory.mktemp("addressed")
    for name in SOURCES:
        copy = shutil.copytree if (ROOT / name).is_dir() else shutil.copy2
        copy(ROOT / name, root / name)
    partnership = root / "data" / "partnership.yml"
    text = partnership.read_text(encoding="utf-8")
    partnership.write_text(
        re.sub(r"(?m)^site_url:.*$", f"site_url: {SITE_URL}", text), encoding="utf-8"
    )
    command = [sys.executable, str(root / "scripts" / "build.py"), "--root", str(root)]
    result = subprocess.run(command, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stderr
    return root / "site"


@pytest.fixture(scope="module")
def address(addressed: Path) -> Iterator[str]:
    """Return the address of a web server over that site."""
    with serving(addressed) as root:
        yield f"{root}/"


def read_codes(picture: bytes) -> list[str]:
    """Return what a camera reads in a picture."""
    with Image.open(BytesIO(picture)) as image:
        return [code.text for code in zxingcpp.read_barcodes(image.convert("L"))]


@pytest.mark.parametrize("which", ["report/", pytest.param("", marks=pytest.mark.long)])
def test_the_code_on_the_sheet_leads_back(
    browser: Browser, address: str, addressed: Path, which: str
) -> None:
    """Read from the sheet as a camera reads it; the words beside it say the same. Of the pages of
    one folder in every language, and in the long run of every page.
    """
    context = browser.new_context(viewport=A4, device_scale_factor=2)  # type: ignore[arg-type]
    page = context.new_page()
    page.emulate_media(media="print")
    mistakes = []
    pages = sorted(path.parent.relative_to(addressed).as_posix() for path in addressed.rglob(CODE))
    assert pages == sorted(
        path.parent.relative_to(addressed).as_posix()
        for path in addressed.rglob("index.html")
        if path.parent.name != TOGETHER and not is_lead(path.read_text(encoding="utf-8"))
    )
    for folder in (folder for folder in pages if which in f"{folder}/"):
        own = "" if folder == "." else f"{folder}/"
        page.goto(address + own)
        foot = page.locator(".paper")
        foot.scroll_into_view_if_needed()
        page.locator(".paper img").evaluate("(image) => image.decode()")
        read, words = read_codes(foot.screenshot()), foot.inner_text()
        if read != [SITE_URL + own] or SITE_URL + own not in words.split():
            mistakes.append(f"/{own}: the code says {read}, the words {words!r}")
    context.close()
    assert mistakes == [], "\n".join(mistakes)


def test_only_a_printer_asks_for_the_code(page: Page, address: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{address}report/ceop/", wait_until="networkidle")
    page.evaluate("scrollTo(0, document.body.scrollHeight)")
    page.wait_for_timeout(500)
    assert not page.locator(".paper").is_visible()
    assert [url for url in asked if url.endswith(CODE)] == []
    page.pdf(format="A4")
    assert [url for url in asked if url.endswith(CODE)] == [f"{address}report/ceop/{CODE}"]


def test_an_address_keeps_the_pages_light(addressed: Path, shapes: list[str]) -> None:
    """Canonical links, other languages and the code are paid for too."""
    pages = {
        path.relative_to(addressed).as_posix().removesuffix("index.html"): path.read_text("utf-8")
        for path in addressed.rglob("*.html")
    }
    pages = {address: pages[address] for address in shapes}
    heavy = find_heavy(pages)
    assert heavy == [], "\n".join(heavy)
    assert [f"{name}: {load}" for name, html in pages.items() for load in iter_loads(html)] == []


def test_a_page_that_is_not_there_has_no_code(addressed: Path) -> None:
    assert (
        'class="paper"'
        not in (addressed / "404.html").read_text(encoding="utf-8").partition("</style>")[2]
    )
    assert not (addressed / "404" / CODE).exists()


def test_a_site_without_an_address_has_no_code(site: Path) -> None:
    assert list(site.rglob(CODE)) == []
