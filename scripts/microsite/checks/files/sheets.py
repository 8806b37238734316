"""The list of sheets names files that stand beside it, and sheets name drawings that are there."""

from collections.abc import Iterator
from typing import Any

from microsite.findings import Finding
from microsite.site.files import written_in
from microsite.site.overrides import DRAWINGS, OVERRIDES, SHEET_LIST, names_in
from microsite.site.sheets import DRAWING, LIST_PATH, STYLE_FOLDER, is_import, rules_of
from microsite.site.site import Site
from microsite.sources.datafiles import nearest
from microsite.sources.text import place_in

_FRAME = f"{OVERRIDES}/main.html"


def check_sheets(site: Site) -> Iterator[Finding]:
    """Every sheet that the list names is there, and every drawing that a sheet names.

    theme/sheet: put the sheet or the drawing back, or take away what names it.
    """
    drawings = names_in(site.root, DRAWINGS)
    if (site.root / _FRAME).exists() and not (site.root / LIST_PATH).exists():
        sentence, hint = "The list of sheets is not there.", "put it back from the last commit"
        yield Finding(LIST_PATH, 1, 1, "theme/sheet", sentence, hint)
    for path, text in written_in(site):
        if path == LIST_PATH:
            yield from _check_list(site, text)
        if path.startswith(f"{STYLE_FOLDER}/"):
            for found in DRAWING.finditer(text):
                if found[1] not in drawings:
                    sentence = f"There is no drawing {found[1]}."
                    hint = nearest(found[1], drawings, "put it back")
                    place = place_in(text, found.start())
                    yield Finding(path, *place, "theme/sheet", sentence, hint)


def _check_list(site: Site, text: str) -> Iterator[Finding]:
    known = {path.name for path in (site.root / STYLE_FOLDER).glob("*.css")} - {SHEET_LIST}
    for rule in filter(is_import, rules_of(text)):
        name = _named(rule.prelude)
        if name not in known:
            sentence = f"There is no sheet {name or 'here'} to bring in."
            hint = "put the sheet back, or take this line away"
            yield Finding(
                LIST_PATH, rule.source_line, rule.source_column, "theme/sheet", sentence, hint
            )


def _named(prelude: list[Any]) -> str:
    """Return the name that a line of the list says, if it says nothing else."""
    words = [token for token in prelude if token.type not in ("whitespace", "comment")]
    return str(words[0].value) if [token.type for token in words] == ["string"] else ""
