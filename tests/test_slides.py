"""The slides of a lesson: real titles, notes, alternative text, the same bytes twice, and nothing
of the adult's before the class.
"""

from io import BytesIO
from pathlib import Path

import pytest
from pptx import Presentation
from pptx.presentation import Presentation as Open
from pptx.shapes.autoshape import Shape
from selectolax.lexbor import LexborHTMLParser

from microsite.printing.slides import write_slides
from microsite.site.site import Site
from microsite.site.slides import Deck, decks_of


@pytest.fixture(scope="module")
def decks(sources: Site) -> tuple[Deck, ...]:
    return decks_of(sources)


def opened(deck: Deck) -> Open:
    return Presentation(BytesIO(write_slides(deck)))


def test_every_lesson_has_slides_that_are_the_same_twice(
    decks: tuple[Deck, ...], sources: Site
) -> None:
    assert [deck.code for deck in decks] == [*sources.lessons.addresses]
    assert len({deck.stamp for deck in decks}) == len(decks) > 10
    assert write_slides(decks[0]) == write_slides(decks[0])


def words_of(shape: object) -> str:
    """Return the text of a shape; a group of them has none of its own."""
    return shape.text_frame.text if isinstance(shape, Shape) else ""


def test_every_slide_has_a_title_and_every_shape_a_text(decks: tuple[Deck, ...]) -> None:
    for deck in decks:
        slides = list(opened(deck).slides)
        assert len(slides) == 6
        titles = [slide.shapes.title.text for slide in slides if slide.shapes.title]
        assert len(set(titles)) == 6
        for slide in slides:
            for shape in slide.shapes:
                described = shape._element._nvXxPr.cNvPr.get("descr")
                assert words_of(shape) or described, (deck.file, shape.name)


def test_only_the_adult_reads_what_the_adult_says(decks: tuple[Deck, ...]) -> None:
    for deck in decks:
        first, *shown = list(opened(deck).slides)
        assert first._element.get("show") == "0"
        words = " ".join(words_of(shape) for slide in shown for shape in slide.shapes)
        assert "0800 1111" in words
        assert "If a child tells you" not in words
        for slide in shown:
            assert slide._element.get("show") is None
            assert slide.has_notes_slide
        notes = [slide.notes_slide.notes_text_frame for slide in shown]
        said = " ".join(frame.text for frame in notes if frame)
        assert "If a child tells you something" in said


def test_what_is_read_aloud_stands_in_the_notes_of_its_step(decks: tuple[Deck, ...]) -> None:
    [games] = [deck for deck in decks if deck.code == "gm"]
    [trick] = [slide for slide in games.slides if slide.number == 3]
    assert trick.title == "Spot the trick"
    assert any("Free coins" in line for line in trick.notes)
    [helping] = [deck for deck in decks if deck.code == "hf"]
    assert any("call 999." in line for slide in helping.slides for line in slide.notes)


def test_a_page_leads_to_them_only_where_they_are_made(site: Path) -> None:
    for folder in (site / "teach").iterdir():
        page = LexborHTMLParser((folder / "index.html").read_bytes()) if folder.is_dir() else None
        for link in page.css("a[href$='.pptx']") if page else ():
            assert (folder / (link.attributes["href"] or "")).resolve().is_file()
