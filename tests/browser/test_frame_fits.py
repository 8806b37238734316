"""No name and no label of the frame is cut, no table makes a phone scroll sideways, and the frame
stays visible in a person's own colours.
"""

from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Browser, Page

import build
from tests.conftest import HELP_LINK, copy_to, run, serving

SPACING = """* {
  line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important;
}"""
"""What WCAG 1.4.12 lets a reader set."""
SET_SPACING = """css => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [sheet];
}"""
CUT = """() => [...document.querySelectorAll("header a, header summary, footer a, [class=strip] a")]
  .filter(node => node.getClientRects().length && getComputedStyle(node).overflow !== "visible")
  .filter(node => node.scrollHeight > node.clientHeight + 1
    || node.scrollWidth > node.clientWidth + 1)
  .map(node => node.textContent.trim())"""
NAMES = [None, "Kensington and Chelsea: safer online", "Llanfairpwllgwyngyllgogerychwyrn: online"]
TABLE = """| Organisation | Responsibility | Availability |
|---|---|---|
| Safeguarding partnership | Responsibility for neighbourhoods | Appointments on weekdays |"""


@pytest.fixture
def phone(page: Page) -> Page:
    """Return a page as narrow as the narrowest phone."""
    page.set_viewport_size({"width": 320, "height": 640})
    return page


@pytest.mark.parametrize("address", ["/report/ceop/", "/gu/report/ceop/", "/ar/report/ceop/"])
@pytest.mark.parametrize("name", NAMES)
def test_no_name_is_cut_with_a_readers_spacing(
    phone: Page, server: str, address: str, name: str | None
) -> None:
    phone.goto(server + address)
    phone.evaluate(SET_SPACING, SPACING)
    if name:
        phone.evaluate("name => document.querySelector('.name').lastChild.textContent = name", name)
    assert phone.evaluate(CUT) == []
    assert phone.evaluate("document.documentElement.scrollWidth") == 320


@pytest.fixture(scope="module")
def with_table(small_site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a site whose author wrote a table."""
    project = copy_to(tmp_path_factory.mktemp("table"), small_site)
    project.page("a-table", f"{HELP_LINK}\n\n{TABLE}")
    project.refresh()
    assert run(build.verb, "--root", project.root) == 0
    return project.root / "site"


@pytest.mark.parametrize("spacing", ["", SPACING])
def test_an_authors_table_is_cards_on_a_phone(phone: Page, with_table: Path, spacing: str) -> None:
    with serving(with_table) as address:
        phone.goto(f"{address}/a-table/")
        phone.evaluate(SET_SPACING, spacing)
        assert phone.evaluate("document.documentElement.scrollWidth") == 320
        first = phone.locator("td").first
        label = first.evaluate("node => getComputedStyle(node, '::before').content")
        assert label == '"Organisation"'
        phone.set_viewport_size({"width": 1280, "height": 740})
        assert first.evaluate("node => getComputedStyle(node).display") == "table-cell"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_marks_of_the_frame_take_a_persons_own_colours(
    browser: Browser, server: str, scheme: Literal["light", "dark"]
) -> None:
    context = browser.new_context(forced_colors="active", color_scheme=scheme)
    page = context.new_page()
    page.goto(f"{server}/report/ceop/")
    for mark, drawn in ((".exit svg path", "stroke"), (".mark path", "fill")):
        shown, colour = page.locator(mark).first.evaluate(
            """(node, drawn) =>
              [getComputedStyle(node)[drawn], getComputedStyle(node.closest("a")).color]""",
            drawn,
        )
        assert shown == colour, mark
    context.close()
