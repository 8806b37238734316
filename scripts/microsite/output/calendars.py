"""Calendar files (RFC 5545): one for each event, one of all to subscribe to, in every language; and
one for the partnership, of the days by which pages are checked again.

Only confirmed dates stand in them, past ones too, so that a calendar that follows the file keeps
its history. A file is there once it has a date: RFC 5545, 3.6, asks for one component at least.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, time, timedelta
from uuid import NAMESPACE_URL, uuid5

from icalendar import Calendar, Event

from microsite.facts.campaigns import Dated
from microsite.output.file import OutputFile
from microsite.site.addresses import absolute
from microsite.site.downloads import dates_file, reviews_file
from microsite.site.page import SOURCE_LANGUAGE, Page
from microsite.site.sections import due_on
from microsite.site.site import Site

_REFRESH = timedelta(weeks=1)
"""How often a calendar that follows a file asks for it again (RFC 7986, 5.7)."""
_DAY = timedelta(days=1)


def iter_calendars(site: Site) -> Iterator[OutputFile]:
    """Yield every calendar file that has a date."""
    for tag in site.tags:
        entries = {
            name: [_occasion(site, name, one, tag) for one in campaign.dated]
            for name, campaign in site.campaigns.items()
        }
        for name, own in entries.items():
            if own:
                title = f"campaign.{name}.name"
                yield OutputFile(dates_file(tag, name), _write(site, title, tag, own))
        every = [entry for own in entries.values() for entry in own]
        if every:
            yield OutputFile(dates_file(tag), _write(site, "calendar.name", tag, every))
        reviews = [_review(site, day, pages, tag) for day, pages in sorted(_due(site).items())]
        yield OutputFile(reviews_file(tag), _write(site, "calendar.reviews", tag, reviews))


def _write(site: Site, title: str, tag: str, entries: Iterable[Event]) -> bytes:
    """Return a calendar that is called by the words of `title`."""
    calendar = Calendar()
    calendar.add("version", "2.0")
    calendar.add("prodid", f"-//{site.partnership.area}//{site.partnership.site_name}//EN")
    calendar.add("method", "PUBLISH")
    calendar.add("uid", _uid(site, "calendar", title, tag))
    _say(calendar, "name", site, title, tag)
    calendar.add("x-wr-calname", site.text(title, tag))
    calendar.add("refresh-interval", _REFRESH, parameters={"VALUE": "DURATION"})
    for entry in entries:
        calendar.add_component(entry)
    return bytes(calendar.to_ical())


def _occasion(site: Site, name: str, one: Dated, tag: str) -> Event:
    """Return one year of an event, whole days: the day of its end is the first that is free."""
    key, page = f"campaign.{name}", site.campaigns[name].page
    entry = _entry(site, one.starts, one.ends, name, one.year)
    _say(entry, "summary", site, f"{key}.name", tag)
    _say(entry, "description", site, f"{key}.what", tag)
    if one.theme:
        entry.add("comment", one.theme, parameters={"LANGUAGE": SOURCE_LANGUAGE})
    if page and site.partnership.site_url:
        entry.add("url", absolute(site.partnership.site_url, page, tag))
    return entry


def _review(site: Site, day: date, pages: Iterable[Page], tag: str) -> Event:
    entry = _entry(site, day, day, "review", day.isoformat())
    rows = [f"{page.composed(tag).title}: {page.path}" for page in pages]
    said = tag if "calendar.due" in site.strings[tag].texts else SOURCE_LANGUAGE
    due = site.text("calendar.due", tag).format(number=len(rows))
    entry.add("summary", due, parameters={"LANGUAGE": said})
    entry.add("description", "\n".join(rows))
    return entry


def _entry(site: Site, starts: date, ends: date, *names: str) -> Event:
    """Return whole days that leave their reader free, stamped with the day of the build."""
    entry = Event()
    entry.add("uid", _uid(site, *names))
    entry.add("dtstamp", datetime.combine(site.today, time(), UTC))
    entry.add("dtstart", starts)
    entry.add("dtend", ends + _DAY)
    entry.add("transp", "TRANSPARENT")
    return entry


def _due(site: Site) -> dict[date, list[Page]]:
    """Return the pages by the day on which they are due for a check."""
    days: dict[date, list[Page]] = defaultdict(list)
    for page in site.pages.values():
        days[due_on(page, site)].append(page)
    return days


def _say(component: Calendar | Event, name: str, site: Site, key: str, tag: str) -> None:
    """Put words into a component with the language that they are in (RFC 5545, 3.2.10)."""
    said = tag if key in site.strings[tag].texts else SOURCE_LANGUAGE
    component.add(name, site.text(key, tag), parameters={"LANGUAGE": said})


def _uid(site: Site, *names: str) -> str:
    """Return what stays the same in every build and every language (RFC 7986, 5.3)."""
    return str(uuid5(NAMESPACE_URL, "/".join((site.partnership.area, *names))))
