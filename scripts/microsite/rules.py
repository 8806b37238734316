"""Every rule that a finding can name, read from the docstrings of the code that finds it.

The first paragraph of a docstring is the rule in words. A paragraph of lines such as
`dates/future: set ... to the day of the change.` names its findings and says what to do about each.
"""

import ast
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

_FINDING = re.compile(r"(?P<id>[a-z-]+/[a-z0-9-]+): (?P<do>.+)")


@dataclass(frozen=True)
class Rule:
    """A rule in words, and what to do about each of its findings, by the id of the finding."""

    says: str
    findings: Mapping[str, str]


def iter_rules(code: Path) -> Iterator[Rule]:
    """Yield the rules of every Python file at or below `code`, file by file."""
    for path in sorted(code.rglob("*.py")) if code.is_dir() else (code,):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, (ast.Module, ast.ClassDef, ast.FunctionDef)):
                says, *more = (ast.get_docstring(node) or "").split("\n\n")
                if findings := dict(_iter_findings(more)):
                    yield Rule(" ".join(says.split()), findings)


def _iter_findings(paragraphs: list[str]) -> Iterator[tuple[str, str]]:
    """Yield (id, what to do) for every finding; what goes on in the next line belongs to it."""
    for paragraph in paragraphs:
        if _FINDING.match(paragraph):
            unfolded = re.sub(r"\n(?![a-z-]+/[a-z0-9-]+: )", " ", paragraph)
            for line in unfolded.split("\n"):
                name, _, do = line.partition(": ")
                yield name, do
