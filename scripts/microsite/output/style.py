"""The style a page carries inside itself: of the whole sheet, only what that page uses.

A selector is kept by evidence: every element, class, id and attribute value it names stands on the
page, in the language and the direction it asks for. A bare attribute (`[open]`) may come later, and
needs none. Combinators tell only where a language or a direction holds; a `:lang()` names one
language. A custom property is kept if a kept rule reads it. Drawings (`drawing("kite")`) become
data URIs, so that a first visit is one document. Reading CSS is left to tinycss2, reading HTML to
selectolax.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import quote

import tinycss2
from selectolax.lexbor import LexborHTMLParser, LexborNode

from microsite.facts.sections import Sections
from microsite.output.accents import accents_css
from microsite.output.typography import read_typography

_DRAWING = re.compile(r'drawing\("([a-z-]+)"\)')
_SAFE_IN_URI = " =:/'(),.-_"
"""What may stand as it is in a data URI inside double quotes."""


class Value(NamedTuple):
    """A piece that the value of an attribute holds; the whole value stands between line ends."""

    attribute: str
    piece: str


Need = str | Value
"""What a selector asks of a page: an element or a class, perhaps in a language or a direction, or a
value.
"""


@dataclass(frozen=True)
class Selector:
    """A selector as text and what it needs."""

    text: str
    needs: frozenset[Need]


@dataclass(frozen=True)
class Rule:
    """A style rule, or an at-rule with rules inside it. `head` is what an at-rule says before its
    braces.
    """

    head: str
    selectors: tuple[Selector, ...] = ()
    body: str = ""
    inner: tuple[Rule, ...] = ()
    reads: frozenset[str] = field(default=frozenset())


class StyleSheet:
    """The whole sheet, read once; `for_page` gives each page its own."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        self._rules = rules
        selectors = (selector for rule in _flatten(rules) for selector in rule.selectors)
        self._needs = frozenset(need for selector in selectors for need in selector.needs)
        self._wanted = [need for need in self._needs if isinstance(need, Value)]
        self._names_met = cache(self._find_names)
        self._sheet_for = cache(self._select)

    @classmethod
    def load(cls, folder: Path, drawings: Path, sections: Sections) -> StyleSheet:
        """Read the whole sheet that `read_style` returns."""
        return cls(_read_sheet(read_style(folder, drawings, sections)))

    def for_page(self, html: str, tag: str = "", direction: str = "ltr") -> str:
        """Return the smallest sheet that gives this page the look of the whole one.

        `html` is the page, or its body; then `tag` and `direction` say what stands around it.
        """
        return self._sheet_for(self._evidence_of(html, tag, direction))

    def _evidence_of(self, html: str, tag: str, direction: str) -> frozenset[Need]:
        """Return which of the sheet's needs a page meets, each element in the language and the
        direction around it.
        """
        elements: set[tuple[str | None, str | None, str, str]] = set()
        values: dict[str, set[str]] = {need.attribute: set() for need in self._wanted}

        def gather(nodes: Iterable[LexborNode], language: str, direction: str) -> None:
            for node in nodes:
                own = node.attributes
                inner = own.get("lang") or language, own.get("dir") or direction
                elements.add((node.tag, own.get("class"), *inner))
                for name in own:
                    if name in values:
                        values[name].add(own[name] or "")
                gather(node.iter(), *inner)

        gather(filter(None, [LexborHTMLParser(html).root]), tag, direction)
        texts = {name: "\n".join(["", *found, ""]) for name, found in values.items()}
        met = (need for need in self._wanted if need.piece in texts[need.attribute])
        return frozenset(met).union(*(self._names_met(*element) for element in elements))

    def _find_names(
        self, tag: str, classes: str | None, language: str, direction: str
    ) -> frozenset[Need]:
        """Return the names an element is evidence of: its own, its classes, and each in its
        language and direction.
        """
        own = {tag, "", *(f".{part}" for part in (classes or "").split())}
        around = {
            f"{name}{context}" for name in own for context in (f":{language}", f"@{direction}")
        }
        return self._needs & (own | around)

    def _select(self, evidence: frozenset[Need]) -> str:
        kept = list(_keep(self._rules, evidence))
        used = {name for rule in _flatten(kept) for name in rule.reads}
        return "".join(_write(rule, used) for rule in kept)


def read_style(folder: Path, drawings: Path, sections: Sections) -> str:
    """Return Material's typography, then the sheets of a folder by their names, then the accents of
    the sections, with the drawings that they name.
    """
    sheets = [path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.css"))]
    ours = "\n".join([*sheets, accents_css(sections)])
    return read_typography() + _DRAWING.sub(
        lambda match: _data_uri(drawings / f"{match[1]}.svg"), ours
    )


@lru_cache(maxsize=1)
def _read_sheet(text: str) -> tuple[Rule, ...]:
    """Return the rules of a sheet. A preview reads it again only when it was changed."""
    return tuple(
        _read_rules(tinycss2.parse_stylesheet(text, skip_comments=True, skip_whitespace=True))
    )


def _read_rules(nodes: Sequence[Any]) -> Iterator[Rule]:
    for node in nodes:
        if node.type == "qualified-rule":
            body = _minify(node.content).rstrip(";")
            yield Rule("", tuple(_read_selectors(node.prelude)), body, reads=_reads(body))
        elif node.type == "at-rule":
            head = f"@{node.at_keyword} {_minify(node.prelude)}"
            if node.at_keyword in ("media", "supports"):
                inner = tinycss2.parse_rule_list(
                    node.content, skip_comments=True, skip_whitespace=True
                )
                yield Rule(head, inner=tuple(_read_rules(inner)))
            else:
                yield Rule(head, body=_minify(node.content or []))


def _read_selectors(prelude: Sequence[Any]) -> Iterator[Selector]:
    part: list[Any] = []
    for token in [*prelude, None]:
        if token is None or token == ",":
            yield Selector(re.sub(r" ([+~]) ", r"\1", _minify(part)), frozenset(_needs(part)))
            part = []
        else:
            part.append(token)


def _needs(tokens: Sequence[Any]) -> Iterator[Need]:
    """Yield what a selector needs, each name in the language and the direction that the selector
    asks for.
    """
    around = ""
    for compound in _compounds(tokens):
        own, before, language, direction = set[str](), "", "", ""
        for token in compound:
            if token.type == "ident" and before != ":":
                own.add(f".{token.value}" if before == "." else token.value)
            elif token.type == "hash":
                yield Value("id", f"\n{token.value}\n")
            elif token.type == "[] block" and (value := _needed_value(token.content)):
                yield value
                direction = f"@{value.piece.strip()}" if value.attribute == "dir" else ""
            elif token.type == "function" and token.lower_name == "lang":
                language = f":{token.arguments[0].value}"
            before = token.value if token.type == "literal" else ""
        yield from {f"{name}{language or around}" for name in own} or (
            {language} if language else ()
        )
        around = direction if direction and not own else around


def _compounds(tokens: Sequence[Any]) -> Iterator[list[Any]]:
    """Cut a selector where a combinator stands."""
    part: list[Any] = []
    for token in tokens:
        if token.type == "whitespace" or (
            token.type == "literal" and token.value in (">", "+", "~")
        ):
            if part:
                yield part
            part = []
        else:
            part.append(token)
    if part:
        yield part


def _needed_value(content: Sequence[Any]) -> Value | None:
    """Return the value that a selector asks for; None for a bare name such as `open`, which the
    reader may set.
    """
    name, *values = [token.value for token in content if token.type in ("ident", "string")]
    exact = any(token.type == "literal" and token.value == "=" for token in content)
    return Value(name, f"\n{values[0]}\n" if exact else values[0]) if values else None


def _keep(rules: Sequence[Rule], evidence: frozenset[Need]) -> Iterator[Rule]:
    for rule in rules:
        if rule.selectors:
            selectors = [selector for selector in rule.selectors if selector.needs <= evidence]
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
        kept = (
            part
            for part in body.split(";")
            if not part.startswith("--") or part.partition(":")[0] in used
        )
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
    text = re.sub(r"\s*([{};,>!])\s*", r"\1", text)
    return re.sub(r"(?<=[\w-]): ", ":", text).replace(";}", "}")


def _data_uri(path: Path) -> str:
    svg = path.read_text(encoding="utf-8").strip().replace('"', "'")
    return f'url("data:image/svg+xml,{quote(svg, safe=_SAFE_IN_URI)}")'
