"""What is written from the code is what the code says today: `schema/` and the guide's tables."""

import re
from pathlib import Path

import pytest

import reference
from microsite.facts.kinds import KINDS
from microsite.modules import iter_modules
from microsite.rules import Rule, iter_rules
from microsite.site.guide import ARCHITECTURE, GUIDE, render_architecture, render_guide
from microsite.site.schemas import SCHEMAS
from microsite.sources.front_matter import PageFrontMatter
from tests.conftest import ROOT, run, tree_of

GUIDE_TEXT = (ROOT / GUIDE).read_text(encoding="utf-8")
ARCHITECTURE_TEXT = (ROOT / ARCHITECTURE).read_text(encoding="utf-8")


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
    stale = ARCHITECTURE_TEXT.replace("| `plugin.py` |", "| `old.py` |")
    (tmp_path / ARCHITECTURE).write_text(stale, "utf-8")
    assert run(reference.verb, "--root", tmp_path) == 0
    written = tree_of(tmp_path)
    assert written[GUIDE].decode() == GUIDE_TEXT
    assert written[ARCHITECTURE].decode() == ARCHITECTURE_TEXT
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


def test_a_module_is_told_by_its_first_sentence(tmp_path: Path) -> None:
    (tmp_path / "room").mkdir()
    (tmp_path / "room" / "one.py").write_text('"""What it is\nfor. And more.\n\nDetails."""\n')
    (tmp_path / "two.py").write_text('"""Two (`a.yml`): no full stop inside."""\n')
    modules = list(iter_modules(tmp_path))
    assert modules == [
        ("two.py", "Two (`a.yml`): no full stop inside."),
        ("room/one.py", "What it is for."),
    ]
    text = render_architecture(ARCHITECTURE_TEXT, modules)
    assert "| `room/one.py` | What it is for. |" in text.split("\n")
    assert "`plugin.py` | The only door" not in text


def test_every_module_says_what_it_is_for() -> None:
    assert all(says.endswith(".") for _, says in iter_modules(ROOT / "scripts" / "microsite"))


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
