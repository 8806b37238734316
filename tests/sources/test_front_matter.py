"""The head of a page: what it may hold, and where it goes wrong."""

from datetime import date

import pytest

from microsite.sources.front_matter import (
    PageFrontMatter,
    TranslationFrontMatter,
    parse_front_matter,
    split_front_matter,
)
from tests.conftest import Project

PAGE = """\
---
title: A page
description: A page that a test wrote.
topics: [danger]
updated: 2026-05-01
reviewed: 2026-04-01
---
The first line of the words.
"""
TRANSLATION = """\
---
title: એક પાનું
description: કસોટી માટેનું એક પાનું.
status: draft
---
Words.
"""

PAGE_MISTAKES = [
    # what is written instead of what, line, column, rule, words of the finding
    ("---\ntitle", "title", 1, 1, "front-matter/missing", "begin with a line of three hyphens"),
    (
        "---\nThe first",
        "The first",
        1,
        1,
        "front-matter/missing",
        "does not begin with a front matter",
    ),
    (
        "---\ntitle",
        "\n---\ntitle",
        1,
        1,
        "front-matter/missing",
        "does not begin with a front matter",
    ),
    ("topics:", "topic:", 4, 1, "yaml/unknown-key", "did you mean topics?"),
    ("reviewed:", "review:", 6, 1, "yaml/unknown-key", "did you mean reviewed?"),
    ("updated: 2026-05-01\n", "", 2, 1, "yaml/missing-key", "The key updated is missing"),
    ("2026-04-01", "last year", 6, 1, "yaml/value", "reviewed: "),
    ("2026-04-01", "2026-02-30", 6, 1, "yaml/value", "reviewed: "),
    ("2026-04-01", "01/04/2026", 6, 1, "yaml/value", "reviewed: "),
    ("[danger]", "[danger]\nmonths: 0", 5, 1, "yaml/value", "months: "),
    ("[danger]", "[danger]\nmonths: 1000000", 5, 1, "yaml/value", "months: "),
    ("[danger]", "[danger]\nreview_by: 2027-05-01", 5, 1, "yaml/unknown-key", "review_by is not"),
    ("[danger]", "[danger]\nsearch: [scared]", 5, 1, "yaml/unknown-key", "search is not a key"),
    ("title: A page", "title: A", 2, 1, "yaml/value", "title: string should have at least 2"),
    (
        "title: A page",
        f"title: {'A' * 71}",
        2,
        1,
        "yaml/value",
        "title: string should have at most 70",
    ),
    ("title: A page", "title: 1984", 2, 1, "yaml/value", "write it in quotes"),
    (
        "A page that a test wrote.",
        "Short.",
        3,
        1,
        "yaml/value",
        "description: string should have at least 10",
    ),
    (
        "A page that a test wrote.",
        "A" * 171,
        3,
        1,
        "yaml/value",
        "description: string should have at most 170",
    ),
    ("[danger]", "danger", 4, 1, "yaml/value", "topics: this must be a list"),
    (
        "[danger]",
        "[danger, Big Danger]",
        4,
        18,
        "yaml/value",
        "topics.1: string should match pattern",
    ),
    ("[danger]", "[danger]\nstrategy: [1.1]", 5, 12, "yaml/value", "write it in quotes"),
    ("[danger]", "[danger]\nowner: Ms Smith", 5, 1, "yaml/value", "owner: string should match"),
    (
        "[danger]",
        "[danger]\nsensitive: true",
        2,
        1,
        "yaml/value",
        "a sensitive page needs a tab_title",
    ),
    ("[danger]", "[danger]\nreading: easy", 5, 1, "yaml/value", "reading: input should be 'short'"),
    ("[danger]", "[danger]\ncore: perhaps", 5, 1, "yaml/value", "core: "),
    (
        "[danger]",
        "[danger]\ntopics: [danger]",
        5,
        1,
        "yaml/duplicate-key",
        "The key topics stands here twice",
    ),
    ("[danger]", "[danger", 5, 8, "yaml/syntax", "This is not YAML that can be read"),
    ("A page that", "A page: that", 3, 20, "yaml/syntax", "This is not YAML that can be read"),
]
TRANSLATION_MISTAKES = [
    ("status: draft", "status: done", 4, 1, "yaml/value", "status: input should be 'draft'"),
    ("status: draft", "status: checked", 2, 1, "yaml/value", "status checked needs checked_by"),
    (
        "status: draft",
        "status: checked\nchecked_by: reader",
        2,
        1,
        "yaml/value",
        "status checked needs checked_by",
    ),
    (
        "status: draft",
        "checked_by: reader\nchecked_on: 2026-05-01",
        2,
        1,
        "yaml/value",
        "draft has neither",
    ),
    ("status: draft", "topics: [danger]", 4, 1, "yaml/unknown-key", "topics is not a key"),
    ("title:", "titel:", 2, 1, "yaml/unknown-key", "did you mean title?"),
]


@pytest.mark.parametrize(
    ("kind", "text", "mistake"),
    [
        *((PageFrontMatter, PAGE, mistake) for mistake in PAGE_MISTAKES),
        *((TranslationFrontMatter, TRANSLATION, mistake) for mistake in TRANSLATION_MISTAKES),
    ],
)
def test_a_mistake_is_told_where_it_stands(
    kind: type[PageFrontMatter], text: str, mistake: tuple[str, str, int, int, str, str]
) -> None:
    old, new, line, column, rule, words = mistake
    assert old in text
    front, document, _, _ = parse_front_matter(kind, text.replace(old, new, 1), "content/a-page.md")
    found = [finding for finding in document.findings if finding.rule == rule]
    assert front is None
    assert [(finding.line, finding.column) for finding in found] == [(line, column)]
    assert words in f"{found[0].sentence} {found[0].hint}"


def test_a_page_and_its_defaults() -> None:
    front, document, body, first_line = parse_front_matter(
        PageFrontMatter, PAGE, "content/a-page.md"
    )
    assert front is not None
    assert document.findings == []
    assert (front.updated, front.topics, front.core) == (date(2026, 5, 1), ("danger",), False)
    assert (body, first_line) == ("The first line of the words.\n", 8)


def test_a_checked_translation() -> None:
    text = TRANSLATION.replace(
        "status: draft", "status: checked\nchecked_by: reader\nchecked_on: 2026-05-01"
    )
    front, _, _, first_line = parse_front_matter(
        TranslationFrontMatter, text, "content/a-page.gu.md"
    )
    assert front is not None
    assert (front.checked_by, first_line) == ("reader", 8)


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("", None),
        ("Words.", None),
        ("---", None),
        ("---\ntitle: A", None),
        ("----\ntitle: A\n----\nWords.", None),
        ("\n---\ntitle: A\n---\nWords.", None),
        ("---\n---\n", ("", "", 3)),
        ("---  \ntitle: A\n---\t\nWords.", ("title: A", "Words.", 4)),
        ("---\ntitle: A\n---", ("title: A", "", 4)),
        ("---\ntitle: A\n---\nWords.\n\n---\n\nMore.", ("title: A", "Words.\n\n---\n\nMore.", 4)),
    ],
)
def test_where_the_head_ends(text: str, parts: tuple[str, str, int] | None) -> None:
    assert split_front_matter(text) == parts


@pytest.mark.parametrize(
    ("second", "line"),
    [
        ("---\ntitle: Another\nupdated: 2026-05-02\n---\n", 8),
        ("\n---\ntitle: Another\n---  \n", 9),
        ("title: Another\nupdated: 2026-05-02\n---\n", 8),
    ],
)
def test_a_second_head_is_told_once_and_is_no_words(
    second: str, line: int, project: Project
) -> None:
    text = PAGE.replace("---\nThe first", f"---\n{second}The first")
    assert second in text
    project.write("content/a-page.md", text)
    families = ("front-matter/", "structure/", "yaml/")
    told = [one for family in families for one in project.findings(family)]
    assert [(one.line, one.rule) for one in told] == [(line, "front-matter/twice")]


@pytest.mark.parametrize(
    "body", ["---\n\nWords.\n\n---\n", "Title: words.\n\n---\n", "title: words.\n", "\n\n"]
)
def test_a_line_between_words_is_no_second_head(body: str) -> None:
    text = f"---\ntitle: A page\n---\n{body}"
    _, document, left, first_line = parse_front_matter(TranslationFrontMatter, text, "x")
    assert "front-matter/twice" not in {one.rule for one in document.findings}
    assert (left, first_line) == (body, 4)


def test_windows_line_ends_and_a_mark_at_the_front(project: Project) -> None:
    project.write("content/a-page.md", "").write_bytes(
        b"\xef\xbb\xbf" + PAGE.replace("\n", "\r\n").encode()
    )
    assert project.site().pages["a-page"].front.title == "A page"
