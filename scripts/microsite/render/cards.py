"""What the generated blocks say, as template context: service cards, timelines, comparison, event,
strategy.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from itertools import groupby
from typing import Any

from markupsafe import Markup

from microsite.facts.campaigns import Campaign
from microsite.facts.services import Service, WayKind
from microsite.render.mentions import Mentions
from microsite.render.messages import Messages
from microsite.site.addresses import Links
from microsite.site.page import SOURCE_LANGUAGE, Composed
from microsite.site.site import Site
from microsite.sources.blocks import Block

FACTS = ("hours", "cost", "ages", "for_whom")
"""What stands in one line under a service: short phrases."""
ANSWERS = ("name", "family", "phone", "reader", "speed")
"""The five questions every service answers, in the order a frightened child asks them."""

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


@dataclass(frozen=True)
class WayView:
    """One way to reach a service. It is no button where it is only words (a fallback, an app, a
    postal address).
    """

    html: Markup
    is_button: bool


@dataclass(frozen=True)
class StepsView:
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
    what: Markup
    accepts: Markup | None
    refuses: tuple[Markup, ...]
    hours: Markup | None
    facts: tuple[Markup, ...]
    answers: tuple[tuple[Markup, Markup], ...]
    ways: tuple[WayView, ...]
    steps: StepsView | None
    is_emergency: bool


@dataclass(frozen=True)
class EventView:
    drawing: str
    name: Markup
    what: Markup
    organiser: Markup
    when: Markup
    is_confirmed: bool
    theme: str | None
    past: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class ParagraphView:
    id: str
    gist: str
    standing: Markup
    standing_id: str
    why: str
    pages: tuple[tuple[str, Markup], ...]


def titled(composed: Composed) -> Markup:
    """Return a page's title, marked as English where it stands in English on a page of another
    language.
    """
    is_english = composed.tag != SOURCE_LANGUAGE and (
        composed.is_head_fallback or not composed.is_translated
    )
    wrap = Markup('<span lang="en" dir="ltr">{}</span>') if is_english else Markup("{}")
    return wrap.format(composed.title)


class Cards:
    """Makes the context of one generated block."""

    def __init__(self, site: Site, words: Messages, mentions: Mentions) -> None:
        self._site = site
        self._words = words
        self._mentions = mentions
        self._card = cache(self._make_card)

    def context(self, block: Block, links: Links) -> dict[str, Any]:
        """Return the context for the template of a block; `links` are those of the page it stands
        on.
        """
        ids = [name for name, _ in block.ids]
        makers: dict[str, Callable[[], dict[str, Any]]] = {
            "services": lambda: {"cards": list(self._cards(ids, block.argument))},
            "timelines": lambda: {"cards": list(self._cards(ids))},
            "comparison": lambda: {"cards": list(self._cards(ids))},
            "event": lambda: {
                "event": self._event(block.argument)
                if block.argument in self._site.campaigns
                else None
            },
            "pages": lambda: {"letters": self._letters(links)},
            "tested": lambda: {"tested": self._tested()},
            "strategy": lambda: {"paragraphs": list(self._paragraphs(links))},
        }
        return makers[block.kind]()

    def _cards(self, ids: Sequence[str], topic: str = "") -> Iterator[ServiceCard]:
        services = self._site.registry.services
        return (self._card(service, topic) for service in ids if service in services)

    def _make_card(self, service_id: str, topic: str) -> ServiceCard:
        """Return the card of a service for a topic; it is the same on every page."""
        service = self._site.registry.services[service_id]
        key, say = f"service.{service_id}", self._mentions.expand
        accepted = (topic,) if topic in service.accepts else ()
        is_silent = service.is_silenced(self._site.partnership.launched)
        return ServiceCard(
            id=service_id,
            name=say(f"{key}.name"),
            result=say(f"{key}.result") if service.result and not is_silent else None,
            what=say(f"{key}.what"),
            accepts=next(
                (say(f"{key}.accepts.{accepted_topic}") for accepted_topic in accepted), None
            ),
            refuses=tuple(self._words(f"topic.{refused}.name") for refused in service.refuses),
            hours=say(f"{key}.hours") if service.hours and not is_silent else None,
            facts=tuple(
                say(f"{key}.{name}") for name in FACTS if getattr(service, name) and not is_silent
            ),
            answers=() if is_silent else tuple(self._answers(key, service)),
            ways=tuple(self._ways(service_id, service)),
            steps=None if is_silent else self._steps(key, service),
            is_emergency=service.emergency,
        )

    def _answers(self, key: str, service: Service) -> Iterator[tuple[Markup, Markup]]:
        for name in ANSWERS:
            if getattr(service.answers, name):
                yield self._words(f"service.{name}"), self._mentions.expand(f"{key}.answers.{name}")

    def _ways(self, service_id: str, service: Service) -> Iterator[WayView]:
        for kind in _QUIET_FIRST:
            if kind in service.ways:
                html = self._mentions.full(service_id, kind)
                yield WayView(html, self._mentions.is_link(service_id, kind))

    def _steps(self, key: str, service: Service) -> StepsView | None:
        if service.steps is None:
            return None
        count = len(service.steps.first)
        first = tuple(
            self._mentions.expand(f"{key}.steps.first.{number}") for number in range(1, count + 1)
        )
        return StepsView(
            first, self._mentions.expand(f"{key}.steps.if_no") if service.steps.if_no else None
        )

    def _event(self, campaign_id: str) -> EventView:
        campaign = self._site.campaigns[campaign_id]
        key = f"campaign.{campaign_id}"
        usually = self._words("event.usually", usually=self._words(f"{key}.usually"))
        coming = next(self._coming(campaign), None)
        return EventView(
            drawing=campaign.drawing,
            name=self._words(f"{key}.name"),
            what=self._words(f"{key}.what"),
            organiser=self._words(f"{key}.organiser"),
            when=self._dates(*coming[:2]) if coming else usually,
            is_confirmed=coming is not None,
            theme=coming[2] if coming else None,
            past=tuple(self._past(campaign)),
        )

    def _coming(self, campaign: Campaign) -> Iterator[tuple[date, date, str | None]]:
        for _, occasion in sorted(campaign.occasions.items()):
            ends = occasion.ends or occasion.starts
            if occasion.is_confirmed and occasion.starts and ends and ends >= self._site.today:
                yield occasion.starts, ends, occasion.theme

    def _past(self, campaign: Campaign) -> Iterator[tuple[str, str]]:
        for year, occasion in sorted(campaign.occasions.items(), reverse=True):
            ends = occasion.ends or occasion.starts
            if occasion.is_confirmed and ends and ends < self._site.today:
                yield year, occasion.theme or ""

    def _dates(self, starts: date, ends: date) -> Markup:
        if starts == ends:
            return Markup(self._words.date(starts))
        return self._words(
            "event.date_range", starts=self._words.date(starts), ends=self._words.date(ends)
        )

    def _letters(self, links: Links) -> list[tuple[str, list[tuple[str, Markup]]]]:
        """Return the pages by the first letter of their title, as this language shows it."""
        titles = [
            (page.composed(self._words.tag), links.page(slug))
            for slug, page in self._site.pages.items()
        ]
        rows = sorted(titles, key=lambda row: row[0].title.casefold())
        grouped = groupby(rows, key=lambda row: row[0].title[0].upper())
        return [
            (letter, [(href, titled(composed)) for composed, href in group])
            for letter, group in grouped
        ]

    def _tested(self) -> Markup:
        """Return what the last recorded run of the tests covered, and no more."""
        tested = self._site.tested
        if tested.on is None:
            return self._words("tested.none")
        widths = self._words.plain("list.separator").join(map(str, tested.widths))
        values = tested.model_dump(include={"browser", "axe", "pages", "languages"})
        return self._words("tested.axe", date=self._words.date(tested.on), widths=widths, **values)

    def _paragraphs(self, links: Links) -> Iterator[ParagraphView]:
        carriers: dict[str, list[tuple[str, Markup]]] = {}
        for slug, page in sorted(self._site.pages.items()):
            title = titled(self._site.pages[slug].composed(self._words.tag))
            for carried in page.front.strategy:
                carriers.setdefault(carried, []).append((links.page(slug), title))
        for paragraph_id, paragraph in self._site.strategy.items():
            standing = self._words(f"strategy.{paragraph.standing.replace('-', '_')}")
            pages = tuple(carriers.get(paragraph_id, ()))
            yield ParagraphView(
                paragraph_id, paragraph.gist, standing, paragraph.standing, paragraph.why, pages
            )
