"""What the last recorded run of the browser tests covered (`data/tested.yml`)."""

from datetime import date

from microsite.facts.records import Record


class Tested(Record):
    """What the last recorded run of the browser tests covered; written by `make tested`, never by
    hand.
    """

    on: date | None = None
    browser: str = ""
    axe: str = ""
    pages: int = 0
    languages: int = 0
    widths: tuple[int, ...] = ()
