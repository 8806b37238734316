"""Releases: a bad one never takes the place of a good one, and whatever is stopped when, a reader
sees one whole site.
"""

import gzip
import json
import os
import random
import shutil
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.client import HTTPConnection
from pathlib import Path
from typing import Any

import brotli
import pytest

import publish
from microsite.output.lock import locked
from microsite.output.manifest import iter_differences
from microsite.output.releases import KEPT, Releases
from microsite.output.twins import TWINS, iter_strangers, write_twins
from tests.conftest import ROOT, Project, copy_to, run, serving, tree_of
from tests.small_release import small_release
from tests.test_launch import check_critical_ways, launch

PAGE = "content/report/index.md"
HELD = "about.json"


@dataclass
class Publisher:
    """A project and the folder that its releases go to."""

    project: Project
    home: Path

    def run(self, *arguments: object) -> int:
        return run(publish.verb, "--root", self.project.root, "--to", self.home, *arguments)

    def change(self, words: str) -> None:
        """Add a sentence to a page."""
        path = self.project.root / PAGE
        path.write_text(f"{path.read_text(encoding='utf-8')}\n{words}\n", encoding="utf-8")

    def live(self) -> dict[str, bytes]:
        return tree_of(self.home / "current")

    def names(self) -> list[str]:
        return [release.name for release in Releases(self.home).all()]


@pytest.fixture(scope="module")
def once(tmp_path_factory: pytest.TempPathFactory, small_site: Path) -> Publisher:
    """Return a project that was published once."""
    folder = tmp_path_factory.mktemp("published")
    publisher = Publisher(copy_to(folder / "project", small_site), folder / "home")
    assert publisher.run() == 0
    return publisher


@pytest.fixture
def publisher(once: Publisher, tmp_path: Path, parsed_once: None) -> Publisher:
    shutil.copytree(once.project.root, tmp_path / "project")
    shutil.copytree(once.home, tmp_path / "home", symlinks=True)
    return Publisher(Project(tmp_path / "project"), tmp_path / "home")


def test_without_an_address_a_trial_is_published_and_said_to_be_one(
    publisher: Publisher, capsys: pytest.CaptureFixture[str]
) -> None:
    publisher.change("Tell somebody.")
    os.umask(0o077)
    try:
        assert publisher.run() == 0
    finally:
        os.umask(0o022)
    said = capsys.readouterr().out
    assert "no address is known: this is a trial, for the root of a host" in said
    assert "Release 0002 is live: " in said
    assert (publisher.home / "current").readlink() == Path("releases/0002/site")
    assert b"Tell somebody." in publisher.live()["report/index.html"]
    modes = {path.stat().st_mode & 0o777 for path in (publisher.home / "current/").rglob("*")}
    assert modes == {0o755, 0o644}
    checked = subprocess.run(
        ["sha256sum", "--check", "--strict", "--quiet", ".built.sha256"],
        cwd=publisher.home / "current",
        check=False,
    )
    assert checked.returncode == 0
    assert publisher.run("--status") == 0
    newest, first = capsys.readouterr().out.splitlines()
    assert newest.startswith("0002 ")
    assert newest.endswith(" live")
    assert first.startswith("0001 ")
    assert first.endswith(" bytes")


def test_what_did_not_change_keeps_its_time(publisher: Publisher) -> None:
    def times() -> dict[str, int]:
        paths_of = (publisher.home / "current").resolve()
        paths = paths_of.rglob("*")
        files = [path for path in paths if path.is_file()]
        return {str(path.relative_to(paths_of)): path.stat().st_mtime_ns for path in files}

    before = times()
    publisher.change("Tell somebody.")
    assert publisher.run() == 0
    after = times()
    changed = {name for name, when in after.items() if before[name] != when}
    pages = [f"{tag}report/index.html{twin}" for tag in ("", "ar/", "gu/") for twin in ("", *TWINS)]
    assert changed == {*pages, ".built.sha256"}


def test_each_file_has_twins_that_hold_the_same(publisher: Publisher) -> None:
    publisher.change("Tell somebody.")
    assert publisher.run() == 0
    live = publisher.live()
    for name in ("report/index.html", "assets/js/site.js", "gu/index.html"):
        assert gzip.decompress(live[f"{name}.gz"]) == live[name]
        assert brotli.decompress(live[f"{name}.br"]) == live[name]
    assert not [name for name in live if name.endswith((".png.gz", ".gz.br", ".sha256.gz"))]


@pytest.mark.parametrize(
    "wrong", [b"", b"\x1f\x8b no more", gzip.compress(b"Another page.", mtime=0)]
)
@pytest.mark.parametrize("ending", TWINS)
def test_a_twin_that_holds_something_else_is_never_published(
    ending: str, wrong: bytes, tmp_path: Path
) -> None:
    page = tmp_path / "index.html"
    page.write_text("A page. " * 100)
    write_twins(tmp_path)
    assert list(iter_strangers(tmp_path)) == []
    twin = page.with_name(f"index.html{ending}")
    twin.write_bytes(wrong)
    assert list(iter_strangers(tmp_path)) == [f"{twin.name} does not hold what index.html holds."]
    new = tmp_path / "new"
    new.mkdir()
    shutil.copy(page, new)
    write_twins(new, tmp_path)
    assert list(iter_strangers(new)) == []


def test_back_and_forth_to_the_very_same_bytes(publisher: Publisher) -> None:
    first = publisher.live()
    publisher.change("Tell somebody.")
    assert publisher.run() == 0
    second = publisher.live()
    assert second != first
    began = time.perf_counter()
    assert publisher.run("--rollback") == 0
    assert time.perf_counter() - began < 5
    assert publisher.live() == first
    assert publisher.run("--live") == 0
    assert publisher.live() == second


def test_what_was_rolled_back_is_never_gone_back_to(publisher: Publisher) -> None:
    first = publisher.live()
    for words in ("A bad sentence.", "A better one."):
        publisher.change(words)
        assert publisher.run() == 0
        if "bad" in words:
            assert publisher.run("--rollback") == 0
    assert publisher.names() == ["0003", "0001"]
    assert publisher.run("--rollback") == 0
    assert publisher.live() == first


def test_nothing_changed_means_no_release(
    publisher: Publisher, capsys: pytest.CaptureFixture[str]
) -> None:
    assert publisher.run() == 0
    assert "Nothing of the site changed" in capsys.readouterr().out
    assert publisher.names() == ["0001"]


def test_what_is_held_is_seen_after_the_press(
    publisher: Publisher, capsys: pytest.CaptureFixture[str]
) -> None:
    first = publisher.live()
    publisher.change("Tell somebody.")
    assert publisher.run("--hold-trial", "--commit", "c0ffee") == 0
    assert publisher.live() == first
    assert publisher.run("--status") == 0
    assert capsys.readouterr().out.count(" held\n") == 1
    assert publisher.run("--live", "--commit", "another") == 0
    assert publisher.live() == first
    assert publisher.run("--live") == 0
    assert b"Tell somebody." in publisher.live()["report/index.html"]


def test_a_mistake_leaves_everything_as_it_was(
    publisher: Publisher, capsys: pytest.CaptureFixture[str]
) -> None:
    before = tree_of(publisher.home)
    publisher.change("Call 020 7946 0123.")
    assert publisher.run() == 1
    assert f"{PAGE}:" in capsys.readouterr().err
    assert tree_of(publisher.home) == before


@pytest.mark.parametrize("what", ["pages", "size"])
def test_much_less_than_before_is_refused_unless_it_is_meant(
    what: str, publisher: Publisher, capsys: pytest.CaptureFixture[str]
) -> None:
    about = publisher.home / "releases/0001" / HELD
    text = json.loads(about.read_text())
    about.write_text(json.dumps(text | {what: text[what] * 2}))
    publisher.change("Tell somebody.")
    assert publisher.run() == 1
    assert "say --smaller" in capsys.readouterr().err
    assert publisher.names() == ["0001"]
    assert publisher.run("--smaller") == 0


def test_a_launched_site_needs_its_address(
    publisher: Publisher, capsys: pytest.CaptureFixture[str]
) -> None:
    check_critical_ways(publisher.project)
    launch(publisher.project)
    assert publisher.run("--smaller") == 2
    assert "say --url" in capsys.readouterr().err
    assert publisher.run("--smaller", "--url", "http://safer.example/") == 2
    assert publisher.run("--smaller", "--url", "https://safer.example/online") == 0
    live = publisher.live()
    assert b'href="/online/get-help-now/"' in live["404.html"]
    assert b"https://safer.example/online/" in live["sitemap.xml"]


def test_two_at_once_do_not_mix(publisher: Publisher, capsys: pytest.CaptureFixture[str]) -> None:
    with locked(publisher.home, "busy"):
        assert publisher.run() == 1
        assert publisher.run("--status") == 0
    assert "Another publish is at work" in capsys.readouterr().err


def test_a_release_that_was_changed_is_passed_over_and_told(
    publisher: Publisher, capsys: pytest.CaptureFixture[str]
) -> None:
    first = publisher.live()
    for words in ("One.", "Two."):
        publisher.change(words)
        assert publisher.run() == 0
    (publisher.home / "releases/0002/site/index.html").write_text("Somebody was here.")
    assert publisher.run("--rollback") == 0
    assert "0002 is not what it was" in capsys.readouterr().out
    assert publisher.live() == first
    (publisher.home / "current/index.html").write_text("Somebody was here.")
    assert publisher.run("--status") == 1
    assert "index.html was changed after the build." in capsys.readouterr().err
    assert publisher.run("--rollback") == 2


@pytest.mark.parametrize("flag", ["--rollback", "--live"])
def test_an_empty_folder_has_nothing_to_go_to(flag: str, tmp_path: Path) -> None:
    assert run(publish.verb, "--to", tmp_path, flag) == (2 if flag == "--rollback" else 0)
    assert not (tmp_path / "current").exists()


def test_a_folder_that_is_not_for_releases_is_left_alone(
    publisher: Publisher, tmp_path: Path
) -> None:
    (tmp_path / "other/current").mkdir(parents=True)
    assert run(publish.verb, "--to", tmp_path / "other") == 2


# Small sites, made in an instant: what no build is needed for


def test_ten_releases_stay(tmp_path: Path) -> None:
    releases = Releases(tmp_path)
    for count in range(KEPT + 3):
        releases.show(small_release(tmp_path, {"index.html": str(count)}))
    assert [release.number for release in releases.all()] == list(range(13, 3, -1))
    for _ in range(KEPT - 1):
        releases.show(next(releases.older()))
    small_release(tmp_path, {"index.html": "held"})
    current = releases.current()
    assert current is not None
    assert (current.number, len(releases.all())) == (4, KEPT + 1)


def test_style_and_scripts_of_the_last_three_releases_stay(tmp_path: Path) -> None:
    releases = Releases(tmp_path)
    for count in range(1, 6):
        files = {f"assets/{count}.js": "s", f"assets/{count}.css": "s", f"{count}.html": "p"}
        releases.show(small_release(tmp_path, files))
    names = sorted(path.name for path in (tmp_path / "current/assets").iterdir())
    assert names == sorted(f"{number}.{kind}" for number in (2, 3, 4, 5) for kind in ("css", "js"))
    assert not (tmp_path / "current/4.html").exists()
    assert list(iter_differences(tmp_path / "current")) == []


# A reader, and whatever is stopped when


@dataclass
class Reader:
    """Reads over HTTP, all the time, and notes what no reader should see."""

    pages: tuple[str, ...]
    read: list[dict[str, bytes]] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)

    def loop(self, address: str, stop: threading.Event) -> None:
        host = address.removeprefix("http://")
        while not stop.is_set():
            bodies = {}
            for page in self.pages:
                connection = HTTPConnection(host, timeout=10)
                connection.request("GET", f"/current/{page}")
                answer = connection.getresponse()
                bodies[page] = answer.read()
                connection.close()
                if answer.status != 200:
                    self.wrong.append(f"{page}: {answer.status}")
            self.read.append(bodies)


@contextmanager
def reading(home: Path, *pages: str) -> Iterator[Reader]:
    reader, stop = Reader(pages), threading.Event()
    with serving(home) as address:
        thread = threading.Thread(target=reader.loop, args=[address, stop])
        thread.start()
        try:
            yield reader
        finally:
            stop.set()
            thread.join()


def known_bodies(home: Path) -> dict[str, set[bytes]]:
    """Return every version of every page that a whole release ever had."""
    known: dict[str, set[bytes]] = {}
    for release in Releases(home).all():
        for name, raw in tree_of(release.site).items():
            known.setdefault(name, set()).add(raw)
    return known


def start(publisher: Publisher, *arguments: str) -> subprocess.Popen[bytes]:
    command: list[Any] = [sys.executable, ROOT / "scripts/publish.py", *arguments]
    command += ["--root", publisher.project.root, "--to", publisher.home]
    return subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def publish_and_kill(publisher: Publisher, times: int) -> Reader:
    """Publish so often, and kill it each time at another moment before that."""
    began = time.perf_counter()
    publisher.change("Sentence 0.")
    assert start(publisher).wait(60) == 0
    seconds = time.perf_counter() - began
    chance = random.Random(times)
    with reading(publisher.home, "report/index.html", "assets/js/site.js") as reader:
        for count in range(1, times + 1):
            publisher.change(f"Sentence {count}.")
            killed = start(publisher)
            time.sleep(seconds * chance.uniform(0.3, 1.1))
            killed.send_signal(signal.SIGKILL)
            killed.wait()
            assert list(iter_differences(publisher.home / "current")) == []
        assert start(publisher).wait(60) == 0
    return reader


def check_reader(reader: Reader, home: Path) -> None:
    """A reader saw whole pages of whole releases, and never an older one after a newer."""
    assert reader.wrong == []
    assert len(reader.read) > 10
    known = known_bodies(home)
    for page in reader.pages:
        assert {bodies[page] for bodies in reader.read} <= known[page]
    seen = [bodies["report/index.html"].count(b"Sentence") for bodies in reader.read]
    assert seen == sorted(seen)
    assert seen[-1] >= seen[0]


def test_killed_at_any_moment_readers_see_a_whole_site(publisher: Publisher) -> None:
    check_reader(publish_and_kill(publisher, 4), publisher.home)
    assert not (publisher.home / "releases/.making").exists()


@pytest.mark.long
def test_killed_twenty_times_readers_see_a_whole_site(publisher: Publisher) -> None:
    page = publisher.project.root / PAGE
    words = page.read_text(encoding="utf-8")
    for _ in range(4):  # no more than ten releases stay to compare with
        page.write_text(words, encoding="utf-8")  # a page may not grow for ever
        check_reader(publish_and_kill(publisher, 5), publisher.home)


def test_killed_while_the_link_is_swapped_readers_see_a_whole_site(tmp_path: Path) -> None:
    home, chance = tmp_path / "home", random.Random(19)
    files = {f"{page}.html": "1" for page in range(40)}
    Releases(home).show(small_release(home, files))
    command = [sys.executable, "-m", "tests.small_release", str(home), *files]
    with reading(home, "0.html", "39.html") as reader:
        for _ in range(8):
            child = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE)
            assert child.stdout is not None
            child.stdout.readline()
            time.sleep(chance.uniform(0, 0.3))
            child.kill()
            child.communicate()
            assert list(iter_differences(home / "current")) == []
    assert reader.wrong == []
    read = [int(bodies[page]) for bodies in reader.read for page in reader.pages]
    assert read == sorted(read)
    assert read[-1] > 8
