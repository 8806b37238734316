"""A page carries only the style that it uses, and looks no different for it."""

from itertools import cycle
from typing import Literal

import pytest
from playwright.sync_api import Browser

from microsite.output.style import StyleSheet
from microsite.site.site import Site
from tests.browser.conftest import SLICES
from tests.conftest import ROOT

WAYS: tuple[tuple[int, Literal["light", "dark"]], ...] = ((360, "light"), (1280, "dark"))
"""Width and scheme, dealt out in turn: what a page carries depends on neither."""

DIFFERENT = """whole => {
  const parts = ["", "::before", "::after"];
  const names = [...getComputedStyle(document.body)].filter((name) => !name.startsWith("--"));
  const read = () => [...document.querySelectorAll("body, body *")].flatMap((e) =>
    parts.map((part) => {
      const style = getComputedStyle(e, part || null);
      if (part && ["none", "normal"].includes(style.content)) return "";
      const { x, y, width, height } = e.getBoundingClientRect();
      return [x, y, width, height, ...names.map((name) => style.getPropertyValue(name))].join();
    }));
  const before = read();
  document.querySelector("head style").textContent = whole;
  const after = read();
  return [...document.querySelectorAll("body, body *")]
    .filter((e, i) => parts.some((_, k) => before[3 * i + k] !== after[3 * i + k]))
    .map((e) => `${e.tagName.toLowerCase()}.${e.className}`);
}"""
"""Returns the elements that have another style or place once the page carries the whole sheet."""


@pytest.mark.parametrize("slice_number", range(SLICES))
def test_a_page_looks_as_with_the_whole_sheet(
    browser: Browser, server: str, shapes: list[str], sources: Site, slice_number: int
) -> None:
    whole = StyleSheet.load(ROOT, sources.sections).whole
    context = browser.new_context(bypass_csp=True, reduced_motion="reduce")
    page = context.new_page()
    different = []
    for address, (width, scheme) in zip(shapes[slice_number::SLICES], cycle(WAYS), strict=False):
        page.set_viewport_size({"width": width, "height": 740})
        page.emulate_media(color_scheme=scheme)
        page.goto(f"{server}/{address}")
        page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
        if elements := page.evaluate(DIFFERENT, whole):
            different.append(f"/{address} {width} {scheme}: {elements[:3]}")
    context.close()
    assert different == []


def test_a_style_that_is_missing_is_seen(browser: Browser) -> None:
    page = browser.new_page()
    page.set_content("<style>p { color: red }</style><p>Words</p><hr>")
    assert page.evaluate(DIFFERENT, "p { color: red } hr::before { content: 'x' }") == ["hr."]
    page.close()
