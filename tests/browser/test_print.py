"""A page on paper: the words and the numbers, every address spelled out, black on white, and
nothing to press.
"""

from dataclasses import dataclass, field

import pytest
from playwright.sync_api import Browser, Page

HIDDEN = ("a.exit", ".menu", "nav.languages", ".share", ".presses")
"""What only makes sense on a screen; the strip of help may go too, if its numbers stand
elsewhere.
"""
NAMED = ["header .name", "header .mark"]
NUMBERS = ("999", "0800 1111")
LIGHTEST_GROUND = 0.8
"""Relative luminance above which a ground counts as paper: ink is saved, and black on it is 17 to 1
or more.
"""
CONTRAST = 4.5

SHOWN = """(names) => names.filter((name) =>
  [...document.querySelectorAll(name)].some((e) => e.checkVisibility()))"""
"""Returns which of the selectors find something that is printed."""

PRINTED = """() => {
  const sheet = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const words = [];
  while (sheet.nextNode()) {
    const { parentElement: parent, data } = sheet.currentNode;
    const isSeen =
      parent.checkVisibility({ visibilityProperty: true }) && !parent.closest(".hidden");
    if (data.trim() && isSeen) words.push(data);
  }
  return words.join(" ").replace(/\\s+/g, " ");
}"""
"""Returns the words that are printed."""
BARE_LINKS = """() => [...document.querySelectorAll("a[href]")]
  .filter((a) => a.checkVisibility() && !a.matches(".skip"))
  .filter((a) => a.origin !== location.origin || a.pathname !== location.pathname)
  .filter((a) => {
    const [scheme, ...rest] = a.getAttribute("href").split(":");
    const after = getComputedStyle(a, "::after").content;
    const shown = a.textContent + (after.startsWith('"') || after.startsWith("attr") ? after : "");
    if (["tel", "sms"].includes(scheme)) {
      return !shown.replace(/[^0-9+]/g, "").includes(rest.join(":").split("?")[0]);
    }
    return !shown.includes(scheme === "mailto" ? rest.join(":") : a.getAttribute("href"));
  }).map((a) => `${a.textContent.trim()} (${a.getAttribute("href")})`)"""
"""Returns the links to somewhere else whose address or number is not printed."""
FOLDED = """() => [...document.querySelectorAll("details:not([open])")]
  .filter((d) => d.checkVisibility()).map((d) => d.textContent.trim().slice(0, 40))"""
"""Returns what stays folded on paper."""
DARK = """([lightest, contrast]) => {
  const linear = (c) => c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  const canvas = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
  const luminance = (colour) => {
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
    const [r, g, b, a] = canvas.getImageData(0, 0, 1, 1).data;
    if (a === 0) return null;
    return 0.2126 * linear(r / 255) + 0.7152 * linear(g / 255) + 0.0722 * linear(b / 255);
  };
  const told = new Set();
  const look = (e, pseudo) => {
    const style = getComputedStyle(e, pseudo);
    const name = `${e.tagName.toLowerCase()}.${e.className}${pseudo ?? ""}`;
    if (pseudo && ["none", "normal"].includes(style.content)) return;
    const ground = luminance(style.backgroundColor);
    if (ground !== null && ground < lightest) {
      told.add(`${name}: dark ground ${style.backgroundColor}`);
    }
    if (style.backgroundImage.includes("gradient")) {
      told.add(`${name}: ground ${style.backgroundImage.slice(0, 30)}`);
    }
  };
  for (const e of document.querySelectorAll("html, body, body *:not(svg *)")) {
    if (!e.checkVisibility()) continue;
    for (const pseudo of [null, "::before", "::after"]) look(e, pseudo);
    const hasWords = [...e.childNodes].some((n) => n.nodeType === 3 && n.data.trim());
    if (!hasWords || e.closest(".hidden")) continue;
    const text = luminance(getComputedStyle(e).color);
    if (1.05 / (text + 0.05) < contrast) {
      told.add(`${e.tagName.toLowerCase()}.${e.className}: pale words`);
    }
  }
  return [...told];
}"""
"""Returns what would print a dark ground, and words too pale for white paper."""


@dataclass
class Paper:
    """What the sheets of a whole site show: each mistake once, with the addresses of the pages that
    show it.
    """

    shown: dict[str, list[str]] = field(default_factory=dict)
    lost: dict[str, list[str]] = field(default_factory=dict)
    folded: dict[str, list[str]] = field(default_factory=dict)
    bare: dict[str, list[str]] = field(default_factory=dict)
    dark: dict[str, list[str]] = field(default_factory=dict)
    nameless: list[str] = field(default_factory=list)

    def read(self, page: Page, address: str) -> None:
        """Read the sheet of the page that is open."""
        words = page.evaluate(PRINTED)
        _note(self.shown, address, page.evaluate(SHOWN, HIDDEN))
        if page.evaluate(SHOWN, NAMED) != NAMED:
            self.nameless.append(address)
        _note(self.lost, address, [number for number in NUMBERS if number not in words])
        for scheme in ("dark", "light"):
            page.emulate_media(media="print", color_scheme=scheme)
            _note(self.dark, address, page.evaluate(DARK, [LIGHTEST_GROUND, CONTRAST]))
        page.evaluate("dispatchEvent(new Event('beforeprint'))")
        _note(self.folded, address, page.evaluate(FOLDED))
        _note(self.bare, address, page.evaluate(BARE_LINKS))


def _note(found: dict[str, list[str]], address: str, lines: list[str]) -> None:
    for line in lines:
        if address not in found.setdefault(line, []):
            found[line].append(address)


def told(found: dict[str, list[str]]) -> str:
    """Return one line for each mistake: on how many pages it stands, and the first of them."""
    return "\n".join(f"{line}: {len(where)} pages, /{where[0]}" for line, where in found.items())


@pytest.fixture(scope="module")
def paper(browser: Browser, server: str, shapes: list[str]) -> Paper:
    """Return what is printed of every kind of page on a sheet of A4."""
    context = browser.new_context(viewport={"width": 718, "height": 1047})
    page = context.new_page()
    page.emulate_media(media="print", color_scheme="light")
    paper = Paper()
    for address in shapes:
        page.goto(f"{server}/{address}")
        paper.read(page, address)
    context.close()
    return paper


def test_nothing_to_press_is_printed(paper: Paper) -> None:
    assert not paper.shown, told(paper.shown)


def test_the_numbers_of_the_strip_are_printed(paper: Paper) -> None:
    """As words: whoever finds the sheet can dial them."""
    assert not paper.lost, told(paper.lost)


def test_addresses_and_numbers_are_spelled_out(paper: Paper) -> None:
    assert not paper.bare, told(paper.bare)


def test_nothing_stays_folded(paper: Paper) -> None:
    assert not paper.folded, told(paper.folded)


def test_paper_stays_white(paper: Paper) -> None:
    """No dark ground, no gradient, words that can be read on white; a dark phone prints in its dark
    scheme.
    """
    assert not paper.dark, told(paper.dark)


def test_get_help_now_is_one_sheet_printed_on_both_sides(page: Page, server: str) -> None:
    """Two sides hang on a door; a third gets lost."""
    page.goto(f"{server}/get-help-now/")
    sheets = page.pdf(format="A4").count(b"/Type /Page\n")
    assert 1 <= sheets <= 2


def test_every_sheet_says_whose_it_is(paper: Paper) -> None:
    """The name of the site and its house stand at the top."""
    assert not paper.nameless, paper.nameless


def test_a_bad_sheet_is_caught(page: Page) -> None:
    page.set_content(
        """<title>x</title><style>main { background: #222; color: #ddd }</style>
        <main><a class=exit href="#">Exit</a><a href="https://www.example.org/">Example</a>
        <a href="tel:08001111">Call them</a></main>"""
    )
    page.emulate_media(media="print")
    paper = Paper()
    paper.read(page, "bad/")
    assert [*paper.shown] == ["a.exit"]
    assert paper.nameless == ["bad/"]
    assert [*paper.lost] == [*NUMBERS]
    assert [*paper.bare] == ["Example (https://www.example.org/)", "Call them (tel:08001111)"]
    assert any(line.startswith("main.: dark ground") for line in paper.dark)
