"""What leads out of a built page stands in the registry, and nothing on it asks anybody else."""

from pathlib import Path

import pytest

from microsite.output.verify import check_built_pages, check_ways_out
from tests.conftest import Project

PAGE = """<!doctype html><html lang="en" dir="ltr"><head>{head}</head><body>
<main lang="en" dir="ltr"><h1>A page</h1>{words}</main></body></html>"""

FOREIGN = [
    '<script src="https://tracker.example/x.js"></script>',
    '<script src="//tracker.example/x.js"></script>',
    '<img src="https://pixel.example/a.gif" alt="">',
    '<link rel="stylesheet" href="https://fonts.example/x.css">',
    '<link rel="preconnect" href="https://fonts.example">',
    '<iframe src="x.html"></iframe>',
    '<form action="/send"></form>',
    '<a href="#" onclick="x()">Help</a>',
    '<meta http-equiv="refresh" content="0; url=//x.example/">',
    '<a href="javascript:x()">Help</a>',
]
UNKNOWN = [
    "tel:08001112",
    "sms:85259",
    "mailto:somebody@evil.example",
    "https://evil.example/",
    "//evil.example/",
    "https://www.helpline.example.evil.example/",
    "http://www.helpline.example/",
]
KNOWN = ["tel:08004960000", "https://www.helpline.example/", "https://www.bbc.co.uk/weather"]


def write(folder: Path, words: str) -> Path:
    (folder / "index.html").write_text(PAGE.format(head="", words=words), encoding="utf-8")
    return folder


@pytest.mark.parametrize("words", FOREIGN)
def test_what_is_not_ours_is_told(words: str, tmp_path: Path) -> None:
    rules = {one.rule for one in check_built_pages(write(tmp_path, words))}
    assert "built/foreign" in rules


@pytest.mark.parametrize("link", UNKNOWN)
def test_a_way_that_the_registry_does_not_know_is_told(
    link: str, project: Project, tmp_path: Path
) -> None:
    folder = tmp_path / "built"
    folder.mkdir()
    write(folder, f'<a href="{link}">Help</a>')
    (found,) = check_ways_out(folder, project.site())
    assert (found.path, found.rule) == ("site/index.html", "built/unknown-way")


def test_what_is_ours_passes(project: Project, tmp_path: Path) -> None:
    folder = tmp_path / "built"
    folder.mkdir()
    write(folder, "".join(f'<a href="{link}">Help</a>' for link in KNOWN))
    assert list(check_ways_out(folder, project.site())) == []
    assert list(check_built_pages(folder)) == []


EXIT = '<a class="exit" href="{to}" data-leave>Exit</a><script data-target="{to}"></script>'
TO = "https://www.bbc.co.uk/weather"


def leaves(words: str, project: Project, folder: Path) -> list[str]:
    page = PAGE.replace("<main ", '<main id="main" ').format(head="", words=words)
    (folder / "out").mkdir()
    (folder / "out" / "index.html").write_text(page, encoding="utf-8")
    return [one.rule for one in check_ways_out(folder / "out", project.site())]


def test_exit_is_on_every_page(project: Project, tmp_path: Path) -> None:
    assert leaves(EXIT.format(to=TO), project, tmp_path) == []


@pytest.mark.parametrize(
    "words",
    [
        "",
        EXIT.format(to="/report/"),
        EXIT.format(to=TO).replace("<a ", "<a hidden "),
        EXIT.format(to=TO).replace("<script", "<i"),
        EXIT.format(to=TO) + '<a href="/report/" data-leave>Exit</a>',
    ],
)
def test_an_exit_that_is_none_is_told(words: str, project: Project, tmp_path: Path) -> None:
    assert set(leaves(words, project, tmp_path)) == {"built/exit"}
