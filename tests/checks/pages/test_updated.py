"""Words that changed since the last commit, and a day that did not, are a note and no more."""

import shutil
from pathlib import Path

import pytest

from tests.conftest import HELP_LINK, Project
from tests.test_push import git

RULE = "dates/not-updated"
WORDS = f"Tell somebody. They listen.\n\n{HELP_LINK}"


@pytest.fixture
def committed(project: Project, tmp_path_factory: pytest.TempPathFactory) -> Project:
    """Return a project with a page, in a folder of a repository."""
    project.page("a-page", WORDS)
    top = tmp_path_factory.mktemp("repository")
    shutil.copytree(project.root, top / "site")
    commit(top)
    return Project(top / "site")


def commit(folder: Path) -> None:
    git(folder, "init", "-q", "-b", "main")
    git(folder, "add", "-A")
    assert git(folder, "commit", "-qm", "The site").returncode == 0


def test_changed_words_with_the_day_of_before_are_a_note(committed: Project) -> None:
    assert committed.findings(RULE) == []
    path = committed.page("a-page", WORDS.replace("They listen", "They will listen"))
    (found,) = committed.findings(RULE)
    assert (found.path, found.line, found.severity) == (path, 4, "note")
    assert found.hint == "set updated to 2026-06-01"


@pytest.mark.parametrize("key", ["title", "description"])
def test_the_words_of_the_head_count(key: str, committed: Project) -> None:
    committed.page("a-page", WORDS, **{key: "Another name for it."})
    assert len(committed.findings(RULE)) == 1


@pytest.mark.parametrize(
    ("words", "front"),
    [
        (WORDS.replace("Tell", "Ask"), {"updated": "2026-05-02"}),  # with a new day
        (WORDS.replace(" They", "\nThey"), {}),  # a line break is no word
        (WORDS, {"months": 6}),
        (WORDS, {}),
    ],
)
def test_what_needs_no_new_day_is_not_told(
    words: str, front: dict[str, object], committed: Project
) -> None:
    committed.page("a-page", words, **front)
    committed.page("a-new-page", WORDS)
    assert committed.findings(RULE) == []


def test_a_page_of_today_may_change_again(project: Project) -> None:
    project.page("a-page", WORDS, updated="2026-06-01")
    commit(project.root)
    project.page("a-page", WORDS.replace("Tell", "Ask"), updated="2026-06-01")
    assert project.findings(RULE) == []


def test_where_there_is_no_git_nothing_is_told(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    project.page("a-page", WORDS)
    assert project.findings(RULE) == []
    commit(project.root)
    project.page("a-page", WORDS.replace("Tell", "Ask"))
    assert len(project.findings(RULE)) == 1
    monkeypatch.setenv("PATH", str(project.root))
    assert project.findings(RULE) == []
