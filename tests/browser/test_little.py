"""For little ones: one scene at a time, and two things to press that lead to the next and back.

The page needs no script. What is pressed keeps help at the top of the screen in sight.
"""

import pytest
from playwright.sync_api import Browser, Page, expect

LITTLE = "/children/little/"
SENTENCES = ".scene h2"


def shown(page: Page) -> list[str]:
    """Return the sentences that can be seen."""
    return page.locator(f"{SENTENCES}:visible").all_text_contents()


@pytest.mark.parametrize("has_script", [True, False])
def test_a_scene_stands_alone_and_leads_on(browser: Browser, server: str, has_script: bool) -> None:
    context = browser.new_context(
        java_script_enabled=has_script, viewport={"width": 360, "height": 740}
    )
    page = context.new_page()
    page.goto(f"{server}{LITTLE}")
    everything = page.locator(SENTENCES).all_text_contents()
    for number, sentence in enumerate(everything):
        assert shown(page) == [sentence]
        expect(page.locator("section.strip .danger")).to_be_in_viewport()
        expect(page.locator(".turn a:visible").last).to_be_in_viewport(ratio=1)
        if number + 1 < len(everything):
            page.locator(".turn a:visible").last.click()
    page.locator(".turn a:visible").first.click()
    assert shown(page) == [everything[-2]]
    context.close()


def test_the_ends_lead_to_the_front_page_of_the_section(page: Page, server: str) -> None:
    page.goto(f"{server}{LITTLE}")
    page.locator(".turn a:visible").first.click()
    expect(page).to_have_url(f"{server}/children/")


def test_on_paper_every_scene_stands(page: Page, server: str) -> None:
    page.goto(f"{server}{LITTLE}")
    page.emulate_media(media="print")
    assert len(shown(page)) == len(page.locator(SENTENCES).all()) > 1
