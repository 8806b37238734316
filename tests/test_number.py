"""One verb changes a number and everything that hangs on it."""

from datetime import date

import pytest
import yaml

import number
from microsite.clock import today
from tests.conftest import Project, run, tree_of

SERVICES = "data/services.yml"
SEEN = ("--where", "https://www.helpline.example/contact", "--tag", "B")


def row(project: Project, name: str) -> dict[str, dict[str, dict[str, object]]]:
    text = (project.root / SERVICES).read_text(encoding="utf-8")
    found: dict[str, dict[str, dict[str, object]]] = yaml.safe_load(text)["services"][name]
    return found


@pytest.mark.parametrize("name", ["helpline", "children-services"])
def test_a_number_changes_with_all_that_hangs_on_it(name: str, project: Project) -> None:
    project.refresh()
    before = row(project, name)["ways"]["phone"]
    assert run(number.verb, f"{name}.phone", "0800 496 0001", *SEEN, "--root", project.root) == 0
    way = row(project, name)["ways"]["phone"]
    seen = {"seen_on": today().isoformat(), "where": SEEN[1], "tag": "B"}
    assert way == {**before, "value": "0800 496 0001", "source": seen}
    assert not [told for family in ("pinned/", "launch/") for told in project.told(family)]


def test_what_stands_around_it_stays_as_it_was_typed(project: Project) -> None:
    project.refresh()
    path = project.root / SERVICES
    before = "# A comment.\n" + path.read_text(encoding="utf-8")
    path.write_text(before, encoding="utf-8")
    assert (
        run(number.verb, "children-services.phone", "020 7946 0001", *SEEN, "--root", project.root)
        == 0
    )
    after = path.read_text(encoding="utf-8")
    changed = [line for line in after.split("\n") if line not in before.split("\n")]
    assert len(changed) == 2


def test_a_check_from_before_is_none_of_the_new_number(project: Project) -> None:
    project.refresh()
    checked = {"on": date(2026, 5, 1), "by": "safeguarding-lead"}

    def check(data: dict[str, dict[str, dict[str, dict[str, dict[str, object]]]]]) -> None:
        data["services"]["helpline"]["checked"] = checked  # type: ignore[assignment]
        data["services"]["helpline"]["ways"]["phone"]["checked"] = checked

    project.change(SERVICES, check)
    assert project.site().registry.services["helpline"].way_checked("phone").is_done
    assert run(number.verb, "helpline.phone", "0800 496 0001", *SEEN, "--root", project.root) == 0
    service = project.site().registry.services["helpline"]
    assert not service.way_checked("phone").is_done
    assert service.way_checked("web").is_done


def test_the_word_to_send_is_pinned_too(project: Project) -> None:
    project.refresh()
    new = ("helpline.phone", "999", "--keyword", "55")
    assert run(number.verb, *new, *SEEN, "--root", project.root) == 0
    assert 'phone: {value: "999", keyword: "55"}' in (
        project.root / "data/records/pinned.yml"
    ).read_text(encoding="utf-8")
    assert project.told("pinned/") == []


def test_a_way_that_has_ended_loses_its_pin(project: Project) -> None:
    project.refresh()
    project.change(SERVICES, lambda data: data["services"]["helpline"]["ways"].pop("web"))
    assert project.told("pinned/") != []
    assert run(number.verb, "helpline.web", "", "--root", project.root) == 0
    assert project.told("pinned/") == []


def test_a_name_changes_with_its_pin(project: Project) -> None:
    project.refresh()
    assert run(number.verb, "helpline.name", "Talkline", "--root", project.root) == 0
    assert project.site().registry.services["helpline"].name == "Talkline"
    assert not [told for family in ("pinned/", "launch/") for told in project.told(family)]


def test_a_name_loses_its_pin_with_the_last_way(project: Project) -> None:
    project.refresh()
    project.change(
        SERVICES,
        lambda data: data["services"]["children-services"]["ways"]["phone"].pop("critical"),
    )
    assert len(project.told("pinned/")) == 1
    assert run(number.verb, "children-services.phone", "", "--root", project.root) == 0
    assert project.told("pinned/") == []


def test_a_new_way_is_pinned_with_its_words(project: Project) -> None:
    project.refresh()
    project.edit(
        SERVICES,
        '      phone: {value: "0800 496 0000"',
        "      email: {value: talk@helpline.example, label: Write}\n"
        '      phone: {value: "0800 496 0000"',
    )
    new = ("helpline.email", "talk@helpline.example", *SEEN)
    assert run(number.verb, *new, "--root", project.root) == 0
    assert project.told("pinned/") == []


def test_words_are_recorded_for_one_service_at_a_time(project: Project) -> None:
    project.refresh()
    project.edit(SERVICES, "label: Call Helpline", "label: Talk to Helpline")
    project.edit(SERVICES, "what: Social workers.", "what: A team of social workers.")
    assert len(project.told("pinned/words")) == 2
    assert run(number.verb, "helpline.words", "", "--root", project.root) == 0
    (found,) = project.findings("pinned/words")
    assert "children-services" in found.sentence


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (("helpline.phone", "0800 496", *SEEN), 1, "services/number"),
        (("helpline.web", "http://www.helpline.example/", *SEEN), 1, "services/address"),
        (("helpline.phone", "0800 496 0001"), 2, "WHERE="),
        (("helpline.phone",), 2, "VALUE="),
        (("helpline.name", "The emergency services"), 1, "services/same-name"),
        (("helpline.words", "Call"), 2, "in their file"),
        (("helplime.words",), 2, "did you mean helpline?"),
        (("helpline.fone", "0800 496 0001", *SEEN), 2, "did you mean helpline.phone?"),
    ],
)
def test_what_the_verb_refuses_changes_nothing(
    arguments: tuple[str, ...],
    code: int,
    said: str,
    project: Project,
    capsys: pytest.CaptureFixture[str],
) -> None:
    before = tree_of(project.root)
    assert run(number.verb, *arguments, "--root", project.root) == code
    assert said in capsys.readouterr().err
    assert tree_of(project.root) == before
