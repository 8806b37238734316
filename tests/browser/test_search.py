"""The search: it finds what people type, brings help to the top of danger, sends nobody the wrong
way, keeps nothing, and can be used by everyone.
"""

import json
import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import urlsplit

import brotli
import pytest
from playwright.sync_api import Browser, Page, expect

from microsite.output.search import iter_search, render_index
from microsite.site.page import address_of
from microsite.site.site import Site
from tests.browser.conftest import EXIT_HOST
from tests.browser.test_chooser import TRAIL, opened
from tests.browser.test_every_page import STORED, run_axe
from tests.browser.test_targets import SMALL_TARGETS
from tests.search.asking import ask, load_phrases, measure

SEARCH, HELP = "/all-pages/#search", "/get-help-now/"
MOST_BYTES = 25_000
"""The index of a language and the code that reads it, compressed with brotli (issue: at most 25 KB
for 100 pages).
"""
REACHED = {"phrases.en": 98, "phrases.gu": 98, "phrases.ar": 92}
"""Per cent of phrases that find help among the first three: what was reached, less one phrase or
two.
"""
SECRET = "zxqv blackmail 😭"
"""Words that stand nowhere in the site."""
FOUND, CARD, NONE = ".finder .rows li", ".finder [data-card]:visible", ".finder .none"


@pytest.mark.parametrize("name", REACHED)
def test_what_people_type_finds_help(page: Page, sources: Site, name: str) -> None:
    found = measure(page, sources, name.partition(".")[2], name)
    assert found.share >= REACHED[name], found.missed


def test_nobody_is_sent_the_wrong_way(page: Page, sources: Site) -> None:
    pairs = load_phrases("never")
    wrong = {
        phrase: both
        for (phrase, slugs), answer in zip(
            pairs.items(), ask(page, sources, "en", pairs), strict=True
        )
        if (both := {address_of(slug) for slug in slugs} & {*answer.found})
    }
    assert wrong == {}
    assert {slug for slugs in pairs.values() for slug in slugs} <= sources.pages.keys()


@pytest.mark.parametrize("tag", ["en", "gu", "ar"])
def test_danger_brings_its_card_in_every_language(page: Page, sources: Site, tag: str) -> None:
    phrases = load_phrases("dangers")
    answers = zip(phrases, ask(page, sources, tag, phrases), strict=True)
    shown = {phrase: {*answer.dangers} for phrase, answer in answers}
    wanted = {phrase: {*cards} for phrase, cards in phrases.items()}
    if tag == "en":
        assert shown == wanted
    else:
        assert {one for one in wanted if wanted[one] - shown[one]} == set()
