"""A page carries only the style that it uses, and looks no different for it."""

from itertools import cycle
from typing import Literal

import pytest
from playwright.sync_api import Browser, Page

from microsite.output.style import StyleSheet
from microsite.site.site import Site
from tests.browser.conftest import SLICES
from tests.conftest import ROOT

WAYS: tuple[tuple[int, Literal["light", "dark"]], ...] = ((360, "light"), (1280, "dark"))
"""Width and scheme, dealt out in turn: what a page carries depends on neither."""
TRIES = 10
"""A drawing needs a moment before it shows."""


def looks_as_with(page: Page, whole: str) -> bool:
    """Say whether the page looks the same, to the pixel, once it carries the whole sheet."""
    before = page.screenshot(full_page=True)
    page.evaluate("whole => { document.querySelector('head style').textContent = whole }", whole)
    return any(page.screenshot(full_page=True) == before for _ in range(TRIES))


@pytest.mark.parametrize("slice_number", range(SLICES))
def test_a_page_looks_as_with_the_whole_sheet(
    browser: Browser, server: str, visited: list[str], sources: Site, slice_number: int
) -> None:
    whole = StyleSheet.load(ROOT, sources.sections).whole
    context = browser.new_context(bypass_csp=True, reduced_motion="reduce")
    page = context.new_page()
    different = []
    for address, (width, scheme) in zip(visited[slice_number::SLICES], cycle(WAYS), strict=False):
        page.set_viewport_size({"width": width, "height": 740})
        page.emulate_media(color_scheme=scheme)
        page.goto(f"{server}/{address}")
        page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
        if not looks_as_with(page, whole):
            different.append(f"/{address} {width} {scheme}")
    context.close()
    assert different == []
