"""What a person of the partnership still has to check before launch: for `make check` and
docs/before-launch.md.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from microsite.facts.records import Source
from microsite.site.site import Site

BEFORE_LAUNCH = "docs/before-launch.md"
_PREFACE = """\
# Before launch

Written by `make before-launch` from `data/`; do not edit it by hand.

A person of the partnership opens each page and dials each number, then writes the day and their
role into `checked:` of that way in `data/services.yml`. The site cannot launch while a critical one
is unchecked. An old source (A-old) that nobody has checked is replaced by its fallback on a
launched site.
"""


@dataclass(frozen=True)
class ToCheck:
    """A way to reach a service that nobody has dialled or opened yet."""

    service: str
    kind: str
    name: str
    value: str
    source: Source
    is_critical: bool


def iter_unchecked(site: Site) -> Iterator[ToCheck]:
    """Yield every unchecked way, the critical ones first."""
    rows = [
        ToCheck(service_id, kind, service.name, way.value, service.way_source(kind), way.critical)
        for service_id, service in site.registry.services.items()
        for kind, way in service.ways.items()
        if not service.way_checked(kind).is_done
    ]
    yield from sorted(rows, key=lambda row: (not row.is_critical, row.service, row.kind))


def render_summary(site: Site) -> str:
    """Return a few lines for the terminal."""
    rows = list(iter_unchecked(site))
    critical = [row for row in rows if row.is_critical]
    lines = [
        f"To check before launch: {len(rows)} ways to reach a service,"
        f" {len(critical)} of them critical."
    ]
    lines += [f"  {row.name}: {row.kind} {row.value} ({row.source.tag})" for row in critical]
    lines += (
        [f"  and {len(rows) - len(critical)} more in {BEFORE_LAUNCH}"]
        if len(rows) > len(critical)
        else []
    )
    return "\n".join(lines)


def render_before_launch(site: Site) -> str:
    """Return docs/before-launch.md."""
    rows = list(iter_unchecked(site))
    return "\n".join(
        [
            _PREFACE,
            f"## Critical ({sum(row.is_critical for row in rows)})",
            "",
            *_table(row for row in rows if row.is_critical),
            "",
            f"## The others ({sum(not row.is_critical for row in rows)})",
            "",
            *_table(row for row in rows if not row.is_critical),
            "",
            "## Languages",
            "",
            *_languages(site),
            "",
        ]
    )


def _table(rows: Iterator[ToCheck]) -> Iterator[str]:
    yield "| Service | Way | What to dial or open | Source | Seen on | Where it was seen |"
    yield "|---|---|---|---|---|---|"
    for row in rows:
        tag, seen_on = row.source.tag, row.source.seen_on.isoformat()
        where = row.source.where.replace("|", "\\|")
        yield f"| {row.name} | {row.kind} | `{row.value}` | {tag} | {seen_on} | {where} |"


def _languages(site: Site) -> Iterator[str]:
    core = [page for page in site.pages.values() if page.front.core]
    for tag, language in site.languages.items():
        if language.state == "preview":
            checked = sum(
                tag in page.translations and page.translations[tag].front.status == "checked"
                for page in core
            )
            yield (
                f"- {language.english}: {checked} of {len(core)} core pages"
                " checked by a fluent reader."
            )
