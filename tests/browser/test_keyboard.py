"""A keyboard is enough: Tab reaches all once and in order, nothing traps, the focus shows, no
letter is a command.

How well the focus shows is measured, not read from a style: the page is photographed with and
without it, and the pixels that changed are compared, each with what was there before (WCAG 2.4.7,
2.4.13, 1.4.11).
"""

import string
from base64 import b64encode
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import EXIT_HOST, SLICES

HOME, THREATS, HELP, MISSING = "/", "/young-people/threats/", "/get-help-now/", "/404.html"
PAGES = (HOME, THREATS, HELP, f"/ar{HELP}", f"/gu{HELP}", MISSING)
IN_THE_DARK = (HOME, HELP)

FIND_STOPS = """(within) => {
  const all = `a[href], area[href], button, input:not([type=hidden]), select, textarea, summary,
    [contenteditable], [tabindex]`;
  const isChosen = (e) => e.type !== "radio" || e.checked
    || (!document.querySelector(`[name="${e.name}"]:checked`)
      && e === document.querySelector(`[name="${e.name}"]`));
  window.stops = [...document.querySelectorAll(all)]
    .filter((e) => e.closest(within) && e.tabIndex >= 0 && !e.disabled
      && isChosen(e) && e.checkVisibility({ visibilityProperty: true }));
  return window.stops.map((e) =>
    `${e.tagName.toLowerCase()}.${e.className} ${e.textContent.trim().slice(0, 40)}`);
}"""
"""Keeps what a keyboard must reach, in the order of the document, and returns a name for each."""
WHERE = """() => {
  const at = document.activeElement;
  const seen = [at, ...(at.labels ?? [])];
  const isHit = ({ left, top, width, height }) => {
    const hit = document.elementFromPoint(left + width / 2, top + height / 2);
    return seen.some((e) => e.contains(hit));
  };
  const isSeen = seen.flatMap((e) => [...e.getClientRects()]).some(isHit);
  return [window.stops.indexOf(at), isSeen];
}"""
"""Returns which stop has the focus, and whether it, or a label drawn in its place, is in sight: on
the screen, and under nothing (WCAG 2.4.11).
"""

BEFORE = """async (png) => {
  window.read = async (base64) => {
    const answer = await fetch(`data:image/png;base64,${base64}`);
    const image = await createImageBitmap(await answer.blob());
    const canvas = new OffscreenCanvas(image.width, image.height).getContext("2d");
    canvas.drawImage(image, 0, 0);
    return canvas.getImageData(0, 0, image.width, image.height);
  };
  window.before = await window.read(png);
}"""
CHANGED = """async ([png, top, ratio]) => {
  const now = await window.read(png);
  const light = Array.from({ length: 256 }, (_, c) =>
    c <= 10 ? c / 255 / 12.92 : ((c / 255 + 0.055) / 1.055) ** 2.4);
  const at = (data, i) =>
    0.2126 * light[data[i]] + 0.7152 * light[data[i + 1]] + 0.0722 * light[data[i + 2]] + 0.05;
  const shift = top * now.width * 4;
  let count = 0;
  for (let i = 0; i < now.data.length; i += 4) {
    const share = at(now.data, i) / at(window.before.data, i + shift);
    if (share >= ratio || share <= 1 / ratio) count += 1;
  }
  return count;
}"""
"""Counts the pixels that differ from those of before by `ratio` to 1 or more (WCAG, relative
luminance).
"""
RATIO = 3.0
WIDTH, AROUND = 360, 90
"""Pixels: the window; and above and below a control, where its focus may show (a door is higher
than its link).
"""
FOCUS = """(index) => {
  const stop = window.stops[index];
  stop.focus();
  const { top, bottom } = stop.getBoundingClientRect();
  const sides = [...stop.getClientRects()].map(({ width, height }) => 2 * (width + height));
  return [Math.floor(top), Math.ceil(bottom), Math.max(...sides)];
}"""
"""Puts the focus on a stop; returns where it begins and ends, and the way around it (around its
largest part).
"""
LOOKS = """() => window.stops.map((stop) => {
  const style = getComputedStyle(stop);
  const looks = [
    style.color, style.backgroundColor, style.display, style.borderTopWidth, style.fontSize,
  ];
  for (let e = stop; e; e = e.parentElement) {
    looks.push(e.tagName, e.className, getComputedStyle(e).backgroundColor);
  }
  return looks.join();
})"""
"""Returns a text for each stop, the same for those that look alike and stand in the same kinds of
places.
"""


@pytest.fixture
def calm(page: Page) -> Page:
    """Return a page on which nothing moves by itself."""
    page.emulate_media(reduced_motion="reduce")
    return page


def walk(page: Page, key: str, times: int) -> Iterator[tuple[int, bool]]:
    """Press a key and yield, each time, which stop has the focus and whether it is in sight."""
    for _ in range(times):
        page.keyboard.press(key)
        index, is_seen = page.evaluate(WHERE)
        yield index, is_seen


@pytest.mark.parametrize(
    ("address", "is_open"),
    [*((address, False) for address in PAGES), (THREATS, True), (f"/ar{HELP}", True)],
)
def test_tab_reaches_everything_once_and_in_order(
    calm: Page, server: str, address: str, is_open: bool
) -> None:
    """And Shift and Tab lead back the same way; past the last and before the first, the keyboard
    leaves the page.
    """
    calm.goto(server + address)
    calm.evaluate(
        "open => document.querySelectorAll('details:not(.menu)').forEach(d => d.open = open)",
        is_open,
    )
    names = calm.evaluate(FIND_STOPS, "html")
    there = [*walk(calm, "Tab", len(names))]
    assert [index for index, _ in there] == [*range(len(names))]
    assert [names[index] for index, is_seen in there if not is_seen] == []
    assert next(walk(calm, "Tab", 1))[0] in (-1, 0)
    calm.evaluate("window.stops.at(-1).focus()")
    back = [*walk(calm, "Shift+Tab", len(names) - 1)]
    assert [index for index, _ in back] == [*reversed(range(len(names) - 1))]
    assert [names[index] for index, is_seen in back if not is_seen] == []
    assert next(walk(calm, "Shift+Tab", 1))[0] != 0
    assert calm.url == server + address


@pytest.mark.parametrize("slice_number", range(SLICES))
def test_tab_reaches_everything_on_every_page(
    calm: Page, server: str, shapes: list[str], slice_number: int
) -> None:
    mistakes = []
    for address in shapes[slice_number::SLICES]:
        calm.goto(f"{server}/{address}")
        calm.evaluate(
            "document.querySelectorAll('details:not(.menu)').forEach(d => { d.open = true; })"
        )
        names = calm.evaluate(FIND_STOPS, "html")
        there = [*walk(calm, "Tab", len(names))]
        if there != [(index, True) for index in range(len(names))] or next(walk(calm, "Tab", 1))[
            0
        ] not in (-1, 0):
            mistakes.append(address)
    assert mistakes == []


@pytest.mark.parametrize(
    ("address", "scheme"),
    [*((address, "light") for address in PAGES), *((address, "dark") for address in IN_THE_DARK)],
)
def test_the_focus_shows(browser: Browser, server: str, address: str, scheme: str) -> None:
    """The focus changes at least the area of a border of 2 px around the control, by 3 to 1 (WCAG
    2.4.13).
    """
    context = browser.new_context(color_scheme=scheme, reduced_motion="reduce")  # type: ignore[arg-type]
    page, judge = context.new_page(), context.new_page()
    page.goto(server + address)
    page.evaluate("document.querySelectorAll('details:not(.menu)').forEach(d => d.open = true)")
    faint = [*find_faint(page, judge, "html")]
    if address in IN_THE_DARK:
        page.locator(".menu").evaluate("menu => { menu.open = true; }")
        faint += find_faint(page, judge, ".menu nav")
    context.close()
    assert faint == [], "\n".join(faint)


def find_faint(page: Page, judge: Page, within: str) -> Iterator[str]:
    """Yield one line for each control within a part of the page on which the focus hardly shows.

    The window is as tall as the page, so that nothing scrolls; of controls that look alike the
    first is measured.
    """
    page.set_viewport_size({"width": WIDTH, "height": 2 * AROUND})
    height = page.evaluate("document.documentElement.scrollHeight") + 4 * AROUND
    page.set_viewport_size({"width": WIDTH, "height": height})
    page.evaluate("document.activeElement.blur()")
    judge.evaluate(BEFORE, b64encode(page.screenshot()).decode())
    names = page.evaluate(FIND_STOPS, within)
    looks = page.evaluate(LOOKS)
    session = page.context.new_cdp_session(page)
    page.keyboard.press("Tab")  # After a key the browser shows the focus wherever a script puts it.
    for index, name in enumerate(names):
        if looks.index(looks[index]) < index:
            continue
        top, bottom, around = page.evaluate(FOCUS, index)
        start = max(0, top - AROUND)
        clip = {
            "x": 0,
            "y": start,
            "width": WIDTH,
            "height": min(height, bottom + AROUND) - start,
            "scale": 1,
        }
        shot = session.send(
            "Page.captureScreenshot", {"format": "png", "clip": clip, "optimizeForSpeed": True}
        )
        changed = judge.evaluate(CHANGED, [shot["data"], start, RATIO])
        if changed < 2 * around:
            yield f"{name}: {changed} pixels differ by {RATIO:.0f} to 1, and not {2 * around:.0f}"


def test_a_focus_that_hardly_shows_is_caught(page: Page, browser: Browser) -> None:
    page.set_content(
        """<style>a { display: block; margin: 2rem } a:focus { outline: none } .pale:focus {
        outline: 4px solid #bbb } .thin:focus { outline: 1px solid #000 } .good:focus { outline: 3px
        solid #000 }</style> <a href="#a">none</a> <a href="#b" class="pale">pale</a> <a href="#c"
        class="thin">thin</a> <a href="#d" class="good">good</a>
        """
    )
    judge = page.context.new_page()
    assert [line.split(":")[0] for line in find_faint(page, judge, "html")] == [
        "a. none",
        "a.pale pale",
        "a.thin thin",
    ]


@pytest.mark.parametrize("key", ["Enter", "Space"])
@pytest.mark.parametrize("address", [HELP, f"/ar{HELP}"])
def test_the_menu_opens_and_closes(calm: Page, server: str, address: str, key: str) -> None:
    """Enter or Space opens it, Tab reaches each of its links, Escape closes it from wherever the
    focus is inside.
    """
    calm.goto(server + address)
    menu = calm.locator(".menu")
    menu.locator("summary").focus()
    calm.keyboard.press(key)
    assert menu.evaluate("menu => menu.open")
    names = calm.evaluate(FIND_STOPS, ".menu nav")
    assert len(names) > 8
    there = [*walk(calm, "Tab", len(names))]
    assert there == [(index, True) for index in range(len(names))]
    calm.keyboard.press("Escape")
    assert not menu.evaluate("menu => menu.open")
    expect(menu.locator("summary")).to_be_focused()
    calm.keyboard.press(key)
    calm.keyboard.press(key)
    assert not menu.evaluate("menu => menu.open")
    calm.keyboard.press("Escape")
    expect(menu.locator("summary")).to_be_focused()


def test_the_menu_closes_when_the_focus_goes_on_behind_it(calm: Page, server: str) -> None:
    """WCAG 2.2, 2.4.11: nothing that has the focus is covered."""
    calm.goto(server + HELP)
    calm.locator(".menu summary").click()
    calm.locator("body > .strip .pill").first.focus()
    assert not calm.locator(".menu").evaluate("menu => menu.open")


@pytest.mark.parametrize("key", ["Enter", "Space"])
def test_the_exit_answers_like_the_button_it_says_it_is(away: Page, server: str, key: str) -> None:
    """What has the role of a button answers Space as well as Enter (ARIA Authoring Practices,
    Button).
    """
    away.goto(server + THREATS)
    away.locator("a.exit").focus()
    away.keyboard.press(key)
    away.wait_for_url(f"https://{EXIT_HOST}/**", timeout=3000)


def test_the_skip_link_leads_past_the_frame(calm: Page, server: str) -> None:
    calm.goto(server + THREATS)
    calm.keyboard.press("Tab")
    calm.keyboard.press("Enter")
    calm.keyboard.press("Tab")
    assert calm.evaluate("document.activeElement.closest('main') !== null")


@pytest.mark.parametrize("address", PAGES)
def test_no_single_key_is_a_command(calm: Page, server: str, address: str) -> None:
    """Letters, figures and signs do nothing, with the focus on the page, a link or the menu (WCAG
    2.1.4).
    """
    calm.goto(server + address)
    state = """[
      location.href, document.documentElement.outerHTML,
      window.stops.indexOf(document.activeElement), scrollY,
    ]"""
    names = calm.evaluate(FIND_STOPS, "html")
    for index in (
        -1,
        names.index(next(name for name in names if name.startswith("summary"))),
        len(names) - 1,
    ):
        calm.evaluate(
            "index => index < 0 ? document.activeElement.blur() : window.stops[index].focus()",
            index,
        )
        before = calm.evaluate(state)
        for key in string.ascii_lowercase + string.digits + "/?.,;'[]-=":
            calm.keyboard.press(key)
        assert calm.evaluate(state) == before
