"""What stands in the first screen of a phone (360 x 740), in every language; nothing scrolls
sideways.
"""

from itertools import product

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import SLICES, is_english, set_text_size

HEIGHT = 740
LITTLE = "children/little/"
"""The page that leaves CEOP to the grown-up."""
SCOPE = (
    "police",
    "sexual contact",
    "grooming",
    "sexual blackmail",
    "under-18s",
    "online",
    "who you are",
    "not for bullying",
)
SCOPE_CHILD = ("secret picture", "to meet", "police", "who you are", "not for bullying")
IN_SIGHT = ".steps li:nth-child(2)"
"""What of a page of help stands whole in the first screen in English: two steps."""
IN_SIGHT_ELSEWHERE = ".steps li:first-child strong"
"""And in other languages, whose words are longer: what the first step says in bold."""
SCREENS = {"ta": 1.5}
"""Where it stands within more than one screen: Tamil words are half as long again."""

BOTTOMS = """selectors => selectors.map((selector) => {
  const seen = [...document.querySelectorAll(selector)].find((e) => e.checkVisibility());
  return seen ? seen.getBoundingClientRect().bottom : 1e9;
})"""
"""Where the first of each that can be seen ends, in CSS pixels from the top of the screen: the
closed menu holds help too.
"""
WORDS_END = """step => {
  const words = document.createRange();
  words.selectNodeContents(step);
  return words.getBoundingClientRect().bottom;
}"""
"""Where the last line of a step ends, in CSS pixels: its box may reach further."""


CUT_OFF = """() => [...document.querySelectorAll("body *")].filter((e) => {
  const { overflowX, clipPath } = getComputedStyle(e);
  if (!["hidden", "clip"].includes(overflowX) || clipPath !== "none" || !e.checkVisibility()) {
    return false;
  }
  const box = e.getBoundingClientRect();
  const words = document.createTreeWalker(e, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  while (words.nextNode()) {
    range.selectNodeContents(words.currentNode);
    const isOut = [...range.getClientRects()]
      .some(({ left, right }) => left < box.left - 1 || right > box.right + 1);
    if (isOut && !words.currentNode.parentElement.closest(".hidden, .languages")) return true;
  }
  return false;
}).map((e) => `${e.tagName.toLowerCase()}.${e.className}: ${e.innerText.trim().slice(0, 40)}`)"""
"""Returns what hides a part of its words beside its edge; the line of languages moves sideways."""


def test_help_and_the_first_steps_stand_in_the_first_screen(
    page: Page, server: str, visited: list[str]
) -> None:
    mistakes = []
    for address in visited:
        page.goto(f"{server}/{address}")
        wanted = ["a.exit", 'a[href="tel:999"]', 'a[href="tel:08001111"]', "h1"]
        wanted += [] if address.endswith(LITTLE) else [".ceop a"]
        ends = dict(zip(wanted, page.evaluate(BOTTOMS, wanted), strict=True))
        mistakes += [f"{address}: {selector}" for selector in wanted if ends[selector] > HEIGHT]
        if page.locator(".steps").count():
            step = IN_SIGHT if is_english(page) else IN_SIGHT_ELSEWHERE
            end = page.locator(step).first.evaluate(WORDS_END)
            if end > HEIGHT * SCREENS.get(page.locator("html").get_attribute("lang") or "", 1):
                mistakes.append(f"{address}: {step} ends at {end:.0f}")
    assert mistakes == [], "\n".join(mistakes)


def test_ceop_never_stands_without_its_scope(
    page: Page, server: str, in_english: list[str]
) -> None:
    """The police; sexual contact, grooming or sexual blackmail of under-18s online; they ask who
    you are; not for bullying. On pages of children in their words; for little ones it is left
    to the grown-up.
    """
    for address in in_english:
        page.goto(f"{server}/{address}")
        strip = page.locator(".strip .ceop")
        if address == LITTLE:
            expect(strip).to_have_count(0)
            continue
        words = strip.inner_text().lower()
        is_child = page.locator("body").get_attribute("data-readers") == "children"
        for part in SCOPE_CHILD if is_child else SCOPE:
            assert part in words, address


def test_the_first_doors_stand_in_the_first_screen(page: Page, server: str) -> None:
    """In another language the pages that are translated stand before the doors."""
    for tag, doors in (("", 6), ("gu/", 2), ("ar/", 2)):
        page.goto(f"{server}/{tag}")
        tops = page.locator(".doors li a").evaluate_all(
            "nodes => nodes.map(n => n.getBoundingClientRect().bottom)"
        )
        assert len(tops) == 6
        assert sum(top <= HEIGHT for top in tops) >= doors, (tag, tops)


@pytest.mark.parametrize(("size", "screens"), [(130, 1), (200, 2)])
def test_what_to_do_now_comes_soon_in_large_letters(
    page: Page, server: str, in_english: list[str], size: int, screens: int
) -> None:
    """Whoever needs large letters needs help no later: the heading of what to do now, in English
    (WCAG 1.4.4 asks only that nothing is lost).
    """
    mistakes = []
    for address in in_english:
        page.goto(f"{server}/{address}")
        if not page.locator(".steps h2").count():
            continue
        set_text_size(page, size)
        if (ends := bottom(page, ".steps h2")) > screens * HEIGHT:
            mistakes.append(f"{address}: ends at {ends:.0f}")
    assert mistakes == [], "\n".join(mistakes)


@pytest.mark.parametrize("slice_number", range(SLICES))
def test_nothing_scrolls_sideways_or_is_cut_off(
    browser: Browser, server: str, visited: list[str], slice_number: int
) -> None:
    """At 360 px, and at 320 px, which a desk's screen of 1280 is at 400 % zoom, each at 100 % and
    at 200 % text (WCAG 1.4.10, 1.4.4).
    """
    page = browser.new_page()
    mistakes = []
    for address in visited[slice_number::SLICES]:
        page.goto(f"{server}/{address}")
        for width, size in product((360, 320), (100, 200)):
            page.set_viewport_size({"width": width, "height": HEIGHT})
            set_text_size(page, size)
            told = [*page.evaluate(CUT_OFF)]
            wide = page.evaluate("document.documentElement.scrollWidth")
            told += [f"{wide} px wide"] if wide > width else []
            mistakes += [f"{address} at {width} px, {size} %: {one}" for one in told]
    page.close()
    assert mistakes == [], "\n".join(mistakes)


def bottom(page: Page, selector: str) -> float:
    """Return where the first visible match ends, in CSS pixels from the top of the screen."""
    box = page.locator(selector).first.bounding_box()
    return box["y"] + box["height"] if box else float("inf")
