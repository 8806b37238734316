"""The style a page carries inside itself: of the whole sheet, only what that page uses.

A selector is kept by evidence: every element, class, id, attribute and language it names stands on the
page. A custom property is kept if a kept rule reads it. Drawings (`drawing("kite")`) become data URIs, so
that a first visit is one document. Reading CSS is left to tinycss2, reading HTML to selectolax.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any
from urllib.parse import quote

import tinycss2
from selectolax.lexbor import LexborHTMLParser

MARK = "/*style*/"
"""What the page frame prints where the style belongs."""

_DRAWING = re.compile(r'drawing\("([a-z-]+)"\)')
_SAFE_IN_URI = " =:/'(),.-_"
"""What may stand as it is in a data URI inside double quotes."""


@dataclass(frozen=True)
class Evidence:
    """What a page holds: element names, classes, ids, attribute values by name, languages."""

    names: frozenset[str]
    attributes: dict[str, str]

    @classmethod
    def of(cls, html: str) -> Evidence:
        """Read the evidence of a page. Each name stands too with the language, and with the direction, around it."""
        names: set[str] = {":root", "*"}
        attributes: dict[str, set[str]] = {}
        for tag, own, language, direction in _iter_elements(html):
            names |= _names_of(tag, own.get("class") or "", language, direction)
            for name, value in own.items():
                attributes.setdefault(name, set()).add(value or "")
        names |= {f"#{value}" for value in attributes.get("id", ())}
        return cls(frozenset(names), {name: "\n".join(["", *values, ""]) for name, values in attributes.items()})

    def has(self, selector: Selector) -> bool:
        """Say whether everything the selector names is there."""
        if not selector.names <= self.names:
            return False
        return not selector.attributes or all(
            wanted in self.attributes.get(name, "") for name, wanted in selector.attributes
        )


@dataclass(frozen=True)
class Selector:
    """A selector as text and what it needs. An attribute needs a name and a piece of its value."""

    text: str
    names: frozenset[str]
    attributes: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Rule:
    """A style rule, or an at-rule with rules inside it. `head` is what an at-rule says before its braces."""

    head: str
    selectors: tuple[Selector, ...] = ()
    body: str = ""
    inner: tuple[Rule, ...] = ()
    reads: frozenset[str] = field(default=frozenset())


class StyleSheet:
    """The whole sheet, read once; `for_page` gives each page its own."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        self._rules = rules

    @classmethod
    def load(cls, folder: Path, drawings: Path) -> StyleSheet:
        """Read the sheets of a folder, in order of their names, and the drawings that they name."""
        whole = "\n".join(path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.css")))
        text = _DRAWING.sub(lambda match: _data_uri(drawings / f"{match[1]}.svg"), whole)
        return cls(tuple(_read_rules(tinycss2.parse_stylesheet(text, skip_comments=True, skip_whitespace=True))))

    def for_page(self, html: str) -> str:
        """Return the smallest sheet that gives this page the look of the whole one."""
        kept = list(_keep(self._rules, Evidence.of(html)))
        used = {name for rule in _flatten(kept) for name in rule.reads}
        return "".join(_write(rule, used) for rule in kept)


def _read_rules(nodes: Sequence[Any]) -> Iterator[Rule]:
    for node in nodes:
        if node.type == "qualified-rule":
            body = _minify(node.content).rstrip(";")
            yield Rule("", tuple(_read_selectors(node.prelude)), body, reads=_reads(body))
        elif node.type == "at-rule":
            head = f"@{node.at_keyword} {_minify(node.prelude)}"
            if node.at_keyword in ("media", "supports"):
                inner = tinycss2.parse_rule_list(node.content, skip_comments=True, skip_whitespace=True)
                yield Rule(head, inner=tuple(_read_rules(inner)))
            else:
                yield Rule(head, body=_minify(node.content or []))


def _read_selectors(prelude: Sequence[Any]) -> Iterator[Selector]:
    part: list[Any] = []
    for token in [*prelude, None]:
        if token is None or token == ",":
            names, attributes = _needs(part)
            yield Selector(_minify(part), frozenset(names), tuple(attributes))
            part = []
        else:
            part.append(token)


def _needs(tokens: Sequence[Any]) -> tuple[set[str], list[tuple[str, str]]]:
    """Return what a selector needs: names, in the language and direction it asks for, and attributes."""
    names: set[str] = set()
    attributes: list[tuple[str, str]] = []
    around = ""
    for compound in _compounds(tokens):
        own, before, language = set[str](), "", ""
        for token in compound:
            if token.type == "ident" and before != ":":
                own.add(f".{token.value}" if before == "." else token.value)
            elif token.type == "hash":
                names.add(f"#{token.value}")
            elif token.type == "[] block":
                attributes.append(_needed_attribute(token.content))
            elif token.type == "function" and token.lower_name == "lang":
                language = f":{token.arguments[0].value}"
            before = token.value if token.type == "literal" else ""
        names |= {f"{name}{language or around}" for name in own} or ({language} if language else set())
        is_direction = not own and len(attributes) > 0 and attributes[-1][0] == "dir"
        around = f"@{attributes[-1][1].strip()}" if is_direction else around
    return names, attributes


def _compounds(tokens: Sequence[Any]) -> Iterator[list[Any]]:
    """Cut a selector where a combinator stands."""
    part: list[Any] = []
    for token in tokens:
        if token.type == "whitespace" or (token.type == "literal" and token.value in (">", "+", "~")):
            if part:
                yield part
            part = []
        else:
            part.append(token)
    if part:
        yield part


def _iter_elements(html: str) -> Iterator[tuple[str, dict[str, str | None], str, str]]:
    """Yield the name and the attributes of every element, with the language and the direction that hold for it."""
    waiting = [(node, "", "ltr") for node in [LexborHTMLParser(html).root] if node]
    while waiting:
        node, language, direction = waiting.pop()
        own = node.attributes
        language, direction = own.get("lang") or language, own.get("dir") or direction
        yield node.tag or "", own, language, direction
        waiting += [(child, language, direction) for child in node.iter()]


@lru_cache(maxsize=1 << 12)
def _names_of(tag: str, classes: str, language: str, direction: str) -> frozenset[str]:
    """Return what an element is evidence of: its name, its classes, and each of them in its language and direction."""
    own = {tag, "", *(f".{part}" for part in classes.split())}
    return frozenset(own | {f"{name}:{language}" for name in own} | {f"{name}@{direction}" for name in own})


def _needed_attribute(content: Sequence[Any]) -> tuple[str, str]:
    values = [token.value for token in content if token.type in ("ident", "string")]
    exact = any(token.type == "literal" and token.value == "=" for token in content)
    if len(values) == 1:
        return values[0], ""
    return values[0], f"\n{values[1]}\n" if exact else values[1]


def _keep(rules: Sequence[Rule], evidence: Evidence) -> Iterator[Rule]:
    for rule in rules:
        if rule.selectors:
            selectors = [selector for selector in rule.selectors if evidence.has(selector)]
            if len(selectors) == len(rule.selectors):
                yield rule
            elif selectors:
                yield Rule(rule.head, tuple(selectors), rule.body, reads=rule.reads)
        elif rule.inner:
            inner = tuple(_keep(rule.inner, evidence))
            if inner:
                yield Rule(rule.head, inner=inner)
        else:
            yield rule


def _flatten(rules: Sequence[Rule]) -> Iterator[Rule]:
    for rule in rules:
        yield from _flatten(rule.inner) if rule.inner else (rule,)


def _is_definition(rule: Rule) -> bool:
    return [selector.text for selector in rule.selectors] == [":root"]


def _write(rule: Rule, used: set[str]) -> str:
    if rule.inner:
        inner = "".join(_write(one, used) for one in rule.inner)
        return f"{rule.head}{{{inner}}}" if inner else ""
    if not rule.selectors:
        is_unused = rule.head.startswith("@keyframes ") and rule.head.split()[1] not in used
        return "" if is_unused else f"{rule.head}{{{rule.body}}}"
    body = rule.body
    if _is_definition(rule):
        kept = (part for part in body.split(";") if not part.startswith("--") or part.partition(":")[0] in used)
        body = ";".join(kept)
    return f"{','.join(selector.text for selector in rule.selectors)}{{{body}}}" if body else ""


def _reads(body: str) -> frozenset[str]:
    """Return the custom properties and the animations that a rule names."""
    return frozenset(re.findall(r"(?:var\(|animation(?:-name)?:)([\w-]+)", body))


def _minify(tokens: Sequence[Any]) -> str:
    """Return CSS text without comments and without the white space that means nothing."""
    text = tinycss2.serialize([token for token in tokens if token.type != "comment"])
    text = re.sub(r"/\*.*?\*/", "", text, flags=re.DOTALL)
    text = re.sub(r"\s+", " ", text).strip()
    text = re.sub(r"\s*([{};,>])\s*", r"\1", text)
    return re.sub(r"(?<=[\w-]): ", ":", text).replace(";}", "}")


def _data_uri(path: Path) -> str:
    svg = path.read_text(encoding="utf-8").strip().replace('"', "'")
    return f'url("data:image/svg+xml,{quote(svg, safe=_SAFE_IN_URI)}")'
