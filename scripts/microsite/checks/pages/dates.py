"""Review dates are kept."""

from collections.abc import Iterator
from datetime import timedelta

from microsite.findings import Finding
from microsite.site.site import Site


def check_dates(site: Site) -> Iterator[Finding]:
    """A page is checked again after its last change. A check that is due warns and never stops a
    correction.

    dates/review-before-update: move `review_by` to a day after `updated`.
    dates/review-due: (a warning) check the page, then move `review_by` on.
    dates/future: set `updated` to the day of the change.
    """
    for page in site.pages.values():
        if page.front.review_by <= page.front.updated:
            sentence = "The review date is not after the day of the last change."
            yield page.document.find(("review_by",), "dates/review-before-update", sentence)
        if page.front.review_by < site.today:
            sentence = f"This page was due for a check on {page.front.review_by.isoformat()}."
            hint = "check it, then move review_by on"
            found = page.document.find(("review_by",), "dates/review-due", sentence, hint)
            yield Finding(
                found.path, found.line, found.column, found.rule, sentence, hint, "warning"
            )
        if page.front.updated > site.today + timedelta(days=1):
            yield page.document.find(
                ("updated",),
                "dates/future",
                "The day of the last change has not come yet anywhere.",
            )
