"""The door to MkDocs: other plugins, other hosts and the preview see the whole site."""

import json
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

from tests.conftest import ROOT, Project, copy_to, tree_of
from tests.test_build import translate


def mkdocs(root: Path, host: str, target: Path) -> None:
    """Build a project with a host's own command, strictly."""
    command = [sys.executable, "-m", host, "build", "--strict", "--config-file", "mkdocs.yml"]
    command += ["--site-dir", str(target)]
    done = subprocess.run(
        command, cwd=root, capture_output=True, text=True, check=False, timeout=60
    )
    assert done.returncode == 0, done.stderr


def test_a_stock_search_plugin_finds_the_true_titles_of_every_language(
    tmp_path: Path, small_site: Path
) -> None:
    copy = copy_to(tmp_path / "copy", small_site)
    copy.edit("mkdocs.yml", "  - microsite", "  - search\n  - microsite")
    translate(copy)
    mkdocs(copy.root, "mkdocs", tmp_path / "built")
    index = json.loads((tmp_path / "built/search/search_index.json").read_text(encoding="utf-8"))
    titles = {row["location"]: row["title"] for row in index["docs"]}
    assert titles["get-help-now/"] == "Get help now"
    assert titles["gu/get-help-now/"] == "મદદ"
    assert titles["report/ceop/"] == titles["ar/report/ceop/"] == "Tell CEOP"
    words = {row["location"]: row["text"] for row in index["docs"]}
    assert "તમે મદદ માંગી શકો છો." in words["gu/get-help-now/"]


def test_properdocs_builds_the_same_site(tmp_path: Path, small_site: Path) -> None:
    """Material ends in May 2027: the site must not depend on MkDocs itself
    (docs/decisions/0004-material-pinned.md).
    """
    copy = translate(copy_to(tmp_path / "copy", small_site))
    for host in ("mkdocs", "properdocs"):
        mkdocs(copy.root, host, tmp_path / host)
    assert tree_of(tmp_path / "properdocs") == tree_of(tmp_path / "mkdocs")


def test_the_preview_shows_every_language_and_tells_what_the_checks_find(
    tmp_path: Path, small_site: Path
) -> None:
    """What is wrong stops no preview, and what is saved is seen before it is checked."""
    copy = translate(copy_to(tmp_path / "copy", small_site))
    copy.edit("content/index.md", "It is OK to ask.", "Call 0800 1111.")
    told = tmp_path / "told"
    with previewing(copy, told) as port:
        wait_for(lambda: "facts/typed-number" in told.read_text(encoding="utf-8"))
        for address in ("", "gu/", "ar/get-help-now/"):
            with urlopen(f"http://127.0.0.1:{port}/{address}", timeout=5) as answer:
                assert answer.status == 200


def test_a_service_renamed_while_the_preview_runs_is_told(tmp_path: Path, small_site: Path) -> None:
    copy = translate(copy_to(tmp_path / "copy", small_site))
    told = tmp_path / "told"
    with previewing(copy, told) as port:
        wait_for(lambda: is_answered(port))
        copy.edit("data/services.yml", "\n  childline:\n", "\n  childlain:\n")
        wait_for(lambda: "services/missing" in told.read_text(encoding="utf-8"))
        copy.edit("data/services.yml", "\n  childlain:\n", "\n  childline:\n")
        copy.write("content/leaflet.markdown", "Words.")
        wait_for(lambda: "files/kind" in told.read_text(encoding="utf-8"))
    assert "Traceback" not in told.read_text(encoding="utf-8")


@contextmanager
def previewing(project: Project, told: Path) -> Iterator[int]:
    """Run the preview, what it tells in the file `told`, and yield the port of its server."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = int(probe.getsockname()[1])
    command = [sys.executable, "scripts/serve.py", "--root", str(project.root), "--port", str(port)]
    with told.open("wb") as log, subprocess.Popen(command, cwd=ROOT, stdout=log, stderr=log) as run:
        try:
            yield port
        finally:
            run.terminate()


def is_answered(port: int) -> bool:
    with suppress(URLError), urlopen(f"http://127.0.0.1:{port}/", timeout=5) as answer:
        return bool(answer.status == 200)
    return False


def wait_for(condition: Callable[[], bool], seconds: float = 30) -> None:
    """Raise if a condition does not come true in time."""
    ends = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < ends, "it never came true"
        time.sleep(0.05)
