"""What is written from the code is what the code says today: `schema/` and the guide's tables."""

import re
from pathlib import Path

import pytest

import reference
from microsite.facts.kinds import KINDS
from microsite.rules import Rule, iter_rules
from microsite.site.guide import GUIDE, render_guide
from microsite.site.schemas import SCHEMAS
from microsite.sources.front_matter import PageFrontMatter
from tests.conftest import ROOT, run, tree_of

GUIDE_TEXT = (ROOT / GUIDE).read_text(encoding="utf-8")


def test_what_is_written_is_fresh() -> None:
    stale = [
        path
        for path, text in reference.iter_reference(ROOT)
        if not (ROOT / path).exists() or (ROOT / path).read_text(encoding="utf-8") != text
    ]
    assert stale == [], "run make reference"


def test_no_schema_is_left_over() -> None:
    written = {path for path, _ in reference.iter_reference(ROOT)}
    there = {path.relative_to(ROOT).as_posix() for path in (ROOT / SCHEMAS).rglob("*.json")}
    assert there - written == set(), "delete these: nothing writes them"


def test_the_verb_writes_what_is_stale_and_nothing_else(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "docs").mkdir()
    (tmp_path / GUIDE).write_text(GUIDE_TEXT.replace("`links/broken`", "`links/old`"), "utf-8")
    assert run(reference.verb, "--root", tmp_path) == 0
    written = tree_of(tmp_path)
    assert written[GUIDE].decode() == GUIDE_TEXT
    assert len(capsys.readouterr().out.splitlines()) == len(written)
    assert run(reference.verb, "--root", tmp_path) == 0
    assert capsys.readouterr().out == ""
    assert tree_of(tmp_path) == written


def test_the_guide_names_every_key_every_block_and_every_rule() -> None:
    rules = [name for rule in iter_rules(ROOT / "scripts") for name in rule.findings]
    listed = re.findall(r"^\| `([^`]+)` \|", GUIDE_TEXT.partition("## Every rule")[0], re.MULTILINE)
    assert {*PageFrontMatter.model_fields, *KINDS} <= set(listed)
    listed = re.findall(r"^\| `([^`]+)` \|", GUIDE_TEXT.partition("## Every rule")[2], re.MULTILINE)
    assert sorted(listed) == sorted(rules)


def test_a_stroke_does_not_end_a_cell() -> None:
    rule = Rule("It has a | in it.", {"pages/stroke": "write /// a | b."})
    rows = render_guide(GUIDE_TEXT, [rule]).split("\n")
    assert "| **It has a \\| in it.** |  |" in rows
    assert "| `pages/stroke` | write /// a \\| b. |" in rows


@pytest.mark.parametrize(
    "mark", ["<!-- blocks: written by make reference -->", "<!-- end of rules -->"]
)
def test_a_guide_without_its_marks_is_told(mark: str) -> None:
    with pytest.raises(ValueError, match="has no place for the table of"):
        render_guide(GUIDE_TEXT.replace(mark, ""), [])
