"""The door to MkDocs: other plugins, other hosts and the preview see the whole site."""

import json
import subprocess
import sys
from pathlib import Path

from tests.conftest import copy_to, tree_of
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
