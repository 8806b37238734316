"""Every custom property that the style uses is set somewhere: one that nothing sets is no colour
and no measure, and the whole declaration falls away without a word.
"""

import itertools
from collections.abc import Iterator
from typing import Any

import pytest
import tinycss2

from microsite.output.style.sheets import read_style
from tests.conftest import ROOT, Project


def walk(nodes: list[Any]) -> Iterator[Any]:
    """Yield every token, those within blocks and functions too."""
    for node in nodes:
        yield node
        for inside in ("prelude", "content", "arguments"):
            yield from walk(getattr(node, inside, None) or [])


def find_unset(style: str) -> set[str]:
    """Return the custom properties that a style uses without a fallback and never sets."""
    tokens = [*walk(tinycss2.parse_component_value_list(style, skip_comments=True))]
    used = set()
    for token in tokens:
        if token.type == "function" and token.lower_name == "var":
            name, *rest = [inner for inner in token.arguments if inner.type != "whitespace"]
            if not rest:
                used.add(name.value)
    return used - {*iter_set(tokens)}


def iter_set(tokens: list[Any]) -> Iterator[str]:
    """Yield each custom property that stands before a colon."""
    solid = [token for token in tokens if token.type != "whitespace"]
    for token, following in itertools.pairwise(solid):
        if token.type == "ident" and token.value.startswith("--") and following == ":":
            yield token.value


@pytest.mark.parametrize(
    ("style", "unset"),
    [
        (":root { --ink: #000 } p { color: var(--ink) }", set()),
        ("p { color: var(--ink) }", {"--ink"}),
        ("p { color: var( --ink ) }", {"--ink"}),
        ("p { color: var(--ink, #000) }", set()),
        ("p { background: linear-gradient(var(--ink, var(--night)), #000) }", {"--night"}),
        ("@media print { p { width: calc(1rem + var(--side)) } }", {"--side"}),
        ("@media print { :root { --side: 1rem } } p { width: var(--side) }", set()),
        ("/* --ink: #000 */ p { color: var(--ink) }", {"--ink"}),
    ],
)
def test_what_nothing_sets_is_found(style: str, unset: set[str]) -> None:
    assert find_unset(style) == unset


def test_every_property_that_is_used_is_set() -> None:
    """In the sheets and in what the build writes from data."""
    assert not find_unset(read_style(ROOT, Project(ROOT).site().sections))
