"""What a check has to say: where, which rule, what is wrong, what to do.

A finding is plain data. Checks yield findings; only the verbs print them.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

Severity = Literal["error", "warning", "note"]


@dataclass(frozen=True, order=True)
class Finding:
    """One finding. `line` and `column` count from 1; `path` is relative to the project.

    An error stops the build. A warning is printed and counted, and stops nothing: an urgent
    correction must never wait for it. A note is information for whoever looks after the site.
    """

    path: str
    line: int
    column: int
    rule: str
    sentence: str
    hint: str
    severity: Severity = "error"

    def __str__(self) -> str:
        mark = "" if self.severity == "error" else f"{self.severity}: "
        place = f"{self.path}:{self.line}:{self.column}"
        says = " ".join(f"{mark}{self.sentence} Hint: {self.hint}".split())
        return seen(f"{place}: {self.rule}: {says}")


def seen(line: str) -> str:
    """Return a line in which what nobody sees stands by its code point; what scripts join their
    letters with stays.
    """
    if line.isascii() and line.isprintable():
        return line
    return "".join(
        sign if sign.isprintable() or sign in _JOINERS else f"\\u{ord(sign):04x}" for sign in line
    )


_JOINERS = "\u200c\u200d"


def errors_in(findings: Iterable[Finding]) -> list[Finding]:
    """Return the findings that stop a build."""
    return [finding for finding in findings if finding.severity == "error"]


def render_findings(findings: Iterable[Finding]) -> str:
    """Return the findings sorted, one a line, the last line a count."""
    ordered = sorted(set(findings))
    counts = Counter(finding.severity for finding in ordered)
    total = ", ".join(
        f"{counts[kind]} {kind}{'s' * (counts[kind] != 1)}" for kind in ("error", "warning", "note")
    )
    return "\n".join([*map(str, ordered), total])
