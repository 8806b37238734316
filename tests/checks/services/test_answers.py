"""Who answers what: a child is never led to a service that says it cannot help with that harm."""

from collections.abc import Callable

import pytest

from microsite.findings import Finding
from tests.conftest import HELP_LINK, Project

SERVICES = "data/services.yml"


@pytest.fixture
def project(framed: Project) -> Project:
    return framed


def services(topic: str, *names: str, kind: str = "services") -> str:
    return "\n".join([f"/// {kind} | {topic}", *(f"- {name}" for name in names), "///"])


def card(topic: str, words: str, kind: str = "care") -> str:
    return f"/// {kind} | Ask {{#ask}}\n    topic: {topic}\n\n{words}\n///"


CASES = [
    (
        card("bullying", "Words.\n\n[[helpline.phone]]\n\n[[police-reports.web]]"),
        13,
        "services/refused-topic",
        "Police reports does not help with bullying",
        "these do: helpline",
    ),
    (
        card("bullyng", "[[helpline.phone]]", kind="fold"),
        6,
        "services/unknown-topic",
        "bullyng is not a topic",
        "bullying",
    ),
    # the words of a page, the line, the rule, the sentence, the hint
    (
        services("bullying", "helpline", "police-reports"),
        8,
        "services/refused-topic",
        "Police reports does not help with bullying: They do not look into bullying.",
        "these do: helpline",
    ),
    (
        services("danger", "helpline"),
        7,
        "services/refused-topic",
        "Helpline does not help with danger",
        "emergency",
    ),
    (
        services("threats", "emergency"),
        7,
        "services/topic-not-accepted",
        "Nothing says that The emergency services helps with threats.",
        "these do: helpline, police-reports",
    ),
    (
        services("bullying", "helpine"),
        7,
        "services/unknown",
        "helpine is not a service",
        "did you mean helpline?",
    ),
    (services("bullying", "zzz"), 7, "services/unknown", "zzz is not a service", ""),
    (
        services("bullyng", "helpline"),
        6,
        "services/unknown-topic",
        "bullyng is not a topic",
        "did you mean bullying?",
    ),
    (
        "/// services\n- helpline\n///",
        6,
        "services/unknown-topic",
        "nothing is not a topic",
        "known: bullying",
    ),
    ("/// services | bullying\n///", 6, "services/empty", "This services block names nobody", ""),
    (
        "/// timelines\n- helpline\n- polce-reports\n///",
        8,
        "services/unknown",
        "polce-reports is not",
        "police-reports",
    ),
    (
        "/// comparison\n- helplin\n///",
        7,
        "services/unknown",
        "helplin is not a service",
        "did you mean helpline?",
    ),
    ("/// comparison\n///", 6, "services/empty", "This comparison block names nobody", ""),
    (
        "/// event | kindnes-week\n///",
        6,
        "services/unknown-campaign",
        "kindnes-week is not",
        "kindness-week",
    ),
    (
        "/// event\n///",
        6,
        "services/unknown-campaign",
        "nothing is not a campaign",
        "known: kindness-week",
    ),
]


@pytest.mark.parametrize(("body", "line", "rule", "sentence", "hint"), CASES)
def test_a_wrong_answer(
    *,
    body: str,
    line: int,
    rule: str,
    sentence: str,
    hint: str,
    found: Callable[[str], list[Finding]],
) -> None:
    [finding] = [finding for finding in found(body) if finding.rule.startswith("services/")]
    assert (finding.rule, finding.line) == (rule, line)
    assert sentence in finding.sentence
    assert hint in finding.hint


@pytest.mark.parametrize(
    "body",
    [
        services("bullying", "helpline"),
        services("threats", "helpline", "police-reports"),
        services("danger", "emergency", "children-services"),
        "/// timelines\n- police-reports\n- helpline\n///",
        "/// comparison\n- emergency\n- helpline\n///",
        "/// event | kindness-week\n///",
        "Call [[police-reports]] about threats: a mention is no answer.",
        card("threats", "[[police-reports.web]]\n\n[[helpline.phone]]"),
        card("threats", "[[police-reports.web]]", kind="fold"),
        card("bullying", "A mention of [[police-reports.web]] offers nobody."),
        "/// care | Ask {#ask}\n[[police-reports.web]]\n///",
    ],
)
def test_a_right_answer(body: str, found: Callable[[str], list[Finding]]) -> None:
    assert [finding for finding in found(body) if finding.rule.startswith("services/")] == []


def test_a_topic_that_nothing_answers(project: Project) -> None:
    project.page("a-page", f"Ask [[helpline]]. {HELP_LINK}", topics=["threats", "bullying"])
    project.page("other", services("bullying", "helpline"))
    first, second = project.findings("services/unanswered-topic")
    assert (first.path, first.line, second.line) == ("content/a-page.md", 6, 7)
    assert first.sentence == "Nothing on this page answers threats."
    assert first.hint == "add a block /// services | threats, or link to a page that has one"


@pytest.mark.parametrize(
    "body",
    [
        services("bullying", "helpline"),
        card("bullying", "[[helpline.phone]]"),
        "Read [about bullying](other.md).",
        "- Read [about bullying](./other.md#part).",
        "/// advice | Ask {#ask}\nRead [about bullying](other.md).\n///",
    ],
)
def test_a_topic_is_answered_here_or_by_a_linked_page(body: str, project: Project) -> None:
    project.page("a-page", f"{body}\n\n{HELP_LINK}", topics=["bullying"])
    project.page("other", f"## Part {{#part}}\n\n{services('bullying', 'helpline')}\n\n{HELP_LINK}")
    assert project.findings("services/") == []


@pytest.mark.parametrize(
    "body",
    [
        "Read [on](other.md).",
        "See other.md.",
        "/// timelines\n- helpline\n///",
        card("bullying", "Ask [[helpline.phone]] about it."),
        "/// care | Ask {#ask}\n[[helpline.phone]]\n///",
    ],
)
def test_two_steps_a_timeline_or_a_mention_are_no_answer(body: str, project: Project) -> None:
    project.page("a-page", f"{body}\n\n{HELP_LINK}", topics=["bullying"])
    project.page("other", f"[The answer](third.md). {HELP_LINK}")
    project.page("third", f"{services('bullying', 'helpline')}\n\n{HELP_LINK}")
    assert [finding.rule for finding in project.findings("services/")] == [
        "services/unanswered-topic"
    ]


def test_an_unknown_topic_of_a_page(project: Project) -> None:
    project.page("a-page", HELP_LINK, topics=["bullyin"])
    [finding] = project.findings("services/")
    assert (finding.rule, finding.line, finding.hint) == (
        "services/unknown-topic",
        6,
        "did you mean bullying?",
    )


@pytest.mark.parametrize("field", ["accepts", "refuses"])
def test_an_unknown_topic_of_a_service(field: str, project: Project) -> None:
    project.change(
        SERVICES, lambda data: data["services"]["helpline"][field].update(threat="Yes or no.")
    )
    [finding] = project.findings("services/")
    assert (finding.path, finding.rule, finding.hint) == (
        SERVICES,
        "services/unknown-topic",
        "did you mean threats?",
    )
    assert (
        "threat: Yes or no." in (project.root / SERVICES).read_text().split("\n")[finding.line - 1]
    )


def test_a_topic_that_no_service_accepts(project: Project) -> None:
    project.edit(
        "data/topics.yml",
        "threats:",
        "scams: {name: Scams, what: Somebody lies for money.}\nthreats:",
    )
    [finding] = project.findings("services/")
    assert str(finding).startswith(
        "data/topics.yml:3:1: services/unserved-topic: No service accepts scams"
    )


def ways_of(
    name: str, **sentences: str
) -> Callable[[dict[str, dict[str, dict[str, dict[str, object]]]]], object]:
    """Return an edit of services.yml: a way of `helpline` or `police-reports` says this about
    itself.
    """
    return lambda data: data["services"][name]["ways"]["web"].update(sentences)  # type: ignore[attr-defined]


CIRCLES = {
    "itself": [("helpline", {"only_if": "if [[helpline.web]] is open"})],
    "its fallback": [("helpline", {"fallback": "Use [[helpline.web]]."})],
    "each other": [
        ("helpline", {"only_if": "or [[police-reports.web]]"}),
        ("police-reports", {"only_if": "or [[helpline.web]]"}),
    ],
    "by its word": [("helpline", {"keyword": "KIND", "only_if": "text [[helpline.keyword]]"})],
}
STRAIGHT = {
    "another": [("helpline", {"only_if": "if [[police-reports.web]] is closed"})],
    "two ways of one": [("helpline", {"only_if": "if [[helpline.phone]] is busy"})],
    "only its name": [("helpline", {"only_if": "if [[helpline]] is open"})],
    "nobody": [("helpline", {"only_if": "in the day"})],
}


@pytest.mark.parametrize("edits", CIRCLES.values(), ids=CIRCLES.keys())
def test_sentences_that_name_each_other_for_ever(
    edits: list[tuple[str, dict[str, str]]], project: Project
) -> None:
    for name, sentences in edits:
        project.change(SERVICES, ways_of(name, **sentences))
    [finding] = project.findings("services/")
    assert (finding.path, finding.rule) == (SERVICES, "services/circular")
    assert finding.line > 1


@pytest.mark.parametrize("edits", STRAIGHT.values(), ids=STRAIGHT.keys())
def test_sentences_that_come_to_an_end(
    edits: list[tuple[str, dict[str, str]]], project: Project
) -> None:
    for name, sentences in edits:
        project.change(SERVICES, ways_of(name, **sentences))
    assert project.findings("services/") == []


def test_two_circles_are_both_told(project: Project) -> None:
    project.change(SERVICES, ways_of("helpline", only_if="if [[helpline.web]] is open"))
    project.change(SERVICES, ways_of("police-reports", only_if="if [[police-reports.web]] is open"))
    assert len(project.findings("services/circular")) == 2


def test_a_service_stands_under_a_need_that_there_is(project: Project) -> None:
    project.edit(
        SERVICES,
        "  helpline:\n    name: Helpline\n    need: talk",
        "  helpline:\n    name: Helpline\n    need: talks",
    )
    (finding,) = project.findings("services/unknown-need")
    assert finding.sentence == "talks is not a need of the list of all services."
    assert "talk" in finding.hint


def test_no_need_stands_empty(project: Project) -> None:
    project.edit(SERVICES, "needs:\n", "needs:\n  play: {name: Something to do}\n")
    (finding,) = project.findings("services/empty-need")
    assert (finding.line, finding.sentence) == (2, "No service stands under play.")
