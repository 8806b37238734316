"""Forms and cards that fill the screen: nothing is sent or stored, leaving empties them, without
script a page shows what a pen can fill in, and a nude picture is never met with advice to copy it.
"""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserType, Page, ViewportSize, expect

from microsite.facts.kinds import FORM, SHOW
from microsite.site.page import address_of
from microsite.site.site import Site
from tests.browser.conftest import EXIT_HOST
from tests.browser.test_chooser import TRAIL
from tests.browser.test_every_page import STORED, run_axe
from tests.browser.test_targets import SMALL_TARGETS

PHONE: ViewportSize = {"width": 360, "height": 740}
SIDE = 44
SECRET = "Xylophone"
"""A word that stands nowhere on the site."""
RECORD, RETURN, POLICY = "record", "annual-return", "acceptable-use"
MAKER, PROMISE = "message-maker", "what-we-will-do"
VALUES = "[...document.querySelectorAll('.fill textarea')].map((box) => box.value).join('')"


@pytest.fixture(scope="module")
def forms(sources: Site) -> dict[str, str]:
    """Return the address of the page that holds each form."""
    return {
        block.argument: f"/{address_of(slug)}"
        for slug, page in sources.pages.items()
        for block in page.blocks
        if block.kind == FORM
    }


@pytest.fixture(scope="module")
def cards(sources: Site) -> str:
    """Return the address of the page with the cards."""
    slug = next(slug for slug, page in sources.pages.items() if page.has(SHOW))
    return f"/{address_of(slug)}"


@contextmanager
def opened(browser: Browser, address: str, **options: Any) -> Iterator[Page]:
    """Open an address with every fold open and the form in sight; nothing may be told in the
    console.
    """
    context = browser.new_context(**{"viewport": PHONE, "reduced_motion": "reduce", **options})
    page = context.new_page()
    messages: list[str] = []
    page.on("console", lambda message: messages.append(message.text))
    page.on("pageerror", lambda error: messages.append(str(error)))
    page.add_init_script(TRAIL)
    page.goto(address)
    open_form(page)
    yield page
    context.close()
    assert messages == []


def open_form(page: Page) -> None:
    """Come to the fields: open the fold, answer the first question with no."""
    for fold in page.locator("details:has(.fill):not([open]) > summary").all():
        fold.click()
    if page.locator(".gate button:visible").count():
        page.locator(".gate button").last.click()


def fill_in(page: Page, words: str = SECRET) -> int:
    """Write into every box, and return how many there are."""
    boxes = page.locator(".fill textarea:visible").all()
    for box in boxes:
        box.fill(words)
    return len(boxes)


@pytest.mark.parametrize("name", [MAKER, RECORD, RETURN, PROMISE, POLICY, "ceop-referral"])
def test_nothing_is_sent_or_stored(
    browser: Browser, server: str, forms: dict[str, str], sources: Site, name: str
) -> None:
    """Whatever is pressed: the browser asks for nothing, the address and the history stay."""
    with opened(browser, server + forms[name], permissions=["clipboard-write"]) as page:
        page.evaluate("window.print = () => { dispatchEvent(new Event('beforeprint')); }")
        page.wait_for_load_state("networkidle")
        asked: list[str] = []
        page.on("request", lambda request: asked.append(request.url))
        entries = page.evaluate("history.length")
        assert fill_in(page)
        page.locator(".fill textarea:visible").first.press("Enter")
        for way in sources.forms[name].ways:
            page.locator(f".fill [data-way={way}]").click()
            if way == "big":
                page.locator(".show .swap").click()
            elif way == "print":
                page.evaluate("dispatchEvent(new Event('afterprint'))")
        assert [url for url in asked if not url.startswith("blob:")] == []
        assert page.url == server + forms[name]
        assert page.evaluate("history.length") == entries
        assert page.evaluate(STORED) == ["", 0, 0, 0, 0]
        assert SECRET in page.evaluate(VALUES)
        page.locator("[data-way=clear]").click()
        assert SECRET not in page.evaluate("document.documentElement.outerHTML")
        assert SECRET not in page.evaluate(VALUES)


def test_a_box_keeps_helpers_away(browser: Browser, server: str, forms: dict[str, str]) -> None:
    """No browser offers the words again, and no program that checks words gets them to send."""
    for address in forms.values():
        with opened(browser, server + address) as page:
            for box in page.locator(".fill textarea, .fill input").all():
                assert box.get_attribute("autocomplete") == "off"
            for box in page.locator(".fill textarea").all():
                assert box.get_attribute("spellcheck") == "false"
                assert box.get_attribute("writingsuggestions") == "false"
            assert page.locator(".unsent").first.is_visible()


def test_no_page_holds_a_form_that_could_be_sent(files: dict[str, Path]) -> None:
    for address, path in files.items():
        text = path.read_text(encoding="utf-8").lower()
        assert "<form" not in text, address
        assert "formaction" not in text, address
        assert "children" not in address.split("/") or 'class="form"' not in text, address


@pytest.fixture
def keeping(browser_type_launch_args: dict[str, Any], browser_type: BrowserType) -> Iterator[Page]:
    """Return a page of a browser that keeps whole pages for Back, as every real one does."""
    browser = browser_type.launch(
        **browser_type_launch_args, ignore_default_args=["--disable-back-forward-cache"]
    )
    yield browser.new_page(viewport=PHONE)
    browser.close()


@pytest.mark.parametrize("name", [MAKER, RECORD, POLICY])
def test_leaving_empties(keeping: Page, server: str, forms: dict[str, str], name: str) -> None:
    """By a link and back again, in a browser that keeps the page, and by Reload."""
    keeping.goto(server + forms[name])
    open_form(keeping)
    for is_reload in (False, True):
        assert fill_in(keeping)
        if is_reload:
            keeping.reload()
        else:
            keeping.goto(f"{server}/get-help-now/")
            keeping.go_back(wait_until="commit")
            keeping.wait_for_function("document.querySelector('.fill')")
        assert SECRET not in keeping.evaluate(VALUES)
        assert SECRET not in keeping.evaluate("document.documentElement.outerHTML")
        open_form(keeping)


def test_exit_empties(away: Page, server: str, forms: dict[str, str]) -> None:
    """At once, before the other page comes: nothing of the form is left in this one."""
    away.goto(server + forms[RECORD])
    open_form(away)
    fill_in(away)
    left = away.evaluate("""() => {
      document.querySelector("a.exit").click();
      return document.documentElement.outerHTML;
    }""")
    assert "textarea" not in left
    assert SECRET not in left
    away.wait_for_url(f"https://{EXIT_HOST}/**")


def test_the_maker_composes_in_a_childs_words(
    browser: Browser, server: str, forms: dict[str, str], sources: Site
) -> None:
    """Every choice goes into the message; it can be copied, changed, and filled on the screen."""
    options = {"permissions": ["clipboard-read", "clipboard-write"]}
    with opened(browser, server + forms[MAKER], **options) as page:
        result = page.locator(".result")
        for name, field in sources.forms[MAKER].fields.items():
            for choice in field.choices.values():
                page.locator(f"label:has([name={name}])").filter(has_text=choice.say).first.click()
                expect(result).to_have_value(re.compile(re.escape(choice.writes)))
        assert "{" not in result.input_value()
        page.locator("[data-way=copy]").click()
        expect(page.locator(".says")).not_to_be_empty()
        assert page.evaluate("navigator.clipboard.readText()") == result.input_value()
        result.fill(SECRET)
        page.locator("[data-way=big]").click()
        expect(page.locator(".show .say")).to_have_text(SECRET)
        page.locator(".show .swap").click()
        expect(page.locator(".show")).to_be_hidden()
        assert page.locator(".show .say").text_content() == ""


def test_yes_never_leads_to_a_copy_of_the_picture(
    browser: Browser, server: str, forms: dict[str, str], sources: Site
) -> None:
    """The question comes first; after a yes there is no field and no word of a screenshot, and the
    way to have it taken down.
    """
    with opened(browser, server + forms[RECORD]) as page:
        questions = page.locator(".fill h3, .fill label").all_text_contents()
        gate = sources.forms[RECORD].gate
        assert gate
        assert questions[0] == gate.ask
        assert fill_in(page)
        page.locator(".gate button").first.click()
        seen = page.locator(".fill").inner_text().lower()
        for word in ("screenshot", "screen shot", "save", "print", "photo"):
            assert word not in seen
        assert page.locator(".fill textarea:visible").count() == 0
        assert SECRET not in page.evaluate(VALUES)
        link = sources.registry.services["report-remove"].ways["web"].value
        assert page.locator(f'.fill a[href="{link}"]').is_visible()
        assert page.evaluate("document.activeElement.textContent") == gate.yes
        assert page.locator(".fill input[type=file]").count() == 0


def test_without_script_a_pen_will_do(
    browser: Browser, server: str, forms: dict[str, str], sources: Site
) -> None:
    """No box to type into; every question with its lines, both branches under their question, every
    sentence of a message.
    """
    for name, address in forms.items():
        with opened(browser, server + address, java_script_enabled=False) as page:
            assert page.locator("textarea:visible, .fill button:visible").count() == 0
            form = sources.forms[name]
            if form.of:
                expect(page.locator(".fill")).to_be_hidden()
                continue
            words = page.locator(".fill").inner_text()
            for field in form.fields.values():
                assert field.ask in words
                assert all(choice.writes in words for choice in field.choices.values())
            lines = sum(f.lines for f in form.fields.values() if not (f.choices or f.given))
            assert page.locator(".fill u:visible").count() == lines
            if form.gate:
                places = [words.index(one) for one in (form.gate.ask, form.gate.instead[0])]
                assert places == sorted(places)
                assert "screenshot" not in words.lower()


@pytest.mark.parametrize("name", [RETURN, PROMISE])
def test_the_check_tells_what_is_empty(
    browser: Browser, server: str, forms: dict[str, str], sources: Site, name: str
) -> None:
    needed = [field for field in sources.forms[name].fields.values() if field.needed]
    with opened(browser, server + forms[name]) as page:
        page.locator("[data-way=check]").click()
        gaps = page.locator(".says button")
        assert gaps.count() == len(needed)
        gaps.first.click()
        assert page.evaluate("document.activeElement.getAttribute('aria-invalid')") == "true"
        fill_in(page)
        page.locator("[data-way=check]").click()
        assert gaps.count() == 0
        expect(page.locator(".says")).to_have_text(sources.english["form.complete"])


@pytest.mark.parametrize("name", [RETURN, PROMISE, POLICY])
def test_a_document_is_saved_on_the_device(
    browser: Browser, server: str, forms: dict[str, str], sources: Site, name: str
) -> None:
    """It holds what was written and what the build knows, opens by itself, and asks for nothing."""
    with opened(browser, server + forms[name], accept_downloads=True) as page:
        page.locator(".fill textarea:visible").first.fill(f"{SECRET} <b>& Co")
        with page.expect_download() as waited:
            page.locator("[data-way=download]").click()
        path = waited.value.path()
        assert waited.value.suggested_filename == f"{name}.html"
        text = Path(path).read_text(encoding="utf-8")
        document = page.context.new_page()
        document.set_content(text)
        assert document.locator("h1").text_content() == sources.forms[name].title
        assert f"{SECRET} <b>& Co" in document.locator("body").inner_text()
        assert document.locator("script, textarea, button, [src]").count() == 0
        hrefs = [link.get_attribute("href") or "" for link in document.locator("a").all()]
        assert [href for href in hrefs if not href.startswith(("http", "tel:"))] == []
        if name in (RETURN, PROMISE):
            campaigns = [one.name for one in sources.campaigns.values() if not one.ended]
            assert all(one in document.locator("body").inner_text() for one in campaigns)
        else:
            assert "(organisation)" not in document.locator("body").inner_text()


def test_the_policy_fills_as_one_types(
    browser: Browser, server: str, forms: dict[str, str]
) -> None:
    with opened(browser, server + forms[POLICY]) as page:
        page.locator(".fill textarea:visible").nth(1).fill(SECRET)
        words = page.locator("main").inner_text()
        assert words.count(SECRET) >= 4
        assert "(safeguarding lead)" not in words
        page.locator("[data-way=clear]").click()
        assert page.locator("main").inner_text().count("(safeguarding lead)") >= 4


def test_paper_holds_what_was_filled_in(
    browser: Browser, server: str, forms: dict[str, str]
) -> None:
    """Filled in, the document alone; empty, the page with lines for a pen, both branches too."""
    with opened(browser, server + forms[RECORD]) as page:
        fill_in(page)
        page.evaluate("dispatchEvent(new Event('beforeprint'))")
        page.emulate_media(media="print")
        assert SECRET in page.locator("body").inner_text()
        assert page.locator("main").is_hidden()
        page.evaluate("dispatchEvent(new Event('afterprint'))")
        assert page.locator(".paper-sheet").count() == 0
        page.evaluate("document.querySelector('[data-way=clear]').click()")
        page.evaluate("dispatchEvent(new Event('beforeprint'))")
        assert page.locator("main").is_visible()
        assert page.locator(".fill u:visible").count() > 5
        assert page.locator(".branch:visible").count() == 2


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_and_all_can_be_pressed(
    browser: Browser, server: str, forms: dict[str, str], cards: str, scheme: Any
) -> None:
    """On a phone, in every state; and nothing scrolls sideways."""
    findings: list[str] = []
    addresses = [*forms.values(), cards, f"/ar{forms[MAKER]}"]
    for address in addresses:
        with opened(browser, server + address, color_scheme=scheme) as page:
            states = [".gate button", ".gate button >> nth=1", "[data-way=check]", ".held .lift"]
            page.evaluate("scrollTo(0, 0)")
            findings += [f"{address}: {line}" for line in run_axe(page)]
            for state in states:
                if page.locator(state).count():
                    page.locator(state).first.click()
                    page.evaluate("scrollTo(0, 0)")
                    findings += [f"{address} {state}: {line}" for line in run_axe(page)]
            small = page.evaluate(SMALL_TARGETS, ["main, .show", SIDE])["small"]
            findings += [f"{address}: small {one}" for one in small]
            width = page.evaluate("document.documentElement.scrollWidth")
            findings += [f"{address}: {width} wide"] if width > PHONE["width"] else []
    assert findings == [], "\n".join(findings)


def test_every_card_fills_the_screen_with_the_exit_in_reach(
    browser: Browser, server: str, cards: str
) -> None:
    """One sentence, no quotation marks; closing leaves no word and the same place in the page."""
    with opened(browser, server + cards) as page:
        buttons = page.locator(".held .lift").all()
        assert len(buttons) == page.locator(".held").count() > 5
        for button in buttons:
            sentence = (button.text_content() or "").partition("”")[0].strip("“")
            button.scroll_into_view_if_needed()
            line = page.evaluate("scrollY")
            button.click()
            expect(page.locator(".show .say")).to_have_text(sentence)
            assert page.locator("main").is_hidden()
            leave = page.locator("a.exit").bounding_box()
            assert leave
            assert 0 <= leave["y"] < leave["y"] + leave["height"] < PHONE["height"]
            size = page.locator(".show .say").evaluate(
                "e => parseFloat(getComputedStyle(e).fontSize)"
            )
            assert size >= 30
            page.keyboard.press("Escape")
            expect(page.locator(".show")).to_be_hidden()
            assert page.locator(".show .say").text_content() == ""
            assert page.locator("main").is_visible()
            assert abs(page.evaluate("scrollY") - line) < 2
        assert page.evaluate(STORED) == ["", 0, 0, 0, 0]


def test_exit_leaves_from_a_card(away: Page, server: str, cards: str) -> None:
    away.goto(server + cards)
    away.locator(".held .lift").first.click()
    away.locator("a.exit").click()
    away.wait_for_url(f"https://{EXIT_HOST}/**")


def test_without_script_a_card_is_large_enough(browser: Browser, server: str, cards: str) -> None:
    with opened(browser, server + cards, java_script_enabled=False) as page:
        assert page.locator(".lift:visible, .show:visible").count() == 0
        sizes = page.locator(".held h2").evaluate_all(
            "all => all.map((e) => parseFloat(getComputedStyle(e).fontSize))"
        )
        assert min(sizes) >= 20
