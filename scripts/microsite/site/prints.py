"""The sheets of the print room: what each says in each language, and which of them are made.

A sheet is made apart from the site (`scripts/print_room.py`), so each has a stamp of all that it
says and of how it looks: one made from an older number is not offered.
"""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Any

from microsite.facts.landmarks import DANGER_WAY
from microsite.facts.prints import Print, PrintKind
from microsite.facts.records import iter_public
from microsite.site.addresses import absolute
from microsite.site.overrides import OVERRIDES
from microsite.site.page import SOURCE_LANGUAGE
from microsite.site.site import Site
from microsite.site.slides import Deck, decks_of
from microsite.sources.hashes import hash_words
from microsite.sources.markdown import MENTION

PRINT_ROOM = "print-room"
"""The folder that the sheets are made into, and the page that leads to them."""
_KILO = 1000
MADE = "made.json"
"""The list of what was made, each with its stamp."""
DANGER = ".".join(DANGER_WAY)
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
    def file(self) -> str:
        """What its file is called."""
        return f"{self.name}.{self.tag}.pdf"

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
        for tag in site.tags:
            if tag == SOURCE_LANGUAGE or not set(_keys(name, row)) - site.strings[tag].texts.keys():
                says = _says(site, name, row, tag)
                yield Sheet(name, tag, row.kind, says["heading"], says, look)


@lru_cache(maxsize=1)
def sizes_of_made(site: Site) -> Mapping[str, int]:
    """Return the files in the print room that say what today's sources say, each with its bytes."""
    folder = site.root / PRINT_ROOM
    try:
        made = json.loads((folder / MADE).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    ours: tuple[Sheet | Deck, ...] = (*sheets_of(site), *decks_of(site))
    fresh = [one.file for one in ours if made.get(one.file) == one.stamp]
    paths = ((file, folder / file) for file in fresh)
    return {file: path.stat().st_size for file, path in paths if path.is_file()}


def size_of(size: int) -> str:
    """Return a size in whole kilobytes, one at least."""
    return str(max(1, round(size / _KILO)))


def files_of_sheet(site: Site, name: str) -> Iterator[tuple[str, str]]:
    """Yield (language tag, file) of each language that a sheet is in."""
    return ((one.tag, one.file) for one in sheets_of(site) if one.name == name)


def _keys(name: str, row: Print) -> Iterator[str]:
    for path, _ in iter_public(row):
        yield ".".join(("print", name, *path))


def _says(site: Site, name: str, row: Print, tag: str) -> dict[str, Any]:
    def several(field: str) -> list[str]:
        count = len(getattr(row, field))
        return [site.text(f"print.{name}.{field}.{n + 1}", tag) for n in range(count)]

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
        "blanks": several("blanks"),
        "ways": [_way(site, way, tag) for way in row.ways if _is_known(site, way)],
        "address": absolute(board.site_url, row.page, read_in) if board.site_url else None,
        "board": board.name,
        "made_by": site.text("foot.made_by", tag).replace("{partnership}", board.name),
        "trial": None if board.launched else site.text("notice.trial", tag),
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
        fallback = _spelled_out(site, site.text(f"{key}.fallback", tag), tag)
        return {"label": fallback, "value": "", "is_number": False, "only_if": ""}
    value = way.value.removeprefix("https://").removeprefix("www.").rstrip("/")
    if way.keyword:
        said = site.text("way.sms" if kind == "sms" else "way.then_press", tag)
        value = said.replace("{keyword}", way.keyword).replace("{value}", value)
    only_if = site.text(f"{key}.only_if", tag) if way.only_if else ""
    label = site.text("strip.danger" if name == DANGER else f"{key}.label", tag)
    return {
        "label": label,
        "value": "" if value in label else value,
        "is_number": not way.keyword,
        "only_if": _spelled_out(site, only_if, tag),
    }


def _spelled_out(site: Site, text: str, tag: str) -> str:
    """Return words with the name, number or address of each mention in its place."""

    def name(found: re.Match[str]) -> str:
        service, field = found["id"], found["field"]
        ways = {str(kind): way for kind, way in site.registry.services[service].ways.items()}
        if field in ways:  # a number reads from the left in every language
            return f"\u2066{ways[field].value}\u2069"
        return site.text(f"service.{service}.name", tag)

    return MENTION.sub(name, text)
