"""Whoever is named is named by a role."""

from datetime import date

from tests.conftest import HELP_LINK, Project

SECTIONS = "data/sections.yml"


CHECKED_BY_NOBODY = {"on": date(2026, 5, 1), "by": "safeguarding-led"}


def test_an_owner_is_a_role(framed: Project) -> None:
    framed.page("a-page", HELP_LINK, owner="safeguarding-led")
    [line] = framed.told("front-matter/")
    assert line.startswith(
        "content/a-page.md:5:1: front-matter/unknown-role: safeguarding-led is not a role"
    )
    assert line.endswith("Hint: did you mean safeguarding-lead?")


def test_an_owner_of_a_section_is_a_role(framed: Project) -> None:
    framed.change(
        SECTIONS, lambda data: data["folders"]["parents"].update(owner="safeguarding-led")
    )
    [line] = framed.told("sections/")
    assert "sections/unknown-role: safeguarding-led is not a role of this site." in line
    assert line.endswith("Hint: did you mean safeguarding-lead?")


def test_a_checker_is_a_role(framed: Project) -> None:
    framed.change(
        "data/services.yml",
        lambda data: data["services"]["helpline"].update(checked=CHECKED_BY_NOBODY),
    )
    [line] = framed.told("services/unknown-role")
    assert "safeguarding-led is not a role" in line
    assert line.endswith("Hint: did you mean safeguarding-lead?")
