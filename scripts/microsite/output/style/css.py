"""A style sheet as rules, and each selector as what it asks of the elements of a page.

Reading CSS is left to tinycss2. What a reader can change is not asked for: states (`:checked`), and
the attribute that unfolds.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from operator import contains, eq
from typing import Any, NamedTuple

import tinycss2

CHANGING = ("open", "hidden")
"""Attributes that the reader or a script sets: whether they stand on the page as it was built tells
nothing.
"""


_OPERATORS: Mapping[str, Callable[[str, str], bool]] = {
    "": lambda _found, _value: True,
    "=": eq,
    "^=": str.startswith,
    "$=": str.endswith,
    "*=": contains,
}


class AttributeTest(NamedTuple):
    """What a selector asks of an attribute. Without an operator: that it is there."""

    attribute: str
    operator: str = ""
    value: str = ""

    def holds(self, found: str) -> bool:
        """Say whether a value of this attribute is such a one (Selectors level 4)."""
        return _OPERATORS[self.operator](found, self.value)


Trait = str | AttributeTest
"""What an element has: its name, a class (`.card`), or an attribute."""


class Compound(NamedTuple):
    """One part of a selector: what some element must have, what it must not have, and the
    direction that a part before it asks for.
    """

    asks: frozenset[Trait]
    refuses: frozenset[Trait] = frozenset()
    direction: str = ""


@dataclass(frozen=True)
class Selector:
    """A selector as text, and its parts."""

    text: str
    parts: frozenset[Compound]


@dataclass(frozen=True)
class StyleRule:
    """A style rule, or an at-rule with rules inside it. `head` is what an at-rule says before its
    braces.
    """

    head: str
    selectors: tuple[Selector, ...] = ()
    body: str = ""
    inner: tuple[StyleRule, ...] | None = None

    @cached_property
    def reads(self) -> frozenset[str]:
        """The custom properties and the animations that the body names."""
        return frozenset(re.findall(r"(?:var\(|animation(?:-name)?:)([\w-]+)", self.body))

    @cached_property
    def sets(self) -> frozenset[str]:
        """The custom properties that the body gives a value."""
        return frozenset(re.findall(r"(?:^|;)(--[\w-]+):", self.body))


@lru_cache(maxsize=1)
def parse_rules(text: str) -> tuple[StyleRule, ...]:
    """Return the rules of a sheet. A preview reads it again only when it was changed."""
    nodes = tinycss2.parse_stylesheet(text, skip_comments=True, skip_whitespace=True)
    return tuple(_gather(_read_rules(nodes)))


def place_of(text: str, body: str) -> tuple[int, int] | None:
    """Return where a sheet says the body of a rule, as `parse_rules` returns it; None if it does
    not.
    """
    nodes = tinycss2.parse_stylesheet(text, skip_comments=True, skip_whitespace=True)
    return next(_places(nodes, body), None)


def _places(nodes: Sequence[Any], body: str) -> Iterator[tuple[int, int]]:
    for node in nodes:
        if node.type == "qualified-rule" and _minify(node.content).rstrip(";") == body:
            yield node.source_line, node.source_column
        elif node.type == "at-rule" and node.content:
            inner = tinycss2.parse_rule_list(node.content, skip_comments=True, skip_whitespace=True)
            yield from _places(inner, body)


def _gather(rules: Iterable[StyleRule]) -> Iterator[StyleRule]:
    """Yield rules with those for one medium in one place, after all that hold for every medium, so
    that a page names a medium once; in the order in which media are first named.
    """
    media: dict[str, list[StyleRule]] = {}
    for rule in rules:
        if rule.inner is None:
            yield rule
        else:
            media.setdefault(rule.head, []).extend(rule.inner)
    yield from (StyleRule(head, inner=tuple(inner)) for head, inner in media.items())


def _read_rules(nodes: Sequence[Any]) -> Iterator[StyleRule]:
    for node in nodes:
        if node.type == "qualified-rule":
            body = _minify(node.content).rstrip(";")
            yield StyleRule("", tuple(_read_selectors(node.prelude)), body)
        elif node.type == "at-rule":
            head = f"@{node.at_keyword} {_minify(node.prelude)}"
            if node.at_keyword in ("media", "supports"):
                inner = tinycss2.parse_rule_list(
                    node.content, skip_comments=True, skip_whitespace=True
                )
                yield StyleRule(head, inner=tuple(_read_rules(inner)))
            else:
                yield StyleRule(head, body=_minify(node.content or []))


def _read_selectors(prelude: Sequence[Any]) -> Iterator[Selector]:
    for tokens in _split(prelude, (",",)):
        yield Selector(re.sub(r" ([+~]) ", r"\1", _minify(tokens)), frozenset(_read_parts(tokens)))


def _read_parts(tokens: Sequence[Any]) -> Iterator[Compound]:
    """Yield the parts of a selector. One that asks for a direction holds for all after it."""
    direction = ""
    for part in _split(tokens, (" ", ">", "+", "~")):
        compound = _read_part(part, direction)
        yield compound
        for trait in compound.asks:
            if isinstance(trait, AttributeTest) and trait.attribute == "dir":
                direction = trait.value


def _read_part(tokens: Sequence[Any], direction: str) -> Compound:
    asks, refuses = set[Trait](), set[Trait]()
    before = ""
    for token in tokens:
        if token.type == "ident" and before != ":":
            asks.add(f".{token.value}" if before == "." else token.value)
        elif token.type == "hash":
            asks.add(AttributeTest("id", "=", token.value))
        elif token.type == "[] block":
            asks |= _read_test(token.content)
        elif token.type == "function" and token.lower_name == "not":
            refuses |= _read_refused(token.arguments)
        before = token.value if token.type == "literal" else ""
    return Compound(frozenset(asks), frozenset(refuses), direction)


def _read_refused(arguments: Sequence[Any]) -> set[Trait]:
    """Return what `:not()` refuses, where that is one element or one attribute."""
    if len(arguments) != 1:
        return set()
    [token] = arguments
    return _read_test(token.content) if token.type == "[] block" else {token.value}


def _read_test(content: Sequence[Any]) -> set[Trait]:
    """Return the test of an attribute; none where the reader may set it."""
    name, *value = [token.value for token in content if token.type in ("ident", "string")]
    operator = "".join(token.value for token in content if token.type == "literal")
    return set() if name in CHANGING else {AttributeTest(name, operator, *value)}


def _split(tokens: Sequence[Any], separators: tuple[str, ...]) -> Iterator[list[Any]]:
    """Cut tokens wherever a separator stands; a space stands for white space of any length."""
    part: list[Any] = []
    for token in tokens:
        sign = " " if token.type == "whitespace" else token.value if token.type == "literal" else ""
        if sign in separators and sign:
            if part:
                yield part
            part = []
        else:
            part.append(token)
    if part:
        yield part


def _minify(tokens: Sequence[Any]) -> str:
    """Return CSS text without comments and without the white space that means nothing."""
    text = tinycss2.serialize([token for token in tokens if token.type != "comment"])
    text = re.sub(r"/\*.*?\*/", "", text, flags=re.DOTALL)
    text = re.sub(r"\s+", " ", text).strip()
    text = re.sub(r"\s*([{};,>!])\s*|(?<=\()\s+|\s+(?=\))", r"\1", text)
    return re.sub(r"(?<=[\w-]): ", ":", text).replace(";}", "}")
