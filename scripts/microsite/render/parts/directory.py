"""Every service once, under what somebody needs, and light lists of them by age and by language."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from markupsafe import Markup

from microsite.facts.ages import Ages
from microsite.facts.services import Service
from microsite.render.scope import Scope
from microsite.render.service_card import ServiceCard, string_of_ages
from microsite.site.addresses import Links
from microsite.sources.blocks import Block


@dataclass(frozen=True)
class NeedView:
    """What somebody may need, and the services under it."""

    id: str
    name: Markup
    cards: Sequence[ServiceCard]


@dataclass(frozen=True)
class GroupView:
    """An age or a language, and the services that name it: each leads to its own row."""

    name: Markup
    cards: Sequence[ServiceCard]


def context(block: Block, links: Links, scope: Scope) -> dict[str, Any]:
    """Return the needs with their services, and the services again by age and by language."""
    return {
        "needs": [*_needs(scope)],
        "ages": [*_by_age(scope)],
        "languages": [*_by_language(scope)],
    }


def _needs(scope: Scope) -> Iterator[NeedView]:
    under: dict[str, list[str]] = defaultdict(list)
    for name, service in scope.site.registry.services.items():
        if service.need:
            under[service.need].append(name)
    for need in scope.site.registry.needs:
        cards = [
            card for name in under[need] for card in scope.cards.of([name], _only(scope, name))
        ]
        yield NeedView(need, scope.messages(f"need.{need}.name"), cards)


def _only(scope: Scope, name: str) -> str:
    """Return the one topic of a service that has no way of its own: what it accepts says how to
    reach it. For others, which say more than one thing or have a way, none.
    """
    service = scope.site.registry.services[name]
    return next(iter(service.accepts)) if len(service.accepts) == 1 and not service.ways else ""


def _by_age(scope: Scope) -> Iterator[GroupView]:
    """Yield the ages that services name, the youngest first; who names none is left out."""
    aged = [(_span(service.ages), name) for name, service in _named(scope) if service.ages]
    for _, group in groupby(sorted(aged), key=lambda row: row[0]):
        names = [name for _, name in group]
        ages = scope.site.registry.services[names[0]].ages or Ages()
        key, numbers = string_of_ages(ages)
        yield GroupView(scope.messages(key, **numbers), scope.cards.of(names))


def _span(ages: Ages | None) -> tuple[int, int]:
    """Return ages as two numbers to sort by."""
    oldest = ages.oldest if ages else None
    return (ages.youngest or 0 if ages else 0), 999 if oldest is None else oldest


def _by_language(scope: Scope) -> Iterator[GroupView]:
    named: dict[str, list[str]] = defaultdict(list)
    for name, service in _named(scope):
        if service.languages:
            named[service.languages].append(name)
    for names in named.values():
        words = scope.mentions.expand(f"service.{names[0]}.languages")
        yield GroupView(words, scope.cards.of(names))


def _named(scope: Scope) -> Iterator[tuple[str, Service]]:
    """Yield the services whose facts may be printed."""
    is_launched = scope.site.partnership.launched
    for name, service in scope.site.registry.services.items():
        if not service.is_silenced(is_launched):
            yield name, service
