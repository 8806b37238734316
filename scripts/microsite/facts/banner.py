"""A sentence for every page when something has happened (`data/banner.yml`)."""

from microsite.facts.records import PublicKnown, Record, Slug


class Banner(Record):
    """A sentence and a link for every page when something has happened; empty otherwise."""

    heading: PublicKnown = None
    """A few words that say what has happened, without a name."""
    sentence: PublicKnown = None
    """One sentence that says what to do now. No number and no web address: the page holds them."""
    page: Slug | None = None
    """The one page that helps, such as get-help-now."""
