"""Whatever an editor does wrong: every mistake of every file in one run, no traceback, the old site
untouched.
"""

import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

import build
from tests.conftest import (
    CASES,
    COUNT,
    FINDING,
    HELP_LINK,
    ROOT,
    SITE_BEFORE,
    Project,
    run,
    tree_of,
)

VERBS = ("check.py", "build.py")

PAGE = """\
---
title: A page
description: A page that is in order.
updated: 2026-05-01
"""
GOOD = f"{PAGE}---\n[Get help now](get-help-now.md).\n"

MISTAKES: dict[str, tuple[str | bytes | None, str]] = {
    "content/broken.md": (f"{PAGE}topics: [danger\n---\nWords.\n", ":5:16: yaml/syntax:"),
    "content/no-head.md": ("Words without a head.\n", ":1:1: front-matter/missing:"),
    "content/unknown-key.md": (f"{PAGE}topic: [danger]\n---\nWords.\n", ":5:1: yaml/unknown-key:"),
    "content/wrong-date.md": (GOOD.replace("2026-05-01", "2026-13-01"), ":4:1: yaml/value:"),
    "content/latin.md": (f"{GOOD}Caf".encode() + b"\xe9.\n", ":7:4: files/encoding:"),
    "content/index.fr.md": (GOOD, ":1:1: files/unknown-language:"),
    "content/nobody.gu.md": (
        "---\ntitle: A page\ndescription: A page of nobody.\n---\n",
        ":1:1: translations/orphan:",
    ),
    "content/empty.md": ("", ":1:1: files/empty:"),
    "content/no-words.md": (f"{PAGE}---\n", ":5:1: files/empty:"),
    "content/mac.md": (GOOD.replace("\n", "\r"), ":1:4: files/line-ends:"),
    "content/merge.md": (
        GOOD.replace("title", "<<<<<<< HEAD\ntitle", 1),
        ":2:1: files/merge:",
    ),
    "content/middle.md": (f"{GOOD}\nOne.\n=======\nTwo.\n", ":9:1: files/merge:"),
    "content/two-heads.md": (
        GOOD.replace("---\n[", "---\n\n---\ntitle: Another\nupdated: 2026-05-02\n---\n["),
        ":7:1: front-matter/twice:",
    ),
    "content/long.md": (f"{GOOD}{'a ' * 6000}", ":7:5001: files/limit:"),
    "content/huge.md": (f"{GOOD}{'Words.' * 20000}", ":1:1: files/size:"),
    "data/moved.yml": ("a: b\n<<<<<<< HEAD\n", ":2:1: files/merge:"),
    "data/published.yml": ("=======\n", ":1:1: files/merge:"),
    "data/forms.yml": ("a: " + "[" * 200, ":1:104: files/limit:"),
    "content/open.md": (f"{GOOD}\n/// advice\nWords.\n", ":8:1: blocks/open:"),
    "content/twice/index.md": (GOOD.replace("(get", "(../get"), ":1:1: files/same-address:"),
    "content/twice.md": (GOOD, ""),
    "data/glossary.yml": (None, ":1:1: files/missing:"),
    "data/campaigns.yml": ("a:\n  name: A\n what: B\n", ":3:2: yaml/syntax:"),
    "data/topics.yml": (
        "danger: {name: A, what: B}\ndanger: {name: A, what: B}\n",
        ":2:1: yaml/duplicate-key:",
    ),
    "data/services.yml": (
        "services:\n  a:\n    name: Aa\n    what: Bb\n",
        ":2:3: yaml/missing-key:",
    ),
    "data/banner.yml": (
        "heading: null\nsentence: a \x07 bell\npage: null\n",
        ":2:13: characters/control:",
    ),
    "data/strings/ar.yml": ('a: "open\n', ":2:1: yaml/syntax:"),
}
"""What stands in each file (None: it is missing), and what is said of it."""


@pytest.fixture(scope="module")
def broken(tmp_path_factory: pytest.TempPathFactory) -> Project:
    project = Project(tmp_path_factory.mktemp("broken"))
    shutil.copytree(CASES / "project", project.root, dirs_exist_ok=True)
    for name, (text, _) in MISTAKES.items():
        path = project.write(name, "")
        if text is None:
            path.unlink()
        else:
            path.write_bytes(text if isinstance(text, bytes) else text.encode())
    project.has_site()
    project.write("site/gu/index.html", "The Gujarati site from before.")
    return project


@pytest.fixture(scope="module", params=VERBS)
def ended(request: pytest.FixtureRequest, broken: Project) -> subprocess.CompletedProcess[str]:
    before = tree_of(broken.root / "site")
    command = [sys.executable, str(ROOT / "scripts" / request.param), "--root", str(broken.root)]
    result = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)
    assert tree_of(broken.root / "site") == before
    return result


@pytest.mark.parametrize("name", [name for name, (_, said) in MISTAKES.items() if said])
def test_every_mistake_of_every_file_is_told(
    name: str, ended: subprocess.CompletedProcess[str]
) -> None:
    assert f"{name}{MISTAKES[name][1]}" in ended.stderr


def test_the_nearest_key_is_offered(ended: subprocess.CompletedProcess[str]) -> None:
    assert "topic is not a key that this file knows. Hint: did you mean topics?" in ended.stderr


def test_findings_stand_sorted_and_counted(ended: subprocess.CompletedProcess[str]) -> None:
    *lines, last = ended.stderr.splitlines()
    assert ended.returncode == 1
    assert "Traceback" not in ended.stdout + ended.stderr
    assert all(FINDING.match(line) for line in lines)
    assert COUNT.match(last)
    assert sum(int(word) for word in last.split() if word.isdigit()) == len(lines)
    places = [
        (path, int(row), int(column))
        for path, row, column, _ in (line.split(":", 3) for line in lines)
    ]
    assert places == sorted(places)


def test_a_mistake_in_the_languages_is_told_once(project: Project) -> None:
    project.edit("data/languages.yml", "ar: {state", "ar: {stat")
    assert {found.path for found in project.load()[1]} == {"data/languages.yml"}


TYPED = "Call 020 7946 0123 now.\n"
"""A number typed by hand: what a page is read for."""
HEADS = {
    "no head": "",
    "a key that is none": f"{PAGE}topic: [danger]\n---\n",
    "a day that is none": PAGE.replace("2026-05-01", "20/11/2026") + "---\n",
    "no YAML": f"{PAGE}topics: [danger\n---\n",
    "words cut off": PAGE.replace("A page\n", "A page #one\n") + "---\n",
    "a tag": PAGE.replace("A page\n", "!page\n") + "---\n",
}


@pytest.mark.parametrize("head", HEADS.values(), ids=HEADS.keys())
def test_a_page_with_a_broken_head_is_read_for_its_words(head: str, framed: Project) -> None:
    before = framed.findings("")
    framed.write("content/broken.md", f"{head}{TYPED}\n[Get help now](get-help-now.md).\n")
    found = [one for one in framed.findings("") if one not in before]
    assert {one.path for one in found} == {"content/broken.md"}
    typed, *others = sorted(found, key=lambda one: one.rule != "facts/typed-number")
    assert typed.rule == "facts/typed-number"
    assert len(others) == 1, "one mistake is told once"


def test_a_translation_with_a_broken_head_is_read_for_its_words(project: Project) -> None:
    project.write("content/index.gu.md", f"---\ntitle: [\n---\n{TYPED}")
    found = [one.rule for one in project.findings("") if one.path == "content/index.gu.md"]
    assert sorted(found) == ["facts/typed-number", "yaml/syntax"]


DATA = sorted(path.stem for path in (CASES / "project" / "data").glob("*.yml"))
PLAIN = {"structure/html", "structure/mark-left"}
"""What no data file is needed for."""


@pytest.mark.parametrize("name", DATA)
@pytest.mark.parametrize("text", [None, "a: [", "zzz: 1\n"], ids=["missing", "no YAML", "no key"])
def test_pages_are_checked_while_a_data_file_cannot_be_read(
    name: str, text: str | None, framed: Project
) -> None:
    page = framed.page("a-page", f"{HELP_LINK} A <b>tag</b> and ** marks **.")
    before = framed.findings("")
    assert {one.rule for one in before if one.path == page} == PLAIN
    path = framed.write(f"data/{name}.yml", text or "")
    if text is None:
        path.unlink()
    site, _ = framed.load()
    found = framed.findings("")
    assert {one.rule for one in found if one.path == page} == PLAIN
    if site is None:
        assert {one.path for one in found if one not in before} == {f"data/{name}.yml"}


def without(key: str) -> Callable[[dict[str, object]], object]:
    return lambda rows: rows.pop(key)


def new_language(project: Project) -> None:
    project.change("data/languages.yml", lambda rows: rows.update(gujarati={"state": "preview"}))
    project.write("data/strings/gujarati.yml", "{}\n")
    project.refresh()


def no_phone(project: Project) -> None:
    """Take away the number of the strip of help, and every mention of it."""
    project.change(
        "data/services.yml", lambda data: data["services"]["childline"]["ways"].pop("phone")
    )
    for name in ("data/services.yml", "content/get-help-now.md"):
        project.edit(name, "[[childline.phone]]", "[[childline]]")
    project.refresh()


HELP = "[Get help now](get-help-now.md)"
HELP_ABOVE = HELP.replace("(", "(../")
EN, GU, LANGUAGES = "data/strings/en.yml", "data/strings/gu.yml", "data/languages.yml"
EDITS: dict[str, tuple[str, Callable[[Project], object]]] = {
    "a page in the place of a language": ("content/gu.md", lambda site: site.page("gu", HELP)),
    "a folder in the place of a language": (
        "content/ar/index.md",
        lambda site: site.page("ar/index", HELP_ABOVE),
    ),
    "capitals and a space in a file name": (
        "content/My Page.md",
        lambda site: site.page("My Page", HELP),
    ),
    "a readme among the pages": ("content/README.md", lambda site: site.page("README", HELP)),
    "a string is missing": (EN, lambda site: site.change(EN, without("foot.label"))),
    "a hole nobody fills": (EN, lambda site: site.edit(EN, "seen on {date}", "seen on {day}")),
    "a brace too many": (EN, lambda site: site.edit(EN, "seen on {date}", "seen on {date}}")),
    "a place lost": (EN, lambda site: site.edit(EN, "seen on {date}", "seen today")),
    "strings in a list": (GU, lambda site: site.write(GU, "- one\n- two\n")),
    "a stamp that is no mapping": (
        GU,
        lambda site: site.write(GU, "menu.open: Kholo\nmade_from: yesterday\n"),
    ),
    "a language that nobody knows": (LANGUAGES, new_language),
    "no English": (LANGUAGES, lambda site: site.change(LANGUAGES, without("en"))),
    "no number for the strip of help": ("data/services.yml", no_phone),
    "no such skyline": (
        "data/partnership.yml",
        lambda site: site.edit("data/partnership.yml", "partial: harrow-hill", "partial: hill"),
    ),
}
"""What an editor does, and the file that the finding must name."""


@pytest.mark.parametrize(("path", "edit"), EDITS.values(), ids=EDITS.keys())
def test_no_edit_ends_in_a_traceback(
    path: str,
    edit: Callable[[Project], object],
    copy_of_site: Project,
    capsys: pytest.CaptureFixture[str],
) -> None:
    copy_of_site.has_site()
    edit(copy_of_site)
    assert run(build.verb, "--root", copy_of_site.root) == 1
    assert any(
        FINDING.match(line) and line.startswith(path)
        for line in capsys.readouterr().err.splitlines()
    )
    assert tree_of(copy_of_site.root / "site") == SITE_BEFORE


@pytest.mark.parametrize(
    "target", ["content", ".", "data/strings", "overrides", "pages-of-somebody-else"]
)
def test_nothing_but_a_built_site_is_ever_replaced(target: str, copy_of_site: Project) -> None:
    copy_of_site.write("pages-of-somebody-else/index.html", "Not ours.")
    before = tree_of(copy_of_site.root)
    assert run(build.verb, "--root", copy_of_site.root, "--to", copy_of_site.root / target) == 2
    assert tree_of(copy_of_site.root) == before


def test_wrong_usage(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(build.verb, "--too", "site") == 2
    assert "usage:" in capsys.readouterr().err


def test_a_folder_that_is_no_project(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(build.verb, "--root", tmp_path) == 1
    assert "data/services.yml:1:1: files/missing:" in capsys.readouterr().err
