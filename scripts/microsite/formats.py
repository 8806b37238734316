"""The same findings for a person, for GitHub's log and as data; only the verbs print them."""

import json
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import asdict

from microsite.findings import Finding, render_findings, seen

_COMMANDS = {"error": "error", "warning": "warning", "note": "notice"}
_DATA = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_PROPERTY = _DATA | str.maketrans({":": "%3A", ",": "%2C"})


def render_annotations(findings: Iterable[Finding]) -> str:
    """Return the findings sorted, each a workflow command of GitHub Actions, the last line a count.

    GitHub shows each beside the line it names. The escapes are those of its own toolkit
    (`@actions/core`, command.ts).
    """
    ordered = sorted(set(findings))
    count = render_findings(ordered).rpartition("\n")[2]
    return "\n".join([*map(_annotation, ordered), count])


def render_json(findings: Iterable[Finding]) -> str:
    """Return the findings sorted, as a JSON list of objects."""
    return json.dumps([asdict(found) for found in sorted(set(findings))], indent=2)


FORMATS: Mapping[str, Callable[[Iterable[Finding]], str]] = {
    "text": render_findings,
    "github": render_annotations,
    "json": render_json,
}
"""Every form that `check.py --format` knows."""


def _annotation(found: Finding) -> str:
    properties = {
        "file": found.path,
        "line": found.line,
        "col": found.column,
        "title": found.rule,
    }
    where = ",".join(
        f"{key}={_shown(str(value)).translate(_PROPERTY)}" for key, value in properties.items()
    )
    says = _shown(f"{found.sentence} Hint: {found.hint}").translate(_DATA)
    return f"::{_COMMANDS[found.severity]} {where}::{says}"


def _shown(words: str) -> str:
    """Return words with their lines, and what nobody sees by its code point."""
    return re.sub(r"[^\r\n]+", lambda line: seen(line[0]), words)
