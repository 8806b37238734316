"""Open data: what the site knows, as JSON for other programs, each file with its schema beside it
(JSON Schema, draft 7).

All of it stands on public pages too. Each language has its own files, like its pages.
"""

import json
from collections.abc import Callable, Iterator, Mapping
from typing import Annotated, Literal

from pydantic import Field

from microsite.facts.records import Record
from microsite.facts.services import Service, WayKind
from microsite.output.file import OutputFile
from microsite.site.addresses import address_in
from microsite.site.downloads import data_file, data_schema
from microsite.site.freshness import freshness_in
from microsite.site.plain import plain_text
from microsite.site.schemas import schema_of
from microsite.site.sections import due_on, owner_of
from microsite.site.site import Site

LICENCE = "CC BY 4.0"
Day = Annotated[str, Field(pattern=r"^\d{4}-\d{2}-\d{2}$")]
"""A day, such as 2026-11-28."""


class OpenPage(Record):
    """A page as the language of the file shows it."""

    title: str
    """Its heading."""
    address: str
    """Where it stands, below the root of the site."""
    is_translated: bool
    """false: it stands in English in this language."""
    owner: str
    """The role that looks after it."""
    updated: Day
    """The day its words last changed in English."""
    review_by: Day
    """The day by which somebody checks it again."""
    strategy: tuple[str, ...]
    """The paragraphs of the 2008 strategy that it carries."""


class OpenWay(Record):
    """A way to reach a service. Where the number is not sure, `value` is empty and `instead` says
    what to do.
    """

    kind: WayKind
    """What it is: a telephone number, a page to open, and so on."""
    label: str
    """What its button says."""
    value: str | None
    """The number or the address."""
    instead: str | None
    """What to do instead of an old number that nobody has checked."""
    keyword: str | None
    """What to text or to press."""
    only_if: str | None
    """When it works."""
    seen_on: Day
    """The day on which it was seen at its source."""
    checked_on: Day | None
    """The day on which the partnership tried it. Empty: nobody has yet."""


class OpenService(Record):
    """A service. On a launched site an old row that nobody has checked says its name alone."""

    id: str
    """Its name in links and in other files."""
    name: str
    """What it calls itself."""
    what: str | None
    """What it is, in one line."""
    hours: str | None
    """When it is open, in words."""
    youngest: int | None
    """The youngest age, in years."""
    oldest: int | None
    """The oldest age, in years."""
    accepts: dict[str, str]
    """What it helps with, each with a sentence that says how."""
    refuses: dict[str, str]
    """What it does not help with. Never offer it for that."""
    ways: tuple[OpenWay, ...]
    """How to reach it."""


class OpenTranslation(Record):
    """A page in another language."""

    language: str
    """The tag of its language (BCP 47)."""
    address: str
    """Where it stands, below the root of the site."""
    status: Literal["draft", "checked"]
    """draft: no second fluent reader has checked it yet."""
    checked_on: Day | None
    """The day on which one did."""
    parts: int
    """How many parts the page has: its head, and its passages."""
    in_english: int
    """How many of them stand in English, because the English is newer."""


class OpenOccasion(Record):
    """A year of an event, with days that its organiser has confirmed."""

    starts: Day
    """The first day."""
    ends: Day
    """The last day."""
    theme: str | None
    """The theme, as the organiser writes it, in English."""
    happened: str | None
    """What was done."""


class OpenEvent(Record):
    """An event."""

    id: str
    """Its name in links and in other files."""
    name: str
    """What it is called."""
    what: str
    """What it is, in one sentence."""
    organiser: str
    """Who runs it."""
    usually: str | None
    """When it usually is, in words."""
    undated: str | None
    """What is said in place of a date, where it has no usual time."""
    address: str | None
    """The page about it, below the root of the site."""
    occasions: tuple[OpenOccasion, ...]
    """The years whose days are confirmed. No other day may be printed."""


class _Head(Record):
    """What every file begins with."""

    schema_file: str = Field(alias="$schema")
    """The schema of this file, beside it."""
    made_for: str
    """Who runs the site."""
    licence: str
    """How these words may be used."""
    language: str
    """The language of the words (BCP 47). What is not translated is in English."""
    as_of: Day
    """The day on which the file was made."""
    is_trial: bool
    """true: the partnership has not checked the numbers yet. Do not pass them on."""


class PagesFile(_Head):
    """Every page of the site."""

    pages: tuple[OpenPage, ...]
    """The pages, by address."""


class ServicesFile(_Head):
    """Every service and organisation that the site names."""

    services: tuple[OpenService, ...]
    """The services."""


class TranslationsFile(_Head):
    """How fresh each translation is."""

    translations: tuple[OpenTranslation, ...]
    """The pages in other languages."""


class EventsFile(_Head):
    """The events."""

    events: tuple[OpenEvent, ...]
    """The events."""


def iter_open_data(site: Site) -> Iterator[OutputFile]:
    """Yield every file and its schema, in every language."""
    for name, (shape, rows) in _FILES.items():
        schema = _text(schema_of(shape))
        for tag in site.tags:
            yield OutputFile(data_schema(tag, name), schema)
            value = {**_head(site, name, tag), name: list(rows(site, tag))}
            made = shape.model_validate(value).model_dump(mode="json", by_alias=True)
            yield OutputFile(data_file(tag, name), _text(made))


def _text(value: object) -> bytes:
    return f"{json.dumps(value, ensure_ascii=False, indent=1)}\n".encode()


def _head(site: Site, name: str, tag: str) -> dict[str, object]:
    return {
        "$schema": data_schema(tag, name).rpartition("/")[2],
        "made_for": site.partnership.name,
        "licence": LICENCE,
        "language": tag,
        "as_of": site.today.isoformat(),
        "is_trial": not site.partnership.launched,
    }


def _pages(site: Site, tag: str) -> Iterator[OpenPage]:
    for slug, page in sorted(site.pages.items()):
        composed = page.composed(tag)
        yield OpenPage(
            title=composed.title,
            address=address_in(slug, tag),
            is_translated=composed.is_translated,
            owner=owner_of(page, site),
            updated=page.front.updated.isoformat(),
            review_by=due_on(page, site).isoformat(),
            strategy=page.front.strategy,
        )


def _services(site: Site, tag: str) -> Iterator[OpenService]:
    for name, service in site.registry.services.items():
        key = f"service.{name}"
        is_said = not service.is_silenced(site.partnership.launched)
        ages = service.ages if is_said else None
        yield OpenService(
            id=name,
            name=plain_text(site, f"{key}.name", tag),
            what=plain_text(site, f"{key}.what", tag) if is_said else None,
            hours=plain_text(site, f"{key}.hours", tag) if is_said and service.hours else None,
            youngest=ages.youngest if ages else None,
            oldest=ages.oldest if ages else None,
            accepts=_sentences(site, f"{key}.accepts", service.accepts if is_said else {}, tag),
            refuses=_sentences(site, f"{key}.refuses", service.refuses if is_said else {}, tag),
            ways=tuple(_way(site, name, service, kind, tag) for kind in service.ways),
        )


def _sentences(site: Site, key: str, rows: Mapping[str, str], tag: str) -> dict[str, str]:
    return {topic: plain_text(site, f"{key}.{topic}", tag) for topic in rows}


def _way(site: Site, name: str, service: Service, kind: WayKind, tag: str) -> OpenWay:
    way, key = service.ways[kind], f"service.{name}.ways.{kind}"
    is_said = not service.is_withheld(kind, site.partnership.launched)
    checked = service.way_checked(kind).on
    return OpenWay(
        kind=kind,
        label=plain_text(site, f"{key}.label", tag),
        value=way.value if is_said else None,
        instead=None if is_said else plain_text(site, f"{key}.fallback", tag),
        keyword=way.keyword if is_said else None,
        only_if=plain_text(site, f"{key}.only_if", tag) if is_said and way.only_if else None,
        seen_on=service.way_source(kind).seen_on.isoformat(),
        checked_on=checked.isoformat() if checked else None,
    )


def _translations(site: Site, _tag: str) -> Iterator[OpenTranslation]:
    for tag in site.tags:
        for fresh in freshness_in(site, tag):
            if translation := fresh.page.translation(tag):
                checked = translation.front.checked_on
                yield OpenTranslation(
                    language=tag,
                    address=address_in(fresh.page.slug, tag),
                    status=translation.front.status,
                    checked_on=checked.isoformat() if checked else None,
                    parts=fresh.parts,
                    in_english=fresh.english,
                )


def _events(site: Site, tag: str) -> Iterator[OpenEvent]:
    for name, row in site.campaigns.items():
        key = f"campaign.{name}"
        yield OpenEvent(
            id=name,
            name=plain_text(site, f"{key}.name", tag),
            what=plain_text(site, f"{key}.what", tag),
            organiser=plain_text(site, f"{key}.organiser", tag),
            usually=plain_text(site, f"{key}.usually", tag) if row.usually else None,
            undated=plain_text(site, f"{key}.ended", tag) if row.ended else None,
            address=address_in(row.page, tag) if row.page else None,
            occasions=tuple(
                OpenOccasion(
                    starts=one.starts.isoformat(),
                    ends=one.ends.isoformat(),
                    theme=one.theme,
                    happened=plain_text(site, f"{key}.occasions.{one.year}.happened", tag)
                    if one.happened
                    else None,
                )
                for one in row.dated
            ),
        )


Rows = Callable[[Site, str], Iterator[Record]]
_FILES: Mapping[str, tuple[type[_Head], Rows]] = {
    "pages": (PagesFile, _pages),
    "services": (ServicesFile, _services),
    "translations": (TranslationsFile, _translations),
    "events": (EventsFile, _events),
}
