"""Words people use online, in plain words (`data/glossary.yml`)."""

from microsite.facts.records import Record, ShownSentence, Slug


class Word(Record):
    """A word people use online, in plain words, with what people type when they look for it."""

    meaning: ShownSentence
    """What it means, for a child of ten."""
    also: tuple[str, ...] = ()
    """What else people call it or type: slang, spelling mistakes, other scripts."""
    page: Slug | None = None
    """The page that helps, where there is one."""
