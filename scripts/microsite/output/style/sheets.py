"""The sheets of `overrides/style/` in their order, and the rules that come from data.

`site.css` lists the sheets. Drawings (`drawing("kite")`) become data URIs, so that a first visit is
one document. What belongs to an element its template says, and what that means is said here, once
for each: `data-drawing` a picture, `data-accent` the section whose colour it has.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import quote

import tinycss2

from microsite.facts.sections import Sections
from microsite.output.style.accents import accents_css
from microsite.output.style.css import place_of
from microsite.site.overrides import DRAWINGS, OVERRIDES, SHEET_LIST, STYLE

_DRAWING = re.compile(r'drawing\("([a-z0-9-]+)"\)')
_SAFE_IN_URI = " =:/'(),.-_<>"
"""What may stand as it is in a data URI inside double quotes."""


def read_style(root: Path, sections: Sections) -> str:
    """Return every sheet in its order, then the rules for drawings and for sections, with the
    drawings that they name.
    """
    drawings = {
        path.stem: _data_uri(path) for path in sorted((root / OVERRIDES / DRAWINGS).glob("*.svg"))
    }
    media = tinycss2.serialize([rule for rule in _read_list(root) if not _is_import(rule)])
    ours = (path.read_text(encoding="utf-8") for path in iter_sheets(root))
    named = (f'[data-drawing={name}] {{ --drawing: drawing("{name}") }}' for name in drawings)
    text = "\n".join((media, *ours, *named, accents_css(sections)))
    return _DRAWING.sub(lambda match: drawings[match[1]], text)


def where_is(root: Path, body: str) -> tuple[str, int, int]:
    """Return the path, the line and the column of the rule with this body; the list of sheets for
    one that stands in none as it is.
    """
    for path in iter_sheets(root):
        if place := place_of(path.read_text(encoding="utf-8"), body):
            return path.relative_to(root).as_posix(), *place
    return f"{OVERRIDES}/{STYLE}/{SHEET_LIST}", 1, 1


def iter_sheets(root: Path) -> Iterator[Path]:
    """Yield the path of every sheet, in the order of the list."""
    for rule in filter(_is_import, _read_list(root)):
        name = next(token.value for token in rule.prelude if token.type == "string")
        yield root / OVERRIDES / STYLE / name


def _read_list(root: Path) -> list[Any]:
    text = (root / OVERRIDES / STYLE / SHEET_LIST).read_text(encoding="utf-8")
    return [*tinycss2.parse_stylesheet(text, skip_comments=True, skip_whitespace=True)]


def _is_import(rule: Any) -> bool:
    return bool(rule.type == "at-rule" and rule.at_keyword == "import")


def _data_uri(path: Path) -> str:
    svg = path.read_text(encoding="utf-8").strip().replace('"', "'")
    return f'url("data:image/svg+xml,{quote(svg, safe=_SAFE_IN_URI)}")'
