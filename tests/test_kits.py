"""The kit of an event: what belongs to it is there, one file holds all of it, the same bytes twice,
and its page leads to the words of each thing and to the file only where it is made.
"""

from collections.abc import Iterator
from datetime import date
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from selectolax.lexbor import LexborHTMLParser

from microsite.printing.kits import write_kit
from microsite.site.kits import Kit, kits_of
from microsite.site.made import PRINT_ROOM
from microsite.site.site import Site
from tests.conftest import Project

CAMPAIGNS = "data/campaigns.yml"
KINDS = ("poster", "letter", "newsletter", "assembly", "agencies")
EVENTS = ("anti-bullying-week", "under-one-sky", "safer-internet-day", "conference")


@pytest.fixture
def kit(framed: Project) -> Project:
    """Return the small project with an event that has a whole kit, on a page."""
    rows = (f"{kind}: {{kind: {kind}, heading: A {kind}, page: index}}" for kind in KINDS)
    framed.write("data/prints.yml", "\n".join(rows) + "\n")
    framed.page("teach/a-lesson", "Say hello.")
    framed.write("data/lessons.yml", "addresses: {al: teach/a-lesson}\nshare: {}\n")
    framed.page("an-event", "/// kit | kindness-week\n///")
    sheets = ", ".join(KINDS)
    framed.edit(
        CAMPAIGNS,
        "  occasions:",
        f"  kit:\n    sheets: [{sheets}]\n    lessons: [teach/a-lesson]\n  occasions:",
    )
    return framed


def test_a_whole_kit_is_right(kit: Project) -> None:
    assert kit.told("kits/") == []


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("[poster, ", "[poster, postr, ", "unknown: There is no sheet postr. Hint: did you mean"),
        ("teach/a-lesson", "teach/a-leson", "unknown: There is no lesson teach/a-leson."),
        ("    lessons", "    form: wish\n    lessons", "unknown: There is no form wish."),
        ("poster, ", "", "lacks: This kit has no sheet of the kind poster."),
        ("letter, ", "", "lacks: This kit has no sheet of the kind letter."),
        ("newsletter, ", "", "lacks: This kit has no sheet of the kind newsletter."),
        ("assembly, ", "", "lacks: This kit has no sheet of the kind assembly."),
        (", agencies", "", "lacks: This kit has no sheet of the kind agencies."),
    ],
)
def test_what_a_kit_names_is_there_and_whole(old: str, new: str, says: str, kit: Project) -> None:
    text = (kit.root / CAMPAIGNS).read_text(encoding="utf-8")
    old = f" {old}" if old == "letter, " else old
    new = " " if old == " letter, " else new
    assert text.count(old) == 1
    kit.edit(CAMPAIGNS, old, new)
    [line] = kit.told("kits/")
    assert line.startswith(f"{CAMPAIGNS}:")
    assert f"kits/{says}" in line
    assert "Hint: " in line


@pytest.mark.parametrize("what", ["sheets: []", "sheets: [A Poster]", "sheet: [poster]"])
def test_a_kit_that_cannot_be_read(what: str, kit: Project) -> None:
    kit.edit(CAMPAIGNS, f"sheets: [{', '.join(KINDS)}]", what)
    findings = [one for one in kit.load()[1] if one.path == CAMPAIGNS]
    assert findings
    assert all(one.rule.startswith("yaml/") and one.hint for one in findings)


def test_a_sheet_about_another_event_stays_with_it(kit: Project) -> None:
    other = {"name": "Other Week", "what": "Another.", "usually": "in May", "organiser": "The Ox"}
    kit.change(CAMPAIGNS, lambda rows: rows.update(other=other))
    kit.edit("data/prints.yml", "A newsletter,", "A newsletter, campaign: other,")
    [line] = kit.told("kits/")
    assert "kits/other-event: The sheet newsletter is about other." in line


def test_a_kit_stands_on_a_page_and_a_page_holds_a_kit_that_is(kit: Project) -> None:
    kit.page("an-event", "/// kit | kindness-weak\n///")
    on_page, in_data = sorted(kit.told("kits/"))
    assert on_page.startswith("content/an-event.md:6:1: kits/no-kit: kindness-weak is no event")
    assert in_data.startswith(f"{CAMPAIGNS}:")
    assert "kits/unused" in in_data


def test_the_page_lists_each_thing_and_leads_to_no_file_that_is_not_made(kit: Project) -> None:
    tree = LexborHTMLParser(kit.content("an-event"))
    rows = [node.text().strip() for node in tree.css(".kit li")]
    assert rows[0] == "A poster Poster"
    assert rows[-1] == "A page Slides"
    hrefs = [node.attributes["href"] for node in tree.css(".kit a")]
    assert hrefs == [*(f"../{PRINT_ROOM}/#{kind}" for kind in KINDS), "../teach/a-lesson/"]


def packed(kit: Kit, folder: Path) -> bytes:
    """Return a kit made of files that hold their own names."""
    for part in kit.parts:
        (folder / part.file).write_text(part.file, encoding="utf-8")
    return write_kit(kit, folder)


def files_in(data: bytes) -> dict[str, bytes]:
    with ZipFile(BytesIO(data)) as opened:
        assert opened.testzip() is None
        return {one.filename: opened.read(one) for one in opened.infolist()}


@pytest.fixture(scope="module")
def kits(sources: Site) -> dict[str, Kit]:
    return {kit.campaign: kit for kit in kits_of(sources)}


@pytest.mark.parametrize("name", EVENTS)
def test_a_kit_holds_what_its_row_names_and_is_the_same_twice(
    name: str, kits: dict[str, Kit], sources: Site, tmp_path: Path
) -> None:
    data = packed(kits[name], tmp_path)
    assert data == packed(kits[name], tmp_path)
    with ZipFile(BytesIO(data)) as opened:
        entries = opened.infolist()
    assert [one.filename for one in entries] == sorted(one.filename for one in entries)
    assert {(one.date_time, one.create_system) for one in entries} == {((2000, 1, 1, 0, 0, 0), 3)}
    files = files_in(data)
    row = sources.campaigns[name].kit
    assert row
    assert {f"English/{sheet}.en.pdf" for sheet in row.sheets} <= files.keys()
    assert sum(path.startswith("Slides/") for path in files) == len(row.lessons)
    assert {"Read me.txt"} < files.keys()
    for path in files.keys() - {"Read me.txt"}:
        if not path.endswith(".txt"):
            assert path.rpartition("/")[2].encode() == files[path]
            assert f"{path}: ".encode() in files["Read me.txt"]


@pytest.mark.parametrize("name", EVENTS)
def test_the_words_for_a_newsletter_are_there_as_plain_text(
    name: str, kits: dict[str, Kit], sources: Site, tmp_path: Path
) -> None:
    row = sources.campaigns[name].kit
    assert row
    [sheet] = (one for one in row.sheets if sources.prints[one].kind == "newsletter")
    words = files_in(packed(kits[name], tmp_path))[f"English/{sheet}.en.txt"].decode()
    said = sources.prints[sheet]
    assert all(line in words for line in (said.heading, *said.words, *said.points))
    assert "0800 1111" in words
    assert (sources.english["notice.trial"] in words) == (not sources.partnership.launched)
    assert ("not confirmed" in words) == (sources.campaigns[name].ended is None)


def test_an_assembly_says_nothing_of_abuse_to_children_and_who_to_tell(sources: Site) -> None:
    sheets = [row for row in sources.prints.values() if row.kind == "assembly"]
    assert len(sheets) > 1
    for row in sheets:
        assert not any("sexual" in point or "nude" in point for point in row.points)
        assert row.then
        assert sources.prints[row.then].heading.startswith("If a child tells you")
        assert "who to tell" in row.points[-1]
        assert row.ways
        assert row.blanks


def test_another_word_makes_another_kit(sources: Site, kits: dict[str, Kit]) -> None:
    stamps = {kit.stamp for kit in kits.values()}
    assert len(stamps) == len(kits) == len(EVENTS)


def iter_built(site: Path) -> Iterator[tuple[Path, LexborHTMLParser]]:
    for name in EVENTS:
        page = site / "events" / name / "index.html"
        yield page.parent, LexborHTMLParser(page.read_bytes())


def test_the_built_page_of_each_event_leads_to_its_kit_and_its_form(site: Path) -> None:
    for folder, tree in iter_built(site):
        twins = [node.attributes["href"] or "" for node in tree.css(".kit li a")]
        assert sum(f"/{PRINT_ROOM}/#" in href for href in twins) > 8
        assert any(href.endswith("#what-we-will-do") for href in twins)
        links = tree.css("#agencies ~ p a[href$='run-an-event/#what-we-will-do']")
        assert links
        for link in tree.css("a[href$='.zip']"):
            assert (folder / (link.attributes["href"] or "")).resolve().is_file()


def test_the_day_of_a_kit_is_the_day_of_its_sheets(kit: Project) -> None:
    kit.edit("data/prints.yml", "A newsletter,", "A newsletter, campaign: kindness-week,")
    kit.write("overrides/print/sheets.typ", "")
    before, after = (kits_of(kit.furnished(date(2025, 4, day)))[0] for day in (11, 12))
    assert before.stamp != after.stamp
