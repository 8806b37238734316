"""Where YAML reads something else than an editor meant, the editor is told."""

import re

import pytest

from tests.conftest import Case, Project, iter_cases

HEAD = "title: A page\ndescription: A page that a test wrote.\nupdated: 2026-05-01\n"


@pytest.mark.parametrize("case", list(iter_cases("head")), ids=str)
def test_a_line_of_a_head(case: Case, project: Project) -> None:
    own = [
        line
        for line in HEAD.splitlines()
        if not re.search(f"^{line.split(':')[0]}:", case.text, re.MULTILINE)
    ]
    text = "\n".join(["---", case.text, *own, "---", "Words.", ""])
    project.write("content/a-page.md", text)
    found = [one for one in project.load()[1] if one.path == "content/a-page.md"]
    assert {one.rule for one in found} == ({case.rule} if case.is_mistake else set())
    assert all(one.hint for one in found)


@pytest.mark.parametrize(
    ("name", "old", "new", "is_cut"),
    [
        ("data/services.yml", "what: Police, ambulance and fire.", "what: Police # all", True),
        ("data/services.yml", "- An officer reads it.", "- An officer # reads it.", True),
        ("data/services.yml", "emergency: true", "emergency: true # the red card", False),
        ("data/services.yml", 'value: "020 7946 0000"', 'value: "020 7946 0000" # dialled', False),
        ("data/partnership.yml", "launched: false", "launched: false # a trial", False),
    ],
)
def test_a_comment_behind_words_that_the_public_reads(
    name: str, old: str, new: str, is_cut: bool, project: Project
) -> None:
    project.edit("data/services.yml", "An officer reads what you wrote.", "An officer reads it.")
    project.edit(name, old, new)
    found = [one.rule for one in project.load()[1] if one.path == name]
    assert found == ["yaml/cut"] * is_cut


@pytest.mark.parametrize("words", ["Bel karo #one", '"Bel karo" # a note'])
def test_a_string_is_never_cut(words: str, project: Project) -> None:
    project.write("data/strings/gu.yml", f"menu.open: {words}\n")
    assert "yaml/cut" in {one.rule for one in project.load()[1]}
