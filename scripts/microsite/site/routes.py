"""Every way through the chooser, from the first question to an ending, and what is known on it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from graphlib import CycleError, TopologicalSorter

from microsite.facts.ages import Ages
from microsite.facts.chooser import Answer, Chooser
from microsite.facts.topics import Topic
from microsite.sources.datafiles import KeyPath


@dataclass(frozen=True)
class Step:
    """An answer that was pressed, and what it leads to."""

    question: str
    goal: str
    answer: Answer

    @property
    def keys(self) -> KeyPath:
        """Where it stands in the data file."""
        return ("questions", self.question, "answers", self.goal)


@dataclass(frozen=True)
class Route:
    """A way through the chooser. `goal` is the ending it comes to."""

    steps: tuple[Step, ...]
    goal: str
    readers: Ages
    """Who reads on this way, in years."""

    @property
    def about(self) -> frozenset[str]:
        """The topics that its answers have named."""
        return frozenset(topic for step in self.steps for topic in step.answer.about)


def find_circle(chooser: Chooser) -> tuple[str, ...]:
    """Return the questions of one circle, in which nobody would ever be answered, or none."""
    graph = {
        name: question.answers.keys() & chooser.questions.keys()
        for name, question in chooser.questions.items()
    }
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        return tuple(dict.fromkeys(error.args[1]))
    return ()


def iter_routes(chooser: Chooser) -> Iterator[Route]:
    """Yield every way from the first question to an ending, in the order of the answers.

    A way that leads nowhere, or back to a question already asked, is left out:
    `checks/services/chooser.py` tells of both.
    """
    yield from _walk(chooser, chooser.first, (), chooser.ages)


def _walk(chooser: Chooser, name: str, steps: tuple[Step, ...], readers: Ages) -> Iterator[Route]:
    if name in chooser.endings:
        yield Route(steps, name, readers)
    elif name in chooser.questions and name not in {step.question for step in steps}:
        for goal, answer in chooser.questions[name].answers.items():
            way = (*steps, Step(name, goal, answer))
            yield from _walk(chooser, goal, way, answer.ages or readers)


def has_pictures(topics: frozenset[str], known: Mapping[str, Topic]) -> bool:
    """Say whether a nude or sexual picture of someone under 18 is part of one of these topics.

    Whoever is told anything about one is told the exception too (facts of the NCA and UKCIS: never
    view, copy, save or send it, not even as proof).
    """
    return any(known[topic].pictures for topic in topics if topic in known)
