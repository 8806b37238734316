"""A sentence for every page when something has happened (`data/banner.yml`)."""

from microsite.facts.records import Record, Slug


class Banner(Record):
    """A sentence and a link for every page when something has happened; empty otherwise."""

    heading: str | None = None
    """A few words that say what has happened, without a name."""
    sentence: str | None = None
    """One sentence that says what to do now. No number and no web address: the page holds them."""
    page: Slug | None = None
    """The one page that helps, such as get-help-now."""
