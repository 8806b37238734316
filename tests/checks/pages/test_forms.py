"""Forms keep what they promise: each rule on the small project."""

from functools import partial
from typing import Any

import pytest

from tests.checks.services.test_chooser import put
from tests.conftest import Project

FORM = "\n/// form | note\n///\n"
GATE = {
    "ask": "Is it a picture?",
    "yes": "It is",
    "no": "It is not",
    "instead": ["Leave it where it is."],
    "topic": "nudes",
    "services": ["nobody"],
}
PICK = {"ask": "Who?", "choices": {"me": {"say": "Me", "writes": "It is me."}}}


def found(project: Project, *changes: tuple[str, Any], body: str = FORM) -> list[str]:
    """Return the rules that are broken on a page with the form, after some changes to it."""
    for path, new in changes:
        project.change("data/forms.yml", partial(put, path=f"note.{path}", new=new))
    project.page("a-page", f"[Get help now](get-help-now.md).\n{body}")
    return [finding.rule for finding in project.findings("forms/")]


def test_a_form_on_a_page_is_well(framed: Project) -> None:
    assert found(framed) == []


def test_a_form_and_its_page_go_together(framed: Project) -> None:
    assert found(framed, body="") == ["forms/unused"]
    assert found(framed, body=f"{FORM}\n/// form | nota\n///\n") == ["forms/unknown"]
    assert "did you mean note?" in framed.told("forms/")[0]


def test_no_form_is_for_children_at_primary_school(framed: Project) -> None:
    framed.page("a-page", f"[Get help now](get-help-now.md).\n{FORM}", reading="primary")
    assert [finding.rule for finding in framed.findings("forms/")] == ["forms/primary"]


@pytest.mark.parametrize(
    ("message", "says"),
    [
        ("{who}", ""),
        ("{whom}", "{whom} is no field"),
        ("{when}", "{when} is no field"),
        ("{who", "cannot be read"),
        ("Hello.", "The answer to who goes nowhere"),
    ],
)
def test_a_placeholder_names_a_field_with_choices(framed: Project, message: str, says: str) -> None:
    rules = found(framed, ("parts.what.fields.who", PICK), ("message", message))
    assert {*rules} == ({"forms/placeholder"} if says else set())
    assert not says or any(says in line for line in framed.told("forms/"))


def test_words_in_brackets_and_the_heading_stand_on_the_page(framed: Project) -> None:
    changes = (("of", "rules"), ("parts.what.fields.when.stands_for", "a day"))
    assert sorted(found(framed, *changes)) == ["forms/brackets", "forms/heading"]
    assert found(framed, body=f"{FORM}\n## Rules {{#rules}}\n\nOn (a day).") == []


def test_a_gate_tells_nobody_to_copy_a_picture(framed: Project) -> None:
    gate = {**GATE, "instead": ["Leave it.", "Take a screenshot first."], "services": ["nobody"]}
    assert sorted(found(framed, ("gate", gate))) == ["forms/screenshot", "forms/service"]
