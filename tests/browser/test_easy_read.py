"""Easy Read: letters of 14 pt or more, a picture on the left of each idea, and a link each way
between a page and its Easy Read, on a phone, on a desk and on paper.
"""

import pytest
from playwright.sync_api import Browser, Page

from microsite.site.addresses import address_in
from microsite.site.page import SOURCE_LANGUAGE
from microsite.site.site import Site

SMALLEST = 14 * 96 / 72
"""14 points in CSS pixels (CSS Values 4, 6.2)."""
NEAR_HEAD = 740
"""Where the first screen of a phone ends."""

SIZES = """[...document.querySelectorAll('main .in *')]
  .filter(node => [...node.childNodes].some(c => c.nodeType === 3 && c.data.trim()))
  .filter(node => node.checkVisibility())
  .map(node => [parseFloat(getComputedStyle(node).fontSize), node.textContent.trim()])"""
IDEAS = """[...document.querySelectorAll('.first > .idea, .first > .evidence')].map(idea => {
  const art = idea.querySelector('.art'), words = idea.querySelector('p');
  const [picture, said] = [art.getBoundingClientRect(), words.getBoundingClientRect()];
  const drawn = getComputedStyle(art).backgroundImage.includes('svg');
  return [drawn, picture.width > 50, picture.right <= said.left];
})"""
BLOCKS = "document.querySelectorAll('.first > :not(.more-words)').length"


def english(slug: str) -> str:
    return address_in(slug, SOURCE_LANGUAGE)


@pytest.fixture(scope="module")
def pairs(sources: Site) -> dict[str, str]:
    """Return the address of each page that has an Easy Read, with the address of that one."""
    found = {english(whole): english(easy) for whole, easy in sources.easy_reads.items()}
    assert len(found) > 10
    return found


@pytest.mark.parametrize(
    ("width", "media"), [(320, "screen"), (360, "screen"), (1280, "screen"), (794, "print")]
)
def test_each_idea_has_a_picture_and_large_letters(
    browser: Browser, server: str, pairs: dict[str, str], width: int, media: str
) -> None:
    page = browser.new_page(viewport={"width": width, "height": 740})
    page.emulate_media(media=media)  # type: ignore[arg-type]
    for address in pairs.values():
        page.goto(f"{server}/{address}")
        if media == "print":
            page.wait_for_load_state("networkidle")
        else:
            assert [each for each in page.evaluate(SIZES) if each[0] < SMALLEST] == [], address
        words = page.locator(".idea p").first.evaluate(
            "p => parseFloat(getComputedStyle(p).fontSize)"
        )
        assert words >= SMALLEST, address
        ideas = page.evaluate(IDEAS)
        assert ideas == [[True, True, True]] * page.evaluate(BLOCKS), address
    page.close()


def test_the_pages_of_a_pair_lead_to_each_other(
    page: Page, server: str, pairs: dict[str, str], sources: Site
) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    for whole, easy in pairs.items():
        for here, there in ((whole, easy), (easy, whole)):
            page.goto(f"{server}/{here}")
            link = page.locator("a.easier:visible")
            assert link.count() == 1, here
            assert link.evaluate("a => a.href") == f"{server}/{there}"
            assert (link.bounding_box() or {"height": 0})["height"] >= 44, here
        more = page.locator(".more-words a")
        assert more.evaluate("a => a.href") == f"{server}/{whole}"


def test_the_link_stands_near_the_head(page: Page, server: str, pairs: dict[str, str]) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    for whole in pairs:
        page.goto(f"{server}/{whole}")
        top = page.locator("a.easier").evaluate("a => a.getBoundingClientRect().top")
        across = page.locator(".chooser").count()
        assert across or top < NEAR_HEAD, whole


def test_the_index_lists_every_one(page: Page, server: str, pairs: dict[str, str]) -> None:
    page.goto(f"{server}/easy-read/")
    listed = page.locator(".rows a").evaluate_all("links => links.map(a => a.href)")
    assert sorted(listed) == sorted(f"{server}/{easy}" for easy in pairs.values())
