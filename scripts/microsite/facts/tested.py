"""What the last recorded run of the browser tests covered (`data/tested.yml`)."""

from datetime import date

from microsite.facts.records import Record


class Tested(Record):
    """What the last recorded run of the browser tests covered; written by `make tested`, never by
    hand.
    """

    on: date | None = None
    """The day of the run."""
    browser: str = ""
    """The browser and its version."""
    axe: str = ""
    """The version of the accessibility checker axe."""
    pages: int = 0
    """How many pages were visited."""
    languages: int = 0
    """In how many languages."""
    widths: tuple[int, ...] = ()
    """How wide the windows were, in pixels."""
