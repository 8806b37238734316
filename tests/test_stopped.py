"""A build that is stopped, starved, forbidden or run twice: `site/` is the old one or the new one,
and one sentence says why.
"""

import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

import build
from console import LONGEST, STOPPED, at_most
from microsite.output import swap
from microsite.output.lock import locked
from microsite.output.manifest import iter_differences
from tests.conftest import ROOT, SITE_BEFORE, Project, copy_to, run, tree_of

PAGE = "content/report/index.md"


@pytest.fixture(scope="module")
def built_once(tmp_path_factory: pytest.TempPathFactory, small_site: Path) -> Project:
    copy = copy_to(tmp_path_factory.mktemp("built"), small_site)
    assert run(build.verb, "--root", copy.root) == 0
    return copy


@pytest.fixture
def built(built_once: Project, tmp_path: Path, parsed_once: None) -> Project:
    """Return a project with its built site, and one sentence that the site does not have yet."""
    shutil.copytree(built_once.root, tmp_path, dirs_exist_ok=True)
    page = tmp_path / PAGE
    page.write_text(f"{page.read_text(encoding='utf-8')}\nA new sentence.\n", encoding="utf-8")
    return Project(tmp_path)


def is_new(project: Project) -> bool:
    """Say whether the site is the new one; it is whole in any case."""
    assert list(iter_differences(project.root / "site")) == []
    return "A new sentence." in (project.root / "site/report/index.html").read_text()


def left_behind(project: Project) -> list[Path]:
    return list(project.root.glob(".site*"))


def start(project: Project, *before: str) -> subprocess.Popen[str]:
    command = [*before, sys.executable, str(ROOT / "scripts/build.py"), "--root", str(project.root)]
    return subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, errors="replace"
    )


def wait_until(build_is_at: str, started: subprocess.Popen[str]) -> None:
    """Read what a build says until it is at a step."""
    said = ""
    assert started.stdout is not None
    while build_is_at not in said:
        byte = started.stdout.read(1)
        assert byte, said
        said += byte


@pytest.mark.parametrize("name", ["SIGTERM", "SIGINT", "SIGHUP"])
def test_a_signal_is_told_and_leaves_nothing_behind(name: str, built: Project) -> None:
    started = start(built)
    wait_until("build 3 languages", started)
    started.send_signal(getattr(signal, name))
    _, told = started.communicate(timeout=30)
    assert started.returncode == 1
    assert told.startswith("Stopped before the end. ")
    assert "Traceback" not in told
    assert not is_new(built)
    assert left_behind(built) == []


def test_what_goes_on_for_ever_is_stopped_and_told(
    built: Project, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def go_on(*_: object, **__: object) -> None:
        """Go on for ever, in the last seconds that a build has."""
        assert 0 < signal.getitimer(signal.ITIMER_REAL)[0] <= LONGEST
        signal.setitimer(signal.ITIMER_REAL, 0.01)
        while True:
            pass

    monkeypatch.setattr(build, "check_built_pages", go_on)
    assert run(build.verb, "--root", built.root) == 1
    told = capsys.readouterr().err
    assert told.startswith("This took far longer than a whole site takes: ")
    assert STOPPED in told
    assert not is_new(built)
    assert left_behind(built) == []


may_lose_an_alarm = pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
"""What rings while Python clears up is only warned of, in Hypothesis's own callback too."""


@may_lose_an_alarm
def test_an_alarm_that_python_loses_rings_again() -> None:
    class Lingers:
        def __del__(self) -> None:
            go_on()

    def go_on() -> None:
        while True:
            pass

    with at_most(0.05):
        Lingers()
        with pytest.raises(TimeoutError):
            go_on()


@may_lose_an_alarm
@pytest.mark.long
def test_a_template_that_goes_on_for_ever_is_told_by_its_line(
    built: Project, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(build, "LONGEST", 20)
    pills = built.root / "overrides/partials/pills.html"
    loops = "{% for sign in '----------' %}" * 12 + "{% endfor %}" * 12
    pills.write_text(f"{loops}\n", encoding="utf-8")
    assert run(build.verb, "--root", built.root) == 1
    assert "overrides/partials/pills.html:1:1: templates/mistake: This took far longer" in (
        capsys.readouterr().err
    )
    assert not is_new(built)


def test_killed_while_it_builds_the_site_is_the_old_one_and_the_next_build_clears(
    built: Project,
) -> None:
    """Nearer to the swap nobody can say which of the two it is: there the test below kills."""
    started = start(built)
    wait_until("build 3 languages", started)
    started.kill()
    started.communicate()
    assert not is_new(built)
    assert left_behind(built) != []
    assert run(build.verb, "--root", built.root) == 0
    assert is_new(built)
    assert left_behind(built) == []


@pytest.mark.long
def test_killed_around_the_swap_the_site_is_whole(built: Project) -> None:
    began = time.perf_counter()
    first = start(built)
    first.communicate(timeout=60)
    assert first.returncode == 0
    seconds = time.perf_counter() - began
    for count in range(20):
        page = built.root / PAGE
        page.write_text(f"{page.read_text(encoding='utf-8')}\nSentence {count}.\n", "utf-8")
        started = start(built)
        time.sleep(seconds * (0.8 + count / 60))
        started.kill()
        started.communicate()
        assert is_new(built)


def test_a_full_disk_is_told(built: Project) -> None:
    started = start(built, "sh", "-c", 'ulimit -f 16; exec "$@"', "sh")
    _, told = started.communicate(timeout=60)
    assert started.returncode == 1
    assert "The disk is full" in told
    assert "Traceback" not in told
    assert not is_new(built)
    assert left_behind(built) == []


def test_a_missing_right_is_told(
    built: Project, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def forbid(self: Path, *_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied", str(self))

    before = tree_of(built.root / "site")
    monkeypatch.setattr(Path, "mkdir", forbid)
    assert run(build.verb, "--root", built.root) == 1
    assert "There is no right to write at " in capsys.readouterr().err
    assert tree_of(built.root / "site") == before


@pytest.mark.skipif(not Path("/sys/kernel").is_dir(), reason="Linux keeps a folder nobody writes")
def test_a_folder_that_nobody_may_write_is_told(
    built: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(build.verb, "--root", built.root, "--to", "/sys/kernel/site") == 1
    assert "There is no right to write at /sys/kernel/" in capsys.readouterr().err


def test_two_builds_at_once_do_not_mix(built: Project, capsys: pytest.CaptureFixture[str]) -> None:
    with locked(built.root / ".site-build", "busy"):
        assert run(build.verb, "--root", built.root) == 1
    assert "Another build is at work for " in capsys.readouterr().err
    assert not is_new(built)


def test_what_no_build_made_is_never_deleted(
    built: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    built.write("site/report/notes.txt", "Somebody's.")
    assert run(build.verb, "--root", built.root) == 1
    said = capsys.readouterr().err
    assert "site/report/notes.txt was made by no build: move it away, then build again." in said
    (built.root / "site/report/notes.txt").unlink()
    assert run(build.verb, "--root", built.root) == 0
    assert is_new(built)


def test_a_site_without_a_list_is_known_by_the_new_one(built: Project) -> None:
    shutil.rmtree(built.root / "site")
    built.has_site()
    built.write("site/about.txt", "Somebody's.")
    assert run(build.verb, "--root", built.root) == 1
    (built.root / "site/about.txt").unlink()
    assert tree_of(built.root / "site") == SITE_BEFORE
    assert run(build.verb, "--root", built.root) == 0
    assert is_new(built)


def test_nothing_changed_means_that_no_file_is_rewritten(built: Project) -> None:
    def state() -> dict[str, tuple[int, int]]:
        return {
            str(path): (path.stat().st_ino, path.stat().st_mtime_ns)
            for path in (built.root / "site").rglob("*")
        }

    assert run(build.verb, "--root", built.root) == 0
    before = state()
    assert run(build.verb, "--root", built.root) == 0
    assert state() == before


def test_a_system_that_swaps_in_two_steps_says_so(
    built: Project, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(swap, "_exchange", lambda *_: False)
    assert run(build.verb, "--root", built.root) == 0
    assert "for a moment there was none" in capsys.readouterr().out
    assert is_new(built)
    assert left_behind(built) == []


def test_stopped_between_two_steps_the_old_site_comes_back(built: Project) -> None:
    room = built.root / ".site-build"
    room.mkdir()
    (built.root / "site").rename(room / "old")
    with swap.room_for(built.root / "site"):
        assert not is_new(built)
