"""What leads out of a built page stands in the registry, nothing on it asks anybody else, and help
stands on it.
"""

from pathlib import Path

import pytest

from microsite.output.verify import check_built_pages, check_ways_out
from tests.conftest import Project

TO = "https://www.bbc.co.uk/weather"
EXIT = f'<a class="exit" href="{TO}" data-leave>Exit</a>'
DANGER = '<a class="pill danger" href="tel:999">In danger? <bdi>999</bdi></a>'
CHILD = '<a class="pill" href="tel:08004960111">Under 19? Childline <bdi>0800 496 0111</bdi></a>'
PAGE = f"""<!doctype html><html lang="en" dir="ltr">
<head><script data-target="{TO}"></script></head><body>
<header>{EXIT}</header><section class="strip">{DANGER}{CHILD}</section>
<main lang="en" dir="ltr"><h1>A page</h1>WORDS</main></body></html>"""

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


@pytest.fixture(autouse=True)
def styled(project: Project) -> None:
    """Give the small project a style."""
    project.write("overrides/style/site.css", '@import "one.css";')
    project.write("overrides/style/one.css", ".exit { display: flex }")


def write(root: Path, words: str, name: str = "built") -> Path:
    folder = root / name
    folder.mkdir(parents=True)
    (folder / "index.html").write_text(PAGE.replace("WORDS", words), encoding="utf-8")
    return folder


@pytest.mark.parametrize("words", FOREIGN)
def test_what_is_not_ours_is_told(words: str, tmp_path: Path) -> None:
    rules = {one.rule for one in check_built_pages(write(tmp_path, words))}
    assert "built/foreign" in rules


@pytest.mark.parametrize("link", UNKNOWN)
def test_a_way_that_the_registry_does_not_know_is_told(
    link: str, framed: Project, tmp_path: Path
) -> None:
    folder = write(tmp_path, f'<a href="{link}">Help</a>')
    (found,) = check_ways_out(folder, framed.site())
    assert (found.path, found.rule) == ("site/index.html", "built/unknown-way")


def told(project: Project, folder: Path) -> list[str]:
    return [one.rule for one in check_ways_out(folder, project.site())]


def test_what_is_ours_passes(framed: Project, tmp_path: Path) -> None:
    folder = write(tmp_path, "".join(f'<a href="{link}">Help</a>' for link in KNOWN))
    assert told(framed, folder) == []
    assert list(check_built_pages(folder)) == []


FRAMES = [
    (EXIT, "", "built/exit"),
    (EXIT, EXIT.replace(TO, "/report/"), "built/exit"),
    (EXIT, EXIT.replace("<a ", "<a hidden "), "built/exit"),
    (EXIT, f'{EXIT}<a href="/report/" data-leave>Exit</a>', "built/exit"),
    ("<script data", "<i data", "built/exit"),
    (DANGER, "", "built/strip"),
    (DANGER, DANGER.replace("danger", "quiet"), "built/strip"),
    (DANGER, DANGER.replace("<bdi>999</bdi>", "Call"), "built/strip"),
    (DANGER, DANGER.replace("tel:999", "tel:08004960111"), "built/strip"),
    (DANGER, DANGER.replace("tel:999", "tel:08004960111"), "built/dials"),
    (DANGER, DANGER.replace(">999", ">998"), "built/dials"),
    (DANGER, DANGER.replace("<a ", '<a aria-label="Call 998" '), "built/dials"),
    (CHILD, "", "built/strip"),
    (CHILD, CHILD.replace("0111<", "0112<"), "built/dials"),
    ("<section ", "<section hidden ", "built/strip"),
    (f"{DANGER}{CHILD}", f"{CHILD}{DANGER}", "built/strip"),
]


@pytest.mark.parametrize(("old", "new", "rule"), FRAMES)
def test_help_that_is_gone_or_changed_is_told(
    old: str, new: str, rule: str, framed: Project, tmp_path: Path
) -> None:
    assert old in PAGE
    folder = tmp_path / "built"
    for name in ("one", "two"):
        page = folder / name / "index.html"
        page.parent.mkdir(parents=True)
        page.write_text(PAGE.replace(old, new), encoding="utf-8")
    found = [one for one in check_ways_out(folder, framed.site()) if one.rule == rule]
    assert found, "told"
    assert all(one.path.startswith("overrides/partials/") for one in found), "where it stands"
    assert all("(on 2 pages, such as site/one/index.html)." in one.sentence for one in found)


PRINTED = [
    "Call 998 now.",
    "In danger, dial <bdi>911</bdi>.",
    "Ring 0800 <b>1112</b>",
    "Ring 0800.1112",
    "Text SHOUT to 85259",
    "\uff10\uff18\uff10\uff10 \uff11\uff11\uff11\uff12",
    '<img src="a.png" alt="Call 0800 1112">',
]
COUNTED = [
    "Call 0800 496 0111 or 999, under 19.",
    "In 2025-26, on 29.11.2026 and 2026-11-29, for 12000 pupils and £15000.",
    "Call 12 people. Paragraph 4.3 of 20.",
]


@pytest.mark.parametrize("words", PRINTED)
def test_a_number_that_is_nobodys_is_told(words: str, framed: Project, tmp_path: Path) -> None:
    assert told(framed, write(tmp_path, f"<p>{words}</p>")) == ["built/unknown-number"]


@pytest.mark.parametrize("words", COUNTED)
def test_what_is_no_number_passes(words: str, framed: Project, tmp_path: Path) -> None:
    assert told(framed, write(tmp_path, f"<p>{words}</p>")) == []


def test_a_page_that_leads_on_needs_no_help(framed: Project, tmp_path: Path) -> None:
    framed.write("data/moved.yml", "old-page: get-help-now\n")
    for name in ("old-page", "new-page"):
        page = write(tmp_path, "", f"built/{name}") / "index.html"
        page.write_text("<main><h1>A page</h1></main>", encoding="utf-8")
    found = check_ways_out(tmp_path / "built", framed.furnished())
    assert {one.rule for one in found} == {"built/strip", "built/exit"}
    (tmp_path / "built" / "new-page" / "index.html").unlink()
    assert list(check_ways_out(tmp_path / "built", framed.furnished())) == []


HIDES = [
    ".exit { display: none }",
    "header > :last-child { visibility: hidden !important }",
    "@media (max-width: 40rem) { [data-leave] { opacity: 0 } }",
    "@media print, screen { .pill { font-size: 0 } }",
    "body > :not(main) { position: absolute; inset-inline-start: -999px }",
    ".danger:not(:focus) { clip-path: inset(50%) }",
    "a:hover { display: none }",
    ".exit:dir(ltr) { display: none }",
    "header { a { display: none } }",
]
SHOWS = [
    "@media print { .exit { display: none } }",
    ".menu nav, .pill:not(.danger) { display: none }",
    ".exit::after { display: none; transform: scale(0) }",
    ".strip { display: flex; opacity: 1; margin: -.5rem; max-width: 100% }",
    ".slate:target ~ * { display: none }",
]


@pytest.mark.parametrize("sheet", HIDES)
def test_a_style_that_hides_help_is_told(sheet: str, framed: Project, tmp_path: Path) -> None:
    framed.write("overrides/style/one.css", sheet)
    assert set(told(framed, write(tmp_path, "Words."))) == {"built/hidden"}


def test_a_style_that_hides_help_is_told_where_it_stands(framed: Project, tmp_path: Path) -> None:
    sheet = "/* a note */\n@media screen {\n  .exit,\n  .one { display: none; /* gone */ }\n}\n"
    framed.write("overrides/style/one.css", sheet)
    (found,) = check_ways_out(write(tmp_path, "Words."), framed.site())
    assert (found.path, found.line, found.column) == ("overrides/style/one.css", 3, 3)
    assert "rule" in found.hint


@pytest.mark.parametrize("old", ['class="strip', 'class="pill', "<bdi", "<body"])
def test_a_class_that_style_could_hide_help_by_is_told(
    old: str, framed: Project, tmp_path: Path
) -> None:
    page = write(tmp_path, "Words.") / "index.html"
    new = f"{old} calm" if "class" in old else f'{old} class="calm"'
    page.write_text(page.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
    assert set(told(framed, page.parent)) == {"built/help-class"}


@pytest.mark.parametrize("sheet", SHOWS)
def test_a_style_that_hides_something_else_passes(
    sheet: str, framed: Project, tmp_path: Path
) -> None:
    framed.write("overrides/style/one.css", sheet)
    assert told(framed, write(tmp_path, "Words.")) == []


def test_style_for_paper_is_for_paper_alone(framed: Project, tmp_path: Path) -> None:
    link = '<link rel="stylesheet" href="paper.css" media="print">'
    assert told(framed, write(tmp_path, link)) == []
    assert told(framed, write(tmp_path, link.replace("print", "all"), "other")) == ["built/hidden"]
