"""The sheets are one idea each, in one order, and know no address and no language; a page carries
of them what it shows.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import get_args

import pytest
import tinycss2

from microsite.clock import today
from microsite.facts.kinds import KINDS
from microsite.facts.landmarks import FRAME_WAYS
from microsite.facts.sections import PageDefaults
from microsite.output.style import StyleSheet
from microsite.output.style.css import AttributeTest, Selector, StyleRule, parse_rules
from microsite.output.style.sheets import iter_sheets
from microsite.render.view import MISSING, template_of
from microsite.site.overrides import OVERRIDES, SHEET_LIST, STYLE
from tests.conftest import ROOT, Project
from tests.overrides.test_contrast import WORDS, contrast, load

SHEETS = [*iter_sheets(ROOT)]
MOST_LINES = 160
LIMITED = ("lang", "hreflang", "href", "src", "id")
"""Attributes whose value is a tag, an address or a part of one."""
READERS = get_args(PageDefaults.model_fields["readers"].annotation)
"""Sorts of reader, some of which sections are called after too."""
ALLOWED = AttributeTest("href", "^=", "http")
"""A link to elsewhere, whatever it is: its address is printed on paper."""


def selectors_of(rules: tuple[StyleRule, ...]) -> Iterator[Selector]:
    for rule in rules:
        yield from rule.selectors
        yield from selectors_of(rule.inner or ())


@pytest.fixture(scope="module")
def names() -> set[str]:
    """Return what only data and folders may know: tags, sections, slugs and their parts, campaigns;
    not what a block or a service of the frame is called.
    """
    site = Project(ROOT).site(today())
    slugs = {slug.replace("/", "-") for slug in site.pages}
    parts = {part for slug in site.pages for part in slug.split("/")}
    names = {*site.languages, *site.campaigns, *site.sections.folders, *slugs, *parts}
    return names - KINDS.keys() - FRAME_WAYS.keys()


def find_known(text: str, names: set[str]) -> list[str]:
    """Return the selectors of a sheet that name a language, an address or a slug."""
    found = []
    for selector in selectors_of(parse_rules(text)):
        traits = {trait for part in selector.parts for trait in part.asks | part.refuses}
        tests = {trait for trait in traits if isinstance(trait, AttributeTest)}
        known = {
            test for test in tests if test.attribute == "data-readers" and test.value in READERS
        }
        words = {str(trait).lstrip(".").removeprefix("section-") for trait in traits - tests}
        words |= {test.value for test in tests - known}
        limited = {test for test in tests if test.attribute in LIMITED and test.value}
        if ":lang(" in selector.text or limited - {ALLOWED} or words & names:
            found.append(selector.text)
    return found


@pytest.mark.parametrize("path", SHEETS, ids=lambda path: path.stem)
def test_no_selector_knows_a_language_an_address_or_a_slug(path: Path, names: set[str]) -> None:
    assert find_known(path.read_text(encoding="utf-8"), names) == []


@pytest.mark.parametrize(
    "selector",
    [
        "main:lang(gu)",
        "[lang=gu] p",
        "p:not([lang=en])",
        ".doors [href*='children/']",
        "[href='#bullying']",
        "#being-bullied",
        ".section-children",
        ".board p",
        "[data-accent=professionals]",
        "[data-readers=board]",
        ".anti-bullying-week",
        "@media print { .gu { color: #000 } } a",
    ],
)
def test_a_selector_that_knows_too_much_is_caught(selector: str, names: set[str]) -> None:
    assert find_known(f"{selector} {{ color: #000 }}", names)


def test_every_sheet_has_its_place_in_the_list() -> None:
    folder = ROOT / OVERRIDES / STYLE
    assert sorted(path.name for path in SHEETS) == sorted(
        path.name for path in folder.glob("*.css") if path.name != SHEET_LIST
    )


def test_every_medium_has_its_place_in_the_list() -> None:
    def media(text: str) -> list[str]:
        nodes = tinycss2.parse_stylesheet(text, skip_comments=True, skip_whitespace=True)
        rules = [node for node in nodes if node.type == "at-rule" and node.at_keyword == "media"]
        return [tinycss2.serialize(rule.prelude).strip() for rule in rules]

    listed = media((ROOT / OVERRIDES / STYLE / SHEET_LIST).read_text(encoding="utf-8"))
    used = {name for path in SHEETS for name in media(path.read_text(encoding="utf-8"))}
    assert sorted(listed) == sorted(used)


@pytest.mark.parametrize("path", SHEETS, ids=lambda path: path.stem)
def test_a_sheet_is_one_idea(path: Path) -> None:
    """It begins by saying which, and is short."""
    text = path.read_text(encoding="utf-8")
    assert text.startswith("/* ")
    assert len(text.splitlines()) <= MOST_LINES
    assert max(map(len, text.splitlines())) <= 100


def test_the_page_that_is_not_there_has_its_template() -> None:
    assert (ROOT / "overrides" / template_of(MISSING)).is_file()


def test_ink_can_be_read_on_every_accent() -> None:
    light = load("light")
    for section in Project(ROOT).site().sections.folders.values():
        if section.accent:
            ground = light.colour(section.accent)
            assert contrast(light.colour("#1f1c3d"), ground) >= WORDS


def page_style(rules: str, body: str, around: str = "") -> str:
    return StyleSheet(parse_rules(rules)).for_page(f"<html {around}><body>{body}")


@pytest.mark.parametrize(
    ("selector", "body", "is_kept"),
    [
        (".card", '<p class="card">', True),
        (".card", "<p>", False),
        (".card p", '<p class="card">', True),
        ("p.card", '<p></p><b class="card">', False),
        (".card.steps", '<p class="card"></p><p class="steps">', False),
        ("details[open] p", "<details><p>", True),
        ("details:not([open]) p", "<details><p>", True),
        (".all:hover, .any", '<p class="all">', True),
        ("p:not(:last-child)", "<p>", True),
        ("p:not(.card)", "<p>", True),
        ("a:not([lang])", '<a lang="en">', False),
        ("a:not([lang])", '<a lang="en"></a><a>', True),
        ("*", "", True),
        ("::before", "", True),
        ("[data-drawing=kite]", '<p data-drawing="kite">', True),
        ("[data-drawing=kite]", '<p data-drawing="kites">', False),
        ('a[href^="http"]', '<a href="https://example.org/">', True),
        ('a[href^="http"]', '<a href="./http/">', False),
        ('a[href$=".ics"]', '<a href="./week.ics">', True),
        ('a[href$=".ics"]', '<a href="./ics/">', False),
        ('a[href*="week"]', '<a href="./week.ics">', True),
        ("#main p", '<main id="main"><p>', True),
        ("#other p", '<main id="main"><p>', False),
        ("[dir=rtl] p", "<p>", False),
        ("[dir=rtl] p", '<p dir="rtl">', False),
        ("[dir=rtl] p", '<div dir="rtl"><p>', True),
        ("[dir=rtl] [dir=ltr] p", '<div dir="rtl"><div dir="ltr"><p>', True),
        ("[dir=rtl] [dir=ltr] p", '<div dir="rtl"><p></p></div><div dir="ltr"><p>', False),
    ],
)
def test_a_rule_is_kept_by_evidence(selector: str, body: str, is_kept: bool) -> None:
    assert bool(page_style(f"{selector} {{ color: #000 }}", body)) is is_kept


def test_what_lies_around_a_page_counts() -> None:
    assert page_style("[dir=rtl] p { color: #000 }", "<p>", 'lang="ar" dir="rtl"')


def test_a_property_is_kept_where_it_is_read() -> None:
    tokens = ":root { --one: 1px; --two: 2px }"
    style = page_style(f"{tokens} p {{ margin: var(--one) }} b {{ margin: var(--two) }}", "<p>")
    assert style == ":root{--one:1px}p{margin:var(--one)}"


def test_what_stands_in_for_a_property_stands_alone_where_nothing_sets_it() -> None:
    rules = "p { margin: var(--line, 1px) } [data-script] { --line: 2px }"
    assert page_style(rules, "<p>") == "p{margin:1px}"
    assert "var(--line,1px)" in page_style(rules, '<p data-script="Gujr">')


def test_rules_for_a_medium_come_together_after_all_others() -> None:
    wide, close = "@media (min-width: 44em) {", "}"
    rules = f"{wide} p {{ margin: 0 }} {close} p {{ margin: 1px }} {wide} b {{ margin: 0 }} {close}"
    assert page_style(rules, "<p><b>") == (
        "p{margin:1px}@media (min-width:44em){p{margin:0}b{margin:0}}"
    )


def test_what_is_for_paper_stands_in_a_file_of_its_own() -> None:
    rules = "p { margin: 1px } @media print { p { margin: 0 } b { margin: 0 } }"
    sheet = StyleSheet(parse_rules(rules))
    assert sheet.for_page("<p>") == "p{margin:1px}"
    assert sheet.paper == "@media print{p{margin:0}b{margin:0}}"


def test_words_left_in_english_are_set_like_english() -> None:
    """A page, or a passage of one, between words of a script that needs more room."""
    sheet = StyleSheet.load(ROOT, Project(ROOT).site().sections)
    around = '<html lang="gu" dir="ltr" data-script="Gujr"><body>'
    whole = sheet.for_page(f'{around}<main lang="en" dir="ltr"><h1>Words</h1>')
    part = sheet.for_page(
        f'{around}<main lang="gu" dir="ltr" data-script="Gujr"><h1>શબ્દો</h1>'
        '<div class="fallback" lang="en" dir="ltr"><h2>Words</h2></div>'
    )
    for style, selector in ((whole, "main:not([data-script])"), (part, ".fallback")):
        [body] = re.findall(re.escape(f"[data-script] {selector}{{") + "([^}]*)", style)
        assert "--tracking:initial" in body
        assert "line-height:1.55" in body
    assert "data-script" not in sheet.for_page('<html lang="en" dir="ltr"><body><main><h1>Words')
