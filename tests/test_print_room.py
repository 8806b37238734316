"""The print room: every word of a sheet can be read back out of its PDF, in every script; a sheet
made from an older number is not offered.
"""

import json
import unicodedata
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

import print_room
from microsite.output.prints import iter_prints
from microsite.printing.paper import write_sheet
from microsite.site.prints import MADE, PRINT_ROOM, Sheet, sheets_of, sizes_of_made
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
    says = sheet.says
    lines = [says["heading"], *says["words"], *says["points"], *says["blanks"]]
    lines += [value for way in says["ways"] for value in way.values() if isinstance(value, str)]
    return "\n".join(lines)


def translated(site: Site, tag: str) -> Site:
    """Return a site in which every word of the sheets stands in a language: words of that language
    that stand there already, one after another.
    """
    strings = site.strings[tag]
    own = [strings.texts[key] for key in sorted(strings.texts) if key.startswith("topic.")]
    keys = [key for key in site.english if key.startswith("print.")]
    stand_in = {key: own[index % len(own)] for index, key in enumerate(keys)}
    texts = {**strings.texts, **stand_in}
    return replace(site, strings={**site.strings, tag: replace(strings, texts=texts)})


def sheets_in(site: Site, tag: str) -> list[Sheet]:
    return [sheet for sheet in sheets_of(site) if sheet.tag == tag]


@pytest.mark.parametrize("tag", ["en", "gu", "ta", "ar", "ro"])
def test_every_word_is_read_back(tag: str, sources: Site) -> None:
    sheets = sheets_in(sources if tag == "en" else translated(sources, tag), tag)
    assert len(sheets) == len(sources.prints) > 8
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
        assert document.metadata.title == unvowelled(sheet.heading)
        assert URL in text_of(pdf) or sheet.kind == "card"


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


def test_what_a_sheet_names_exists(framed: Project) -> None:
    framed.write(
        "data/prints.yml",
        "poster:\n  kind: poster\n  heading: Someone listens\n"
        "  ways: [childline.phone, childlin.sms]\n  page: no-page\n",
    )
    lines = framed.told("prints/")
    assert [line.split(": ")[1] for line in lines] == ["prints/unknown-way", "prints/unknown-page"]
