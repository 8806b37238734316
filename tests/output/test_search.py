"""What stands in a search index: what the language has, and nothing that is a draft or hidden."""

import json
from typing import Any
from unittest.mock import patch

import pytest

from microsite.output.search import index_of_search, iter_search, render_index
from microsite.site.addresses import search_index
from microsite.site.index import index_of
from tests.conftest import Project

pytestmark = pytest.mark.usefixtures("parsed_once")


def pages_of(project: Project, tag: str) -> dict[str, Any]:
    """Return the rows of an index by address."""
    index: Any = index_of_search(project.site(), tag)
    return {row[0]: row for row in index["pages"]}


def test_a_page_stands_there_with_its_head_and_its_words(project: Project) -> None:
    project.page("a-page", "Words of the body.", title="Title", find=["the Cat", "cats", "dog"])
    row = pages_of(project, "en")["a-page/"]
    assert row == ("a-page/", "Title", "A page that a test wrote.", "everyone", "cats|dog")


def test_a_language_claims_only_what_it_has(project: Project) -> None:
    """A page that is served in English there, and a translation nobody has stamped, are not in."""
    project.page("a-page", "Words.")
    assert {"a-page/", "get-help-now/"} <= pages_of(project, "en").keys()
    assert pages_of(project, "gu") == {}


def test_a_page_only_in_english_is_found_by_words_of_the_language(project: Project) -> None:
    project.page("a-page", "Words.", title="Games")
    project.edit(
        "data/search.yml", "  gu:\n", "  gu:\n    in_english: {a-page: [ગેમ, ramat, gem]}\n"
    )
    row = ("a-page/", "ગેમ", "English: Games", "everyone", "gem|ramat", "en")
    assert pages_of(project, "gu") == {"a-page/": row}
    entries = [entry for letter in index_of(project.site(), "gu") for entry in letter.entries]
    assert {(entry.words, entry.tag) for entry in entries if entry.slug == "a-page"} == {
        (("ગેમ",), "gu"),
        (("ramat",), "gu"),
        (("gem",), "gu"),
    }


def test_a_launched_site_has_an_index_for_what_it_offers(project: Project) -> None:
    project.edit("data/partnership.yml", "launched: false", "launched: true")
    with patch("microsite.output.search.read_modules", return_value=""):
        paths = {file.path for file in iter_search(project.site())}
    assert search_index("en") in paths
    assert search_index("gu") not in paths


def test_words_of_danger_stand_in_the_index_of_every_language(project: Project) -> None:
    name, text = 'searchIndex["gu"]=', render_index(project.site(), "gu")
    assert text.startswith(name)
    assert json.loads(text.removeprefix(name))["dangers"] == {
        "danger": ["get-help-now/", ["has a knife", "છરી"]]
    }


@pytest.mark.parametrize(
    ("old", "new", "rule"),
    [
        ("{emergency: [phone]}", "{emergency: [email]}", "data/unknown-way"),
        ("{emergency: [phone]}", "{nobody: [phone]}", "data/unknown-way"),
        ("page: get-help-now", "page: get-help", "data/broken-link"),
        ("  gu:\n", "  gu:\n    in_english: {a-pge: [ગેમ]}\n", "data/broken-link"),
        ("  en:\n", "  en:\n    in_english: {get-help-now: [help]}\n", "data/in-own-language"),
        ("{danger: [has a knife]}", "{peril: [has a knife]}", "yaml/value"),
    ],
)
def test_a_mistake_in_the_data_is_told(project: Project, old: str, new: str, rule: str) -> None:
    project.edit("data/search.yml", old, new)
    assert [found.rule for found in project.findings(rule) if "search" in found.path] == [rule]


def test_a_language_without_words_of_danger_is_told_and_is_not_offered(project: Project) -> None:
    told = "Arabic: no words bring the card danger."
    [found] = project.findings("search/no-danger")
    assert (found.sentence, found.severity) == (told, "note")
    project.edit("data/languages.yml", "ar: {state: preview}", "ar: {state: offered}")
    assert [found.severity for found in project.findings("search/no-danger")] == ["error"]
    project.edit("data/search.yml", "  gu:\n", "  ar:\n    dangers: {danger: [خطر]}\n  gu:\n")
    assert project.findings("search/no-danger") == []
