"""A page that is due for a check says so on the day after, although nobody built the site again."""

from datetime import UTC, datetime, time, timedelta

import pytest
from playwright.sync_api import Browser, expect

from microsite.site.sections import due_on
from microsite.site.site import Site

SLUG = "report/ceop"
ADDRESS = f"{SLUG}/"
DAYTIME = {"Europe/London": 12, "Pacific/Kiritimati": 2, "Pacific/Pago_Pago": 22}
"""Here, where a day begins first and where last: an hour of UTC at which it is the same day there.
It is the reader's own day that counts.
"""


@pytest.mark.parametrize(("days", "is_shown"), [(-30, False), (0, False), (1, True), (400, True)])
def test_a_page_warns_once_its_day_is_over(
    browser: Browser, server: str, sources: Site, days: int, is_shown: bool
) -> None:
    due = due_on(sources.pages[SLUG], sources)
    for zone, hour in DAYTIME.items():
        context = browser.new_context(timezone_id=zone)
        page = context.new_page()
        now = datetime.combine(due + timedelta(days), time(hour), UTC)
        page.clock.set_fixed_time(now)
        page.goto(f"{server}/{ADDRESS}")
        warning = page.locator("footer [data-due]")
        assert warning.text_content() == f"This page was due for a check on {due.day} {due:%B %Y}."
        (expect(warning).to_be_visible if is_shown else expect(warning).to_be_hidden)()
        context.close()


def test_without_script_a_page_says_by_when_it_is_due(browser: Browser, server: str) -> None:
    page = browser.new_page(java_script_enabled=False)
    page.goto(f"{server}/{ADDRESS}")
    expect(page.locator("footer [data-due]")).to_be_hidden()
    expect(page.locator("footer")).to_contain_text("Due for a check by")
    page.close()
