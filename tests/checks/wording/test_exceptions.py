"""What the word rules read and what they leave alone, each exception by its name; phrasings are in
tests/cases.
"""

import pytest

from microsite.checks.wording.evidence import check_evidence
from microsite.checks.wording.wording import check_wording
from microsite.findings import Finding
from tests.conftest import Project

WRONG = "All bullying is illegal, victims must not delete the messages"
"""Breaks three rules at once."""
BROKEN = {"wording/law", "wording/label", "wording/keep"}


def of(project: Project) -> list[Finding]:
    site = project.site()
    return [*check_wording(site), *check_evidence(site)]


def rules(findings: list[Finding], path: str) -> set[str]:
    return {finding.rule for finding in findings if finding.path == path}


def test_the_small_project_is_clean(project: Project) -> None:
    assert not of(project)


@pytest.mark.parametrize("words", ["The online world is good for children.", "It still is."])
def test_what_is_printed_of_the_2008_strategy_is_read(words: str, project: Project) -> None:
    project.edit("data/strategy.yml", words, f'"{WRONG}."')
    assert rules(of(project), "data/strategy.yml") == BROKEN


def test_the_source_of_a_fact_is_for_the_partnership(project: Project) -> None:
    project.edit("data/services.yml", "where: an example", f'where: "{WRONG}"')
    assert not of(project)


def test_what_people_type_is_theirs(project: Project) -> None:
    project.page("a-page", "Words.", find=["snitch", "VICTIM", WRONG])
    project.edit("data/glossary.yml", "[gruming]", "[gruming, paedo, it is my fault]")
    assert not of(project)


def test_the_words_that_every_evidence_block_prints_stand_in_one(project: Project) -> None:
    project.write(
        "data/strings/en.yml", 'evidence.never: "Keep the messages."\nother: "Keep the messages."\n'
    )
    assert [finding.line for finding in of(project)] == [2]


def test_a_translation_is_not_english(project: Project) -> None:
    path = "content/get-help-now.gu.md"
    text = (project.root / path).read_text(encoding="utf-8")
    project.write(path, f"{text}\n{WRONG}!\n")
    assert not of(project)


def test_an_organisation_keeps_its_name(project: Project) -> None:
    project.edit("data/services.yml", "  helpline:", "  victim-support:")
    project.page("a-page", "Call [[victim-support]].")
    assert not rules(of(project), "content/a-page.md")


@pytest.mark.parametrize(
    ("slug", "reading", "is_public"),
    [
        ("a-page", None, True),
        ("professionals/a-page", None, False),
        ("professionals/a-page", "main", True),
        ("a-page", "professional", False),
    ],
)
def test_professionals_may_read_what_would_frighten(
    project: Project, slug: str, reading: str | None, is_public: bool
) -> None:
    for words in ("The sentence can be prison.", "Do this NOW.", "Avoid sending names by email."):
        path = project.page(slug, words, reading=reading)
        assert bool(rules(of(project), path)) is is_public


@pytest.mark.parametrize("slug", ["a-page", "professionals/a-page"])
def test_nobody_is_labelled_or_blamed_anywhere(project: Project, slug: str) -> None:
    path = project.page(slug, "The victim should have known better.")
    assert rules(of(project), path) == {"wording/label", "wording/blame"}


@pytest.mark.parametrize("key", ["title", "description", "tab_title"])
def test_a_head_is_read_and_located(project: Project, key: str) -> None:
    path = project.page("a-page", "Words.", **{key: WRONG})
    findings = of(project)
    text = (project.root / path).read_text(encoding="utf-8")
    lines = [
        number for number, line in enumerate(text.split("\n"), 1) if line.startswith(f"{key}:")
    ]
    assert rules(findings, path) == BROKEN
    assert {finding.line for finding in findings} == set(lines)


@pytest.mark.parametrize(
    ("path", "old"),
    [
        ("data/services.yml", "They come when someone is in danger now."),
        ("data/services.yml", "They get in touch with you."),
        ("data/services.yml", "You do not have to say your name."),
        ("data/topics.yml", "Someone may get hurt now."),
        ("data/campaigns.yml", "A week about being kind."),
        ("data/partnership.yml", "It replaced the old board."),
        ("data/glossary.yml", "When someone makes friends with a child to hurt them."),
        ("data/strings/en.yml", "safeguarding lead"),
    ],
)
def test_a_sentence_of_a_data_file_is_read_and_located(
    project: Project, path: str, old: str
) -> None:
    project.edit(path, old, f'"{WRONG}"')
    findings = of(project)
    lines = (project.root / path).read_text(encoding="utf-8").split("\n")
    assert rules(findings, path) == BROKEN
    assert {finding.path for finding in findings} == {path}
    assert {finding.line for finding in findings} == {
        n for n, line in enumerate(lines, 1) if WRONG in line
    }


def test_the_banner_is_read(project: Project) -> None:
    project.write("data/banner.yml", f"heading: Today\nsentence: {WRONG}\npage: get-help-now\n")
    assert {(finding.rule, finding.line) for finding in of(project)} == {
        (rule, 2) for rule in BROKEN
    }


def test_the_names_and_keywords_of_the_data_may_stand_in_capitals(project: Project) -> None:
    project.page("a-page", "Text SHOUT to FRIENDS, or GLADIS.")
    project.edit("data/services.yml", "name: Helpline", "name: FRIENDS line")
    project.edit(
        "data/services.yml", "label: Call Helpline,", "label: Call Helpline, keyword: SHOUT,"
    )
    assert [finding.sentence.split()[0] for finding in of(project)] == ["GLADIS"]


def test_a_finding_points_at_the_words(project: Project) -> None:
    path = project.page(
        "a-page", "Words.\n\n- Tell [somebody](get-help-now.md).\n- **Take** a screenshot of it."
    )
    places = [(finding.path, finding.line, finding.column) for finding in of(project)]
    assert places == [(path, 9, 5)]


def test_an_evidence_block_ends_where_it_ends(project: Project) -> None:
    path = project.page(
        "a-page", "/// evidence\n- Keep the messages.\n///\n\nTake a screenshot too."
    )
    assert [(finding.path, finding.line, finding.rule) for finding in of(project)] == [
        (path, 10, "wording/keep")
    ]


def test_an_empty_evidence_block_is_found_by_its_first_line(project: Project) -> None:
    path = project.page("a-page", "Words.\n\n/// evidence\n- Tell a teacher.\n///")
    assert [(finding.path, finding.line, finding.rule) for finding in of(project)] == [
        (path, 8, "wording/empty-evidence")
    ]


def test_a_word_broken_by_a_word_processor_is_still_a_word(project: Project) -> None:
    path = project.page("a-page", "The vic\u00adtim. A cyber‑bully.")
    assert len([finding for finding in of(project) if finding.path == path]) == 2


def test_a_mistake_in_the_list_of_words_is_no_traceback(project: Project) -> None:
    project.edit("data/house_style.yml", "[utilise, utilises, utilising]", '["...", utilise]')
    path = project.page("a-page", "We utilise it.")
    assert rules(of(project), path) == {"wording/avoid"}


def test_a_word_that_the_glossary_explains_may_be_named(project: Project) -> None:
    project.edit("data/glossary.yml", "grooming:", "troll:")
    assert not of(project)


def test_what_tells_writers_which_words_to_leave_may_name_them(project: Project) -> None:
    project.edit("data/house_style.yml", "instead: use", f'instead: "{WRONG}"')
    assert not of(project)


def test_blame_and_fear_stop_no_build(project: Project) -> None:
    project.page("a-page", f"It is your fault. Your life is over. {WRONG}.")
    severities = {finding.rule: finding.severity for finding in of(project)}
    assert severities == dict.fromkeys(BROKEN, "error") | {
        "wording/blame": "warning",
        "wording/fear": "warning",
    }


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("content/get-help-now.md", "title: Get help now", "title: TBC"),
        ("content/get-help-now.md", "Who to call when", "TODO when"),
        ("content/get-help-now.gu.md", "તમે હંમેશા મદદ", "તમે TODO મદદ"),
        ("content/get-help-now.gu.md", "title: હમણાં મદદ મેળવો", "title: '[insert words]'"),
        ("data/services.yml", "what: ", "what: Lorem ipsum dolor sit amet. "),
        ("data/strategy.yml", "why: ", "why: To be confirmed. "),
        ("data/strings/en.yml", "safeguarding lead", "TBC"),
        ("data/strings/gu.yml", "{}", "role.safeguarding-lead: '[text here]'"),
    ],
)
def test_forgotten_words_are_told_wherever_words_are_read(
    name: str, old: str, new: str, project: Project
) -> None:
    text = (project.root / name).read_text(encoding="utf-8")
    assert old in text
    project.write(name, text.replace(old, new, 1))
    assert {one.path for one in project.findings("wording/forgotten")} == {name}


def test_words_of_another_language_are_not_forgotten(project: Project) -> None:
    project.edit("content/get-help-now.gu.md", "તમે હંમેશા", "todo tba તમે હંમેશા")
    assert not project.findings("wording/forgotten")
