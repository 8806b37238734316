"""The handbook is built from docs/ alone, strictly, and README lists every verb once."""

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
