"""A language is a row and a strings file: its names, direction and script are those of Unicode."""

import pytest

from microsite.facts.languages import Endonym, LanguageRow
from microsite.site.languages import date_locale_of, describe_language, locale_of
from tests.conftest import Project

PREVIEW = LanguageRow(state="preview")
KNOWN = {
    # tag: endonym, English name, direction, script
    "en": ("English", "English", "ltr", "Latn"),
    "gu": ("ગુજરાતી", "Gujarati", "ltr", "Gujr"),
    "ar": ("العربية", "Arabic", "rtl", "Arab"),
    "pl": ("Polski", "Polish", "ltr", "Latn"),
    "ta": ("தமிழ்", "Tamil", "ltr", "Taml"),
    "ur": ("اردو", "Urdu", "rtl", "Arab"),
    "ka": ("ქართული", "Georgian", "ltr", "Geor"),
    "fa-AF": ("فارسی (افغانستان)", "Persian (Afghanistan)", "rtl", "Arab"),
    "zh-Hans": ("中文 (简体)", "Chinese (Simplified)", "ltr", "Hans"),
}


@pytest.mark.parametrize("tag", KNOWN)
def test_what_the_tables_say_of_a_tag(tag: str) -> None:
    found = describe_language(tag, PREVIEW)
    assert (found.endonym, found.english, found.direction, found.script) == KNOWN[tag]
    assert (found.tag, found.state) == (tag, "preview")


def test_a_row_may_name_a_language_as_its_families_do() -> None:
    row = LanguageRow(state="preview", endonym=Endonym(name="دری", because="Families say Dari."))
    assert describe_language("fa-AF", row).endonym == "دری"


@pytest.mark.parametrize("tag", ["gujarati", "xx", "en_GB", "", "a-page"])
def test_a_tag_that_nobody_knows_is_its_own_name(tag: str) -> None:
    found = describe_language(tag, PREVIEW)
    assert locale_of(tag) is None
    assert (found.endonym, found.english, found.direction, found.script) == (tag, tag, "ltr", "")


def test_a_tag_that_nobody_knows_is_told(project: Project) -> None:
    project.edit("data/languages.yml", "gu:", "gujarati:")
    [finding] = project.findings("languages/")
    assert (finding.path, finding.line, finding.rule) == (
        "data/languages.yml",
        2,
        "languages/unknown",
    )


@pytest.mark.parametrize(("tag", "locale"), [("en", "en_GB"), ("gu", "gu"), ("gujarati", "en_GB")])
def test_english_dates_are_british(tag: str, locale: str) -> None:
    assert str(date_locale_of(tag)) == locale


def test_the_names_of_a_row_are_not_asked_for(project: Project) -> None:
    project.edit("data/languages.yml", "gu: {", "gu: {direction: ltr, ")
    [finding] = project.findings("yaml/")
    assert "direction is not a key that this file knows" in finding.sentence
