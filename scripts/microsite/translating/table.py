"""The parts that wait as a table in a Word document: number, English, yours.

It needs the group `translators`, which building the site does not install.
"""

import io
from collections.abc import Iterable
from typing import Any
from zipfile import BadZipFile

from docx import Document
from docx.opc.exceptions import PackageNotFoundError
from docx.oxml import OxmlElement

from microsite.findings import Finding
from microsite.site.languages import Language
from microsite.translating.intake import Returned
from microsite.translating.parts import Part

_COLUMNS = ("Number", "English", "Yours")


def write(parts: Iterable[Part], language: Language, terms: Iterable[str]) -> bytes:
    """Return the document."""
    document = Document()
    document.add_heading("To translate", 1)
    for term in terms:
        document.add_paragraph(term)
    table = document.add_table(rows=1, cols=len(_COLUMNS))
    table.style = "Table Grid"
    for cell, name in zip(table.rows[0].cells, _COLUMNS, strict=True):
        cell.text = name
    for part in parts:
        number, english, yours = table.add_row().cells
        number.text = f"{part.place}\n{part.made_from}"
        english.text = part.english
        if part.kept:
            english.add_paragraph(f"(Keep as it is: {', '.join(part.kept)})").style = "Caption"
        yours.text = part.before
        _set_direction(yours, language.direction)
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def _set_direction(cell: Any, direction: str) -> None:
    if direction == "rtl":
        for paragraph in cell.paragraphs:
            paragraph._p.get_or_add_pPr().append(OxmlElement("w:bidi"))


def read(content: bytes, path: str) -> tuple[list[Returned], list[Finding]]:
    """Return the rows whose third column holds words, and what is wrong with the document."""
    try:
        tables = Document(io.BytesIO(content)).tables
    except (PackageNotFoundError, BadZipFile, KeyError, ValueError):
        tables = []
    if not tables or len(tables[0].columns) != len(_COLUMNS):
        sentence = "This document has no table with a number, the English and the translation."
        hint = "send the document back as a Word document with its table"
        return [], [Finding(path, 1, 1, "translations/unreadable", sentence, hint)]
    rows = ([cell.text for cell in row.cells] for row in tables[0].rows[1:])
    returned = []
    for line, (number, _, yours) in enumerate(rows, 2):
        place, _, made_from = number.strip().partition("\n")
        returned.append(Returned(place.strip(), made_from.strip(), yours, line))
    return returned, []
