"""What a person of the partnership still has to check before launch: for `make check` and
docs/before-launch.md.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from microsite.facts.questions import Question, QuestionKind
from microsite.facts.records import Source
from microsite.facts.services import Service
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


_KINDS: Mapping[QuestionKind, str] = {
    "call": "Dial it or open it",
    "find": "Find it out",
    "date": "Look again: it was to change",
    "law": "Ask a lawyer",
    "words": "Somebody who knows reads the words",
    "decide": "The partnership decides",
}
"""What to do about a question, in the order of the list."""
_ANSWERS = ("name", "family", "reader", "speed")
"""What a service that takes reports is asked by everybody (“Ask them” until it is known)."""


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


def open_questions(site: Site) -> Mapping[str, Question]:
    """Return the questions that nobody has answered yet."""
    return {
        name: question for name, question in site.questions.items() if not question.answered.is_done
    }


def iter_unknown(site: Site) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield (name, answers that nobody could confirm) of each service that takes a report."""
    for service in site.registry.services.values():
        unknown = tuple(name for name in _ANSWERS if service.steps and _is_unknown(service, name))
        if unknown:
            yield service.name, unknown


def _is_unknown(service: Service, answer: str) -> bool:
    is_said_elsewhere = answer == "name" and service.anonymous is not None
    return not getattr(service.answers, answer) and not is_said_elsewhere


def render_summary(site: Site) -> str:
    """Return a few lines for the terminal: what is still to check, to answer and to read."""
    rows = list(iter_unchecked(site))
    critical = [row for row in rows if row.is_critical]
    unknown = sum(len(answers) for _, answers in iter_unknown(site))
    lines = [
        f"To check before launch: {len(rows)} ways to reach a service,"
        f" {len(critical)} of them critical.",
    ]
    lines += [f"  {row.name}: {row.kind} {row.value} ({row.source.tag})" for row in critical]
    lines += [
        f"To answer before launch: {len(open_questions(site))} open questions,"
        f" and {unknown} answers of services that nobody could confirm.",
        f"  all of it in {BEFORE_LAUNCH}",
    ]
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
            *_questions(site),
            "## Answers of services that nobody could confirm",
            "",
            "Whoever asks the service writes the answer into its `answers` in `data/services.yml`.",
            "",
            *_unknown(site),
            "",
            "## Pages",
            "",
            _pages(site),
            "",
            "## Languages",
            "",
            *_languages(site),
            "",
        ]
    )


def _questions(site: Site) -> Iterator[str]:
    """Yield the open questions, those of one kind together."""
    questions = open_questions(site)
    yield f"## Open questions ({len(questions)})"
    yield ""
    yield "What the sources leave open (`data/questions.yml`). Until it is answered, pages leave it"
    yield "out or say whom to ask."
    for kind, heading in _KINDS.items():
        own = [question for question in questions.values() if question.kind == kind]
        if own:
            yield from ("", f"### {heading} ({len(own)})", "")
        for question in own:
            yield f"- {question.ask} ({', '.join(f'`{page}`' for page in question.pages)})"
    yield ""


def _unknown(site: Site) -> Iterator[str]:
    yield "| Service | Not confirmed |"
    yield "|---|---|"
    for name, answers in iter_unknown(site):
        words = ", ".join(site.english.get(f"service.{answer}", answer) for answer in answers)
        yield f"| {name} | {words} |"


def _pages(site: Site) -> str:
    read = sum(page.front.reviewed is not None for page in site.pages.values())
    return f"- {read} of {len(site.pages)} pages read through by a person (`reviewed`)."


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
