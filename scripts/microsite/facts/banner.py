"""A sentence for every page when something has happened (`data/banner.yml`)."""

from microsite.facts.records import Record, Slug


class Banner(Record):
    """A sentence and a link for every page when something has happened; empty otherwise."""

    heading: str | None = None
    sentence: str | None = None
    page: Slug | None = None
