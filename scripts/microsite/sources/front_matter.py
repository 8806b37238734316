"""The front matter of a page and of a translation: what it may hold, and where it goes wrong.

What the values mean together with other pages and data (known topics, reached services) is the
work of `checks/`.

front-matter/missing: begin with a line of three hyphens, the keys, and three hyphens again.
front-matter/twice: keep one of the two heads.
"""

from typing import Annotated, Literal, TypeVar

from pydantic import Field, model_validator

from microsite.facts.house_style import Reading
from microsite.facts.records import Day, Id, Months, Record, Shown, Slug
from microsite.findings import Finding
from microsite.sources.datafiles import Document, parse_yaml, validate

Title = Annotated[str, Field(min_length=2, max_length=70), Shown()]
Description = Annotated[str, Field(min_length=10, max_length=170), Shown()]
Typed = Annotated[str, Shown()]

FENCE = "---"


class PageFrontMatter(Record):
    """The head of an English page."""

    title: Title
    """The heading of the page, 70 characters at most; no other heading is of the first level."""
    description: Description
    """One sentence for search results, 170 characters at most; a shared preview of a sensitive page
    never shows it.
    """
    topics: tuple[Id, ...] = ()
    """Harms the page answers, from data/topics.yml; each must be answered on it, or on a page
    that it links to.
    """
    strategy: tuple[str, ...] = ()
    """Paragraphs of the 2008 strategy that the page carries, in quotes."""
    updated: Day
    """The day its words last changed, such as 2026-11-25."""
    date: Day | None = None
    """The day on which a piece of news was published; every page of content/news/ but the first has
    one, and no other page.
    """
    reviewed: Day | None = None
    """The day somebody last checked all of it. The months until the next check count from that day,
    and from `updated` until there is one.
    """
    find: tuple[Typed, ...] = ()
    """What people type when they look for this page, slang and spelling mistakes included."""
    core: bool = False
    """true for a page that a language must have, complete, before it is offered."""
    sensitive: bool = False
    """true for a page whose visit could give a child away; it needs a tab_title."""
    tab_title: Title | None = None
    """What the tab, the history and a preview show instead of the title."""
    owner: Id | None = None
    """The role that looks after it, where the section's own does not. Never a person."""
    months: Months | None = None
    """How many months may pass between two checks, where the section's own do not fit."""
    reading: Reading | None = None
    """The reading band, where the section's own does not fit."""
    layout: Id | None = None
    """How the page is laid out, where the section's own does not fit: a file of
    overrides/layouts/.
    """
    drawing: Id | None = None
    """Its picture, by the name of a file in overrides/drawings/, where the section's does not fit.
    """

    easy_of: Slug | None = None
    """The page that this one is the Easy Read of, without `.md`. It stands beside that page and
    takes its topics, its quiet title and its drawing from it; each leads to the other.
    """

    @model_validator(mode="after")
    def _sensitive_pages_have_a_quiet_title(self) -> "PageFrontMatter":
        if self.sensitive and not self.tab_title:
            raise ValueError(
                "a sensitive page needs a tab_title that gives nothing away, such as Help page"
            )
        return self


class TranslationFrontMatter(Record):
    """The head of a translation."""

    title: Title
    """The heading of the page, translated."""
    description: Description
    """The sentence for search results, translated."""
    tab_title: Title | None = None
    """What the tab and the history show instead of the title, where the English page has one."""
    find: tuple[Typed, ...] = ()
    """What people type in this language when they look for the page."""
    status: Literal["draft", "checked"] = "draft"
    """draft, until a second fluent reader has read it: then checked."""
    checked_by: Id | None = None
    """The role of the second reader. Never a person's name."""
    checked_on: Day | None = None
    """The day they read it."""

    @model_validator(mode="after")
    def _checked_says_by_whom(self) -> "TranslationFrontMatter":
        if (self.status == "checked") != (
            self.checked_by is not None and self.checked_on is not None
        ):
            raise ValueError(
                "status checked needs checked_by (a role) and checked_on, and draft has neither"
            )
        return self


F = TypeVar("F", PageFrontMatter, TranslationFrontMatter)


def split_front_matter(text: str) -> tuple[str, str, int] | None:
    """Return the YAML, the body and the body's first line number, or None without a front
    matter.
    """
    lines = text.split("\n")
    if lines[0].rstrip() != FENCE:
        return None
    ends = (index for index, line in enumerate(lines) if index and line.rstrip() == FENCE)
    end = next(ends, None)
    if end is None:
        return None
    return "\n".join(lines[1:end]), "\n".join(lines[end + 1 :]), end + 2


def parse_front_matter(kind: type[F], text: str, path: str) -> tuple[F | None, Document, str, int]:
    """Return the head as `kind` (None if it is wrong), the document that locates it, the body and
    its first line. A second head is told, and is no part of the body.
    """
    parts = split_front_matter(text)
    if parts is None:
        hint = "begin with a line of three hyphens, the keys, and three hyphens again"
        missing = Finding(
            path,
            1,
            1,
            "front-matter/missing",
            "This page does not begin with a front matter.",
            hint,
        )
        return None, Document(path, findings=[missing]), text, 1
    head, body, first_line = parts
    document = parse_yaml(head, path, first_line=2)
    front = validate(kind, document)
    if second := _second_head(kind, body):
        begins, ends = second
        sentence = "A second head stands here, below the first."
        hint = "keep one of the two, with all its keys"
        place = (first_line + begins, 1)
        document.findings.append(Finding(path, *place, "front-matter/twice", sentence, hint))
        body, first_line = "\n".join(body.split("\n")[ends:]), first_line + ends
    return front, document, body, first_line


def _second_head(kind: type[F], body: str) -> tuple[int, int] | None:
    """Return the first line of a head at the beginning of a body, counted from 0, and the line
    after it.
    """
    lines = body.split("\n")
    begins = next((index for index, line in enumerate(lines) if line.strip()), len(lines) - 1)
    opens = begins + (lines[begins].rstrip() == FENCE)
    name, colon, _ = "".join(lines[opens : opens + 1]).partition(":")
    if not colon or name not in kind.model_fields:
        return None
    closed = (index for index in range(opens, len(lines)) if lines[index].rstrip() == FENCE)
    end = next(closed, None)
    return None if end is None else (begins, end + 1)
