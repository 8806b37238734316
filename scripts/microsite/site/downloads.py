"""The files beside the pages that a reader may take away, by their addresses below the site's root.

Pages link to them and `output/` writes them, both from here. Each stands in the folder of every
language: the words of a page that is not translated, its addresses too, are the same in all.
"""

from microsite.site.addresses import language_root

DATA_SETS = ("pages", "services", "translations", "events")
"""The files of open data."""


def data_file(tag: str, name: str) -> str:
    """Return a file of open data in a language."""
    return f"{language_root(tag)}data/{name}.json"


def data_schema(tag: str, name: str) -> str:
    """Return the schema of a file of open data."""
    return f"{language_root(tag)}data/{name}.schema.json"


def dates_file(tag: str, campaign: str | None = None) -> str:
    """Return the calendar file of an event in a language, or of all events."""
    return f"{language_root(tag)}events/{campaign or 'dates'}.ics"


def reviews_file(tag: str) -> str:
    """Return the calendar file of the days by which pages are checked, for the partnership."""
    return f"{language_root(tag)}board/reviews.ics"


def feed_file(tag: str) -> str:
    """Return the feed of news in a language."""
    return f"{language_root(tag)}news/feed.xml"
