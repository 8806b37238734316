"""Only what is meant is published: whatever else stands in content/ is told, and never goes out."""

import pytest

import build
from tests.conftest import Project, run, tree_of

OTHERS = [
    "content/report/ceop.md.orig",
    "content/report/ceop.md~",
    "content/report/ceop.md.bak",
    "content/report/Copy of ceop.docx",
    "content/leaflet.markdown",
    "content/leaflet.MD",
    "content/notes.txt",
    "content/page.html",
    "content/assets/notes.txt",
    "content/report/screen.png",
    "content/data.yml",
]
MEANT = ["content/assets/img/one.png", "content/favicon.ico", "content/.DS_Store"]


@pytest.mark.parametrize("name", OTHERS)
def test_another_kind_of_file_is_told(name: str, project: Project) -> None:
    project.write(name, "Words.")
    found = project.findings("files/")
    assert [(one.path, one.rule) for one in found] == [(name, "files/kind")]
    assert found[0].hint


def test_what_is_meant_is_not(project: Project) -> None:
    for name in MEANT:
        project.write(name, "")
    assert project.findings("files/") == []


def test_a_page_by_another_ending_is_offered_its_name(project: Project) -> None:
    project.write("content/leaflet.markdown", "Words.")
    assert "leaflet.md" in project.findings("files/kind")[0].hint


def test_a_build_stops_and_nothing_goes_out(copy_of_site: Project) -> None:
    copy_of_site.has_site()
    before = tree_of(copy_of_site.root / "site")
    copy_of_site.write("content/report/ceop.md.orig", "Words.")
    copy_of_site.write("content/leaflet.markdown", "Words.")
    assert run(build.verb, "--root", copy_of_site.root) == 1
    assert tree_of(copy_of_site.root / "site") == before
