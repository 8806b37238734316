"""Words people use online, in plain words (`data/glossary.yml`)."""

from microsite.facts.records import Record, Sentence, Slug


class Word(Record):
    """A word people use online, in plain words, with what people type when they look for it."""

    meaning: Sentence
    also: tuple[str, ...] = ()
    page: Slug | None = None
