"""The words that a sheet would print on a page."""

import re
from collections.abc import Iterator, Sequence
from typing import Any

import tinycss2

from microsite.site.sheets import Position, rules_of, tidy

_WRITES = re.compile(r"font(?:-family|-feature-settings)?|grid(?:-template)?(?:-areas)?")
"""Properties whose words nobody reads."""
_PRINTS = re.compile(r"data-[a-z-]+|href")
"""Attributes that a style may print: the templates fill them from strings and from data."""


def words_in(sheet: str) -> Iterator[tuple[Position, str]]:
    """Yield the words that a sheet would print."""
    for rule in rules_of(sheet):
        if rule.type != "at-rule" or rule.lower_at_keyword not in ("import", "charset"):
            yield from _words(rule.content or () if rule.type != "error" else ())


def _words(tokens: Sequence[Any]) -> Iterator[tuple[Position, str]]:
    """Yield the words of the declarations in the body of a rule, and of the rules inside it."""
    for one in tinycss2.parse_blocks_contents(tokens, skip_comments=True, skip_whitespace=True):
        if one.type == "declaration":
            if not _WRITES.fullmatch(one.lower_name):
                yield from _printed(one.value)
        elif one.type == "qualified-rule" or (one.type == "at-rule" and one.content):
            yield from _words(one.content)


def _printed(tokens: Sequence[Any]) -> Iterator[tuple[Position, str]]:
    for token in tokens:
        place = token.source_line, token.source_column
        if token.type == "string" and any(map(str.isalpha, token.value)):
            yield place, token.value
        elif token.type == "function" and token.lower_name == "attr":
            words = [one.value for one in token.arguments if one.type in ("ident", "string")]
            if not words or not all(map(_PRINTS.fullmatch, words)):
                yield place, tidy([token])
        elif token.type == "function" and token.lower_name not in ("url", "drawing"):
            yield from _printed(token.arguments)
        elif token.type.endswith("block"):
            yield from _printed(token.content)
