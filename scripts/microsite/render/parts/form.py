"""A form (`data/forms.yml`): what is asked, lines to write on by hand, and fields that the script
(`overrides/scripts/own/form.js`) brings out. Nothing is sent and nothing is kept.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup, escape

from microsite.facts.forms import Form, FormField, Given
from microsite.render.days import say_when
from microsite.render.scope import Scope
from microsite.render.service_card import ServiceCard
from microsite.site.addresses import Links
from microsite.site.phases import phases_of
from microsite.site.sections import due_on
from microsite.sources.blocks import Block


@dataclass(frozen=True)
class FieldView:
    """One thing that is asked for. `choices` are (id, what it says, what it writes)."""

    id: str
    ask: Markup
    hint: Markup | None
    href: str | None
    link: Markup | None
    choices: tuple[tuple[str, Markup, Markup], ...]
    lines: int
    needed: bool
    stands_for: str | None
    given: tuple[Markup, ...]

    @property
    def ruled(self) -> range:
        """The lines to write on, one by one."""
        return range(self.lines)


@dataclass(frozen=True)
class PartView:
    """Some fields under one heading."""

    heading: Markup | None
    note: Markup | None
    fields: tuple[FieldView, ...]


@dataclass(frozen=True)
class GateView:
    """The question before everything else, and what comes in place of the form."""

    ask: Markup
    hint: Markup | None
    yes: Markup
    no: Markup
    instead: tuple[Markup, ...]
    cards: tuple[ServiceCard, ...]


def context(block: Block, links: Links, scope: Scope) -> dict[str, Any]:
    """Return the form, or None where nobody knows its id."""
    form = scope.site.forms.get(block.argument)
    return {"form": form and _Drawer(block.argument, form, links, scope).form()}


class _Drawer:
    """Reads one form as one page in one language prints it."""

    def __init__(self, name: str, form: Form, links: Links, scope: Scope) -> None:
        self._name = name
        self._form = form
        self._links = links
        self._scope = scope
        self._say = scope.messages

    def form(self) -> dict[str, Any]:
        """Return what the template prints."""
        key = f"form.{self._name}"
        return {
            "id": self._name,
            "title": self._say.plain(f"{key}.title"),
            "careful": self._known(f"{key}.careful", self._form.careful),
            "row": self._row(f"{key}.row"),
            "gate": self._gate(f"{key}.gate"),
            "parts": tuple(self._parts(f"{key}.parts")),
            "message": self._form.message,
            "of": self._form.of,
            "ways": self._form.ways,
        }

    def _known(self, key: str, value: str | None) -> Markup | None:
        return self._say(key) if value else None

    def _row(self, key: str) -> tuple[str, Markup, Markup] | None:
        """Return the picture and the words of the row that the form is folded behind."""
        row = self._form.row
        if row is None:
            return None
        return row.picture, self._say(f"{key}.say"), self._say(f"{key}.small")

    def _gate(self, key: str) -> GateView | None:
        gate = self._form.gate
        if gate is None:
            return None
        return GateView(
            self._say(f"{key}.ask"),
            self._known(f"{key}.hint", gate.hint),
            self._say(f"{key}.yes"),
            self._say(f"{key}.no"),
            tuple(self._say(f"{key}.instead.{n}") for n, _ in enumerate(gate.instead, 1)),
            tuple(self._scope.cards.of(gate.services, gate.topic)),
        )

    def _parts(self, key: str) -> Iterator[PartView]:
        for name, part in self._form.parts.items():
            own = f"{key}.{name}"
            yield PartView(
                self._known(f"{own}.heading", part.heading),
                self._known(f"{own}.note", part.note),
                tuple(self._field(f"{own}.fields.{id_}", id_, f) for id_, f in part.fields.items()),
            )

    def _field(self, key: str, name: str, field: FormField) -> FieldView:
        slug, hash_, anchor = (field.page or "").partition("#")
        return FieldView(
            id=name,
            ask=self._say(f"{key}.ask"),
            hint=self._known(f"{key}.hint", field.hint),
            href=f"{self._links.page(slug)}{hash_}{anchor}" if slug else None,
            link=self._known(f"{key}.link", field.link),
            choices=tuple(self._choices(f"{key}.choices", field)),
            lines=field.lines,
            needed=field.needed,
            stands_for=self._say.plain(f"{key}.stands_for") if field.stands_for else None,
            given=tuple(_GIVEN[field.given](self._scope)) if field.given else (),
        )

    def _choices(self, key: str, field: FormField) -> Iterator[tuple[str, Markup, Markup]]:
        for name in field.choices:
            says = self._say(f"{key}.{name}.say")
            yield name, says, self._say(f"{key}.{name}.writes")


def _campaigns(scope: Scope) -> Iterator[Markup]:
    """Yield every campaign that is still held, with its confirmed days or when it usually is."""
    for name, campaign in scope.site.campaigns.items():
        if not campaign.ended:
            said = scope.messages(f"campaign.{name}.name")
            phase = phases_of(campaign, scope.site.today)[0]
            when = say_when(f"campaign.{name}", campaign, phase, scope.messages)
            yield scope.messages("form.given", name=said, when=when)


def _pages(scope: Scope) -> Iterator[Markup]:
    """Yield how many pages of this site each sort of reader has, section by section."""
    counts = Counter(page.section for page in scope.site.pages.values())
    for name in scope.site.sections.folders:
        if counts[name]:
            label = scope.messages(f"section.{name}.label")
            yield scope.messages("form.given_pages", label=label, count=counts[name])


def _reviews(scope: Scope) -> Iterator[Markup]:
    """Yield how many pages of this site are due for a check, and the day of the next one."""
    today = scope.site.today
    days = sorted(due_on(page, scope.site) for page in scope.site.pages.values())
    coming = [day for day in days if day >= today]
    yield scope.messages("form.given_due", count=len(days) - len(coming))
    if coming:
        yield scope.messages("form.given_next", date=scope.messages.date(coming[0]))
    yield scope.messages("form.given_on", date=escape(scope.messages.date(today)))


_GIVEN: Mapping[Given, Callable[[Scope], Iterator[Markup]]] = {
    "campaigns": _campaigns,
    "pages": _pages,
    "reviews": _reviews,
}
"""What the build writes into a form."""
