"""This board (`data/partnership.yml`): the one file to change for another borough."""

from microsite.facts.records import Day, HttpsAddress, Id, PublicSentence, Record, ShownSentence


class Skyline(Record):
    """The place behind the roof: a partial of the theme."""

    partial: Id
    """The name of the drawing, without .svg."""


class Partnership(Record):
    """This board: the one file to change for another borough."""

    name: PublicSentence
    """The full name of the partnership."""
    short_name: ShownSentence
    """The name in running text, where the full one is too long."""
    area: ShownSentence
    """The borough, as a page writes it."""
    site_name: PublicSentence
    """The name of the site: its header, and the end of every tab's title."""
    history: PublicSentence
    """One sentence on where the partnership comes from, for people who look for the old board."""
    web: Id
    """The service of services.yml that holds the partnership's own web address."""
    site_url: HttpsAddress | None = None
    """The address the site is published at, null while nobody knows it."""
    security_until: Day | None = None
    """The day until which security.txt says whom to tell about a weakness of the site: a year from
    now at most.
    """
    skyline: Skyline
    """The place behind the roof of the home page."""
    exit_to: str
    """Where Exit leads: an ordinary page that shows nothing personal."""
    launched: bool
    """false: a trial, whose numbers the partnership has not checked. true: they are checked."""
