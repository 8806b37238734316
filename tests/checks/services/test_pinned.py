"""Numbers that lives hang on are pinned: no edit of the registry alone changes one."""

from collections.abc import Callable

import pytest
import yaml

from microsite.site.translation import stamp_strings, string_stamps
from tests.conftest import CASES, Project

SERVICES = "data/services.yml"
HELPLINE = 'value: "0800 496 0000"'
WAYS_IN = yaml.safe_load((CASES / "pins" / "ways-in.yml").read_text(encoding="utf-8"))["fails"]
LABEL = "label: Call Helpline, critical: true"

EDITS: dict[str, tuple[Callable[[Project], object], str, tuple[str, ...]]] = {
    "another number": (
        lambda site: site.edit(SERVICES, HELPLINE, 'value: "0800 496 0001"'),
        "pinned/value",
        ("helpline.phone", "0800 496 0000", "0800 496 0001"),
    ),
    "another address": (
        lambda site: site.edit(SERVICES, "www.helpline.example/", "www.reports.example/start/"),
        "pinned/value",
        ("helpline.web", "https://www.helpline.example/", "https://www.reports.example/start/"),
    ),
    "another name": (
        lambda site: site.edit(SERVICES, "name: Helpline", "name: Helplime"),
        "pinned/value",
        ("Helpline", "Helplime", 'make number WAY=helpline.name VALUE="Helplime"'),
    ),
    "a word to send": (
        lambda site: site.edit(SERVICES, HELPLINE, f'{HELPLINE}, keyword: "5"'),
        "pinned/value",
        ("helpline.phone", "0800 496 0000 (5)"),
    ),
    "a way more": (
        lambda site: site.edit(
            SERVICES,
            "ways:\n      phone: {" + HELPLINE,
            "ways:\n      email: {value: talk@helpline.example, label: Write}\n"
            "      phone: {" + HELPLINE,
        ),
        "pinned/missing",
        ("helpline.email", 'make number WAY=helpline.email VALUE="talk@helpline.example"'),
    ),
    "another service at the same number": (
        lambda site: site.edit(
            SERVICES,
            'web: {value: "https://www.reports.example/start/"',
            'sms: {value: "999", keyword: register, label: Text}\n'
            '      web: {value: "https://www.reports.example/start/"',
        ),
        "pinned/missing",
        ("police-reports.name", 'make number WAY=police-reports.name VALUE="Police reports"'),
    ),
    "no longer critical": (
        lambda site: site.edit(SERVICES, LABEL, LABEL.replace("true", "false")),
        "pinned/gone",
        ("helpline.phone", "0800 496 0000"),
    ),
    "no such way": (
        lambda site: site.change(
            SERVICES, lambda data: data["services"]["helpline"]["ways"].pop("web")
        ),
        "pinned/gone",
        ("helpline.web", "https://www.helpline.example/"),
    ),
}


@pytest.mark.parametrize(("edit", "rule", "said"), EDITS.values(), ids=EDITS.keys())
def test_an_edit_of_the_registry_alone(
    edit: Callable[[Project], object], rule: str, said: tuple[str, ...], project: Project
) -> None:
    assert project.told("pinned/") == []
    edit(project)
    found = project.findings("pinned/")
    assert {finding.rule for finding in found} == {rule}
    assert all(words in str(found[0]) for words in said)
    assert found[0].path == SERVICES


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("label: Chat on helpline.example", "label: Chat on reports.example"),
        ("label: Chat on helpline.example", "label: Chat on elsewhere.org"),
        ('value: "https://www.reports.example/start/"', 'value: "https://www.other.example/"'),
    ],
)
def test_a_label_shows_the_host_that_its_link_leads_to(
    old: str, new: str, project: Project
) -> None:
    assert project.told("services/label-host") == []
    project.edit(SERVICES, old, new)
    assert [found.path for found in project.findings("services/label-host")] == [SERVICES]
    assert not project.told("links/")


@pytest.mark.parametrize(
    ("old", "new", "rule", "said"),
    [
        (HELPLINE, 'value: "0800 496 0000 (24 hours)"', "services/number", "0800 496 0000."),
        ("www.helpline.example/", "www.other.example/", "pinned/value", "www.helpline.example/"),
    ],
)
def test_one_edit_of_a_critical_way_is_told_once(
    old: str, new: str, rule: str, said: str, framed: Project
) -> None:
    before = framed.findings("")
    framed.edit(SERVICES, old, new)
    (found,) = [
        one for one in framed.findings("") if one not in before and not one.path.startswith("docs/")
    ]
    assert found.rule == rule
    assert said in found.sentence


def test_a_translated_label_whose_english_has_changed_holds_nothing_back(project: Project) -> None:
    label = "service.police-reports.ways.web.label"
    project.write("data/strings/gu.yml", f"{label}: reports.example\nmade_from:\n  {label}: old\n")
    project.edit(SERVICES, "https://www.reports.example/start/", "https://www.other.example/")
    assert {found.path for found in project.findings("services/label-host")} == {SERVICES}


def test_exit_leads_to_the_page_that_was_pinned(project: Project) -> None:
    project.edit("data/partnership.yml", "www.bbc.co.uk/weather", "evil.example/weather")
    (found,) = project.findings("pinned/")
    assert (found.path, found.line, found.rule) == ("data/partnership.yml", 10, "pinned/value")
    for words in ("https://www.bbc.co.uk/weather", "https://evil.example/weather", "make number"):
        assert words in str(found)


def test_exit_is_pinned(project: Project) -> None:
    project.change("data/records/pinned.yml", lambda pins: pins.pop("partnership"))
    assert [one.rule for one in project.findings("pinned/")] == ["pinned/missing"]


WORDS = "data/records/pinned_words.yml"


@pytest.mark.parametrize(
    ("file", "old", "new", "said"),
    [
        (SERVICES, "label: Call the emergency services", "label: Call Helpline", "emergency"),
        (SERVICES, "what: Talk to someone about", "what: Adults may talk about", "helpline"),
        (SERVICES, "fallback: Ask the school", "fallback: Ask a friend", "children-services"),
        (SERVICES, "danger: They come when", "danger: They come, even when", "emergency"),
        (SERVICES, "name: You do not have to", "name: You have to", "helpline"),
        ("data/strings/en.yml", "exit.label: Exit", "exit.label: Stay", "partnership"),
        ("data/strings/en.yml", "evidence.never: Never", "evidence.never: Always", "partnership"),
        ("data/strings/en.yml", "service.name: Will they", "service.name: May I", "partnership"),
    ],
)
def test_words_that_lives_hang_on_are_pinned_where_they_stand(
    file: str, old: str, new: str, said: str, project: Project
) -> None:
    for name, text in (
        (
            "data/strings/en.yml",
            "exit.label: Exit\nevidence.never: Never copy it.\nservice.name: Will they?\n",
        ),
        (
            WORDS,
            'exit.label: "Exit"\nevidence.never: "Never copy it."\nservice.name: "Will they?"\n',
        ),
    ):
        project.write(name, (project.root / name).read_text(encoding="utf-8") + text)
    assert project.told("pinned/") == []
    project.edit(file, old, new)
    (found,) = project.findings("pinned/")
    lines = (project.root / file).read_text(encoding="utf-8").split("\n")
    assert (found.path, found.rule) == (file, "pinned/words")
    assert lines[found.line - 1][found.column - 1 :].startswith(new)
    assert f"make number WAY={said}.words" in found.hint


def test_words_without_a_pin_are_told_once_a_service(project: Project) -> None:
    project.write(WORDS, "{}\n")
    assert [found.rule for found in project.findings("pinned/")] == ["pinned/words-missing"] * 3


def test_a_service_for_danger_is_pinned_without_a_critical_way(project: Project) -> None:
    project.edit(SERVICES, "  police-reports:\n", "  police-reports:\n    emergency: true\n")
    assert {found.rule for found in project.findings("pinned/")} == {"pinned/missing"}


def stamped(case: dict[str, str], project: Project) -> str:
    """Return what a case writes; translated strings with the stamp that lets them be shown."""
    if not case["way"].startswith("a translated"):
        return case["new"]
    written = yaml.safe_load(case["new"])
    stamps = string_stamps(project.site().english, written)
    return stamp_strings(case["new"], stamps, list(written))


@pytest.mark.parametrize("case", WAYS_IN, ids=lambda case: f"{case['way']}: {case['new'][:40]}")
def test_no_way_in_goes_unseen(case: dict[str, str], project: Project) -> None:
    before = project.findings("")
    if "old" in case:
        project.edit(case["file"], case["old"], case["new"])
    else:
        project.write(case["file"], stamped(case, project))
    found = [one for one in project.findings("") if one not in before]
    assert case["rule"] in {one.rule for one in found if one.severity == "error"}
