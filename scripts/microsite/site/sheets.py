"""The list of the sheets of `overrides/style/`, and how a sheet names a drawing."""

import re
from collections.abc import Iterator, Sequence
from typing import Any

import tinycss2

from microsite.site.overrides import OVERRIDES, SHEET_LIST, STYLE

STYLE_FOLDER = f"{OVERRIDES}/{STYLE}"
LIST_PATH = f"{STYLE_FOLDER}/{SHEET_LIST}"
DRAWING = re.compile(r'drawing\("([a-z0-9-]+)"\)')
"""How a sheet names a drawing of `overrides/drawings/`, in comments too."""


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
