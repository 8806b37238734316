"""The same pages for MkDocs with Material as it comes: what a team would have without this
generator.

Every sentence of a page stands in the stock page too, the blocks `pages` and `tested` aside:
mentions become plain links, `///` blocks become headings, lists and admonitions, and the services,
timelines and tables that ours fills from `data/` are written out. Stock MkDocs knows one language,
so each language is a project of its own, with the translated page where there is one and the
English page elsewhere.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from importlib.resources import files
from pathlib import Path
from posixpath import dirname, relpath

import yaml
from bench.corpus import SITE_URL

from microsite.facts.ages import Ages
from microsite.facts.chooser import Ending
from microsite.facts.services import FACTS, QUESTIONS, Service, WayKind
from microsite.render.service_card import string_of_ages
from microsite.site.page import Page, Translation
from microsite.site.site import Site
from microsite.sources.blocks import HEADING, Block
from microsite.sources.markdown import MENTION

_EXTENSIONS = (
    "admonition",
    "attr_list",
    "sane_lists",
    "tables",
    {"toc": {"permalink": True}},
    "pymdownx.details",
)
_ADMONITIONS = {
    "emergency": "danger",
    "urgent": "warning",
    "advice": "info",
    "evidence": "note",
    "steps": "tip",
}
_SCHEMES = {
    "phone": "tel:",
    "textphone": "tel:",
    "sms": "sms:",
    "email": "mailto:",
    "web": "",
    "chat": "",
}
_WEB_KINDS = ("web", "chat", "app")


def make_stock(site: Site, target: Path) -> list[Path]:
    """Write one stock project a language below `target` and return their folders, in the order of
    the languages.
    """
    return [_write_language(site, tag, target / tag) for tag in site.tags]


def _write_language(site: Site, tag: str, root: Path) -> Path:
    for slug, page in site.pages.items():
        version = page.translations.get(tag, page)
        path = root / "docs" / f"{slug}.md"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(_page(site, page, version), encoding="utf-8")
    config = yaml.safe_dump(_config(site, tag), allow_unicode=True, sort_keys=False)
    (root / "mkdocs.yml").write_text(config, encoding="utf-8")
    return root


def _config(site: Site, tag: str) -> dict[str, object]:
    theme = {"name": "material", "language": tag if _is_known(tag) else "en", "font": False}
    return {
        "site_name": site.partnership.site_name,
        "site_url": SITE_URL,
        "theme": theme,
        "markdown_extensions": list(_EXTENSIONS),
    }


def _is_known(tag: str) -> bool:
    """Say whether Material has interface words for a language; it stops the build where it has
    none.
    """
    return (files("material") / "templates" / "partials" / "languages" / f"{tag}.html").is_file()


def _page(site: Site, page: Page, version: Page | Translation) -> str:
    head = yaml.safe_dump(
        {"title": version.front.title, "description": version.front.description},
        allow_unicode=True,
        sort_keys=False,
    )
    writer = _Writer(site, page.slug)
    body = "\n\n".join(writer.block(block) for block in version.blocks)
    return f"---\n{head}---\n\n{body}\n"


class _Writer:
    """Writes our blocks as plain Markdown, as seen from one page."""

    def __init__(self, site: Site, slug: str) -> None:
        self._site = site
        self._slug = slug

    def block(self, block: Block) -> str:
        """Return a block as Markdown that stock MkDocs reads."""
        if block.is_generated:
            return "\n\n".join(self._generated(block))
        lines = self.say(block.source).split("\n")
        if not lines[0].startswith("///"):
            return "\n".join(lines)
        inner = lines[1:-1]
        if block.kind == "evidence":
            inner += [
                "",
                f"**{self._english('evidence.never')}** {self._english('evidence.instead')}",
            ]
        if block.kind in _ADMONITIONS:
            inner = [
                f'!!! {_ADMONITIONS[block.kind]} ""',
                "",
                *(f"    {line}".rstrip() for line in inner),
            ]
        heading = (
            [f"## {self.say(block.argument)}", ""]
            if block.argument and block.kind != HEADING
            else []
        )
        return "\n".join([*heading, *inner])

    def say(self, text: str) -> str:
        """Return text with its mentions as plain links; one that stands alone on its line says what
        it does.
        """

        def link(match: re.Match[str]) -> str:
            is_alone = f"\n{match[0]}\n" in f"\n{text}\n"
            return self._mention(match["id"], match["field"], is_alone) or match[0]

        return MENTION.sub(link, text)

    def _english(self, key: str, **values: object) -> str:
        return self.say(
            self._site.english[key].format(**values) if values else self._site.english[key]
        )

    def _mention(self, service_id: str, field: str | None, is_alone: bool) -> str | None:
        partnership = self._site.partnership
        if service_id == "partnership":
            return partnership.area if field == "area" else partnership.name
        service = self._site.registry.services.get(service_id)
        if service is None:
            return None
        if field is None:
            return (
                f"[{service.name}]({service.ways['web'].value})"
                if "web" in service.ways
                else service.name
            )
        if field == "hours":
            return service.hours
        if field == "keyword":
            return next((way.keyword for way in service.ways.values() if way.keyword), None)
        return next(
            (self._way(service, kind, is_alone) for kind in service.ways if kind == field), None
        )

    def _way(self, service: Service, kind: WayKind, is_labelled: bool) -> str:
        way = service.ways[kind]
        value = f"{way.keyword} to {way.value}" if way.keyword and kind == "sms" else way.value
        shown = f"{way.label} {value}" if is_labelled else value
        shown = way.label if kind in _WEB_KINDS else shown
        address = way.value if kind in (*_WEB_KINDS, "email") else way.tel
        link = f"[{shown}]({_SCHEMES[kind]}{address})" if kind in _SCHEMES else shown
        return f"{link} ({self.say(way.only_if)})" if way.only_if else link

    def _generated(self, block: Block) -> Iterator[str]:
        known = self._site.registry.services
        services = [known[name] for name in block.names if name in known]
        writers: dict[str, Callable[[], Iterator[str]]] = {
            "services": lambda: self._cards(services, block.argument),
            "timelines": lambda: self._timelines(services),
            "comparison": lambda: self._comparison(services),
            "event": lambda: self._event(block.argument),
            "strategy": self._strategy,
            "chooser": lambda: iter(["\n".join(self._question(self._site.chooser.first, ""))]),
            "doors": self._doors,
        }
        return writers[block.kind]() if block.kind in writers else iter(())

    def _question(self, name: str, indent: str) -> Iterator[str]:
        """Yield a question of the chooser as a list, and what its answers lead to inside it."""
        question = self._site.chooser.questions[name]
        for goal, answer in question.answers.items():
            yield f"{indent}- **{answer.say}** {answer.small or ''}".rstrip()
            if goal in self._site.chooser.questions:
                yield from self._question(goal, f"{indent}    ")
            else:
                yield from self._ending(self._site.chooser.endings[goal], f"{indent}    ")

    def _ending(self, ending: Ending, indent: str) -> Iterator[str]:
        yield f"{indent}- {ending.heading}. {ending.sentence}"
        for name in ending.services:
            service = self._site.registry.services[name]
            ways = (self._way(service, kind, True) for kind in service.ways)
            accepts = self.say(service.accepts[ending.topic])
            yield f"{indent}- {service.name}: {accepts} {', '.join(ways)}".rstrip()

    def _cards(self, services: Sequence[Service], topic: str) -> Iterator[str]:
        for service in services:
            yield (
                f"### {service.result} ({service.name})"
                if service.result
                else f"### {service.name}"
            )
            yield f"{self.say(service.what)} {self.say(service.accepts.get(topic, ''))}".strip()
            yield "\n".join(f"- {self._way(service, kind, True)}" for kind in service.ways)
            yield "\n".join(self._facts(service))
            if service.steps:
                steps = "\n\n".join(self._steps(service)).split("\n")
                yield "\n".join(
                    [
                        f'??? note "{self._english("service.steps")}"',
                        "",
                        *(f"    {line}" for line in steps),
                    ]
                )

    def _facts(self, service: Service) -> Iterator[str]:
        for name in FACTS:
            if isinstance(fact := getattr(service, name), Ages):
                key, numbers = string_of_ages(fact)
                yield f"- {self._english(key, **numbers)}"
            elif fact:
                yield f"- {self.say(fact)}"
        for name in QUESTIONS:
            answer = getattr(service.answers, name)
            if name == "name" and service.anonymous:
                answer = answer or self._english(f"anonymous.{service.anonymous}")
            if answer:
                yield f"- **{self._english(f'service.{name}')}** {self.say(answer)}"

    def _steps(self, service: Service) -> Iterator[str]:
        if service.steps:
            yield "\n".join(f"1. {self.say(step)}" for step in service.steps.first)
            if service.steps.if_no:
                yield f"**{self._english('service.if_no')}.** {self.say(service.steps.if_no)}"

    def _timelines(self, services: Sequence[Service]) -> Iterator[str]:
        for service in services:
            yield f"### {service.name}"
            yield from self._steps(service) if service.steps else [self._english("timelines.none")]

    def _comparison(self, services: Sequence[Service]) -> Iterator[str]:
        topics = self._site.topics
        ask = self._english("comparison.ask")
        rows: list[tuple[str, ...]] = []
        for service in services:
            refused = ", ".join(topics[name].name for name in service.refuses)
            rows.append((service.name, self.say(service.what), refused, service.hours or ask))
        yield self._table("comparison", ("service", "", "not_for", ""), rows)

    def _event(self, campaign_id: str) -> Iterator[str]:
        campaign = self._site.campaigns[campaign_id]
        usually = self._english("event.usually", usually=campaign.usually)
        yield f"**{self._english('event.when')}:** {usually}"
        yield f"**{self._english('event.organiser')}:** {campaign.organiser}"
        yield "\n".join(
            f"- {year}: {occasion.theme}" for year, occasion in campaign.occasions.items()
        )

    def _doors(self) -> Iterator[str]:
        folders = self._site.sections.folders
        yield "\n".join(
            f"- [{folders[name].label}]({self._to(f'{name}/index')}) {folders[name].door}"
            for name in self._site.sections.doors
        )

    def _to(self, slug: str) -> str:
        """Return the link from this page to the source file of another."""
        return relpath(f"{slug}.md", dirname(self._slug) or ".")

    def _strategy(self) -> Iterator[str]:
        carriers: dict[str, list[str]] = {}
        for slug, page in self._site.pages.items():
            link = f"[{page.front.title}]({self._to(slug)})"
            for carried in page.front.strategy:
                carriers.setdefault(carried, []).append(link)
        rows = [
            (
                f"{key} {paragraph.title}",
                paragraph.gist,
                f"**{paragraph.standing}** {paragraph.why}",
                ", ".join(carriers.get(key, ())),
            )
            for key, paragraph in self._site.strategy.items()
        ]
        yield self._table("strategy", ("", "said", "today", "pages"), rows)

    def _table(self, name: str, columns: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
        head = [self._english(f"{name}.{column}") if column else "" for column in columns]
        return "\n".join(f"| {' | '.join(row)} |" for row in [head, ["---"] * len(columns), *rows])
