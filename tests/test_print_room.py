"""The print room: every word of a sheet can be read back out of its PDF, in every script; a sheet
made from an older number is not offered.
"""

import json
import unicodedata
from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

import print_room
from microsite.output.prints import iter_prints
from microsite.printing.paper import write_sheet
from microsite.site.made import MADE, PRINT_ROOM, sizes_of_made
from microsite.site.prints import IN_PAIRS, Sheet, sheets_of
from microsite.site.site import Site
from tests.conftest import ROOT, Project, copy_whole, run
from tests.pdf_words import text_of

URL = "https://safer.example/"


def words_in(text: str) -> set[str]:
    """Return words without the stops around them and without marks of direction."""
    signs = (sign if unicodedata.category(sign)[0] in "LMN" else " " for sign in text)
    return set("".join(signs).split())


def unvowelled(text: str) -> str:
    """Return words without the marks that Arabic print does without."""
    return "".join(sign for sign in text if not "\u064b" <= sign <= "\u0652")


def said_by(sheet: Sheet) -> str:
    """Return all that a sheet says, in its own language and in that beside it."""
    lines: list[str] = []
    for says in filter(None, (sheet.says, sheet.says["beside"])):
        lines += [says["heading"], *says["words"], *says["points"], *says["blanks"]]
        lines += [value for way in says["ways"] for value in way.values() if isinstance(value, str)]
        lines += [words for row in says["when"] for words in row[:2]]
        if says["then"]:
            lines += [says["then"]["heading"], *says["then"]["points"], says["tell"]]
    return "\n".join(lines)


def translated(site: Site, tag: str) -> Site:
    """Return a site in which every word of the sheets stands in a language: where one is not
    translated, words of that language that stand there already, one after another.
    """
    strings = site.strings[tag]
    own = [strings.texts[key] for key in sorted(strings.texts) if key.startswith("topic.")]
    keys = [key for key in site.english if key.startswith("print.") or key.endswith(".usually")]
    stand_in = {key: own[index % len(own)] for index, key in enumerate(keys)}
    texts = {**stand_in, **strings.texts}
    return replace(site, strings={**site.strings, tag: replace(strings, texts=texts)})


def sheets_in(site: Site, tag: str) -> list[Sheet]:
    return [sheet for sheet in sheets_of(site) if sheet.tag == tag]


@pytest.mark.parametrize("tag", ["en", "gu", "ta", "ar", "ro"])
def test_every_word_is_read_back(tag: str, sources: Site) -> None:
    sheets = sheets_in(sources if tag == "en" else translated(sources, tag), tag)
    alone = [sheet for sheet in sheets if not sheet.is_pair]
    pairs = [sheet.name for sheet in sheets if sheet.is_pair]
    assert len(alone) == len(sources.prints) > 8
    twice = [name for name, row in sources.prints.items() if row.kind in IN_PAIRS]
    assert pairs == ([] if tag == "en" else twice)
    for sheet in sheets:
        found = text_of(write_sheet(ROOT, sheet))
        lost = [word for word in words_in(unvowelled(said_by(sheet))) if word not in found]
        assert lost == [], sheet.file


def test_a_sheet_is_one_page_tagged_and_the_same_twice(sources: Site) -> None:
    partnership = sources.partnership.model_copy(update={"site_url": URL})
    for sheet in sheets_of(replace(sources, partnership=partnership)):
        pdf = write_sheet(ROOT, sheet)
        assert pdf == write_sheet(ROOT, sheet)
        document = PdfReader(BytesIO(pdf))
        assert len(document.pages) == 1, sheet.file
        marks: Any = document.root_object["/MarkInfo"]
        assert marks["/Marked"]
        assert document.metadata is not None
        english = sheet.says["beside"]
        name = f"{english['heading']} · {sheet.heading}" if english else sheet.heading
        assert document.metadata.title == unvowelled(name)
        assert URL in text_of(pdf) or sheet.kind == "card"


def test_a_sheet_that_says_too_much_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    project = copy_whole(tmp_path)
    (tmp_path / "fonts").symlink_to(ROOT / "fonts")
    project.edit("data/prints.yml", "    - Listen. Thank them.\n", "    - Listen.\n" * 30)
    assert run(print_room.verb, "--root", tmp_path) == 1
    told = capsys.readouterr().err.splitlines()
    assert told[0].startswith("data/prints.yml:")
    assert "prints/too-long: The words of card-adult.en.pdf do not fit on their page." in told[0]


def test_a_language_has_a_sheet_once_all_its_words_are_translated(sources: Site) -> None:
    strings = sources.strings["gu"]
    texts = {key: text for key, text in strings.texts.items() if not key.startswith("print.")}
    lacking = replace(sources, strings={**sources.strings, "gu": replace(strings, texts=texts)})
    assert sheets_in(lacking, "gu") == []
    assert sheets_in(translated(lacking, "gu"), "gu") != []


def test_the_verb_makes_them_and_an_older_number_is_not_offered(tmp_path: Path) -> None:
    project: Project = copy_whole(tmp_path)
    (tmp_path / "fonts").symlink_to(ROOT / "fonts")
    assert run(print_room.verb, "--root", tmp_path) == 0
    made = json.loads((tmp_path / PRINT_ROOM / MADE).read_text())
    site = project.site()
    assert sizes_of_made(site).keys() == made.keys()
    assert {file.path for file in iter_prints(site)} == {f"{PRINT_ROOM}/{name}" for name in made}
    project.edit("data/services.yml", 'value: "85258"', 'value: "85259"')
    fresh = sizes_of_made(project.site())
    assert "poster-listen.en.pdf" in made.keys() - fresh.keys()
    assert "poster-friend.en.pdf" in fresh


def test_without_files_nothing_is_offered(framed: Project) -> None:
    assert sizes_of_made(framed.site()) == {}


@pytest.mark.parametrize(
    ("row", "rules"),
    [
        ("ways: [childline.phone, childlin.sms]", ["prints/unknown-way"]),
        ("page: no-page", ["prints/unknown-page"]),
        ("campaign: kindness-weak", ["prints/unknown-event"]),
        ("campaign: kindness-week", []),
        ("then: lst", ["prints/unknown-sheet"]),
        ("then: poster", ["prints/unknown-sheet"]),
        ("then: bare", ["prints/unknown-sheet"]),
        ("then: list", []),
    ],
)
def test_what_a_sheet_names_exists(row: str, rules: list[str], framed: Project) -> None:
    page = "" if row.startswith("page") else "  page: index\n"
    framed.write(
        "data/prints.yml",
        f"poster:\n  kind: poster\n  heading: Someone listens\n{page}  {row}\n"
        "list: {kind: card, heading: Two things, points: [Listen., Tell.], page: index}\n"
        "bare: {kind: card, heading: No things, page: index}\n",
    )
    lines = framed.told("prints/")
    assert [line.split(": ")[1] for line in lines] == rules
    assert all(line.startswith("data/prints.yml:") for line in lines)


WHEN = "usually a week in spring. The next date is not confirmed yet."


@pytest.mark.parametrize(
    ("today", "says"),
    [
        (date(2025, 4, 6), [("When", "7 April 2025 to 11 April 2025"), ("Theme", "Be kind")]),
        (date(2025, 4, 11), [("When", "7 April 2025 to 11 April 2025"), ("Theme", "Be kind")]),
        (date(2025, 4, 12), [("When", WHEN)]),
    ],
)
def test_a_date_and_a_theme_stand_on_paper_only_while_they_are_to_come(
    today: date, says: list[tuple[str, str]], framed: Project
) -> None:
    row = "words: {kind: newsletter, heading: A week, campaign: kindness-week, page: index}\n"
    framed.write("data/prints.yml", row)
    framed.write("overrides/print/sheets.typ", "")
    [sheet] = sheets_in(framed.furnished(today), "en")
    assert [(label, words) for label, words, _ in sheet.says["when"]] == says
    framed.edit("data/campaigns.yml", "  usually:", "  ended: It is held no more.\n  usually:")
    [sheet] = sheets_in(framed.furnished(date(2025, 4, 12)), "en")
    assert sheet.says["when"] == []
