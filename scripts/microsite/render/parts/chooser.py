"""The chooser (`data/chooser.yml`): windows on the wall, the questions behind them folded below.

The page works as it stands. With script (`chooser.js`) it asks one question a screen.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from microsite.facts.landmarks import EMERGENCY, HELP, SAFETY
from microsite.render.scope import Scope
from microsite.render.service_card import ServiceCard
from microsite.site.addresses import Links
from microsite.site.routes import has_pictures
from microsite.sources.blocks import Block


@dataclass(frozen=True)
class EndingView:
    """Where a way ends: the services, the one to start with first, and a page to read."""

    heading: Markup
    sentence: Markup
    has_exception: bool
    cards: tuple[ServiceCard, ...]
    href: str
    read: Markup


@dataclass(frozen=True)
class AnswerView:
    """An answer. It leads to a question or to an ending, and `goal` is the id of either."""

    goal: str
    say: Markup
    small: Markup | None
    picture: str | None
    question: QuestionView | None
    ending: EndingView | None


@dataclass(frozen=True)
class QuestionView:
    """A question and its answers."""

    id: str
    ask: Markup
    answers: tuple[AnswerView, ...]


def context(block: Block, links: Links, scope: Scope) -> dict[str, Any]:
    """Return the first question, from which all others hang, and what stands around it."""
    drawer = _Drawer(links, scope)
    return {
        "first": drawer.question(scope.site.chooser.first, frozenset(), frozenset()),
        "never": scope.mentions.expand("evidence.never"),
        "instead": scope.mentions.expand("evidence.instead"),
        "emergency": EMERGENCY,
        "help_href": links.page(HELP),
        "safety_href": links.page(SAFETY),
    }


class _Drawer:
    """Hangs the questions and endings on each other, as seen from one page in one language."""

    def __init__(self, links: Links, scope: Scope) -> None:
        self._links = links
        self._scope = scope
        self._chooser = scope.site.chooser

    def question(self, name: str, asked: frozenset[str], about: frozenset[str]) -> QuestionView:
        """Return a question with all that hangs on it; `about` are the topics named so far.

        An answer that leads nowhere, or back to a question already asked, is left out.
        """
        key, asked = f"chooser.questions.{name}", asked | {name}
        known = (self._chooser.questions.keys() - asked) | self._chooser.endings.keys()
        answers = self._chooser.questions[name].answers
        return QuestionView(
            name,
            self._scope.messages(f"{key}.ask"),
            tuple(self._answer(name, goal, asked, about) for goal in answers if goal in known),
        )

    def _answer(
        self, question: str, goal: str, asked: frozenset[str], about: frozenset[str]
    ) -> AnswerView:
        answer = self._chooser.questions[question].answers[goal]
        key, say = f"chooser.questions.{question}.answers.{goal}", self._scope.messages
        about = about | frozenset(answer.about)
        is_question = goal in self._chooser.questions
        return AnswerView(
            goal,
            say(f"{key}.say"),
            say(f"{key}.small") if answer.small else None,
            answer.picture,
            self.question(goal, asked, about) if is_question else None,
            None if is_question else self._ending(goal, about),
        )

    def _ending(self, name: str, about: frozenset[str]) -> EndingView:
        ending, key = self._chooser.endings[name], f"chooser.endings.{name}"
        slug, hash_, anchor = (ending.read.page if ending.read else HELP).partition("#")
        return EndingView(
            self._scope.messages(f"{key}.heading"),
            self._scope.messages(f"{key}.sentence"),
            has_pictures(about | {ending.topic}, self._scope.site.topics),
            tuple(self._scope.cards.of(ending.services, ending.topic)),
            f"{self._links.page(slug)}{hash_}{anchor}",
            self._scope.messages(f"{key}.read.say" if ending.read else "foot.help"),
        )
