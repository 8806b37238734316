"""The sheets of `overrides/style/`: their list, how one is read, and how it names a drawing."""

import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import tinycss2

from microsite.site.overrides import OVERRIDES, SHEET_LIST, STYLE

STYLE_FOLDER = f"{OVERRIDES}/{STYLE}"
LIST_PATH = f"{STYLE_FOLDER}/{SHEET_LIST}"
DRAWING = re.compile(r'drawing\("([a-z0-9-]+)"\)')
"""How a sheet names a drawing of `overrides/drawings/`, in comments too."""

Position = tuple[int, int]
"""The line and the column of something in a sheet."""


def rules_of(sheet: str) -> Sequence[Any]:
    """Return the rules of a sheet, without comments and space."""
    rules: Sequence[Any] = tinycss2.parse_stylesheet(
        sheet, skip_comments=True, skip_whitespace=True
    )
    return rules


def is_import(rule: Any) -> bool:
    """Say whether a rule of the list brings in a sheet."""
    return bool(rule.type == "at-rule" and rule.lower_at_keyword == "import")


def names_of(rule: Any) -> Iterator[str]:
    """Yield the names that such a rule gives: one, where it is right."""
    yield from (token.value for token in rule.prelude if token.type == "string")


def sheets_of(root: Path) -> Iterator[tuple[str, str]]:
    """Yield the name and the text of every sheet, the list first, then in its order, then those
    that it does not name; one that cannot be read is left out, and told elsewhere.
    """
    folder = root / STYLE_FOLDER
    others = sorted(path.name for path in folder.glob("*.css"))
    for name in dict.fromkeys((SHEET_LIST, *_listed(folder / SHEET_LIST), *others)):
        try:
            yield name, (folder / name).read_text(encoding="utf-8")
        except (OSError, ValueError):
            continue


def tidy(tokens: Sequence[Any]) -> str:
    """Return tokens on one line, without comments; what nobody sees as CSS escapes it."""
    text = tinycss2.serialize([token for token in tokens if token.type != "comment"])
    line = re.sub(r"\s+", " ", re.sub(r"/\*.*?\*/", "", text, flags=re.DOTALL)).strip()
    return "".join(one if one.isprintable() else f"\\{ord(one):x} " for one in line)


def _listed(path: Path) -> Iterator[str]:
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, ValueError):
        return
    for rule in filter(is_import, rules_of(text)):
        yield from names_of(rule)
