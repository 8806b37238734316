"""Words that went missing are told in their own line, before a page wants to print them."""

from pathlib import Path

import pytest
import yaml

import reference
from microsite.site.furniture import places_in
from microsite.site.translation import stamp_strings, string_stamps
from tests.conftest import CASES, ROOT, Project, run

LOST = yaml.safe_load((CASES / "strings" / "lost.yml").read_text(encoding="utf-8"))
EN, GU = "data/strings/en.yml", "data/strings/gu.yml"


@pytest.fixture
def whole(project: Project) -> Project:
    """Return a project whose strings are all there, the translated ones stamped."""
    for name, text in LOST["files"].items():
        project.write(name, text)
    site = project.site()
    written = yaml.safe_load(LOST["files"][GU])
    stamps = string_stamps(site.english, written)
    project.write(GU, stamp_strings(LOST["files"][GU], stamps, list(written)))
    assert [one.rule for one in project.findings("strings/")] == ["strings/to-come"] * 2
    return project


@pytest.mark.parametrize("case", LOST["fails"], ids=lambda case: f"{case['file']}: {case['is']}")
def test_what_is_lost_is_told_once_in_its_line(case: dict[str, str], whole: Project) -> None:
    before = whole.findings("strings/")
    whole.edit(case["file"], case["old"], case["new"])
    found = [one for one in whole.findings("strings/") if one not in before]
    told = [one for one in found if one.rule not in ("strings/to-come", "strings/left-over")]
    assert [(one.path, f"{one.line}:{one.column}", one.rule) for one in told] == [
        (case["file"], case["at"], case["rule"])
    ]


def test_strings_that_cannot_be_read_are_told_once(whole: Project) -> None:
    before = whole.findings("")
    whole.edit(EN, "exit.label: Exit", "exit.label:")
    found = [one for one in whole.findings("") if one not in before and one.severity == "error"]
    assert [(one.path, one.rule) for one in found] == [(EN, "yaml/value")]


def test_a_place_is_a_plain_name() -> None:
    assert places_in("{date} and {review}, {date}") == ("date", "review")
    for words in ("{0}", "{}", "{a.b}", "{a[0]}", "{a!r}", "{a:>9}", "{a", "a}"):
        with pytest.raises(ValueError, match=r"[a-z]"):
            places_in(words)


@pytest.mark.parametrize(("words", "code"), [("Exit {now", 2), ("[", 1)])
def test_what_cannot_be_read_is_not_noted(
    words: str, code: int, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    project = Project(tmp_path)
    for name in ("docs/content-guide.md", "docs/architecture.md"):
        project.write(name, (ROOT / name).read_text(encoding="utf-8"))
    project.write(EN, f"exit.label: {words}\n")
    assert run(reference.verb, "--root", project.root) == code
    assert EN in capsys.readouterr().err
    assert not (project.root / "data/records/furniture.yml").exists()
