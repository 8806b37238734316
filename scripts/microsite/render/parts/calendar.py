"""The calendar of all events to take away, while a date to come is confirmed; else nothing."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from markupsafe import Markup

from microsite.render.days import shown_between
from microsite.render.scope import Scope
from microsite.site.addresses import Links
from microsite.site.downloads import dates_file
from microsite.sources.blocks import Block


@dataclass(frozen=True)
class CalendarView:
    """The file, and the days on which it is offered."""

    href: str
    days: Markup


def context(block: Block, links: Links, scope: Scope) -> dict[str, Any]:
    """Return the calendar, or None where no date is to come."""
    today = scope.site.today
    ends = [one.ends for row in scope.site.campaigns.values() for one in row.dated]
    last = max(ends, default=date.min)
    if last < today:
        return {"calendar": None}
    return {
        "calendar": CalendarView(
            links.file(dates_file(scope.messages.tag)),
            shown_between(None, last, today),
        )
    }
