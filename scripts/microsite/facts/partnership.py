"""This board (`data/partnership.yml`): the one file to change for another borough."""

from microsite.facts.records import HttpsAddress, Id, PublicSentence, Record, Sentence


class Skyline(Record):
    """The place behind the roof: a partial of the theme."""

    partial: Id


class Partnership(Record):
    """This board: the one file to change for another borough."""

    name: PublicSentence
    short_name: Sentence
    area: Sentence
    site_name: PublicSentence
    history: PublicSentence
    web: Id
    site_url: HttpsAddress | None = None
    skyline: Skyline
    exit_to: str
    launched: bool
