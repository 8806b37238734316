"""The sheets of `overrides/style/` in their order, and the rules that come from data.

`site.css` lists the sheets. Drawings (`drawing("kite")`) become data URIs, so that a first visit is
one document. What belongs to an element its template says, and what that means is said here, once
for each: `data-drawing` a picture, `data-accent` the section whose accent and picture it has.
"""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any
from urllib.parse import quote

import tinycss2

from microsite.facts.looks import Look

STYLE, DRAWINGS = "overrides/style", "overrides/drawings"
LIST = "site.css"
"""The sheet that holds the order of the others, and that of the media."""

DARK_PAPER = (0x13, 0x11, 0x28)
"""`--paper` in the dark (overrides/style/tokens.css), red, green and blue."""
SHARE_IN_THE_DARK = 0.72
"""How much of an accent is left in the dark, the rest is paper (docs/design.md, Accents)."""

_DRAWING = re.compile(r'drawing\("([a-z-]+)"\)')
_SAFE_IN_URI = " =:/'(),.-_<>"
"""What may stand as it is in a data URI inside double quotes."""


def read_style(root: Path, looks: Mapping[str, Look]) -> str:
    """Return every sheet in its order, with the drawings that they name, then the rules for
    drawings and for the looks of sections.
    """
    drawings = {path.stem: _data_uri(path) for path in sorted((root / DRAWINGS).glob("*.svg"))}
    ours = "\n".join(path.read_text(encoding="utf-8") for path in iter_sheets(root))
    return "\n".join(
        (
            tinycss2.serialize([rule for rule in _read_list(root) if not _is_import(rule)]),
            _DRAWING.sub(lambda match: drawings[match[1]], ours),
            *(f"[data-drawing={name}]{{--drawing:{uri}}}" for name, uri in drawings.items()),
            *_iter_looks(looks, drawings),
        )
    )


def iter_sheets(root: Path) -> Iterator[Path]:
    """Yield the path of every sheet, in the order of the list."""
    for rule in filter(_is_import, _read_list(root)):
        name = next(token.value for token in rule.prelude if token.type == "string")
        yield root / STYLE / name


def _read_list(root: Path) -> list[Any]:
    text = (root / STYLE / LIST).read_text(encoding="utf-8")
    return [*tinycss2.parse_stylesheet(text, skip_comments=True, skip_whitespace=True)]


def _is_import(rule: Any) -> bool:
    return bool(rule.type == "at-rule" and rule.at_keyword == "import")


def in_the_dark(accent: str) -> str:
    """Return an accent as it is in the dark: mixed with the paper."""
    light = bytes.fromhex(accent.removeprefix("#"))
    mixed = (
        round(own * SHARE_IN_THE_DARK + paper * (1 - SHARE_IN_THE_DARK))
        for own, paper in zip(light, DARK_PAPER, strict=True)
    )
    return f"#{bytes(mixed).hex()}"


def _iter_looks(looks: Mapping[str, Look], drawings: Mapping[str, str]) -> Iterator[str]:
    doors = {name: look for name, look in looks.items() if look.accent}
    for name, look in doors.items():
        drawing = drawings[look.drawing]
        yield f"[data-accent={name}]{{--accent:{look.accent};--drawing:{drawing}}}"
    for name, look in doors.items():
        dark = f"[data-accent={name}]{{--accent:{in_the_dark(look.accent)}}}"
        yield f"@media (prefers-color-scheme: dark){{{dark}}}"


def _data_uri(path: Path) -> str:
    svg = path.read_text(encoding="utf-8").strip().replace('"', "'")
    return f'url("data:image/svg+xml,{quote(svg, safe=_SAFE_IN_URI)}")'
