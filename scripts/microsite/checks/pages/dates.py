"""Days that can be true, and review dates that are kept."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from microsite.facts.services import Service, Way
from microsite.findings import Finding
from microsite.site.news import is_news
from microsite.site.page import Page
from microsite.site.sections import due_on
from microsite.site.site import Site
from microsite.sources.datafiles import KeyPath

_HINT = "write the day on which it was"
_CLOCK = "set the clock of this machine"
_SOON, _YEAR = timedelta(days=29), timedelta(days=366)
_NO_SITE_RESTS = timedelta(days=5 * 365)
"""After so long without a change a clock is more likely wrong than the site forgotten."""


def check_dates(site: Site) -> Iterator[Finding]:
    """A page is checked again when its months are over. A check that is due warns and never stops a
    correction.

    dates/review-due: (a warning) check all of the page, then write the day as `reviewed`.
    dates/future: write the day on which it was.
    dates/clock: set the clock of this machine.
    dates/security: (a warning) see who reads what is sent there, then write a day of the coming
    year.
    """
    if clock := _check_clock(site):
        yield clock
        if clock.severity == "error":
            return
    yield from _check_records(site)
    yield from _check_security(site)
    for page in site.pages.values():
        yield from _check_future(page, site)
        yield from _check_news(page)
        if (due := due_on(page, site)) < site.today:
            sentence = f"This page was due for a check on {due.isoformat()}."
            hint = "check all of it, then write that day as reviewed"
            key = "reviewed" if page.front.reviewed else "updated"
            found = page.document.find((key,), "dates/review-due", sentence, hint)
            yield replace(found, severity="warning")


def _check_clock(site: Site) -> Finding | None:
    """Return what is plainly wrong with the clock: most pages are of the future, or all are old."""
    days = sorted(page.front.updated for page in site.pages.values())
    if days and days[len(days) // 2] - timedelta(days=1) > site.today:
        sentence = f"The clock says {site.today.isoformat()}, and most pages were changed later."
        return Finding("mkdocs.yml", 1, 1, "dates/clock", sentence, _CLOCK)
    if days and site.today > days[-1] + _NO_SITE_RESTS:
        sentence = f"The clock says {site.today.isoformat()}, years after the last change."
        return Finding("mkdocs.yml", 1, 1, "dates/clock", sentence, _CLOCK, "warning")
    return None


def _check_security(site: Site) -> Iterator[Finding]:
    """Warn a month before security.txt runs out, and of a day that nobody can foresee (RFC 9116,
    2.5.5).
    """
    until = site.partnership.security_until
    if until and not _SOON < until - site.today <= _YEAR:
        sentence = f"What security.txt says holds until {until.isoformat()}."
        hint = "see who reads what is sent there, then write a day of the coming year"
        found = site.documents["partnership"].find(
            ("security_until",), "dates/security", sentence, hint
        )
        yield replace(found, severity="warning")


def _check_future(page: Page, site: Site) -> Iterator[Finding]:
    days = {
        "updated": (page.front.updated, "The day of the last change has not come yet anywhere."),
        "date": (page.front.date, "The day of this news has not come yet anywhere."),
        "reviewed": (page.front.reviewed, "The day of the last check has not come yet anywhere."),
    }
    for key, (day, sentence) in days.items():
        if day and day > site.today + timedelta(days=1):
            yield page.document.find((key,), "dates/future", sentence, _HINT)


def _check_news(page: Page) -> Iterator[Finding]:
    """News has the day on which it was published, and nothing else has one.

    dates/no-day: write `date` with the day on which it is published.
    dates/no-news: take `date` away, or put the page into content/news/.
    """
    if is_news(page) and not page.front.date:
        hint = "write date with the day on which it is published"
        yield Finding(page.path, 1, 1, "dates/no-day", "This news has no day.", hint)
    elif page.front.date and not is_news(page):
        hint = "take date away, or put the page into content/news/"
        yield page.document.find(("date",), "dates/no-news", "Only news has a day.", hint)


def _check_records(site: Site) -> Iterator[Finding]:
    """What was seen or checked of a service was seen or checked by today."""
    document, latest = site.documents["services"], site.today + timedelta(days=1)
    for name, service in site.registry.services.items():
        places: list[tuple[tuple[str, ...], Way | Service]] = [(("services", name), service)]
        places += [(("services", name, "ways", kind), way) for kind, way in service.ways.items()]
        for keys, row in places:
            if row.source and row.source.seen_on > latest:
                sentence = "The day on which this was seen has not come yet anywhere."
                at = (*keys, "source", "seen_on")
                yield document.find(at, "dates/future", sentence, _HINT)
            if row.checked.on and row.checked.on > latest:
                sentence = "The day of this check has not come yet anywhere."
                yield document.find((*keys, "checked", "on"), "dates/future", sentence, _HINT)
    yield from _check_tests(site)


def _check_tests(site: Site) -> Iterator[Finding]:
    """The tests that a page tells of ran by today."""
    runs: list[tuple[KeyPath, date | None]] = [(("on",), site.tested.on)]
    runs += [(("others", at, "on"), one.on) for at, one in enumerate(site.tested.others)]
    for keys, day in runs:
        if day and day > site.today + timedelta(days=1):
            sentence = "The day of this run of the tests has not come yet anywhere."
            yield site.documents["tested"].find(keys, "dates/future", sentence, _HINT)
