"""A mistake in a data file is told where it stands, in a sentence that an editor understands."""

from pathlib import Path
from typing import Any

import pytest

from microsite.facts.records import Checked, Source
from microsite.facts.services import Registry, Service, Way
from microsite.facts.topics import Topic
from microsite.site.read import DATA_FILES
from microsite.sources.datafiles import (
    Document,
    load_yaml,
    nearest,
    parse_yaml,
    validate,
)
from microsite.sources.text import read_text
from tests.conftest import ROOT, Project

SOURCE = "source: {seen_on: 2026-01-01, where: an example, tag: A}"

SERVICES = """\
services:
  helpline:
    name: Helpline
    what: Talk to someone.
    accepts:
      bullying: You can talk about bullying.
    hours: Day and night
    ways:
      phone:
        value: "0800 496 0000"
        label: Call Helpline
        source: {seen_on: 2026-01-01, where: an example, tag: A}
    source:
      seen_on: 2026-01-01
      where: an example
      tag: B
"""

MISTAKES = [
    # what is written instead of what, line, column, rule, words of the sentence, hint
    ("hours:", "hour:", 7, 5, "yaml/unknown-key", "hour is not a key", "did you mean hours?"),
    ("label:", "lable:", 11, 9, "yaml/unknown-key", "lable is not a key", "did you mean label?"),
    (
        "label:",
        "lable:",
        9,
        7,
        "yaml/missing-key",
        "services.helpline.ways.phone.label is missing",
        "",
    ),
    (
        "seen_on: 2026-01-01\n",
        "seen: 2026-01-01\n",
        14,
        7,
        "yaml/unknown-key",
        "seen is not a key",
        "seen_on",
    ),
    (
        "services:\n",
        "service:\n",
        1,
        1,
        "yaml/unknown-key",
        "service is not a key",
        "did you mean services?",
    ),
    ("services:\n", "service:\n", 1, 1, "yaml/missing-key", "The key services is missing", ""),
    ("    name: Helpline\n", "", 2, 3, "yaml/missing-key", "services.helpline.name is missing", ""),
    ('"0800 496 0000"', "999", 10, 9, "yaml/value", "ways.phone.value: ", "write it in quotes"),
    ('"0800 496 0000"', "1.5", 10, 9, "yaml/value", "ways.phone.value: ", "write it in quotes"),
    (
        "Day and night",
        "22:00",
        7,
        5,
        "yaml/value",
        "services.helpline.hours: ",
        "write it in quotes",
    ),
    (
        "Helpline\n    what",
        "true\n    what",
        3,
        5,
        "yaml/value",
        "services.helpline.name: ",
        "write it in quotes",
    ),
    (
        "phone:",
        "fone:",
        9,
        7,
        "yaml/value",
        "services.helpline.ways.fone: input should be 'phone'",
        "",
    ),
    (
        "tag: B",
        "tag: C",
        16,
        7,
        "yaml/value",
        "services.helpline.source.tag: input should be 'A', 'B'",
        "",
    ),
    ("tag: A}", "tag: U}", 12, 58, "yaml/value", "ways.phone.source.tag: input should be", ""),
    ("seen_on: 2026-01-01\n", "seen_on: 2026-02-30\n", 14, 7, "yaml/value", "source.seen_on: ", ""),
    ("seen_on: 2026-01-01\n", "seen_on: yesterday\n", 14, 7, "yaml/value", "source.seen_on: ", ""),
    ("Talk to someone.", "T", 4, 5, "yaml/value", "services.helpline.what: ", ""),
    (
        "      bullying: You can talk about bullying.\n",
        "      - bullying\n",
        5,
        5,
        "yaml/value",
        "must hold keys",
        "",
    ),
    ("  helpline:", "  Help line:", 2, 3, "yaml/value", "services.Help line: ", ""),
    (
        "tag: A}",
        "tag: A-old}",
        2,
        3,
        "yaml/value",
        "the way phone rests on an old source and needs a fallback",
        "",
    ),
    (
        "tag: A}",
        "tag: A}\n        checked: {by: me}",
        13,
        9,
        "yaml/value",
        "both the day (on) and the role (by)",
        "",
    ),
    (
        "    hours: Day",
        "    refuses: {bullying: Not for this.}\n    hours: Day",
        2,
        3,
        "yaml/value",
        "both accepted",
        "",
    ),
    (
        "    hours",
        "    name: Twice\n    hours",
        7,
        5,
        "yaml/duplicate-key",
        "The key name stands here twice",
        "keep one",
    ),
    (
        "    what:",
        "   what:",
        4,
        4,
        "yaml/syntax",
        "This is not YAML that can be read",
        "wrong indent",
    ),
    (
        "name: Helpline",
        "name: Helpline: the line",
        3,
        19,
        "yaml/syntax",
        "This is not YAML",
        "colon",
    ),
    (
        "an example\n",
        '"an example\n',
        17,
        1,
        "yaml/syntax",
        "This is not YAML that can be read",
        "missing quote",
    ),
    (
        "Helpline\n",
        "&a Helpline\n    languages: *a\n",
        4,
        16,
        "yaml/syntax",
        "references with * are not allowed",
        "",
    ),
    (
        "Helpline\n",
        "!!python/name:os.system x\n",
        3,
        11,
        "yaml/mark",
        "takes away the word that begins with !",
        "",
    ),
    (
        "someone.",
        "some\tone.\x08",
        4,
        28,
        "yaml/syntax",
        "a character that YAML does not allow",
        "",
    ),
]


def check(text: str, kind: Any = Registry) -> Document:
    document = parse_yaml(text, "data/x.yml")
    validate(kind, document)
    return document


@pytest.mark.parametrize(("old", "new", "line", "column", "rule", "sentence", "hint"), MISTAKES)
def test_a_mistake_is_told_where_it_stands(
    *, old: str, new: str, line: int, column: int, rule: str, sentence: str, hint: str
) -> None:
    assert old in SERVICES
    found = [
        finding for finding in check(SERVICES.replace(old, new, 1)).findings if finding.rule == rule
    ]
    assert [(finding.line, finding.column) for finding in found] == [(line, column)]
    assert sentence in found[0].sentence
    assert hint in found[0].hint


def test_what_is_right_passes() -> None:
    assert check(SERVICES).findings == []


def test_every_mistake_of_a_file_is_told_in_one_run() -> None:
    text = (
        SERVICES.replace("hours:", "hour:")
        .replace("tag: B", "tag: C")
        .replace("    name: Helpline\n", "")
    )
    assert sorted(finding.rule for finding in check(text).findings) == [
        "yaml/missing-key",
        "yaml/unknown-key",
        "yaml/value",
    ]


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("", "must hold keys"),
        ("# nothing\n", "must hold keys"),
        ("- a\n", "must hold keys"),
        ("words\n", "must hold"),
    ],
)
def test_a_file_of_another_shape(text: str, sentence: str) -> None:
    document = check(text, dict[str, Topic])
    assert [finding.rule for finding in document.findings] == ["yaml/value"]
    assert sentence in document.findings[0].sentence


def test_a_missing_file_and_a_wrong_encoding(tmp_path: Path) -> None:
    assert [found.rule for found in load_yaml(tmp_path, "data/x.yml").findings] == ["files/missing"]
    (tmp_path / "x.yml").write_bytes("a: é\nb: café".encode() + b"\xff")
    found = load_yaml(tmp_path, "x.yml").findings[0]
    assert (found.rule, found.line) == ("files/encoding", 2)
    assert "0xff" in found.sentence


def test_a_mark_at_the_front_and_windows_line_ends_are_read(tmp_path: Path) -> None:
    (tmp_path / "x.yml").write_bytes(b"\xef\xbb\xbfa: 1\r\nb: 2\r\n")
    assert read_text(tmp_path / "x.yml", "x.yml") == ("a: 1\nb: 2\n", [])


@pytest.mark.parametrize("escape", ["U00110000", "UFFFFFFFF"])
def test_a_backslash_that_stands_for_no_character(escape: str) -> None:
    (found,) = parse_yaml(f'a: b\nc: "d \\{escape}"\n', "x").findings
    assert (found.rule, found.line) == ("yaml/syntax", 2)
    assert "stands for no character" in found.sentence


def test_words_that_other_readers_take_for_values_stay_words() -> None:
    value = parse_yaml("no: {a: no, b: on, c: yes, d: 2026-11-23, e: true, f: null}\n", "x").value
    assert value == {
        "no": {"a": "no", "b": "on", "c": "yes", "d": "2026-11-23", "e": True, "f": None}
    }


def service(**fields: Any) -> Service:
    source = {"seen_on": "2026-01-01", "where": "an example", "tag": "A"}
    return Service.model_validate({"name": "Helpline", "what": "Talk.", "source": source} | fields)


@pytest.mark.parametrize("field", ["ages", "for_whom", "hours", "cost", "languages"])
def test_unknown_is_no_answer(field: str) -> None:
    assert getattr(service(**{field: "unknown"}), field) is None


@pytest.mark.parametrize("field", ["name", "family", "phone", "reader", "speed"])
def test_unknown_answers_are_no_answers(field: str) -> None:
    assert getattr(service(answers={field: "unknown"}).answers, field) is None


@pytest.mark.parametrize("field", ["hours", "only_if", "keyword", "fallback"])
def test_unknown_of_a_way_is_never_printed(field: str) -> None:
    way = Way.model_validate({"value": "999", "label": "Call", field: "unknown"})
    assert getattr(way, field) is None


@pytest.mark.parametrize("checked", [{"on": "2026-01-01"}, {"by": "safeguarding-lead"}])
def test_a_check_has_both_the_day_and_the_role(checked: dict[str, str]) -> None:
    with pytest.raises(ValueError, match="or neither"):
        Checked.model_validate(checked)


def test_a_check_is_done_or_not() -> None:
    assert not Checked().is_done
    assert Checked.model_validate({"on": "2026-01-01", "by": "safeguarding-lead"}).is_done


def test_an_old_source_of_the_whole_service_needs_fallbacks_too() -> None:
    old = Source.model_validate({"seen_on": "2026-01-01", "where": "an old page", "tag": "A-old"})
    ways = {"phone": {"value": "999", "label": "Call"}}
    with pytest.raises(ValueError, match="needs a fallback"):
        service(source=old, ways=ways)
    ways["phone"]["fallback"] = "Ask the school."
    assert service(source=old, ways=ways).is_withheld("phone", launched=True)
    assert not service(source=old, ways=ways).is_withheld("phone", launched=False)


@pytest.mark.parametrize(
    ("word", "hint"),
    [
        ("hour", "did you mean hours?"),
        ("zzz", "known: hours, name"),
        ("Name", "did you mean name?"),
    ],
)
def test_the_nearest_word_is_offered(word: str, hint: str) -> None:
    assert nearest(word, ["name", "hours"]) == hint


def test_where_nothing_is_near_something_else_is_said() -> None:
    assert nearest("zzz", ["name", "hours"], "write one") == "write one"
    assert nearest("zzz", []) == "known: none yet"


@pytest.mark.parametrize("name", DATA_FILES)
def test_the_small_and_the_real_data_are_in_order(name: str, project: Project) -> None:
    for root in (project.root, ROOT):
        document = load_yaml(root, f"data/{name}.yml")
        assert validate(DATA_FILES[name], document) is not None, document.findings


@pytest.mark.parametrize("end", ["\u2028", "\u2029", "\x85", "\r"])
def test_what_ends_a_line_for_yaml_alone_is_no_mistake_of_ours(end: str) -> None:
    document = parse_yaml(f"one: '{end}{end}'\ntwo: 2{end}three: 3\n", "data/banner.yml")
    assert {finding.rule for finding in document.findings} <= {"yaml/syntax"}
