"""The rules on wording: what a row of a table means, how well the tables do, and the way past."""

import pytest

from microsite.checks.services.roles import check_roles
from microsite.checks.wording.near import Near, WordLists
from microsite.checks.wording.plain import read
from microsite.checks.wording.tables import check_tables
from microsite.checks.wording.wording import check_wording
from microsite.facts.wording import RULES, Row, Sample
from microsite.findings import Finding
from microsite.site.read import load_site
from microsite.sources.datafiles import load_yaml, validate
from tests.conftest import ROOT, TODAY, Project, run
from wording import measure, verb

ENOUGH, TOO_MANY = 0.6, 0.05
"""The share of bad sentences to be found, and the share of good ones that may be flagged."""
ROW = Row.model_validate(
    {"near": ["KEEP | hold on to", "message* | *shot"], "within": 5, "unless": "not | THEY may"}
)
LISTS = WordLists({"KEEP": ("keep", "save"), "THEY": ("they", "some people")})


@pytest.mark.parametrize("name", ["sample", "unseen"])
def test_the_rules_find_most_bad_sentences_and_flag_few_good_ones(name: str) -> None:
    site, _ = load_site(ROOT, TODAY)
    document = load_yaml(ROOT, f"tests/cases/wording/{name}.yml")
    sample = validate(Sample, document)
    assert site is not None
    assert sample is not None, document.findings
    measured = measure(site, sample)
    print(measured)
    assert measured.recall >= ENOUGH
    assert measured.alarms <= TOO_MANY


def test_the_verb_tells_what_was_missed(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(verb) == 0
    said = capsys.readouterr().out
    assert "bad sentences found" in said.splitlines()[-1]
    assert "missed, " in said


def test_a_sample_that_is_missing_is_a_finding(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(verb, "tests/cases/wording/nothing.yml") == 1
    assert "files/missing" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Keep the messages.", "Keep the messages"),
        ("Well, the “messages” you keep.", "messages” you keep"),
        ("Hold on to each message there is.", "Hold on to each message"),
        ("Save a screen-shot.", "Save a screen-shot"),
        ("Keep as many of their messages.", None),
        ("Keep it.", None),
        ("Don't keep the messages.", None),
        ("Keep the messages, but not for long.", "Keep the messages"),
        ("Do not wait but keep the messages.", "keep the messages"),
        ("Some people may keep the messages.", None),
    ],
)
def test_what_a_row_finds(sentence: str, found: str | None) -> None:
    spans = [sentence[start:end] for start, end in Near(ROW, LISTS).find(read(sentence))]
    assert spans == [found] * bool(found)


def test_a_row_may_ask_what_was_spoken_of_before() -> None:
    near = Near(Row(near=(("keep it",),), after=("message*",)), LISTS)
    keep, said = read("Keep it."), read("A message came.").words
    assert not [*near.find(keep)]
    assert [*near.find(keep.under((), said))] == [(0, len("Keep it"))]
    assert [*near.find(read("If a message comes, keep it."))]


def test_what_only_leads_to_a_sentence_is_not_found_in_it() -> None:
    sentence = read("and then go home").under(("keep", "the", "messages"), ())
    assert not [*Near(ROW, LISTS).find(sentence)]
    assert [*Near(ROW, LISTS).find(read("the message").under(("keep",), ()))] == [(0, 11)]


@pytest.mark.parametrize("thing", ["picture", "photo", "image", "video", "nude"])
def test_no_ban_on_keeping_a_picture_is_advice(project: Project, thing: str) -> None:
    site = project.site()
    keep = site.wording["keep"].words["KEEP"]
    bans = [f"- Never {word} the {thing}." for word in keep]
    bans += [f"- Do not view, {word} or send a {thing}." for word in keep]
    project.page("a-page", "\n".join(bans))
    assert not [*check_wording(project.site())]


@pytest.mark.parametrize("word", ["keep", "save", "screenshot", "print", "retain", "hold on to"])
def test_an_order_to_keep_any_message_is_advice(project: Project, word: str) -> None:
    things = ("messages", "chat", "emails", "comments", "proof", "texts", "posts")
    project.page("a-page", "\n".join(f"- Please {word} the {thing}." for thing in things))
    found = [finding.rule for finding in check_wording(project.site())]
    assert found == ["wording/keep"] * len(things)


ALLOWED = """
allowed:
  - sentence: Call the victims of [[helpline]].
    rule: wording/label
    why: The name of a law.
    role: safeguarding-lead
"""


def allowed(project: Project, sentence: str) -> list[Finding]:
    style = (project.root / "data/house_style.yml").read_text("utf-8")
    project.write("data/house_style.yml", style + ALLOWED)
    project.page("a-page", sentence)
    return [*check_wording(project.site())]


def test_a_writer_can_let_a_sentence_pass(project: Project) -> None:
    assert not allowed(project, "Words. Call the *victims* of [[helpline]].")


def test_an_entry_lets_pass_its_sentence_and_its_rule_only(project: Project) -> None:
    body = "Call the victims of [[helpline]]. Call the victims. It is your fault."
    found = allowed(project, body)
    assert [finding.rule for finding in found] == ["wording/label", "wording/blame"]


def test_an_entry_that_nothing_needs_is_reported(project: Project) -> None:
    (found,) = allowed(project, "Call [[helpline]].")
    lines = (project.root / found.path).read_text("utf-8").split("\n")
    assert (found.rule, found.severity) == ("wording/allowed", "warning")
    assert lines[found.line - 1].startswith("  - sentence: Call the victims")


def test_an_entry_is_allowed_by_a_role(project: Project) -> None:
    allowed(project, "Call the victims of [[helpline]].")
    assert not [*check_roles(project.site())]
    project.edit("data/house_style.yml", "role: safeguarding-lead", "role: somebody")
    (found,) = check_roles(project.site())
    assert (found.path, found.rule) == ("data/house_style.yml", "wording/unknown-role")


def test_the_tables_name_lists_that_there_are() -> None:
    site, findings = load_site(ROOT, TODAY)
    assert site is not None, findings
    assert set(site.wording) == set(RULES)
    assert not [*check_tables(site)]


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("label", "WHO BULLY |", "WHOO BULLY |"),
        ("law", "[BULLYING, prison", "[BULYING, prison"),
        ("keep", "after: THINGS", "after: THINGGS"),
        ("keep", "THINGS: MESSAGES", "THINGS: WAY"),
        ("words", "CHILD: KID", "CHILD: SELF"),
    ],
)
def test_a_list_that_is_not_there_is_found(project: Project, name: str, old: str, new: str) -> None:
    path = f"data/wording/en/{name}.yml"
    project.edit(path, old, new)
    found = [*check_tables(project.site())]
    lines = (project.root / path).read_text("utf-8").split("\n")
    assert {finding.rule for finding in found} == {"wording/unknown-list"}
    assert {finding.path for finding in found} == {path}
    wrong = new.rpartition(" ")[2]
    assert any(wrong in lines[finding.line - 1] for finding in found)


def test_a_mistake_in_a_table_is_no_traceback(project: Project) -> None:
    for name, old, new in (
        ("fear", "severity: warning", "severity: loud"),
        ("law", "- near: [BULLYING, CRIME]", "- nearby: [BULLYING, CRIME]"),
        ("words", "THEY: they", "They: they"),
    ):
        project.edit(f"data/wording/en/{name}.yml", old, new)
    (project.root / "data/wording/en/keep.yml").unlink()
    site, findings = project.load()
    assert site is None
    assert {finding.path.rpartition("/")[2] for finding in findings} == {
        "fear.yml",
        "law.yml",
        "words.yml",
        "keep.yml",
    }
