"""Push to publish: real pushes to a bare repository with the hooks of deploy/git-hooks/."""

import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

import publish
from microsite.output.releases import Releases
from tests.conftest import ROOT, Project, copy_to, run
from tests.test_launch import check_critical_ways, launch

INSTALL = ROOT / "deploy/git-hooks/install"
PAGE = "content/report/index.md"
URL = "https://safer.example/"
ALONE = {
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_SYSTEM": os.devnull,
    **{f"GIT_{who}_NAME": "An editor" for who in ("AUTHOR", "COMMITTER")},
    **{f"GIT_{who}_EMAIL": "editor@example.org" for who in ("AUTHOR", "COMMITTER")},
}
"""Git as on a machine where nothing is set up but who commits."""


def git(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = ["git", "-C", str(folder), *arguments]
    environment = os.environ | ALONE
    return subprocess.run(command, env=environment, capture_output=True, text=True, check=False)


def commit(folder: Path, words: str) -> None:
    """Add a sentence to a page of an editor's copy and commit it."""
    page = folder / PAGE
    page.write_text(f"{page.read_text(encoding='utf-8')}\n{words}\n", encoding="utf-8")
    assert git(folder, "commit", "-qam", words).returncode == 0


@dataclass
class Host:
    """A bare repository that publishes, and the folder of its releases."""

    bare: Path
    home: Path

    def head(self) -> str:
        return git(self.bare, "rev-parse", "main").stdout.strip()

    def clone(self, name: str) -> Path:
        folder = self.bare.parent / name
        git(self.bare.parent, "clone", "-q", str(self.bare), str(folder))
        return folder

    def live(self, page: str = "report/index.html") -> str:
        path = self.home / "current" / page
        return path.read_text(encoding="utf-8") if path.exists() else ""

    def releases(self) -> list[str]:
        return [release.about.commit for release in Releases(self.home).all()]


def make_host(folder: Path, project: Project, *url: str) -> tuple[Host, Path]:
    """Return a host, and the copy of the editor who is to push first."""
    host = Host(folder / "site.git", folder / "home")
    git(folder, "init", "-q", "--bare", "-b", "main", str(host.bare))
    done = subprocess.run([INSTALL, host.bare, host.home, *url], check=False)
    assert done.returncode == 0
    git(host.bare, "config", "publish.python", sys.executable)
    editor = project.root
    git(editor, "init", "-q", "-b", "main")
    (editor / ".gitignore").write_text("__pycache__/\n")
    git(editor, "add", "-A")
    git(editor, "commit", "-qm", "The site")
    git(editor, "remote", "add", "origin", str(host.bare))
    return host, editor


@pytest.fixture(scope="module")
def pushed(tmp_path_factory: pytest.TempPathFactory, small_site: Path) -> Host:
    """Return a host to which a trial was pushed."""
    folder = tmp_path_factory.mktemp("host")
    host, editor = make_host(folder, copy_to(folder / "editor", small_site))
    done = git(editor, "push", "origin", "main")
    assert done.returncode == 0, done.stderr
    assert "remote: Release 0001 is held." in done.stderr
    return host


@pytest.fixture
def host(pushed: Host, tmp_path: Path) -> Host:
    shutil.copytree(pushed.bare.parent, tmp_path, symlinks=True, dirs_exist_ok=True)
    git(tmp_path / "site.git", "config", "publish.to", str(tmp_path / "home"))
    return Host(tmp_path / "site.git", tmp_path / "home")


def test_a_trial_is_held_until_the_press(host: Host) -> None:
    assert host.releases() == [host.head()]
    assert host.live() == ""
    assert run(publish.verb, "--to", host.home, "--live") == 0
    assert "noindex" in host.live()


def test_a_push_with_a_mistake_is_answered_with_the_findings(host: Host) -> None:
    editor, before = host.clone("other"), host.head()
    commit(editor, "Call 020 7946 0123.")
    done = git(editor, "push", "origin", "main")
    assert done.returncode == 1
    assert f"remote: {PAGE}:" in done.stderr
    assert "facts/phone" in done.stderr or "Hint: " in done.stderr
    assert "Nothing was taken and nothing was published." in done.stderr
    assert "Traceback" not in done.stderr
    assert host.head() == before
    assert host.releases() == [before]


def test_a_push_that_forgot_its_day_is_taken_and_told(host: Host) -> None:
    editor = host.clone("other")
    commit(editor, "Tell somebody.")
    done = git(editor, "push", "origin", "main")
    assert done.returncode == 0, done.stderr
    assert f"remote: {PAGE}:" in done.stderr
    assert "dates/not-updated: note: " in done.stderr
    page = editor / PAGE
    text = page.read_text(encoding="utf-8")
    today = f"updated: {date.today().isoformat()}"
    page.write_text(re.sub(r"updated: .*", today, text, count=1), encoding="utf-8")
    commit(editor, "Tell somebody else.")
    done = git(editor, "push", "origin", "main")
    assert done.returncode == 0, done.stderr
    assert "dates/not-updated" not in done.stderr


def test_of_two_editors_at_once_one_is_taken_and_the_other_told(host: Host) -> None:
    editors = [host.clone(name) for name in ("one", "two")]
    for number, editor in enumerate(editors):
        commit(editor, f"Words of editor {number}.")
    pushes = [
        subprocess.Popen(
            ["git", "-C", str(editor), "push", "origin", "main"],
            env=os.environ | ALONE,
            stderr=subprocess.PIPE,
            text=True,
        )
        for editor in editors
    ]
    told = [push.communicate(timeout=120)[1] for push in pushes]
    assert sorted(push.returncode for push in pushes) == [0, 1], told
    taken = [push.returncode for push in pushes].index(0)
    head = git(editors[taken], "rev-parse", "main").stdout.strip()
    assert host.head() == head
    assert run(publish.verb, "--to", host.home, "--live", "--commit", head) == 0
    assert f"Words of editor {taken}." in host.live()
    assert f"Words of editor {1 - taken}." not in host.live()


def test_what_was_published_is_never_undone_by_a_push(host: Host) -> None:
    editor, before = host.clone("other"), host.head()
    git(editor, "commit", "-q", "--amend", "-m", "Another history")
    forced = git(editor, "push", "--force", "origin", "main")
    deleted = git(editor, "push", "origin", ":main")
    git(editor, "switch", "-q", "--orphan", "unrelated")
    git(editor, "commit", "-q", "--allow-empty", "-m", "Nothing to do with it")
    unrelated = git(editor, "push", "--force", "origin", "unrelated:main")
    for done in (forced, deleted, unrelated):
        assert done.returncode == 1
        assert "Nothing was taken and nothing was published." in done.stderr
    assert host.head() == before
    assert host.releases() == [before]


def test_other_branches_and_tags_are_kept_and_not_published(host: Host) -> None:
    editor, before = host.clone("other"), host.head()
    commit(editor, "Call 020 7946 0123.")
    git(editor, "tag", "v1")
    done = git(editor, "push", "origin", "main:idea", "v1")
    assert done.returncode == 0, done.stderr
    assert git(host.bare, "rev-parse", "idea").stdout != f"{before}\n"
    assert host.head() == before
    assert host.releases() == [before]


def test_a_huge_push_is_refused(host: Host) -> None:
    editor, before = host.clone("other"), host.head()
    git(host.bare, "config", "receive.maxInputSize", "1m")
    (editor / "film.bin").write_bytes(os.urandom(2_000_000))
    git(editor, "add", "-A")
    git(editor, "commit", "-qm", "A film")
    done = git(editor, "push", "origin", "main")
    assert done.returncode != 0
    assert "exceeds maximum allowed size" in done.stderr
    assert host.head() == before


def test_a_link_out_of_the_project_is_never_followed(host: Host, tmp_path: Path) -> None:
    editor, before = host.clone("other"), host.head()
    (editor / "content/secret.md").symlink_to("/etc/passwd")
    git(editor, "add", "-A")
    git(editor, "commit", "-qm", "A link")
    done = git(editor, "push", "origin", "main")
    assert done.returncode == 1
    assert "remote: content/secret.md:" in done.stderr
    assert "root:" not in done.stderr
    assert host.head() == before


def test_a_launched_site_is_live_at_once(tmp_path: Path, small_site: Path) -> None:
    project = copy_to(tmp_path / "editor", small_site)
    check_critical_ways(project)
    launch(project)
    host, editor = make_host(tmp_path, project, URL)
    done = git(editor, "push", "origin", "main")
    assert done.returncode == 0, done.stderr
    assert "remote: Release 0001 is live" in done.stderr
    assert "noindex" not in host.live()
    assert URL in host.live("sitemap.xml")
    before = host.live()
    shutil.rmtree(host.bare / "published")
    commit(editor, "Call 020 7946 0123.")
    assert git(editor, "push", "origin", "main").returncode == 1
    assert host.live() == before


def test_a_repository_that_people_work_in_is_not_set_up(tmp_path: Path) -> None:
    git(tmp_path, "init", "-q")
    assert subprocess.run([INSTALL, tmp_path, tmp_path / "home"], check=False).returncode == 2
    assert subprocess.run([INSTALL], check=False).returncode == 2
