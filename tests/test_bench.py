"""What the benchmarks measure with: a project as good as the real one, and the same words for stock
Material.
"""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from bench.corpus import epoch_of, make_project
from bench.stock import make_stock

from microsite.checks import check_site
from microsite.findings import errors_in
from microsite.site.site import Site
from tests.conftest import ROOT

PAGES, TAGS = 160, ("en", "gu")


@pytest.fixture(scope="module")
def grown(tmp_path_factory: pytest.TempPathFactory) -> Site:
    return make_project(tmp_path_factory.mktemp("bench") / "ours", PAGES, TAGS)


def test_the_grown_project_is_whole_and_without_a_mistake(grown: Site) -> None:
    assert (len(grown.pages), grown.tags, grown.root.is_relative_to(ROOT)) == (PAGES, TAGS, False)
    today = datetime.fromtimestamp(epoch_of(grown), UTC).date()
    assert errors_in(check_site(replace(grown, today=today))) == []


def test_the_stock_site_has_every_page_and_no_mention_left(grown: Site, tmp_path: Path) -> None:
    for tag, root in zip(TAGS, make_stock(grown, tmp_path), strict=True):
        pages = {path: path.read_text(encoding="utf-8") for path in (root / "docs").rglob("*.md")}
        assert len(pages) == PAGES, tag
        assert [path for path, text in pages.items() if "[[" in text or "\n///" in text] == []
