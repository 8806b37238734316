"""Material's typography: the ground that our own style stands on.

Material's frame is not ours (docs/decisions/0003-own-page-frame.md), the setting of its words is:
lists, quotes, code, lines and small headings. Its rules stand before our sheets, as plain as they
can be, so that whatever ours say wins.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from fnmatch import fnmatch
from functools import cache
from importlib.resources import files
from typing import Any

import tinycss2

ELEMENTS = ("blockquote", "code", "h4", "h5", "h6", "hr", "img", "li", "ol", "pre", "ul")
"""What Markdown writes here and Material sets. Titles, paragraphs, links and tables are ours
alone.
"""

COLOURS: Mapping[str, str] = {
    "--md-accent-fg-color": "var(--link)",
    "--md-code-bg-color": "transparent",
    "--md-code-fg-color": "inherit",
    "--md-default-fg-color--light": "inherit",
    "--md-default-fg-color--lighter": "var(--edge)",
    "--md-default-fg-color--lightest": "var(--hair)",
}
"""Material's colours in ours. Words keep the colour of the card around them, since it may be the
night.
"""

_SELECTOR = re.compile(
    rf"(?:\[dir=ltr\] )?\.md-typeset ((?:{'|'.join(ELEMENTS)})(?:[ >](?:li|code)(?::last-child)?)?)"
)
"""A bare element, or an item or code in one. Lists within lists stay as a browser sets them."""
_SPACE = re.compile(r"(?:margin[\w-]*:[^;]*;?)+")
"""A rule of nothing but space. Around whole blocks ours alone decides; Material's holds between
items.
"""
_UNWANTED = re.compile(r"(?:transition|letter-spacing):[^;]*;?")
"""Nothing moves unasked, and the letters of joined scripts are never pulled apart."""
_SIDES = (("-left", "-inline-start"), ("-right", "-inline-end"))


@cache
def read_typography() -> str:
    """Return Material's rules for the bare elements of Markdown, without its class and with our
    colours.

    A rule that Material wrote once for each direction is taken from the left-to-right one, in
    logical properties, so that a passage in another direction is set right too.
    """
    folder = files("material").joinpath("templates/assets/stylesheets")
    [sheet] = (file for file in folder.iterdir() if fnmatch(file.name, "main.*.min.css"))
    return "\n".join(_rules(sheet.read_text(encoding="utf-8")))


def _rules(sheet: str) -> Iterator[str]:
    for rule in tinycss2.parse_stylesheet(sheet, skip_comments=True, skip_whitespace=True):
        if rule.type != "qualified-rule":
            continue
        written = tinycss2.serialize(rule.prelude)
        names = [match[1] for match in map(_SELECTOR.fullmatch, written.split(",")) if match]
        body = _body(rule.content, is_sided="[dir=" in written) if names else ""
        if _SPACE.fullmatch(body):
            names = [name for name in names if " " in name]
        if names:
            yield f"{','.join(names)}{{{body}}}"


def _body(content: list[Any], *, is_sided: bool) -> str:
    body = re.sub(
        r"var\((--md-[\w-]+)\)", lambda match: COLOURS[match[1]], tinycss2.serialize(content)
    )
    body = _UNWANTED.sub("", body).rstrip(";")
    for physical, logical in _SIDES if is_sided else ():
        body = body.replace(physical, logical)
    return body
