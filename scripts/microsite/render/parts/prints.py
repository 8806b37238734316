"""The print room: each sheet as a row that opens, with its words, and its file where it is made."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from microsite.facts.prints import Print
from microsite.render.language import text_language
from microsite.render.scope import Scope
from microsite.site.addresses import Links
from microsite.site.prints import PRINT_ROOM, files_of_sheet, size_of, sizes_of_made
from microsite.sources.blocks import Block


@dataclass(frozen=True)
class FileView:
    """A file to take away: the name of its language as HTML, where it is, how big."""

    tag: str
    language: Markup
    href: str
    size: str


@dataclass(frozen=True)
class SheetView:
    """A sheet, its words as HTML, and the files that are made of it."""

    heading: Markup
    kind: Markup
    words: tuple[Markup, ...]
    points: tuple[Markup, ...]
    blanks: tuple[Markup, ...]
    ways: tuple[Markup, ...]
    files: tuple[FileView, ...]


def context(block: Block, links: Links, scope: Scope) -> dict[str, Any]:
    """Return every sheet, and whether any is made."""
    sheets = tuple(_sheet(name, row, links, scope) for name, row in scope.site.prints.items())
    return {"sheets": sheets, "is_made": any(sheet.files for sheet in sheets)}


def _sheet(name: str, row: Print, links: Links, scope: Scope) -> SheetView:
    def several(field: str) -> tuple[Markup, ...]:
        count = len(getattr(row, field))
        return tuple(scope.messages(f"print.{name}.{field}.{n + 1}") for n in range(count))

    return SheetView(
        heading=scope.messages(f"print.{name}.heading"),
        kind=scope.messages(f"prints.{row.kind}"),
        words=several("words"),
        points=several("points"),
        blanks=several("blanks"),
        ways=tuple(_ways(row, scope)),
        files=tuple(_files(name, links, scope)),
    )


def _ways(row: Print, scope: Scope) -> Iterator[Markup]:
    for way in row.ways:
        name, _, wanted = way.partition(".")
        service = scope.site.registry.services.get(name)
        for kind in service.ways if service else ():
            if kind == wanted:
                yield scope.mentions.labelled(name, kind)


def _files(name: str, links: Links, scope: Scope) -> Iterator[FileView]:
    sizes = sizes_of_made(scope.site)
    for tag, file in files_of_sheet(scope.site, name):
        if file in sizes:
            own = scope.site.languages[tag]
            language = Markup("<span {}>{}</span>").format(
                text_language(own).attributes, own.endonym
            )
            href = links.file(f"{PRINT_ROOM}/{file}")
            yield FileView(tag, language, href, size_of(sizes[file]))
