"""The handbook is built from docs/ alone, strictly; README lists every verb once; no document names
a file that is gone.
"""

import re
from pathlib import Path

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from selectolax.lexbor import LexborHTMLParser

from tests.conftest import ROOT


def handbook(target: Path, **settings: str) -> MkDocsConfig:
    return load_config(str(ROOT / "handbook.yml"), site_dir=str(target), **settings)


def test_every_page_of_docs_is_in_the_navigation(tmp_path: Path) -> None:
    build(handbook(tmp_path))
    tree = LexborHTMLParser((tmp_path / "index.html").read_bytes())
    listed = {node.attributes["href"] for node in tree.css("nav.md-nav--primary a.md-nav__link")}
    pages = {
        path.relative_to(ROOT / "docs").with_suffix(".html").as_posix()
        for path in (ROOT / "docs").rglob("*.md")
    }
    named = {page.replace("README", "index") for page in pages}
    assert named - {"index.html"} <= listed
    assert (tmp_path / "search" / "search_index.json").exists()


BROKEN = {
    "a file outside docs/": "[a page](../content/index.md)",
    "a page that is gone": "[a page](gone.md)",
    "a heading that is gone": "[a part](#gone)",
}


@pytest.mark.parametrize("words", BROKEN.values(), ids=BROKEN.keys())
def test_a_broken_link_stops_it(words: str, tmp_path: Path) -> None:
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "index.md").write_text(f"# A page\n\n{words}\n", encoding="utf-8")
    config = handbook(tmp_path / "site", docs_dir=str(tmp_path / "docs"))
    with pytest.raises(Abort):
        build(config)


def test_it_never_lands_in_the_public_site() -> None:
    public = load_config(str(ROOT / "mkdocs.yml"))
    own = handbook(Path(ROOT / "handbook"))
    assert not Path(own.site_dir).is_relative_to(public.site_dir)
    assert Path(own.docs_dir) != Path(public.docs_dir)


def test_readme_lists_every_verb_of_the_makefile_once() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    verbs = re.findall(r"^([a-z-]+):.*## ", makefile, re.MULTILINE)
    rows = re.findall(r"^\|[^|]*\| `make ([a-z-]+)", readme, re.MULTILINE)
    assert sorted(rows) == sorted(verbs)
    assert set(verbs) <= set(re.findall(r"^\.PHONY: (.+)$", makefile, re.MULTILINE)[0].split())


NOT_IN_THE_PROJECT = {
    "public/": "GitLab Pages makes it",
    "404.html": "the build makes it",
    "site.js": "the build makes it",
    "data/words.yml": "the changelog says what it is called now",
    "young-people/threats/": "an address",
    "report/ceop/": "an address",
}
"""What documents name although nobody can open it, and why."""
NAMED = re.compile(r"`((?:[\w-]+/)*(?:[\w-]+\.(?:css|html|js|json|py|svg|toml|yml)|[\w-]+/))`")
DOCUMENTS = [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md"), ROOT / "bench" / "README.md"]


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_a_document_names_only_files_that_are_there(document: Path) -> None:
    folders = (
        "scripts",
        "overrides",
        "data",
        "content",
        "docs",
        "tests",
        "bench",
        "schema",
        "deploy",
        "fonts",
    )
    there = [path for folder in folders for path in [ROOT / folder, *(ROOT / folder).rglob("*")]]
    there += [path for path in ROOT.iterdir() if path.is_file()]
    ignored = (ROOT / ".gitignore").read_text(encoding="utf-8").split()
    known = [f"/{path.relative_to(ROOT).as_posix()}" for path in there]
    known += [line.rstrip("/") for line in ignored]
    named = NAMED.findall(document.read_text(encoding="utf-8"))
    gone = [
        name
        for name in dict.fromkeys(named)
        if name not in NOT_IN_THE_PROJECT
        and not any(path.endswith(f"/{name.rstrip('/')}") for path in known)
    ]
    assert gone == [], "these are called otherwise now, or are gone"
