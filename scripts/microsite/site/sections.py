"""What a page takes from its section, unless its own front matter says otherwise.

Sections stand in `data/sections.yml`. A page whose folder has no row there takes what the top level
has; `checks/pages/sections.py` tells. An Easy Read has the layout and the reading band of its kind.
"""

from calendar import monthrange
from datetime import date

from microsite.facts.house_style import Reading
from microsite.facts.sections import PageDefaults
from microsite.site.page import Page
from microsite.site.site import Site

EASY = "easy"
"""The layout of every Easy Read."""
EASY_READING: Reading = "short"
"""Its reading band."""
_MONTHS_A_YEAR = 12


def defaults_of(section: str, site: Site) -> PageDefaults:
    """Return what the pages of a folder have in common; an empty name is the top level."""
    return site.sections.folders.get(section, site.sections.top)


def reading_of(page: Page, site: Site) -> Reading:
    """Return the reading band of a page."""
    own = page.front.reading or (EASY_READING if page.front.easy_of else None)
    return own or defaults_of(page.section, site).reading


def owner_of(page: Page, site: Site) -> str:
    """Return the role that looks after a page."""
    return page.front.owner or defaults_of(page.section, site).owner


def layout_of(page: Page, site: Site) -> str:
    """Return how a page is laid out: the name of a file in overrides/layouts/."""
    own = page.front.layout or (EASY if page.front.easy_of else None)
    return own or defaults_of(page.section, site).layout


def drawing_of(page: Page, site: Site) -> str | None:
    """Return the drawing in the head of a page: its own, or its section's."""
    section = site.sections.folders.get(page.section)
    return page.front.drawing or (section.drawing if section else None)


def due_on(page: Page, site: Site) -> date:
    """Return the day by which somebody checks a page again.

    The months count from the day when somebody last checked all of it. Until a first person has,
    they count from the day its words last changed: there is no other day that is true.
    """
    months = page.front.months or defaults_of(page.section, site).months
    return _later(page.front.reviewed or page.front.updated, months)


def _later(day: date, months: int) -> date:
    """Return the same day some months later, or the last day of that month where it has no such."""
    years, month = divmod(day.month - 1 + months, _MONTHS_A_YEAR)
    year, month = day.year + years, month + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))
