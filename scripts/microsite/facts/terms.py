"""Terms of safeguarding, and how each language says them (`data/terms.yml`)."""

from microsite.facts.records import Record, Sentence


class Form(Record):
    """How one language says a term. A draft, until a fluent person of the partnership has read
    it.
    """

    use: Sentence
    """The form to use."""
    never: tuple[Sentence, ...] = ()
    """Forms never to use."""
    because: Sentence | None = None
    """Why."""


class Term(Record):
    """A term of safeguarding, by its English."""

    also: tuple[Sentence, ...] = ()
    """What else the English says for it: other forms of the word."""
    said: dict[str, Form]
    """How each language says it, by language tag."""


Terms = dict[str, Term]
"""Every term, by its English."""
