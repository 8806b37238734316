"""A translated passage is in its language, has what its English has, and says terms as agreed."""

import re

import pytest

import translations
from tests.conftest import Project, run

ENGLISH, GUJARATI = "content/get-help-now.md", "content/get-help-now.gu.md"


@pytest.fixture
def stamped(project: Project) -> Project:
    assert run(translations.verb, "--root", project.root, "stamp", "get-help-now", "gu") == 0
    return project


PASSAGE = "તમે હંમેશા મદદ માંગી શકો છો."


@pytest.mark.parametrize(
    ("words", "rule"),
    [
        ("You can always ask for help.", "translations/same-as-english"),
        ("you can **always** ask for help", "translations/same-as-english"),
        ("Tame hamesha madad magi shako chho.", "translations/script"),
        ("يمكنك دائما طلب المساعدة.", "translations/script"),
    ],
)
def test_a_passage_that_is_not_in_its_language(words: str, rule: str, stamped: Project) -> None:
    stamped.edit(GUJARATI, PASSAGE, words)
    [found] = [one for one in stamped.findings("translations/") if one.severity == "error"]
    assert (found.path, found.line, found.rule) == (GUJARATI, 6, rule)


@pytest.mark.parametrize("words", [PASSAGE, "[[helpline]]", "Childline પર ફોન કરો."])
def test_a_passage_in_its_language_or_of_names_alone(words: str, project: Project) -> None:
    project.edit(ENGLISH, "You can always ask for help.", "[[helpline]]")
    project.edit(GUJARATI, PASSAGE, words)
    assert run(translations.verb, "--root", project.root, "stamp", "get-help-now", "gu") == 0


def test_the_words_of_another_language(stamped: Project) -> None:
    other = (stamped.root / GUJARATI).read_text(encoding="utf-8")
    stamped.write("content/get-help-now.ar.md", other)
    rules = {one.rule for one in stamped.findings("translations/") if ".ar.md" in one.path}
    assert "translations/same-as-other" in rules


def test_a_lost_item_is_told(stamped: Project) -> None:
    text = (stamped.root / GUJARATI).read_text(encoding="utf-8")
    item = next(
        line for line in text.split("\n") if line.startswith("- ") and "children" not in line
    )
    stamped.edit(GUJARATI, f"{item}\n", "")
    assert [one.rule for one in stamped.findings("translations/items")] == ["translations/items"]


@pytest.mark.parametrize(("number", "is_lost"), [("18", False), ("૧૮", False), ("19", True)])
def test_a_number_in_any_digits_is_kept(number: str, is_lost: bool, project: Project) -> None:
    project.edit(ENGLISH, "You can always ask for help.", "Ask for help until you are 18.")
    project.edit(GUJARATI, PASSAGE, f"{number} વર્ષ સુધી મદદ માંગો.")
    assert run(translations.verb, "--root", project.root, "stamp", "get-help-now", "gu") == 0
    assert bool(project.findings("translations/numbers")) == is_lost


@pytest.mark.parametrize(
    ("words", "is_added"),
    [
        ("998 પર ફોન કરો.", True),
        ("૯૯૮ પર ફોન કરો.", True),
        ("૯-૯-૮ કે 0998 પર ફોન કરો.", True),
        ("૨૪ કલાક, 2020 સુધી, 1,500 વાર.", False),
    ],
)
def test_a_translation_says_no_long_number_of_its_own(
    words: str, is_added: bool, project: Project
) -> None:
    project.edit(ENGLISH, "You can always ask for help.", "Ask until 2020, 1,500 times.")
    project.edit(GUJARATI, PASSAGE, f"{words} 2020, 1,500")
    assert run(translations.verb, "--root", project.root, "stamp", "get-help-now", "gu") == 0
    told = project.told("translations/numbers")
    assert any("and the English does not" in line for line in told) == is_added


def test_a_head_says_no_number_of_its_own(stamped: Project) -> None:
    stamped.edit(GUJARATI, "title: ", "title: ૯૯૮ ")
    (found,) = stamped.findings("translations/numbers")
    assert (found.path, found.line) == (GUJARATI, 2)


def test_a_number_of_thousands_of_digits_is_told(project: Project) -> None:
    project.edit(GUJARATI, PASSAGE, "9" * 4400)
    assert run(translations.verb, "--root", project.root, "stamp", "get-help-now", "gu") == 0
    assert project.told("translations/numbers") != []


def test_a_form_that_is_never_to_be_used(stamped: Project) -> None:
    stamped.write(
        "data/terms.yml",
        "help:\n  also: [aid]\n  said:\n    gu: {use: સહાય, never: [મદદ], because: plainer}\n",
    )
    found = stamped.findings("terms/never")
    assert [(one.path, one.line, one.severity) for one in found][:1] == [(GUJARATI, 6, "warning")]
    stamped.write("data/terms.yml", "money:\n  said:\n    gu: {use: પૈસા, never: [મદદ]}\n")
    assert stamped.findings("terms/never") == []


@pytest.mark.parametrize(
    ("key", "words", "rule"),
    [
        ("title", "Words in English", "translations/script"),
        ("title", "Get help now", "translations/same-as-english"),
        ("title", "अभी मदद लो", "translations/script"),
        ("description", "મદદ اليوم લો.", "translations/script"),
        ("tab_title", "Words in English", "translations/script"),
        ("title", "હમણાં મદદ લો", None),
        ("title", "Helpline", None),
        ("title", "Helpline અને WhatsApp", None),
        ("find", "[get help now]", None),
    ],
)
def test_a_head_is_in_its_language(
    key: str, words: str, rule: str | None, stamped: Project
) -> None:
    stamped.edit(ENGLISH, "title: ", "title: Get help now\nold: ")
    text = (stamped.root / ENGLISH).read_text(encoding="utf-8")
    stamped.write(ENGLISH, re.sub("\nold: .*", "", text))
    lines = (stamped.root / GUJARATI).read_text(encoding="utf-8").split("\n")
    kept = [line for line in lines[1:] if not line.startswith(f"{key}:")]
    stamped.write(GUJARATI, "\n".join(["---", f"{key}: {words}", *kept]))
    told = [
        one.rule
        for one in stamped.findings("translations/")
        if one.path == GUJARATI and one.line == 2 and one.severity == "error"
    ]
    assert told == ([rule] if rule else [])


@pytest.mark.parametrize(
    ("words", "rule"),
    [
        ("खतरे में हो तो", "strings/script"),
        ("ખતરામાં اليوم", "strings/script"),
        ("Tame kyan jasho", "strings/script"),
        ("Skip to the content", "strings/same-as-english"),
        ("સીધા લખાણ પર જાઓ", None),
    ],
)
def test_a_string_is_in_its_language(words: str, rule: str | None, project: Project) -> None:
    project.write("data/strings/en.yml", "skip.to_content: Skip to the content\n")
    project.write("data/strings/gu.yml", f"skip.to_content: {words}\n")
    assert run(translations.verb, "--root", project.root, "stamp", "strings", "gu") == 0
    told = [one.rule for one in project.findings("strings/s") if one.severity == "error"]
    assert told == ([rule] if rule else [])
