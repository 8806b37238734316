"""The sheets of `overrides/style/` in their order, and the rules that come from data.

`site.css` lists the sheets. Drawings (`drawing("kite")`) become data URIs, so that a first visit is
one document. What belongs to an element its template says, and what that means is said here, once
for each: `data-drawing` a picture, `data-accent` the section whose colour it has.
"""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any
from urllib.parse import quote

import tinycss2

from microsite.facts.sections import Sections
from microsite.output.style.accents import accents_css
from microsite.output.style.css import place_of
from microsite.site.overrides import DRAWINGS, OVERRIDES
from microsite.site.sheets import DRAWING, LIST_PATH, STYLE_FOLDER, is_import, names_of, rules_of

_SAFE_IN_URI = " =:/'(),.-_<>"
"""What may stand as it is in a data URI inside double quotes."""


def read_style(root: Path, sections: Sections) -> str:
    """Return every sheet in its order, then the rules for drawings and for sections, with the
    drawings that they name.
    """
    drawings = {
        path.stem: _data_uri(path) for path in sorted((root / OVERRIDES / DRAWINGS).glob("*.svg"))
    }
    media = tinycss2.serialize([rule for rule in _read_list(root) if not is_import(rule)])
    ours = (path.read_text(encoding="utf-8") for path in iter_sheets(root))
    named = (f'[data-drawing={name}] {{ --drawing: drawing("{name}") }}' for name in drawings)
    text = "\n".join((media, *ours, *named, accents_css(sections)))
    return DRAWING.sub(lambda match: drawings[match[1]], text)


def where_is(root: Path, body: str) -> tuple[str, int, int]:
    """Return the path, the line and the column of the rule with this body; the list of sheets for
    one that stands in none as it is.
    """
    for path in iter_sheets(root):
        if place := place_of(path.read_text(encoding="utf-8"), body):
            return path.relative_to(root).as_posix(), *place
    return LIST_PATH, 1, 1


def iter_sheets(root: Path) -> Iterator[Path]:
    """Yield the path of every sheet, in the order of the list."""
    for rule in filter(is_import, _read_list(root)):
        yield root / STYLE_FOLDER / next(names_of(rule))


def _read_list(root: Path) -> Sequence[Any]:
    return rules_of((root / LIST_PATH).read_text(encoding="utf-8"))


def _data_uri(path: Path) -> str:
    svg = path.read_text(encoding="utf-8").strip().replace('"', "'")
    return f'url("data:image/svg+xml,{quote(svg, safe=_SAFE_IN_URI)}")'
