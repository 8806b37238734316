"""Findings are told alike to a person, to GitHub and to a program."""

import json
from dataclasses import asdict

import pytest

import check
from microsite.findings import Finding
from microsite.formats import FORMATS, render_annotations, render_json
from tests.conftest import COUNT, FINDING, Project, run

ANNOTATIONS = {
    "an error": (
        Finding("content/a.md", 3, 7, "links/broken", "There is no page b.", "did you mean c?"),
        "::error file=content/a.md,line=3,col=7,title=links/broken"
        "::There is no page b. Hint: did you mean c?",
    ),
    "a warning": (
        Finding("content/a.md", 3, 7, "dates/review-due", "It was due.", "check it", "warning"),
        "::warning file=content/a.md,line=3,col=7,title=dates/review-due"
        "::It was due. Hint: check it",
    ),
    "a note": (
        Finding("data/a.yml", 1, 1, "strings/to-come", "2 are missing.", "go on", "note"),
        "::notice file=data/a.yml,line=1,col=1,title=strings/to-come::2 are missing. Hint: go on",
    ),
    "what would end the command": (
        Finding("content/a,b:c%.md", 1, 1, "files/name", "100 %: a, b::c\r\nd", "a"),
        "::error file=content/a%2Cb%3Ac%25.md,line=1,col=1,title=files/name"
        "::100 %25: a, b::c%0D%0Ad Hint: a",
    ),
    "what nobody sees": (
        Finding("content/a.md", 1, 1, "files/name", "“a\u200bb\u202ec” is here.", "a"),
        "::error file=content/a.md,line=1,col=1,title=files/name"
        "::“a\\u200bb\\u202ec” is here. Hint: a",
    ),
}


@pytest.mark.parametrize(("found", "said"), ANNOTATIONS.values(), ids=ANNOTATIONS.keys())
def test_a_finding_is_an_annotation(found: Finding, said: str) -> None:
    lines = render_annotations([found]).split("\n")
    assert lines[0] == said
    assert len(lines) == 2


FINDINGS = [
    Finding("content/b.md", 1, 1, "files/name", "The second.", "Another."),
    Finding("content/a.md", 10, 2, "files/name", "ગુજરાતી", "A hint.", "note"),
]


def test_findings_are_data() -> None:
    assert json.loads(render_json([*FINDINGS, FINDINGS[0]])) == [
        asdict(found) for found in sorted(FINDINGS)
    ]
    assert json.loads(render_json([])) == []


def test_the_count_is_that_of_the_text() -> None:
    text, annotations = (FORMATS[name](FINDINGS).split("\n") for name in ("text", "github"))
    assert len(text) == len(annotations)
    assert COUNT.match(text[-1])
    assert text[-1] == annotations[-1] == "1 error, 0 warnings, 1 note"


@pytest.fixture
def broken(project: Project) -> Project:
    project.page("a-page", "[Get help](nowhere.md).")
    return project


def test_the_same_findings_in_every_format(
    broken: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    said = {}
    for name in FORMATS:
        assert run(check.verb, "--root", broken.root, "--format", name) == 1
        said[name] = capsys.readouterr()
    data = json.loads(said["json"].out)
    *text, count = said["text"].err.splitlines()
    assert [f"{row['path']}:{row['line']}:{row['column']}: {row['rule']}" for row in data] == [
        match[0].removesuffix(": ") for line in text if (match := FINDING.match(line))
    ]
    assert len(said["github"].out.splitlines()) == len(data) + 1
    assert said["github"].out.splitlines()[-1] == count
    assert any(row["rule"] == "links/broken" for row in data)


@pytest.mark.parametrize("name", ["text", "github"])
def test_what_is_still_to_check_stands_after_the_count(
    name: str, copy_of_site: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(check.verb, "--root", copy_of_site.root, "--format", name) == 0
    lines = capsys.readouterr().out.splitlines()
    count = next(index for index, line in enumerate(lines) if COUNT.match(line))
    assert lines[count + 1].startswith("To check before launch: ")


def test_data_of_a_clean_site_is_only_data(
    copy_of_site: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(check.verb, "--root", copy_of_site.root, "--format", "json") == 0
    assert {row["severity"] for row in json.loads(capsys.readouterr().out)} <= {"note", "warning"}


def test_a_format_that_nobody_knows(project: Project, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(check.verb, "--root", project.root, "--format", "xml") == 2
    assert "github" in capsys.readouterr().err
