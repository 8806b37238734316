"""Days that can be true, and review dates that are kept."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

from microsite.findings import Finding
from microsite.site.page import Page
from microsite.site.sections import due_on
from microsite.site.site import Site


def check_dates(site: Site) -> Iterator[Finding]:
    """A page is checked again when its months are over. A check that is due warns and never stops a
    correction.

    dates/review-due: (a warning) check all of the page, then write the day as `reviewed`.
    dates/future: write the day on which it was.
    """
    for page in site.pages.values():
        yield from _check_future(page, site)
        if (due := due_on(page, site)) < site.today:
            sentence = f"This page was due for a check on {due.isoformat()}."
            hint = "check all of it, then write that day as reviewed"
            key = "reviewed" if page.front.reviewed else "updated"
            found = page.document.find((key,), "dates/review-due", sentence, hint)
            yield replace(found, severity="warning")


def _check_future(page: Page, site: Site) -> Iterator[Finding]:
    days = {
        "updated": (page.front.updated, "The day of the last change has not come yet anywhere."),
        "reviewed": (page.front.reviewed, "The day of the last check has not come yet anywhere."),
    }
    for key, (day, sentence) in days.items():
        if day and day > site.today + timedelta(days=1):
            hint = "write the day on which it was"
            yield page.document.find((key,), "dates/future", sentence, hint)
