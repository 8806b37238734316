"""A sentence for every page when something has happened (`data/banner.yml`)."""

from microsite.facts.records import PublicKnown, Record, Slug


class Banner(Record):
    """A sentence and a link for every page when something has happened; empty otherwise."""

    heading: PublicKnown = None
    sentence: PublicKnown = None
    page: Slug | None = None
