"""What a button dials is what it shows: the numbers of the registry, and the links they become."""

import json

import pytest

from microsite.checks.services.telephone import dialled, significant, written
from microsite.checks.services.ways import check_ways
from microsite.facts.services import NUMBER_WAYS, Way, WayKind
from microsite.site.read import load_site
from tests.conftest import ROOT, TODAY, Case, Project, iter_cases

SERVICES = "data/services.yml"
CASES = list(iter_cases("services"))
HELPLINE = 'value: "0800 496 0000"'


def with_number(project: Project, value: str) -> None:
    project.edit(SERVICES, HELPLINE, f"value: {json.dumps(value, ensure_ascii=False)}")


@pytest.mark.parametrize("case", CASES, ids=str)
def test_a_number_of_the_registry(project: Project, case: Case) -> None:
    with_number(project, case.text)
    found = list(check_ways(project.site()))
    assert [finding.rule for finding in found] == [case.rule] * case.is_mistake
    assert all(finding.hint for finding in found)


@pytest.mark.parametrize("case", [case for case in CASES if not case.is_mistake], ids=str)
def test_a_link_dials_the_digits_that_it_shows(case: Case) -> None:
    assert Way(value=case.text, label="Call").tel == dialled(case.text)


def test_the_numbers_of_the_real_site_can_be_dialled() -> None:
    site, _ = load_site(ROOT, TODAY)
    assert site is not None
    assert not list(check_ways(site))


@pytest.mark.parametrize("kind", NUMBER_WAYS)
def test_every_way_that_dials_is_checked_where_it_stands(project: Project, kind: WayKind) -> None:
    project.edit(SERVICES, f"phone: {{{HELPLINE}", f'{kind}: {{value: "020 8901 269"')
    (found,) = check_ways(project.site())
    line = (project.root / SERVICES).read_text("utf-8").split("\n")[found.line - 1]
    assert line[found.column - 1 :].startswith('value: "020 8901 269"')


@pytest.mark.parametrize(
    ("value", "hints"),
    [
        ("0800 1111 (24 hours)", ["hours", "only_if", "keyword", "label"]),
        ("+44 (0)20 7946 0123", ['write "020 7946 0123"']),
        ("20 8901 2690", ['write "020 8901 2690"']),
        ("020 8901 269", ["count its digits", "source"]),
        ("0800 496 0999", ["take this way out"]),
    ],
)
def test_the_hint_says_what_to_do(project: Project, value: str, hints: list[str]) -> None:
    with_number(project, value)
    (found,) = check_ways(project.site())
    assert value in found.sentence
    assert all(hint in found.hint for hint in hints)


def test_the_why_of_a_retired_number_is_told(project: Project) -> None:
    with_number(project, "0800 496 0999")
    (found,) = check_ways(project.site())
    assert "The line is closed." in found.sentence


@pytest.mark.parametrize(
    ("value", "keyword", "address"),
    [
        ("85258", "SHOUT", "sms:85258?&body=SHOUT"),
        ("999", "register", "sms:999?&body=register"),
        ("85258", "YM & me", "sms:85258?&body=YM%20%26%20me"),
        ("07786 201820", None, "sms:07786201820"),
    ],
)
def test_a_text_carries_its_word(value: str, keyword: str | None, address: str) -> None:
    assert Way(value=value, label="Text", keyword=keyword).sms_link == address


def test_a_text_on_a_page_carries_its_word(project: Project) -> None:
    project.edit(
        SERVICES,
        f"phone: {{{HELPLINE}",
        f'sms: {{value: "85258", keyword: SHOUT, label: Text}}\n      phone: {{{HELPLINE}',
    )
    project.page("a-page", "Write [[helpline.sms]] or call [[helpline.phone]].")
    html = project.content("a-page")
    assert 'href="sms:85258?&amp;body=SHOUT"' in html
    assert 'href="tel:08004960000"' in html


@pytest.mark.parametrize(
    "typed", ["020 7946 0123", "+44 20 7946 0123", "0044 (0)20 7946 0123", "૦૨૦ ૭૯૪૬ ૦૧૨૩"]
)
def test_every_form_of_a_number_is_that_number(typed: str) -> None:
    assert written(typed) == "020 7946 0123"
    assert significant(typed) == "2079460123"
