"""What a style asks for: read by tinycss2, so that no escape and no comment hides it."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Any, NamedTuple
from urllib.parse import unquote_to_bytes

import tinycss2

_ASKS = re.compile(r"(?:-webkit-)?(?:url|src|image|image-set|cross-fade|element)|url-prefix")
"""Functions of CSS that name a file (CSS Images 4, CSS Values 5)."""
_RUNS = frozenset(("behavior", "-moz-binding", "expression"))
"""What old browsers ran as a program."""
_COUNTERS = ("counter-reset", "counter-set", "counter-increment")
_SHEET = re.compile(r"[a-z-]+\.css")
_BROUGHT = ("font-face", "import", "namespace")
Position = tuple[int, int]


class Asked(NamedTuple):
    """One thing that a style asks for, or that cannot be read; where, and as what."""

    place: Position
    what: str


def asked_in(style: str, own: tuple[str, ...], *, is_list: bool = False) -> Iterator[Asked]:
    """Yield what a style asks for that does not begin as its `own`; the list of sheets may bring
    in those that stand beside it.
    """
    yield from _asked(_tokens(style), own, is_list)


def strings_in(style: str) -> Iterator[tuple[Position, str]]:
    """Yield the words that a style may print, as they are read; what it asks for is not among
    them.
    """
    yield from ((_place(word), word.value) for word in _said(_tokens(style)))


def drawings_in(style: str) -> Iterator[tuple[Position, bytes]]:
    """Yield the drawings that stand in a style itself."""
    for token in _walk(_tokens(style)):
        if token.type == "function" and _ASKS.fullmatch(token.lower_name):
            asked = [one for one in _walk(token.arguments) if one.type == "string"]
        else:
            asked = [token] if token.type == "url" else []
        for one in asked:
            kind, comma, drawing = one.value.partition(",")
            if comma and kind.strip().lower().startswith("data:"):
                yield _place(one), unquote_to_bytes(drawing)


def counted_in(style: str) -> Iterator[tuple[Position, str]]:
    """Yield the figures that a counter of a style begins or goes on with: a page would print
    them.
    """
    is_counter = False
    for token in _walk(_tokens(style)):
        if token.type == "ident":
            is_counter = is_counter or token.lower_value in _COUNTERS
        elif token.type == "number" and is_counter:
            yield _place(token), token.representation
        elif token.type == "at-keyword" and token.lower_value == "counter-style":
            yield _place(token), "@counter-style"
        elif token == ";" or token.type.endswith("block"):
            is_counter = False


def first_open(style: str) -> Position | None:
    """Return where a style goes wrong: a bracket that closes nothing, or the end of one whose last
    bracket, comment or words are never closed; None where all are.
    """
    *before, last = _tokens(style)
    errors = [token for token in _walk(before) if token.type == "error"]
    if errors:
        return _place(errors[0])
    return None if last.type == "error" and last.kind == "}" else _place(last)


@lru_cache(maxsize=8)
def _tokens(style: str) -> tuple[Any, ...]:
    """Return the tokens of a style, and of a bracket behind it that closes nothing."""
    return tuple(tinycss2.parse_component_value_list(f"{style}\n}}"))


def _asked(tokens: Sequence[Any], own: tuple[str, ...], is_list: bool) -> Iterator[Asked]:
    before = ""
    for token in tokens:
        named = token.lower_name if token.type == "function" else ""
        if token.type == "url":
            yield from _unless_own(token, token.value, own)
        elif _ASKS.fullmatch(named):
            for word in _walk(token.arguments):
                if word.type in ("string", "url"):
                    yield from _unless_own(word, word.value, own)
        elif named in _RUNS or (token.type == "ident" and token.lower_value in _RUNS):
            yield Asked(_place(token), named or token.lower_value)
        elif token.type == "at-keyword" and token.lower_value in _BROUGHT and not is_list:
            yield Asked(_place(token), f"@{token.lower_value}")
        elif token.type == "string" and before == "import" and not _SHEET.fullmatch(token.value):
            yield Asked(_place(token), token.value)
        elif token == "/" and before == "/":
            yield Asked(_place(token), "//")
        if not _ASKS.fullmatch(named):
            yield from _asked(_inside(token), own, is_list)
        if token.type not in ("whitespace", "comment"):
            is_at = token.type == "at-keyword"
            before = token.lower_value if is_at else "/" * (token == "/")


def _said(tokens: Sequence[Any]) -> Iterator[Any]:
    for token in tokens:
        if token.type == "string":
            yield token
        elif not (token.type == "function" and _ASKS.fullmatch(token.lower_name)):
            yield from _said(_inside(token))


def _unless_own(token: Any, value: str, own: tuple[str, ...]) -> Iterator[Asked]:
    if not value.strip().lower().startswith(own):
        yield Asked(_place(token), value.strip() or "url()")


def _walk(tokens: Sequence[Any]) -> Iterator[Any]:
    for token in tokens:
        yield token
        yield from _walk(_inside(token))


def _inside(token: Any) -> Sequence[Any]:
    """Return the tokens inside a block or a function."""
    inside: Sequence[Any] = (
        getattr(token, "content", None) or getattr(token, "arguments", None) or ()
    )
    return inside


def _place(token: Any) -> Position:
    return token.source_line, token.source_column
