"""Each lesson has its short address, and each short address its lesson."""

import pytest

from tests.conftest import HELP_LINK, Project

LESSONS = "data/lessons.yml"


def lesson(project: Project, name: str = "teach/a-lesson") -> None:
    project.page(name, HELP_LINK.replace("(", "(../"))


def test_a_lesson_without_a_short_address_is_told(framed: Project) -> None:
    lesson(framed)
    [line] = framed.told("lessons/")
    assert line.startswith("content/teach/a-lesson.md:1:1: lessons/no-address: ")


def test_the_list_of_lessons_needs_none(framed: Project) -> None:
    lesson(framed, "teach/index")
    assert framed.told("lessons/") == []


def test_a_lesson_has_one(framed: Project) -> None:
    lesson(framed)
    framed.write(LESSONS, "addresses:\n  ab: teach/a-lesson\n")
    assert framed.told("lessons/") == []
    framed.write(LESSONS, "addresses:\n  ab: teach/a-lesson\n  cd: teach/a-lesson\n")
    [line] = framed.told("lessons/")
    assert line.startswith(f"{LESSONS}:3:3: lessons/twice: The lesson teach/a-lesson has the short")


def test_a_short_address_leads_to_a_lesson(framed: Project) -> None:
    lesson(framed)
    framed.write(LESSONS, "addresses:\n  ab: teach/a-lesson\n  cd: get-help-now\n")
    [line] = framed.told("lessons/")
    assert line.startswith(f"{LESSONS}:3:3: lessons/unknown: There is no lesson get-help-now.")


def test_letters_are_two_small_ones(framed: Project) -> None:
    framed.write(LESSONS, "addresses:\n  abc: teach/a-lesson\n")
    assert framed.told("") != []


def test_a_published_short_address_never_vanishes(framed: Project) -> None:
    lesson(framed)
    framed.write("data/published.yml", "- l/ab\n")
    framed.write(LESSONS, "addresses:\n  ab: teach/a-lesson\n")
    assert framed.told("addresses/") == []
    framed.write(LESSONS, "addresses:\n  cd: teach/a-lesson\n")
    [line] = framed.told("addresses/")
    assert "addresses/vanished: The published address l/ab/ is gone." in line


def test_a_place_to_share_has_a_plain_address(framed: Project) -> None:
    framed.write(
        LESSONS,
        "share:\n  room:\n    name: A room\n    value: http://room.example/?u=\n"
        "    source: {seen_on: 2026-01-01, where: an example, tag: A}\n",
    )
    assert any("services/address" in line for line in framed.told("services/address"))


def shared(value: str) -> str:
    source = "{seen_on: 2026-01-01, where: an example, tag: A}"
    return f'share:\n  room:\n    name: A room\n    value: "{value}"\n    source: {source}\n'


@pytest.mark.parametrize(
    "value",
    [
        "https://evil.example/share?url=",
        "https://classroom.google.com.evil.example/share?url=",
        "https://classroom.google.com@evil.example/share?url=",
        "https://evil.example/classroom.google.com?url=",
    ],
)
def test_a_lesson_is_passed_on_only_where_somebody_looked(value: str, framed: Project) -> None:
    framed.write(LESSONS, shared(value))
    [line] = framed.told("lessons/")
    assert line.startswith(f"{LESSONS}:4:5: lessons/receiver: Nobody has looked at ")


def test_a_known_place_for_lessons_passes(framed: Project) -> None:
    framed.write(LESSONS, shared("https://classroom.google.com/share?url="))
    assert framed.told("lessons/") == []
