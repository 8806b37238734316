"""The style a page carries inside itself: of the whole sheet, only what that page uses; what is
for paper stands in a file, which no screen waits for.

A rule is kept by evidence: for each part of its selector some element of the page is such a one.
A custom property is kept if a kept rule reads it; what stands in for one (`var(--line,1.45)`)
stands alone where no kept rule sets it. Reading sheets is the work of `sheets.py`, reading rules
that of `css.py`, reading pages that of `evidence.py`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache, cached_property
from pathlib import Path

from microsite.facts.sections import Sections
from microsite.output.style.css import Compound, StyleRule, parse_rules
from microsite.output.style.evidence import Evidence
from microsite.output.style.sheets import read_style

PAPER = "@media print"
_INSTEAD = re.compile(r"var\((--[\w-]+),([^()]*)\)")


class StyleSheet:
    """The whole sheet, read once; `for_page` gives each page its own."""

    def __init__(self, rules: Sequence[StyleRule]) -> None:
        self._rules = [rule for rule in rules if rule.head != PAPER]
        self._paper = [rule for rule in rules if rule.head == PAPER]
        selectors = (selector for rule in _flatten(self._rules) for selector in rule.selectors)
        self._evidence = Evidence({part for selector in selectors for part in selector.parts})
        self._sheet_for = cache(self._select)

    @classmethod
    def load(cls, root: Path, sections: Sections) -> StyleSheet:
        """Read the whole sheet that `read_style` returns."""
        return cls(parse_rules(read_style(root, sections)))

    def for_page(self, html: str) -> str:
        """Return the smallest sheet that gives this page the look of the whole one. What of `html`
        lies around its words, in which direction, counts too: it begins with the `html` element.
        """
        return self._sheet_for(self._evidence.of(html))

    @property
    def paper(self) -> str:
        """All that is for paper alone."""
        return "".join(_write(rule, set()) for rule in self._paper)

    @cached_property
    def whole(self) -> str:
        """All of the sheet: for a comparison, and for a preview, which is in a hurry."""
        return self._select(self._evidence.parts)

    def _select(self, met: frozenset[Compound]) -> str:
        kept = list(_keep(self._rules, met))
        used = {name for rule in _flatten(kept) for name in rule.reads}
        text = "".join(_write(rule, used) for rule in kept)
        set_here = {name for rule in _flatten(kept) for name in rule.sets}
        return _INSTEAD.sub(lambda match: match[0] if match[1] in set_here else match[2], text)


def _keep(rules: Sequence[StyleRule], met: frozenset[Compound]) -> Iterator[StyleRule]:
    for rule in rules:
        if rule.selectors:
            selectors = [selector for selector in rule.selectors if selector.parts <= met]
            if len(selectors) == len(rule.selectors):
                yield rule
            elif selectors:
                yield replace(rule, selectors=tuple(selectors))
        elif rule.inner is not None:
            inner = tuple(_keep(rule.inner, met))
            if inner:
                yield StyleRule(rule.head, inner=inner)
        else:
            yield rule


def _flatten(rules: Sequence[StyleRule]) -> Iterator[StyleRule]:
    for rule in rules:
        yield from (rule,) if rule.inner is None else _flatten(rule.inner)


def _is_definition(rule: StyleRule) -> bool:
    return [selector.text for selector in rule.selectors] == [":root"]


def _write(rule: StyleRule, used: set[str]) -> str:
    if rule.inner is not None:
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
