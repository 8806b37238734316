"""What the last recorded run of the browser tests covered (`data/tested.yml`)."""

from typing import Literal

from microsite.facts.records import Day, Record

OtherBrowser = Literal["firefox-esr", "webkitgtk"]
"""The browsers that only `make test-all` drives; the strings `tested.browser.*` name them."""


class TriedIn(Record):
    """A browser in which leaving, Back and what a reader presses were tried once, and worked."""

    browser: OtherBrowser
    """Which browser."""
    version: str
    """Its version."""
    on: Day
    """The day of the run."""


class Tested(Record):
    """What the last recorded run of the browser tests covered; written by `make tested`, never by
    hand.
    """

    on: Day | None = None
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
    others: tuple[TriedIn, ...] = ()
    """The other browsers that were tried."""
