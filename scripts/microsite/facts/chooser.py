"""The chooser: questions that lead to the right person or service (`data/chooser.yml`).

The rows are as an editor writes them. The ways through them stand in `site/routes.py`, and what
must be true of every way in `checks/services/chooser.py`.
"""

from typing import Annotated

from pydantic import Field, model_validator

from microsite.facts.ages import Ages
from microsite.facts.records import Id, Place, PublicKnown, PublicSentence, Record


class Answer(Record):
    """An answer to a question."""

    say: PublicSentence
    """The answer, as the person who presses it would say it."""
    small: PublicKnown = None
    """What stands under it in small letters."""
    picture: Id | None = None
    """The picture of its window, on the first question: `overrides/drawings/small-<name>.svg`."""
    about: tuple[Id, ...] = ()
    """What it says has happened, as topics of topics.yml. From here on nobody is offered who
    refuses one of them.
    """
    ages: Ages | None = None
    """Who reads from here on, in years, where the answer tells."""


class Question(Record):
    """A question: one screen."""

    ask: PublicSentence
    """The question."""
    answers: Annotated[dict[Id, Answer], Field(min_length=2)]
    """The answers, the likeliest first, each by the id of the question or the ending that it leads
    to.
    """


class Reading(Record):
    """A page to read next."""

    page: Place
    """The page, and perhaps a heading on it: get-help-now#danger."""
    say: PublicSentence
    """The words of the link."""


class Ending(Record):
    """Where a way ends: one person to start with, then others, then a page to read.

    Whether it prints the exception for nude pictures is not written here: it does on every way that
    is about them (`pictures` in topics.yml).
    """

    heading: PublicSentence
    """What to do, in a few words."""
    sentence: PublicSentence
    """What is good to hear now: a calm sentence or two."""
    topic: Id
    """The topic of topics.yml that its services answer."""
    services: Annotated[tuple[Id, ...], Field(min_length=1)]
    """Ids of services.yml. The first is the one person to start with."""
    read: Reading | None = None
    """What to read next. The page of help where it is left out."""


class Chooser(Record):
    """A few questions that lead to the right person or service."""

    first: Id
    """The question that the page opens with."""
    ages: Ages
    """Who reads where no answer tells, in years."""
    questions: dict[Id, Question]
    """Every question, by its id."""
    endings: dict[Id, Ending]
    """Every ending, by its id."""

    @model_validator(mode="after")
    def _an_id_means_one_thing(self) -> "Chooser":
        both = sorted(self.questions.keys() & self.endings.keys())
        if both:
            raise ValueError(f"a question and an ending have the same id: {', '.join(both)}")
        return self

    @model_validator(mode="after")
    def _it_opens_with_a_question(self) -> "Chooser":
        if self.first not in self.questions:
            raise ValueError(f"first names {self.first}, and there is no such question")
        return self

    @property
    def anchors(self) -> frozenset[str]:
        """The ids on the page that a link can lead to: what the answers of the first question lead
        to.
        """
        return frozenset(self.questions[self.first].answers)

    @property
    def services(self) -> frozenset[str]:
        """The ids of all services that it offers."""
        return frozenset(name for ending in self.endings.values() for name in ending.services)
