"""The print room: each sheet as a row that opens, with its words, and its file where it is made."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup, escape

from microsite.facts.prints import NUMBERED, Print
from microsite.render.language import in_english, text_language
from microsite.render.scope import Scope
from microsite.site.addresses import Links
from microsite.site.made import PRINT_ROOM, size_of, sizes_of_made
from microsite.site.page import SOURCE_LANGUAGE
from microsite.site.prints import Sheet, says_when, sheets_called
from microsite.sources.blocks import Block


@dataclass(frozen=True)
class FileView:
    """A file to take away: the names of its languages as HTML, where it is, how big."""

    tag: str
    language: Markup
    href: str
    size: str


@dataclass(frozen=True)
class SheetView:
    """A sheet, its words as HTML, and the files that are made of it. `then` is the heading and the
    list of the sheet that stand below its own list.
    """

    id: str
    heading: Markup
    kind: Markup
    when: tuple[tuple[str, Markup], ...]
    words: tuple[Markup, ...]
    points: tuple[Markup, ...]
    is_numbered: bool
    then: tuple[Markup, tuple[Markup, ...]] | None
    blanks: tuple[Markup, ...]
    ways: tuple[Markup, ...]
    files: tuple[FileView, ...]


def context(block: Block, links: Links, scope: Scope) -> dict[str, Any]:
    """Return every sheet, and whether any is made."""
    sheets = tuple(_sheet(name, row, links, scope) for name, row in scope.site.prints.items())
    return {"sheets": sheets, "is_made": any(sheet.files for sheet in sheets)}


def _sheet(name: str, row: Print, links: Links, scope: Scope) -> SheetView:
    def several(field: str, name: str = name, row: Print = row) -> tuple[Markup, ...]:
        count = len(getattr(row, field))
        return tuple(scope.messages(f"print.{name}.{field}.{n + 1}") for n in range(count))

    last = scope.site.prints.get(row.then or "")
    return SheetView(
        id=name,
        heading=scope.messages(f"print.{name}.heading"),
        kind=scope.messages(f"prints.{row.kind}"),
        when=tuple(_when(row, scope)),
        words=several("words"),
        points=several("points"),
        is_numbered=row.kind in NUMBERED,
        then=(scope.messages(f"print.{row.then}.heading"), several("points", row.then or "", last))
        if last
        else None,
        blanks=several("blanks"),
        ways=tuple(_ways(row, scope)),
        files=tuple(_files(name, links, scope)),
    )


def _when(row: Print, scope: Scope) -> Iterator[tuple[str, Markup]]:
    tag = scope.messages.tag
    for label, words, said_in in says_when(scope.site, row, tag):
        yield label, escape(words) if said_in == tag else in_english(escape(words))


def _ways(row: Print, scope: Scope) -> Iterator[Markup]:
    for way in row.ways:
        name, _, wanted = way.partition(".")
        service = scope.site.registry.services.get(name)
        for kind in service.ways if service else ():
            if kind == wanted:
                yield scope.mentions.labelled(name, kind)


def _files(name: str, links: Links, scope: Scope) -> Iterator[FileView]:
    sizes = sizes_of_made(scope.site)
    for sheet in sheets_called(scope.site, name):
        if sheet.file in sizes:
            href = links.file(f"{PRINT_ROOM}/{sheet.file}")
            yield FileView(sheet.tag, _languages(sheet, scope), href, size_of(sizes[sheet.file]))


def _languages(sheet: Sheet, scope: Scope) -> Markup:
    """Return the name of a sheet's language, after that of English where it stands beside it."""
    tags = (SOURCE_LANGUAGE, sheet.tag) if sheet.is_pair else (sheet.tag,)
    own = (scope.site.languages[tag] for tag in tags)
    names = (
        Markup("<span {}>{}</span>").format(text_language(one).attributes, one.endonym)
        for one in own
    )
    return Markup(" + ").join(names)
