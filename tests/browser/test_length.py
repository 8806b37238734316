"""A page of help is short: six screens of a phone at most, three for primary children, with what is
folded left folded. Pages for work and lists of all there is may be longer (bench/screens.py).
"""

import pytest
from bench.screens import (
    Length,
    longest_first,
    measure,
    most_screens,
    render_audiences,
    render_table,
)
from playwright.sync_api import Browser

from microsite.site.site import Site


def test_every_page_is_short(browser: Browser, server: str, sources: Site) -> None:
    lengths = [*measure(browser, server, sources)]
    assert {length.address for length in lengths} >= {"", "get-help-now/", "children/"}
    long = [length for length in longest_first(lengths) if length.is_too_long]
    assert long == [], "\n" + render_table(long)


LIMITS = {
    "get-help-now": 6,
    "index": 6,
    "parents/my-child-told-me": 6,
    "children/index": 3,
    "children/someone-new": 3,
    "board/strategy": 8,
    "professionals/disclosure": None,
    "all-pages": None,
    "services": None,
    "words": None,
}
"""A page, and how many screens it may have."""


@pytest.mark.parametrize("slug", LIMITS)
def test_who_reads_a_page_decides_how_long_it_may_be(sources: Site, slug: str) -> None:
    assert most_screens(slug, sources) == LIMITS[slug]


def test_a_long_page_is_caught_and_told_first() -> None:
    short = Length("short/", 5.9, 300, 6_000, 6)
    free = Length("free/", 20.0, 3_000, 9_000, None)
    long = Length("children/long/", 3.2, 400, 5_000, 3)
    assert longest_first([short, free, long]) == [long, free, short]
    assert [length.is_too_long for length in (short, free, long)] == [False, False, True]
    table = render_table([short, free, long]).splitlines()
    assert table[1].endswith("/children/long/  above its limit")
    assert "–" in table[2]


def test_each_audience_has_a_line_with_the_worst_and_the_median() -> None:
    table = render_audiences(
        [
            Length("children/a/", 2.0, 100, 6_000, 3, "children", 18.0),
            Length("children/b/", 3.0, 300, 6_000, 3, "children", None),
            Length("children/c/", 1.0, 200, 6_000, 3, "children", 24.4),
            Length("parents/a/", 5.5, 400, 6_000, 6, "parents", 30.0),
        ]
    )
    assert [line.split() for line in table.splitlines()[1:]] == [
        ["children", "3", "300", "200", "3.0", "2.0", "24", "21"],
        ["parents", "1", "400", "400", "5.5", "5.5", "30", "30"],
    ]


def test_what_is_folded_is_not_counted(browser: Browser, sources: Site) -> None:
    """The words of a closed fold are not read; opened, they are."""
    page = browser.new_page()
    page.set_content("<main>one <details><summary>two</summary>three four</details></main>")
    counted = "document.querySelector('main').innerText.split(/\\s+/).filter(Boolean).length"
    assert page.evaluate(counted) == 2
    page.locator("summary").click()
    assert page.evaluate(counted) == 4
    page.close()
