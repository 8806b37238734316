"""Nothing but plain files of a sane size is read, whatever stands there instead."""

import os

import pytest

from tests.conftest import Project


def told(project: Project) -> set[tuple[str, str]]:
    return {(one.path, one.rule) for one in project.findings("files/")}


def test_a_link_is_told_and_not_followed(project: Project) -> None:
    for name in ("content/secret.md", "content/secret.gu.md", "content/assets"):
        (project.root / name).parent.mkdir(exist_ok=True)
        if not (project.root / name).exists():
            (project.root / name).symlink_to("/etc/hostname")
    paths = {path for path, rule in told(project) if rule == "files/link"}
    assert {"content/secret.md", "content/secret.gu.md"} <= paths


@pytest.mark.parametrize("folder", ["content", "data", "overrides"])
def test_a_folder_that_is_a_link_is_told(folder: str, project: Project) -> None:
    (project.root / folder).rename(project.root / "elsewhere")
    (project.root / folder).symlink_to("elsewhere")
    assert told(project) == {(folder, "files/link")}


def test_a_sheet_that_nothing_brings_in_is_told(project: Project) -> None:
    project.write("overrides/style/site.css", '@import "one.css";\n')
    for name in ("one", "two"):
        project.write(f"overrides/style/{name}.css", "a { color: red }\n")
    assert told(project) == {("overrides/style/two.css", "files/kind")}


def test_a_pipe_hangs_nothing(project: Project) -> None:
    os.mkfifo(project.root / "content" / "pipe.md")
    assert ("content/pipe.md", "files/link") in told(project)


def test_a_file_that_may_be_run_is_told(project: Project) -> None:
    (project.root / "content" / "index.md").chmod(0o755)
    assert told(project) == {("content/index.md", "files/executable")}


def test_where_every_file_may_be_run_none_is_told(project: Project) -> None:
    project.write("mkdocs.yml", "site_name: A\n").chmod(0o755)
    (project.root / "content" / "index.md").chmod(0o755)
    assert told(project) == set()


@pytest.mark.parametrize(
    ("name", "rule"),
    [
        ("content/.env", "files/hidden"),
        ("content/.git/config", "files/hidden"),
        ("content/report/.old/page.md", "files/hidden"),
        ("data/stray.yml", "files/kind"),
        ("data/strings/xx.yml", "files/kind"),
        ("data/notes.txt", "files/kind"),
        ("overrides/run.py", "files/kind"),
        ("overrides/fonts/face.woff2", "files/kind"),
        ("overrides/assets/javascripts/bundle.js", "files/kind"),
        ("content/assets/a\u202egnp.svg", "files/name"),
        ("content/assets/a b.svg", "files/name"),
        ("content/con.md", "files/name"),
        ("content/report/nul.gu.md", "files/name"),
        ("content/Aux/page.md", "files/name"),
        ("content/assets/com1.svg", "files/name"),
        ("content/assets/img./one.svg", "files/name"),
        ("content/assets/img /one.svg", "files/name"),
        ("content/assets/a:b.svg", "files/name"),
        ("data/prn.yml", "files/name"),
        ("overrides/drawings/lpt9.svg", "files/name"),
    ],
)
def test_what_nobody_reads_is_told(name: str, rule: str, project: Project) -> None:
    project.write(name, "")
    assert rule in {rule for _, rule in told(project)}


@pytest.mark.parametrize("name", ["content/console.md", "content/assets/null.svg"])
def test_a_name_that_only_begins_so_is_not(name: str, project: Project) -> None:
    project.write(name, "Words.")
    assert told(project) == set()


def test_a_name_is_printed_as_it_is_seen(project: Project) -> None:
    project.write("content/assets/a\u202egnp.svg", "")
    assert "content/assets/a\\u202egnp.svg:1:1:" in project.told("files/name")[0]


@pytest.mark.parametrize("name", [".DS_Store", "._index.md", ".index.md.swp", ".#index.md"])
def test_what_a_program_leaves_beside_an_open_file_stops_nothing(
    name: str, project: Project
) -> None:
    project.write(f"content/{name}", "")
    assert told(project) == set()


def test_a_picture_has_a_limit(project: Project) -> None:
    project.write("content/assets/large.png", "a" * 400_000)
    assert ("content/assets/large.png", "files/size") in told(project)


@pytest.mark.parametrize("mark", ["\u200e", "\u200f", "\u061c"])
def test_marks_of_direction_stand_where_words_run_from_the_right(
    mark: str, project: Project
) -> None:
    head = "---\ntitle: {0}\ndescription: {0}{0}{0}{0}\n---\n"
    words = f"\u0643\u0644\u0645\u0629 (LGBT+{mark}) \u0643\u0644\u0645\u0629."
    for tag in ("ar", "gu"):
        project.write(f"content/index.{tag}.md", head.format("\u0643\u0644\u0645\u0629") + words)
    paths = {one.path for one in project.findings("characters/unseen")}
    assert paths == {"content/index.gu.md"}


@pytest.mark.parametrize(
    "name", ["data/services.yml", "data/strings/en.yml", "data/strings/gu.yml", "data/topics.yml"]
)
def test_data_and_strings_hold_no_character_that_nobody_sees(name: str, project: Project) -> None:
    text = (project.root / name).read_text(encoding="utf-8")
    project.write(name, f"{text}# a\u200b\n# Child\u0456ine\n# AKIAIOSFODNN7EXAMPLE\n")
    line = text.count("\n") + 1
    found = {(one.line, one.column, one.rule) for one in project.findings("") if one.path == name}
    assert {
        (line, 4, "characters/unseen"),
        (line + 1, 8, "characters/script"),
        (line + 2, 3, "secrets/found"),
    } <= found


@pytest.mark.parametrize(
    "name",
    [
        *("pyproject.toml", "Makefile", ".gitlab-ci.yml", ".github/workflows/check.yml", ".ci/run"),
        *("deploy/servers/Caddyfile", "deploy/.netlify/one.toml", "scripts/one.sh", "bench/a.json"),
    ],
)
def test_what_builds_and_publishes_holds_no_key(name: str, project: Project) -> None:
    project.write(name, "a\nkey = AKIAIOSFODNN7EXAMPLE\n")
    assert project.told("secrets/found")[0].startswith(f"{name}:2:7: secrets/found: ")


@pytest.mark.parametrize("name", ["tests/one.py", "scripts/.DS_Store", "docs/one.png"])
def test_a_key_of_the_tests_opens_nothing(name: str, project: Project) -> None:
    project.write(name, "a\nkey = AKIAIOSFODNN7EXAMPLE\n")
    assert project.told("secrets/found") == []


@pytest.mark.parametrize(
    ("name", "rule"),
    [
        ("overrides/style/one.css", "files/merge"),
        ("overrides/scripts/site/one.js", "files/merge"),
        ("overrides/parts/one.html", "files/merge"),
        ("overrides/drawings/one.svg", "files/merge"),
        ("mkdocs.yml", "files/merge"),
        ("docs/publishing.md", "files/merge"),
        ("README.md", "files/merge"),
    ],
)
def test_half_a_merge_is_told_wherever_it_stands(name: str, rule: str, project: Project) -> None:
    project.write(name, "a\n<<<<<<< HEAD\nb\n")
    found = [one for one in project.findings(rule) if one.path == name]
    assert [(one.line, one.rule) for one in found] == [(2, rule)]


@pytest.mark.parametrize("raw", [b"caf\xe9", b"a\x00b", b"a\rb"])
def test_a_file_of_the_theme_that_is_no_text_is_told(raw: bytes, project: Project) -> None:
    for name in ("style/one.css", "scripts/site/one.js", "parts/one.html"):
        project.write(f"overrides/{name}", "").write_bytes(raw)
        assert [one for one in project.findings("") if one.path == f"overrides/{name}"]
