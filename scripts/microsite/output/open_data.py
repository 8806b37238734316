"""Open data: what the site knows, as JSON for other programs, each file with its schema beside it
(JSON Schema, draft 7).

All of it stands on public pages too. Each language has its own files, like its pages.
"""

import json
from collections.abc import Callable, Iterator, Mapping

from microsite.facts.records import Record
from microsite.facts.services import Service, WayKind
from microsite.output.file import OutputFile
from microsite.output.open_records import (
    EventsFile,
    OpenEvent,
    OpenFile,
    OpenOccasion,
    OpenPage,
    OpenService,
    OpenTranslation,
    OpenWay,
    PagesFile,
    ServicesFile,
    TranslationsFile,
)
from microsite.site.addresses import address_in
from microsite.site.downloads import data_file, data_schema
from microsite.site.freshness import freshness_in
from microsite.site.plain import plain_text
from microsite.site.schemas import schema_of
from microsite.site.sections import due_on, owner_of
from microsite.site.site import Site

LICENCE = "CC BY 4.0"


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
_FILES: Mapping[str, tuple[type[OpenFile], Rows]] = {
    "pages": (PagesFile, _pages),
    "services": (ServicesFile, _services),
    "translations": (TranslationsFile, _translations),
    "events": (EventsFile, _events),
}
