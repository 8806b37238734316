"""Every way through the chooser comes to somebody who answers that harm, at that age.

First the rules, on a small chooser of tests/cases/project: each case of tests/cases/chooser changes
its data and says what is found, and where. Then the real one, over all of its ways, by counting
anew and not by asking the rules.
"""

from collections.abc import Iterator
from datetime import date
from functools import partial
from typing import Any

import pytest
import yaml

from microsite.facts.chooser import Chooser
from microsite.site.read import load_site
from microsite.site.routes import Route, iter_routes
from microsite.site.site import Site
from tests.conftest import CASES, ROOT, Project

OLDEST_READER = 99
WINDOWS = 8
"""Worries that stand on the first screen of a phone, in two columns (docs/design.md)."""
MOST_QUESTIONS = 3


def iter_chooser_cases() -> Iterator[Any]:
    for path in sorted((CASES / "chooser").glob("*.yml")):
        cases = yaml.safe_load(path.read_text(encoding="utf-8"))
        for number, case in enumerate(cases, 1):
            yield pytest.param(case["change"], case["finds"], id=f"{path.stem}-{number}")


def put(value: Any, path: str, new: Any) -> None:
    """Set what stands at a path such as `endings.danger.services`."""
    *way, last = path.split(".")
    for key in way:
        value = value.setdefault(key, {})
    value[last] = new


@pytest.mark.parametrize(("change", "finds"), [*iter_chooser_cases()])
def test_a_case(
    framed: Project,
    change: dict[str, dict[str, Any]],
    finds: list[list[str]],
    parsed_once: None,
) -> None:
    framed.write("overrides/drawings/small-umbrella.svg", "<svg/>")
    for name, fields in change.items():
        for path, new in fields.items():
            framed.change(f"data/{name}.yml", partial(put, path=path, new=new))
    document = framed.site().documents["chooser"]
    found = [one for one in framed.findings("") if one.path == document.path]
    told = {(one.rule, one.line, one.column): f"{one.sentence} {one.hint}" for one in found}
    wanted = {(rule, *document.position(_keys(path))): words for rule, path, *words in finds}
    assert told.keys() == wanted.keys(), found
    for place, words in wanted.items():
        assert [part for part in words if part not in told[place]] == [], told[place]


def _keys(path: str) -> list[str | int]:
    return [int(part) if part.isdecimal() else part for part in path.split(".")]


MISTAKES = [
    ({"first": "stat"}, "first names stat, and there is no such question"),
    ({"questions.start.answers": {"mean": {"say": "Mean"}}}, "at least 2"),
    ({"endings.mean.services": []}, "at least 1"),
    ({"endings.threats": None}, "must hold keys and values"),
    ({"endings.mean.read": {"page": "../help.md", "say": "Help"}}, "endings.mean.read.page"),
    ({"ages": {}}, "ages needs from, to or both"),
]


@pytest.mark.parametrize(("change", "words"), MISTAKES, ids=[str(one[0]) for one in MISTAKES])
def test_a_chooser_that_cannot_be_read(
    project: Project, change: dict[str, Any], words: str
) -> None:
    for path, new in change.items():
        project.change("data/chooser.yml", partial(put, path=path, new=new))
    site, findings = project.load()
    assert site is None
    assert [one for one in findings if words in one.sentence], findings


def test_a_question_and_an_ending_have_names_of_their_own(project: Project) -> None:
    project.change(
        "data/chooser.yml",
        lambda data: data["endings"].update(threats=data["endings"]["danger"]),
    )
    site, findings = project.load()
    assert site is None
    assert "a question and an ending have the same id: threats" in findings[0].sentence


@pytest.fixture(scope="module")
def real() -> Site:
    site, findings = load_site(ROOT, date.today())
    assert site is not None, findings
    return site


@pytest.fixture(scope="module")
def routes(real: Site) -> tuple[Route, ...]:
    return tuple(iter_routes(real.chooser))


def readers_of(route: Route, chooser: Chooser) -> range:
    """Return the ages of whoever reads at the end of a way, as the last answer told them."""
    told = [step.answer.ages for step in route.steps if step.answer.ages]
    ages = told[-1] if told else chooser.ages
    return range(ages.youngest or 0, (ages.oldest or OLDEST_READER) + 1)


def test_everything_is_reached_in_a_few_questions(real: Site, routes: tuple[Route, ...]) -> None:
    chooser = real.chooser
    assert {route.goal for route in routes} == {*chooser.endings}
    asked = {step.question for route in routes for step in route.steps}
    assert asked == {*chooser.questions}
    assert max(len(route.steps) for route in routes) == MOST_QUESTIONS
    answers = chooser.questions[chooser.first].answers.values()
    assert sum(answer.picture is not None for answer in answers) == WINDOWS


def test_every_way_ends_at_somebody_for_that_harm_and_every_age(
    real: Site, routes: tuple[Route, ...]
) -> None:
    for route in routes:
        ending = real.chooser.endings[route.goal]
        for name in ending.services:
            service = real.registry.services[name]
            assert ending.topic in service.accepts, (route.goal, name)
            assert not set(service.refuses) & route.about, (route.goal, name)
            youngest = service.ages.youngest if service.ages else None
            oldest = service.ages.oldest if service.ages else None
            for age in readers_of(route, real.chooser):
                assert (youngest or 0) <= age, (route.goal, name, age)
                assert oldest is None or age <= oldest, (route.goal, name, age)


def test_danger_bullying_and_who_offers_no_way(real: Site, routes: tuple[Route, ...]) -> None:
    """Danger comes to 999 first, bullying never to CEOP, and nobody is left with only names:
    there is always a page to read.
    """
    assert real.registry.services["emergency"].ways["phone"].value == "999"
    ends = {route: real.chooser.endings[route.goal] for route in routes}
    danger = [end for route, end in ends.items() if "danger" in {*route.about, end.topic}]
    assert danger
    assert {end.services[0] for end in danger} == {"emergency"}
    bullied = [end for route, end in ends.items() if "bullying" in {*route.about, end.topic}]
    assert bullied
    assert [end for end in bullied if "ceop" in end.services] == []
    assert [route.goal for route, end in ends.items() if end.read is None] == []


def test_the_worries_cover_what_the_site_answers(real: Site, routes: tuple[Route, ...]) -> None:
    """All that a child may meet, and an adult whom a child has told."""
    topics = {real.chooser.endings[route.goal].topic for route in routes}
    assert topics >= {
        "danger",
        "suicidal-thoughts",
        "bullying",
        "hate",
        "sextortion",
        "nudes",
        "grooming",
        "own-thoughts",
        "abuse-images",
        "upsetting-content",
        "harmful-post",
        "hacked-account",
        "fake-account",
        "scam",
        "feeling-alone",
        "child-at-risk",
    }
