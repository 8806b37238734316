"""What a mention prints: a service by its linked name, one way to reach it, or the condition under
which a way works.

Numbers and addresses come from the registry as they stand; a launched site prints the fallback
of an old one that nobody has checked (docs/decisions, trial and launched).
"""

import re
from functools import cached_property

from markupsafe import Markup, escape

from microsite.facts.services import NUMBER_WAYS, Service, Way, WayKind
from microsite.render.messages import Messages
from microsite.site.page import SOURCE_LANGUAGE
from microsite.site.site import Site
from microsite.sources.markdown import MENTION


class Mentions:
    """Renders mentions in one language."""

    def __init__(self, site: Site, messages: Messages) -> None:
        self._site = site
        self._messages = messages

    def render(self, service: str, field: str | None) -> Markup | None:
        """Return a linked name (`[[childline]]`) or one way to reach it (`[[childline.phone]]`)."""
        if service == "partnership":
            area = escape(self._site.partnership.area)
            return area if field == "area" else self._messages("partnership.name")
        record = self._site.registry.services.get(service)
        if record is None:
            return None
        if field is None:
            return self._name(service, record)
        if field == "hours":
            is_silent = record.is_silenced(self._site.partnership.launched)
            return (
                self.expand(f"service.{service}.hours") if record.hours and not is_silent else None
            )
        if field == "keyword":
            return next(
                (
                    self._keyword(service, kind, way)
                    for kind, way in record.ways.items()
                    if way.keyword
                ),
                None,
            )
        return self.way(service, field) if field in record.ways else None

    def way(self, service: str, kind: WayKind, label: Markup | None = None) -> Markup:
        """Return a way as a link with its condition, or its fallback where the site must not print
        it.
        """
        record = self._site.registry.services[service]
        way = record.ways[kind]
        key = f"service.{service}.ways.{kind}"
        if record.is_withheld(kind, self._site.partnership.launched):
            return self.expand(f"{key}.fallback")
        shown = label or self._shown(way, kind, key)
        address = self.href(way, kind)
        html = (
            Markup('<a class="way" href="{}">{}</a>').format(address, shown)
            if address
            else Markup(shown)
        )
        return html + self._condition(key, way)

    def is_link(self, service: str, kind: WayKind) -> bool:
        """Say whether a way can be pressed, and is not only words."""
        record = self._site.registry.services[service]
        return not record.is_withheld(kind, self._site.partnership.launched) and bool(
            self.href(record.ways[kind], kind)
        )

    def labelled(self, service: str, kind: WayKind) -> Markup:
        """Return a way with what it does before its number: `Call Childline 0800 1111`."""
        way = self._site.registry.services[service].ways[kind]
        label = self._messages(f"service.{service}.ways.{kind}.label")
        if kind in ("web", "chat", "app"):
            return self.way(service, kind, label)
        number = Markup("<bdi>{}</bdi>").format(way.value)
        if way.keyword:
            key = "way.sms" if kind == "sms" else "way.then_press"
            number = self._messages(
                key, keyword=Markup("<bdi>{}</bdi>").format(way.keyword), value=number
            )
        return self.way(service, kind, Markup("{} <strong>{}</strong>").format(label, number))

    def href(self, way: Way, kind: WayKind) -> str | None:
        """Return where a way leads, or None where it is only words."""
        if kind in ("web", "chat"):
            return way.value
        if kind == "email":
            return f"mailto:{way.value}"
        if kind == "sms":
            return way.sms_link
        return f"tel:{way.tel}" if kind in NUMBER_WAYS else None

    def expand(self, key: str) -> Markup:
        """Return the string `key` with the mentions inside it rendered, in English where it is."""
        if self._messages.is_fallback(key):
            return self._messages.mark(self._english.expand(key), key)
        return Markup(MENTION.sub(self._in_place, self._messages(key)))

    def _in_place(self, mention: re.Match[str]) -> str:
        return self.render(mention["id"], mention["field"]) or mention[0]

    @cached_property
    def _english(self) -> "Mentions":
        return Mentions(self._site, Messages(self._site, SOURCE_LANGUAGE))

    def _keyword(self, service: str, kind: WayKind, way: Way) -> Markup:
        if self._site.registry.services[service].is_withheld(kind, self._site.partnership.launched):
            return self.expand(f"service.{service}.ways.{kind}.fallback")
        word = Markup('<bdi class="number">{}</bdi>').format(way.keyword)
        return word + self._condition(f"service.{service}.ways.{kind}", way)

    def _condition(self, key: str, way: Way) -> Markup:
        """Return when this way works; it is printed wherever the way is."""
        if not way.only_if:
            return Markup("")
        return Markup(' <span class="only-if">({})</span>').format(self.expand(f"{key}.only_if"))

    def _name(self, service: str, record: Service) -> Markup:
        name = self._messages(f"service.{service}.name")
        if "web" in record.ways and not record.is_withheld("web", self._site.partnership.launched):
            return Markup('<a class="way" href="{}">{}</a>').format(record.ways["web"].value, name)
        return name

    def _shown(self, way: Way, kind: WayKind, key: str) -> Markup:
        if kind == "sms" and way.keyword:
            return self._messages("way.sms", keyword=way.keyword, value=way.value)
        if kind in ("web", "chat", "app"):
            return self._messages(f"{key}.label")
        number = (
            Markup('<bdi class="number">{}</bdi>')
            if kind in NUMBER_WAYS
            else Markup("<bdi>{}</bdi>")
        )
        return number.format(way.value)
