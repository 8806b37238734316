"""Everything to press is 44 by 44 CSS pixels or more (WCAG 2.5.5), on a phone and a desk, in every
language.

What counts is the area that answers a finger: where a link's own box is smaller, the points around
it are tried. One exception is used, as WCAG 2.5.5 and 2.5.8 word it (inline): a link in a sentence.
A link is in a sentence if it is displayed inline and its line is not its own: the nearest block
around it holds a letter or a figure outside any link. Signs between links (a comma, a bar) make no
sentence. The tests count them: under a third of all.
"""

from collections import Counter
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.conftest import SLICES

SIDE = 44
WIDTHS, HEIGHT = (360, 1280), 740

SMALL_TARGETS = """([within, side]) => {
  const all = `a[href], area[href], button, input:not([type=hidden]), select, textarea, summary,
    [role=button], [onclick]`;
  const isSeen = (e) => e.checkVisibility({ visibilityProperty: true });
  const isInline = (e) => {
    if (e.tagName !== "A" || getComputedStyle(e).display !== "inline") return false;
    let block = e.parentElement;
    const stands = () => getComputedStyle(block).display;
    while (["inline", "contents"].includes(stands())) block = block.parentElement;
    const words = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    while (words.nextNode()) {
      const { parentElement: parent, data } = words.currentNode;
      if (!parent.closest("a") && isSeen(parent) && /[\\p{L}\\p{N}]/u.test(data)) return true;
    }
    return false;
  };
  const answers = (e, x, y) => {
    const hit = document.elementFromPoint(x, y);
    return hit !== null && (e.contains(hit) || hit.closest("label")?.control === e);
  };
  const reach = (e, x, y, dx, dy) => {
    let steps = 0;
    while (steps < side && answers(e, x + dx * (steps + 1), y + dy * (steps + 1))) steps += 1;
    return steps;
  };
  const measure = (e) => {
    const box = e.getBoundingClientRect();
    if (box.width >= side && box.height >= side) return [box.width, box.height];
    e.scrollIntoView({ block: "center" });
    const { left, top } = e.getBoundingClientRect();
    const [x, y] = [Math.floor(left + box.width / 2), Math.floor(top + box.height / 2)];
    if (!answers(e, x, y)) return [box.width, box.height];
    const wide = reach(e, x, y, 1, 0) + reach(e, x, y, -1, 0) + 1;
    const high = reach(e, x, y, 0, 1) + reach(e, x, y, 0, -1) + 1;
    return [Math.max(box.width, wide), Math.max(box.height, high)];
  };
  const seen = [...document.querySelectorAll(all)].filter((e) => e.closest(within) && isSeen(e));
  const inline = seen.filter(isInline);
  const small = [];
  for (const e of seen.filter((e) => !inline.includes(e))) {
    if (e.matches(".skip")) e.focus();
    const [width, height] = measure(e);
    const name = `${e.tagName.toLowerCase()}.${e.className} ${e.textContent.trim().slice(0, 40)}`;
    if (Math.min(width, height) < side) {
      small.push(`${name}: ${width.toFixed(1)} x ${height.toFixed(1)}`);
    }
    document.activeElement.blur();
  }
  return { count: seen.length, inline: inline.length, small };
}"""
"""Returns how many things to press a page shows, how many of them stand in sentences, and a line
for each small one.
"""


def measure(page: Page, is_open: bool) -> dict[str, Any]:
    """Measure a page with everything unfolded and the menu closed, or the menu alone, open over
    it.
    """
    page.evaluate(
        """(open) => document.querySelectorAll("details")
          .forEach((d) => d.open = d.matches(".menu") === open)""",
        is_open,
    )
    measured: dict[str, Any] = page.evaluate(SMALL_TARGETS, [".menu" if is_open else "html", SIDE])
    return measured


@pytest.mark.parametrize("slice_number", range(SLICES))
def test_everything_to_press_is_large_enough(
    browser: Browser, server: str, shapes: list[str], slice_number: int
) -> None:
    context = browser.new_context(reduced_motion="reduce")
    page = context.new_page()
    mistakes: list[str] = []
    counts: Counter[str] = Counter()
    for address in shapes[slice_number::SLICES]:
        page.goto(f"{server}/{address}")
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": HEIGHT})
            for is_open in (False, True):
                found = measure(page, is_open)
                counts.update(to_press=found["count"], in_sentences=found["inline"])
                state = f"/{address} {width}{' menu' if is_open else ''}"
                mistakes += [f"{state}: {line}" for line in found["small"]]
    context.close()
    print(f"{counts['to_press']} things to press, {counts['in_sentences']} of them in sentences")
    assert 0 < counts["in_sentences"] < counts["to_press"] / 3
    assert mistakes == [], "\n".join(mistakes)


@pytest.mark.parametrize(
    ("html", "is_small", "in_sentences"),
    [
        ('<p>Read <a href="#">the first ten minutes</a>.</p>', False, 1),
        ('<ul><li><a href="#">A week</a>: ideas for classes</li></ul>', False, 1),
        ('<p>Read <strong><a href="#">this</a></strong> today.</p>', False, 1),
        ('<ul><li><a href="#">All pages</a></li></ul>', True, 0),
        ('<p><a href="#">One</a>, <a href="#">two</a></p>', True, 0),
        ('<p>Read <a href="#" style="display: inline-block">this</a>.</p>', True, 0),
        (
            '<p style="line-height: 50px">'
            '<a href="#" style="display: inline-block; min-width: 44px">One</a></p>',
            False,
            0,
        ),
        (
            '<div style="position: relative; height: 60px"><a href="#">One</a>'
            '<style>a::after { content: ""; position: absolute; inset: 0 }</style></div>',
            False,
            0,
        ),
        (
            '<label style="display: block; padding: 15px"><input type="checkbox"> Done</label>',
            False,
            0,
        ),
        ('<input type="checkbox" aria-label="Done">', True, 0),
        ('<button style="height: 44px; width: 43px">x</button>', True, 0),
        ('<button style="height: 44px; width: 44px">x</button>', False, 0),
        ('<details><summary>More</summary><a href="#">hidden</a></details>', True, 0),
    ],
)
def test_what_counts_as_large_enough(
    page: Page, html: str, is_small: bool, in_sentences: int
) -> None:
    """The rule itself: stretched links and labels count as large as they answer; a list of links is
    no sentence.
    """
    page.set_content(f"<!doctype html><html lang=en><body>{html}")
    found = page.evaluate(SMALL_TARGETS, ["html", SIDE])
    assert (bool(found["small"]), found["inline"]) == (is_small, in_sentences)
