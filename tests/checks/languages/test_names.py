"""A translation names the services that its English names."""

import pytest
import yaml

import translations
from microsite.checks.languages.names import check_kept_names
from microsite.site.translation import stamp_strings, string_stamps
from tests.conftest import Project, run

GUJARATI, ENGLISH = "content/get-help-now.gu.md", "content/get-help-now.md"
STRINGS = "data/strings/gu.yml"
PASSAGE = "તમે હંમેશા મદદ માંગી શકો છો."


KEPT = {"service.helpline.name": "Helpline", "service.police-reports.name": "Police reports"}


def with_strings(project: Project, **written: str) -> None:
    own = {key.replace("__", "."): said for key, said in written.items()}
    text = yaml.safe_dump(KEPT | own, allow_unicode=True)
    stamps = string_stamps(project.site().english, yaml.safe_load(text))
    project.write(STRINGS, stamp_strings(text, stamps, list(yaml.safe_load(text))))


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("Helplineને ફોન કરો", []),
        ("Helpline-ne", []),
        ("Helplimeને ફોન કરો", ["The English names Helpline"]),
        ("ફોન કરો", ["The English names Helpline"]),
        ("Police reports", ["The English names Helpline", "This names Police reports"]),
    ],
)
def test_a_string_keeps_the_names_of_its_english(
    words: str, told: list[str], project: Project
) -> None:
    with_strings(project, service__helpline__ways__phone__label=words)
    found = [*check_kept_names(project.site())]
    assert [(one.path, one.rule) for one in found] == [(STRINGS, "strings/names")] * len(told)
    assert all(one.sentence.startswith(said) for one, said in zip(found, told, strict=True))


def test_what_is_said_of_a_service_may_name_it(project: Project) -> None:
    with_strings(project, service__helpline__what="Helpline, કંઈ પણ")
    assert not [*check_kept_names(project.site())]


def test_a_name_that_the_language_translates_is_no_name_to_keep(project: Project) -> None:
    with_strings(project, service__helpline__name="x", service__helpline__ways__phone__label="y")
    assert not [*check_kept_names(project.site())]


def test_a_language_that_says_no_names_yet_keeps_none(project: Project) -> None:
    project.edit(ENGLISH, "You can always ask for help.", "Ask Helpline.")
    project.edit(GUJARATI, PASSAGE, "હેલ્પલાઇનને પૂછો.")
    assert run(translations.verb, "--root", project.root, "stamp", "get-help-now", "gu") == 0
    assert not [*check_kept_names(project.site())]


@pytest.mark.parametrize(("words", "count"), [("Helplineને પૂછો.", 0), ("Police reportsને પૂછો.", 2)])
def test_a_passage_keeps_the_names_of_its_english(words: str, count: int, project: Project) -> None:
    project.edit(ENGLISH, "You can always ask for help.", "Ask Helpline.")
    project.edit(GUJARATI, PASSAGE, words)
    with_strings(project)
    assert run(translations.verb, "--root", project.root, "stamp", "get-help-now", "gu") == 0
    found = [*check_kept_names(project.site())]
    assert [one.rule for one in found] == ["translations/names"] * count
