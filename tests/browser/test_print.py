"""A page on paper: the words and the numbers, every address spelled out, black on white, and nothing to press."""

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Page

HIDDEN = ("a.exit", ".menu", ".languages", ".share", ".presses")
"""What only makes sense on a screen; the strip of help may go too, if its numbers stand elsewhere."""
NUMBERS = ("999", "0800 1111")
LIGHTEST_GROUND = 0.8
"""Relative luminance above which a ground counts as paper: ink is saved, and black on it is 17 to 1 or more."""
CONTRAST = 4.5

PRINTED = """() => {
  const sheet = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const words = [];
  while (sheet.nextNode()) {
    const { parentElement: parent, data } = sheet.currentNode;
    if (data.trim() && parent.checkVisibility({ visibilityProperty: true }) && !parent.closest(".hidden")) words.push(data);
  }
  return words.join(" ").replace(/\\s+/g, " ");
}"""
"""Returns the words that are printed."""
BARE_LINKS = """() => [...document.querySelectorAll("a[href]")]
  .filter((a) => a.checkVisibility() && !a.matches(".skip") && /^(https?|mailto|tel|sms):/.test(a.getAttribute("href")))
  .filter((a) => {
    const [scheme, ...rest] = a.getAttribute("href").split(":");
    const after = getComputedStyle(a, "::after").content;
    const shown = a.textContent + (after.startsWith('"') || after.startsWith("attr") ? after : "");
    if (["tel", "sms"].includes(scheme)) return !shown.replace(/[^0-9+]/g, "").includes(rest.join(":").split("?")[0]);
    return !shown.includes(scheme === "mailto" ? rest.join(":") : a.getAttribute("href"));
  }).map((a) => `${a.textContent.trim()} (${a.getAttribute("href")})`)"""
"""Returns the links whose address or number is not printed."""
DARK = """([lightest, contrast]) => {
  const linear = (c) => c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  const canvas = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
  const luminance = (colour) => {
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
    const [r, g, b, a] = canvas.getImageData(0, 0, 1, 1).data;
    return a === 0 ? null : 0.2126 * linear(r / 255) + 0.7152 * linear(g / 255) + 0.0722 * linear(b / 255);
  };
  const told = new Set();
  const look = (e, pseudo) => {
    const style = getComputedStyle(e, pseudo);
    const name = `${e.tagName.toLowerCase()}.${e.className}${pseudo ?? ""}`;
    if (pseudo && ["none", "normal"].includes(style.content)) return;
    const ground = luminance(style.backgroundColor);
    if (ground !== null && ground < lightest) told.add(`${name}: dark ground ${style.backgroundColor}`);
    if (style.backgroundImage.includes("gradient")) told.add(`${name}: ground ${style.backgroundImage.slice(0, 30)}`);
  };
  for (const e of document.querySelectorAll("html, body, body *:not(svg *)")) {
    if (!e.checkVisibility()) continue;
    for (const pseudo of [null, "::before", "::after"]) look(e, pseudo);
    if (![...e.childNodes].some((n) => n.nodeType === 3 && n.data.trim()) || e.closest(".hidden")) continue;
    const text = luminance(getComputedStyle(e).color);
    if (1.05 / (text + 0.05) < contrast) told.add(`${e.tagName.toLowerCase()}.${e.className}: pale words`);
  }
  return [...told];
}"""
"""Returns what would print a dark ground, and words too pale for white paper."""


@pytest.fixture
def paper(browser: Browser) -> Iterator[Page]:
    """Return a page as it is printed on a sheet of A4."""
    context = browser.new_context(viewport={"width": 718, "height": 1047})
    page = context.new_page()
    page.emulate_media(media="print")
    yield page
    context.close()


def collect(page: Page, root: str, addresses: list[str], find: Callable[[], list[str]]) -> list[str]:
    """Return what `find` finds over all pages: each thing once, with how many pages show it and the first of them."""
    found: dict[str, list[str]] = {}
    for address in addresses:
        page.goto(f"{root}/{address}")
        for line in find():
            found.setdefault(line, []).append(address)
    return [f"{line}: {len(where)} pages, /{where[0]}" for line, where in found.items()]


def test_nothing_to_press_is_printed(paper: Page, server: str, addresses: list[str]) -> None:
    def find() -> list[str]:
        return [name for name in HIDDEN if any(node.is_visible() for node in paper.locator(name).all())]

    shown = collect(paper, server, addresses, find)
    assert shown == [], "\n".join(shown)


def test_the_numbers_of_the_strip_are_printed(paper: Page, server: str, addresses: list[str]) -> None:
    """As words: whoever finds the sheet can dial them."""

    def find() -> list[str]:
        words = paper.evaluate(PRINTED)
        return [number for number in NUMBERS if number not in words]

    missing = collect(paper, server, addresses, find)
    assert missing == [], "\n".join(missing)


def test_addresses_and_numbers_are_spelled_out(paper: Page, server: str, addresses: list[str]) -> None:
    def find() -> list[str]:
        paper.evaluate("document.querySelectorAll('details').forEach(d => { d.open = true; })")
        return list(paper.evaluate(BARE_LINKS))

    bare = collect(paper, server, addresses, find)
    assert bare == [], "\n".join(bare)


def test_paper_stays_white(paper: Page, server: str, addresses: list[str]) -> None:
    """No dark ground, no gradient, and words that can be read on white."""
    dark = collect(paper, server, addresses, lambda: list(paper.evaluate(DARK, [LIGHTEST_GROUND, CONTRAST])))
    assert dark == [], "\n".join(dark)
