"""What is folded opens where a link leads to it; without a script the link leads to its row."""

import pytest
from playwright.sync_api import Browser, Page, expect

HELP = "/get-help-now/"
SILENT_CALL = "silent-call"


@pytest.mark.parametrize("name", [SILENT_CALL, "register"])
def test_a_link_from_another_page_unfolds_it(page: Page, server: str, name: str) -> None:
    page.goto(f"{server}{HELP}#{name}")
    expect(page.locator(f"#{name} ol")).to_be_in_viewport()


def test_a_link_on_the_page_unfolds_it(page: Page, server: str) -> None:
    page.goto(f"{server}{HELP}")
    folded = page.locator(f"#{SILENT_CALL}")
    expect(folded.locator("ol")).to_be_hidden()
    page.locator(f'a[href="#{SILENT_CALL}"]').click()
    expect(folded.locator("ol")).to_be_in_viewport()


def test_an_address_with_a_strange_end_breaks_nothing(page: Page, server: str) -> None:
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.goto(f"{server}{HELP}#%")
    assert errors == []


def test_without_a_script_one_press_is_left(browser: Browser, server: str) -> None:
    context = browser.new_context(java_script_enabled=False, viewport={"width": 360, "height": 740})
    page = context.new_page()
    page.goto(f"{server}{HELP}#{SILENT_CALL}")
    summary = page.locator(f"#{SILENT_CALL} summary")
    expect(summary).to_be_in_viewport()
    summary.click()
    expect(page.locator(f"#{SILENT_CALL} ol")).to_be_visible()
    context.close()
