"""The sheets of the print room: what each says in each language, alone or with English beside it.

A sheet is made apart from the site (`scripts/print_room.py`), so each has a stamp of all that it
says and of how it looks: one made from an older number is not offered (`site/made.py`).
"""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Any

from microsite.facts.landmarks import DANGER_WAY
from microsite.facts.prints import NUMBERED, Print, PrintKind
from microsite.facts.records import iter_public
from microsite.site.addresses import absolute
from microsite.site.overrides import OVERRIDES
from microsite.site.page import SOURCE_LANGUAGE
from microsite.site.phases import coming_of
from microsite.site.plain import plain_text, plain_when
from microsite.site.site import Site
from microsite.sources.hashes import hash_words

_NUMBER = re.compile(r"[0-9][0-9 ]*[0-9]")
DANGER = ".".join(DANGER_WAY)
IN_PAIRS: tuple[PrintKind, ...] = ("poster", "letter", "card")
"""The kinds that are made with English beside another language, too."""
TEMPLATE = f"{OVERRIDES}/print/sheets.typ"
"""How sheets look."""


@dataclass(frozen=True)
class Sheet:
    """One sheet in one language: all that its template prints."""

    name: str
    tag: str
    kind: PrintKind
    heading: str
    says: Mapping[str, Any]
    look: str

    @property
    def is_pair(self) -> bool:
        """True where its English stands beside it."""
        return self.says["beside"] is not None

    @property
    def file(self) -> str:
        """What its file is called."""
        beside = f"{SOURCE_LANGUAGE}-" if self.is_pair else ""
        return f"{self.name}.{beside}{self.tag}.pdf"

    @cached_property
    def stamp(self) -> str:
        """The fingerprint of its words, its facts and its look."""
        return hash_words(json.dumps(self.says, sort_keys=True) + self.look)


@lru_cache(maxsize=1)
def sheets_of(site: Site) -> tuple[Sheet, ...]:
    """Return every sheet in every language in which all its own words stand."""
    return tuple(_iter_sheets(site))


def _iter_sheets(site: Site) -> Iterator[Sheet]:
    if not site.prints:
        return
    look = (site.root / TEMPLATE).read_text(encoding="utf-8")
    for name, row in site.prints.items():
        english = _says(site, name, row, SOURCE_LANGUAGE)
        yield Sheet(name, SOURCE_LANGUAGE, row.kind, english["heading"], english, look)
        for tag in site.tags:
            is_whole = not {*_keys(site, name, row)} - site.strings[tag].texts.keys()
            if tag != SOURCE_LANGUAGE and is_whole:
                says = _says(site, name, row, tag)
                yield Sheet(name, tag, row.kind, says["heading"], says, look)
                if row.kind in IN_PAIRS:
                    both = {**says, "beside": english}
                    yield Sheet(name, tag, row.kind, says["heading"], both, look)


def sheets_called(site: Site, name: str) -> Iterator[Sheet]:
    """Yield a sheet in each language that it is in."""
    return (sheet for sheet in sheets_of(site) if sheet.name == name)


def _keys(site: Site, name: str, row: Print) -> Iterator[str]:
    """Yield the keys of all that must be translated before a sheet is made in a language."""
    for path, _ in iter_public(row):
        yield ".".join(("print", name, *path))
    if row.then and (last := site.prints.get(row.then)):
        yield from (f"print.{row.then}.{key}" for key in ("heading", *_numbered("points", last)))
    campaign = site.campaigns.get(row.campaign or "")
    if campaign and campaign.usually:
        yield f"campaign.{row.campaign}.usually"


def _numbered(field: str, row: Print) -> Iterator[str]:
    return (f"{field}.{number}" for number, _ in enumerate(getattr(row, field), 1))


def _says(site: Site, name: str, row: Print, tag: str) -> dict[str, Any]:
    def several(field: str) -> list[str]:
        return [site.text(f"print.{name}.{key}", tag) for key in _numbered(field, row)]

    board = site.partnership
    page = site.pages.get(row.page)
    read_in = tag if page and page.is_in(tag) else SOURCE_LANGUAGE
    return {
        "tag": tag,
        "direction": site.languages[tag].direction,
        "script": site.languages[tag].script,
        "kind": row.kind,
        "heading": site.text(f"print.{name}.heading", tag),
        "words": several("words"),
        "points": several("points"),
        "is_numbered": row.kind in NUMBERED,
        "when": [*says_when(site, row, tag)],
        "then": _then(site, row, tag),
        "tell": site.text("lesson.tell", tag) if row.then else None,
        "blanks": several("blanks"),
        "ways": [_way(site, way, tag) for way in row.ways if _is_known(site, way)],
        "address": absolute(board.site_url, row.page, read_in) if board.site_url else None,
        "board": board.name,
        "made_by": site.text("foot.made_by", tag).replace("{partnership}", board.name),
        "trial": None if board.launched else site.text("notice.trial", tag),
        "beside": None,
    }


def says_when(site: Site, row: Print, tag: str) -> Iterator[tuple[str, str, str]]:
    """Yield (label, words, their language) of when an event is, and of its theme while a date to
    come is confirmed: organisers write it in English.
    """
    if not row.campaign or row.campaign not in site.campaigns:
        return
    coming = coming_of(site.campaigns[row.campaign], site.today)
    if when := plain_when(site, row.campaign, tag):
        is_own = coming or f"campaign.{row.campaign}.usually" in site.strings[tag].texts
        yield site.text("event.when", tag), when, tag if is_own else SOURCE_LANGUAGE
    if coming and coming.theme:
        yield site.text("event.theme", tag), coming.theme, SOURCE_LANGUAGE


def _then(site: Site, row: Print, tag: str) -> dict[str, Any] | None:
    """Return the heading and the list of the sheet that stand below the list of this one."""
    if not row.then or row.then not in site.prints:
        return None
    keys = _numbered("points", site.prints[row.then])
    return {
        "heading": site.text(f"print.{row.then}.heading", tag),
        "points": [site.text(f"print.{row.then}.{key}", tag) for key in keys],
    }


def _is_known(site: Site, name: str) -> bool:
    service, _, kind = name.partition(".")
    return service in site.registry.services and kind in site.registry.services[service].ways


def _way(site: Site, name: str, tag: str) -> dict[str, str | bool]:
    """Return a way as paper says it, its number or address spelled out, with its condition."""
    service_id, _, kind = name.partition(".")
    service = site.registry.services[service_id]
    key = f"service.{service_id}.ways.{kind}"
    ways = {str(one): way for one, way in service.ways.items()}
    way = ways[kind]
    launched = site.partnership.launched
    if any(str(one) == kind and service.is_withheld(one, launched) for one in service.ways):
        fallback = _spelled_out(site, f"{key}.fallback", tag)
        return {"label": fallback, "value": "", "is_number": False, "only_if": ""}
    value = way.value.removeprefix("https://").removeprefix("www.").rstrip("/")
    if way.keyword:
        said = site.text("way.sms" if kind == "sms" else "way.then_press", tag)
        value = said.replace("{keyword}", way.keyword).replace("{value}", value)
    only_if = _spelled_out(site, f"{key}.only_if", tag) if way.only_if else ""
    label = site.text("strip.danger" if name == DANGER else f"{key}.label", tag)
    return {
        "label": label,
        "value": "" if value in label else value,
        "is_number": not way.keyword,
        "only_if": only_if,
    }


def _spelled_out(site: Site, key: str, tag: str) -> str:
    """Return words with what they mention, each number read from the left in every language."""
    return _NUMBER.sub("\u2066\\g<0>\u2069", plain_text(site, key, tag))
