"""Topics: the harms and needs that pages and services speak of (`data/topics.yml`)."""

from microsite.facts.records import PublicSentence, Record


class Topic(Record):
    """A harm or a need. Which services answer it stands with the services."""

    name: PublicSentence
    """What people call it."""
    what: PublicSentence
    """What it covers."""
    pictures: bool = False
    """true: a nude or sexual picture of someone under 18 is part of it. Whoever reads about it is
    told never to copy one.
    """
