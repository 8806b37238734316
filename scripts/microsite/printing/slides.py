"""The slides of a lesson as a file to edit (Office Open XML, ISO/IEC 29500): real titles, text that
can be changed, alternative text, notes, and the same bytes for the same words.
"""

from datetime import datetime
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from pptx import Presentation
from pptx.dml.color import RGBColor
from pptx.enum.shapes import MSO_CONNECTOR, MSO_SHAPE
from pptx.enum.text import PP_ALIGN
from pptx.presentation import Presentation as Open
from pptx.slide import Slide as Sheet
from pptx.text.text import TextFrame
from pptx.util import Inches, Length, Pt

from microsite.site.slides import Deck, Slide

_WIDE, _HIGH = Inches(13.333), Inches(7.5)
_EPOCH = datetime(2000, 1, 1)
"""The day that every file says: that of its making would make each other bytes."""
_INK: RGBColor = RGBColor.from_string("1F1C3D")
_LIGHT: RGBColor = RGBColor.from_string("FFD27A")
_PAPER: RGBColor = RGBColor.from_string("FFFAF2")
_FONT = "Arial"
"""On every school's computer."""
_TITLE_ONLY = 5
"""The layout of python-pptx's own template with a title and nothing else."""


def write_slides(deck: Deck) -> bytes:
    """Return the slides of a lesson."""
    file = Presentation()
    file.slide_width, file.slide_height = _WIDE, _HIGH
    about = file.core_properties
    about.title, about.language, about.author = deck.title, "en-GB", ""
    about.created = about.modified = _EPOCH
    for slide in deck.slides:
        _add(file, slide)
    raw = BytesIO()
    file.save(raw)
    return _without_times(raw)


def _add(file: Open, slide: Slide) -> None:
    sheet = file.slides.add_slide(file.slide_layouts[_TITLE_ONLY])
    is_alone = not slide.lines
    is_night = is_alone and not slide.number
    words = _PAPER if is_night else _INK
    sheet.background.fill.solid()
    sheet.background.fill.fore_color.rgb = _INK if is_night else _PAPER
    left = Inches(3.4) if is_alone else Inches(0.9)
    title = sheet.shapes.title
    assert title is not None
    title.left, title.top = left, Inches(2.6 if is_alone else 0.5)
    title.width, title.height = _WIDE - left - Inches(0.9), Inches(2.2 if is_alone else 1.2)
    _write(title.text_frame, (slide.title,), words, 60 if is_alone else 44, is_bold=True)
    if is_alone:
        _window(sheet, slide.number, Inches(0.9), Inches(2.7))
    if slide.lines:
        box = sheet.shapes.add_textbox(Inches(0.9), Inches(1.9), Inches(9.4), Inches(5))
        _write(box.text_frame, slide.lines, words, 16 if slide.is_hidden else 44)
    if slide.lines and not slide.is_hidden:
        _window(sheet, 0, Inches(10.633), Inches(0.7))
    if slide.is_hidden:
        sheet._element.set("show", "0")
    if slide.notes:
        notes = sheet.notes_slide.notes_text_frame
        assert notes is not None
        notes.text = "\n".join(slide.notes)


def _window(sheet: Sheet, number: int, left: Length, top: Length) -> None:
    """Draw a lit window: with the number of a step, or with its bars where it is none."""
    wide, high = Inches(1.8), Inches(2)
    group = sheet.shapes.add_group_shape()
    window = group.shapes.add_shape(MSO_SHAPE.ROUND_2_SAME_RECTANGLE, left, top, wide, high)
    window.fill.solid()
    window.fill.fore_color.rgb = _LIGHT
    window.line.color.rgb = _INK
    window.line.width = Pt(4)
    window.shadow.inherit = False
    group.name = f"Step {number}, in a lit window" if number else "A lit window"
    group._element._nvXxPr.cNvPr.set("descr", group.name)
    if number:
        _write(window.text_frame, (str(number),), _INK, 54, is_bold=True)
        window.text_frame.paragraphs[0].alignment = PP_ALIGN.CENTER
        return
    middle, bar = left + wide // 2, top + high * 2 // 5
    for ends in ((middle, top, middle, top + high), (left, bar, left + wide, bar)):
        line = group.shapes.add_connector(MSO_CONNECTOR.STRAIGHT, *map(Length, ends))
        line.line.color.rgb = _INK
        line.line.width = Pt(4)


def _write(
    frame: TextFrame, lines: tuple[str, ...], colour: RGBColor, size: int, *, is_bold: bool = False
) -> None:
    frame.word_wrap = True
    for index, line in enumerate(lines):
        paragraph = frame.paragraphs[0] if index == 0 else frame.add_paragraph()
        paragraph.space_after = Pt(size * 0.4)
        paragraph.alignment = PP_ALIGN.LEFT
        run = paragraph.add_run()
        run.text = line
        run.font.size, run.font.bold, run.font.name = Pt(size), is_bold, _FONT
        run.font.color.rgb = colour
        run._r.get_or_add_rPr().set("lang", "en-GB")


def _without_times(raw: BytesIO) -> bytes:
    """Return the file with every part stamped with one and the same time."""
    made = BytesIO()
    with ZipFile(raw) as old, ZipFile(made, "w", ZIP_DEFLATED) as new:
        for name in sorted(old.namelist(), key=lambda name: (name != "[Content_Types].xml", name)):
            part = ZipInfo(name, _EPOCH.timetuple()[:6])
            part.compress_type = ZIP_DEFLATED
            new.writestr(part, old.read(name))
    return made.getvalue()
