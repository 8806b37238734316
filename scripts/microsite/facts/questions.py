"""What the sources leave open for a person of the partnership (`data/questions.yml`)."""

from typing import Literal

from microsite.facts.records import Checked, Record, Sentence, Slug

QuestionKind = Literal["call", "find", "date", "law", "words", "decide"]


class Question(Record):
    """Something that no source answers. Nobody fills it from memory."""

    kind: QuestionKind
    """call: dial or open it. find: find it out. date: look again, it was to change. law: ask a
    lawyer. words: somebody who knows reads the words. decide: the partnership decides.
    """
    ask: Sentence
    """The question, for whoever answers it."""
    pages: tuple[Slug, ...]
    """The pages that wait for the answer."""
    answered: Checked = Checked()
    """The day, and the role of whoever answered it. The answer itself stands where it belongs."""
