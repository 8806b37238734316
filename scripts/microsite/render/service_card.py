"""A service as its card prints it: what it is good for, its facts, its answers, the ways to it.

Which fields of a service are facts and which questions it answers is said by their types
(`facts/services.py`).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from markupsafe import Markup

from microsite.facts.ages import Ages
from microsite.facts.landmarks import DANGER_WAY
from microsite.facts.services import FACTS, QUESTIONS, Service, WayKind
from microsite.render.mentions import Mentions
from microsite.render.messages import Messages
from microsite.site.site import Site

_QUIET_FIRST: tuple[WayKind, ...] = (
    "chat",
    "web",
    "sms",
    "app",
    "phone",
    "textphone",
    "email",
    "post",
)
"""Quick ways without a voice stand first, since somebody may be in the next room; slow ones stand
last.
"""


BUTTONS = 2
"""Ways that stand on a card; the rest is folded."""
TRACE = "phone"
"""The question that is never folded: whether the phone will show it decides whether a child dares.
"""
COMPARED = ("reader", "speed", "family", "name")
"""The questions by which services are compared, in the order of the columns."""
_FOLDED = tuple(question for question in QUESTIONS if question != TRACE)


@dataclass(frozen=True)
class WayView:
    """One way to reach a service. It is no button where it is only words (a fallback, an app, a
    postal address).
    """

    html: Markup
    is_button: bool
    is_danger: bool = False
    """True for the one way that is red: 999."""


@dataclass(frozen=True)
class StepsView:
    """What happens after a report, and what to do if the answer is no."""

    first: tuple[Markup, ...]
    if_no: Markup | None


@dataclass(frozen=True)
class ServiceCard:
    """A service as the answer to one topic. `facts` are short; `answers` are (question, answer)
    pairs.
    """

    id: str
    name: Markup
    result: Markup | None
    """What it is good for as its title, where its name does not say that."""
    picture: str | None
    line: Markup
    """What it is good for: for the topic, where it has a sentence for that, else in one line."""
    more: Markup | None
    """What it is, where the line says something else."""
    what: Markup
    refuses: tuple[Markup, ...]
    hours: Markup | None
    facts: tuple[Markup, ...]
    trace: tuple[Markup, Markup] | None
    """The question and the answer that stand outside the fold."""
    answers: tuple[tuple[Markup, Markup], ...]
    compared: tuple[Markup | None, ...]
    """Its answers to the questions of `COMPARED`; None where nobody could confirm one."""
    ways: tuple[WayView, ...]
    steps: StepsView | None
    is_emergency: bool

    @property
    def first_ways(self) -> tuple[WayView, ...]:
        """The ways that stand on the card: one filled button, one outlined."""
        return self.ways[:BUTTONS]

    @property
    def other_ways(self) -> tuple[WayView, ...]:
        """The ways that are folded."""
        return self.ways[BUTTONS:]

    @property
    def has_more(self) -> bool:
        return bool(self.more or self.answers or self.steps or self.other_ways)


class ServiceCards:
    """Makes the cards of one language, each once: a card is the same on every page."""

    def __init__(self, site: Site, messages: Messages, mentions: Mentions) -> None:
        self._site = site
        self._messages = messages
        self._mentions = mentions
        self._card = cache(self._make)

    def of(self, ids: Sequence[str], topic: str = "") -> list[ServiceCard]:
        """Return the cards of these services as answers to a topic; ids that nobody knows are left
        out.
        """
        services = self._site.registry.services
        return [self._card(service, topic) for service in ids if service in services]

    def _make(self, service_id: str, topic: str) -> ServiceCard:
        """Return the card of a service. Of an old, unchecked row a launched site prints the name,
        the line below it and the ways, which have fallbacks.
        """
        service = self._site.registry.services[service_id]
        key, expand = f"service.{service_id}", self._mentions.expand
        is_silent = service.is_silenced(self._site.partnership.launched)
        what = expand(f"{key}.what")
        own = expand(f"{key}.accepts.{topic}") if topic in service.accepts else None
        return ServiceCard(
            id=service_id,
            name=expand(f"{key}.name"),
            result=expand(f"{key}.result") if service.result and not is_silent else None,
            picture=service.picture,
            line=own or what,
            more=what if own and not is_silent else None,
            what=what,
            refuses=tuple(self._messages(f"topic.{refused}.name") for refused in service.refuses),
            hours=expand(f"{key}.hours") if service.hours and not is_silent else None,
            facts=() if is_silent else tuple(self._facts(key, service)),
            trace=None if is_silent else next(self._answers(key, service, [TRACE]), None),
            answers=() if is_silent else tuple(self._answers(key, service, _FOLDED)),
            compared=tuple(
                None if is_silent else self._compared(key, service, question)
                for question in COMPARED
            ),
            ways=tuple(self._ways(service_id, service)),
            steps=None if is_silent else self._steps(key, service),
            is_emergency=service.emergency,
        )

    def _facts(self, key: str, service: Service) -> Iterator[Markup]:
        """Yield the short phrases under a service: its own words, or its ages in words."""
        for name in FACTS:
            value = getattr(service, name)
            if isinstance(value, Ages):
                key_of_ages, numbers = string_of_ages(value)
                yield self._messages(key_of_ages, **numbers)
            elif value:
                yield self._mentions.expand(f"{key}.{name}")

    def _answers(
        self, key: str, service: Service, questions: Sequence[str]
    ) -> Iterator[tuple[Markup, Markup]]:
        """Yield (question, answer) of those questions that are answered. Whether they ask for a
        name is said in the service's own sentence, or else in ours.
        """
        for question in questions:
            if getattr(service.answers, question):
                answer = self._mentions.expand(f"{key}.answers.{question}")
            elif question == "name" and service.anonymous:
                answer = self._messages(f"anonymous.{service.anonymous}")
            else:
                continue
            yield self._messages(f"service.{question}"), answer

    def _compared(self, key: str, service: Service, question: str) -> Markup | None:
        """Return the answer to one question. Where nobody says how fast they answer, it is when
        they are open.
        """
        if answer := next(self._answers(key, service, [question]), None):
            return answer[1]
        is_open = question == "speed" and service.hours
        return self._mentions.expand(f"{key}.hours") if is_open else None

    def _ways(self, service_id: str, service: Service) -> Iterator[WayView]:
        for kind in _QUIET_FIRST:
            if kind in service.ways:
                html = self._mentions.labelled(service_id, kind)
                is_button = self._mentions.is_link(service_id, kind)
                yield WayView(html, is_button, (service_id, kind) == DANGER_WAY)

    def _steps(self, key: str, service: Service) -> StepsView | None:
        if service.steps is None:
            return None
        first = tuple(
            self._mentions.expand(f"{key}.steps.first.{number}")
            for number, _ in enumerate(service.steps.first, 1)
        )
        if_no = self._mentions.expand(f"{key}.steps.if_no") if service.steps.if_no else None
        return StepsView(first, if_no)


def string_of_ages(ages: Ages) -> tuple[str, dict[str, int]]:
    """Return the key of the string that says ages in words, and the numbers that fill it."""
    youngest, oldest = ages.youngest or 0, ages.oldest
    if oldest is None:
        return ("ages.from", {"youngest": youngest}) if youngest else ("ages.any", {})
    if not youngest:
        return "ages.under", {"age": oldest + 1}
    return "ages.from_to", {"youngest": youngest, "oldest": oldest}
