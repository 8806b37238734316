"""Reads the words back out of a PDF as a screen reader gets them: by what each glyph stands for
(ToUnicode), or what a passage says that it stands for (ActualText), in the order of reading.

Readers that guess words from places on the page lose spaces of Gujarati and turn joined Arabic
letters round.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from io import BytesIO
from itertools import pairwise
from typing import Any

from pypdf import PageObject, PdfReader
from pypdf.generic import ContentStream, DictionaryObject

_HEX = re.compile(rb"<([0-9a-fA-F]+)>")
_PART = re.compile(rb"begin(bfchar|bfrange)(.*?)end\1", re.DOTALL)


def text_of(pdf: bytes) -> str:
    """Return the words of all pages, each run of glyphs as it is read."""
    reader = PdfReader(BytesIO(pdf))
    return "\n".join("".join(_runs(page, reader)) for page in reader.pages)


def _runs(page: PageObject, reader: PdfReader) -> Iterator[str]:
    """Yield the words of each marked passage: one run of glyphs, from left to right on paper."""
    fonts: Any = page["/Resources"]
    maps = {name: _unicode_of(font.get_object()) for name, font in fonts["/Font"].items()}
    now: dict[int, str] = {}
    said: list[str | None] = []
    glyphs: list[str] = []
    for operands, operator in ContentStream(page.get_contents(), reader).operations:
        if operator == b"Tf":
            now = maps[operands[0]]
        elif operator in (b"BDC", b"BMC"):
            what = operands[1] if len(operands) > 1 else None
            words = what.get("/ActualText") if isinstance(what, DictionaryObject) else None
            said.append(words and str(words))
            glyphs += [str(words)] if words else []
        elif operator == b"EMC":
            said.pop()
            if not said:
                yield _in_order(glyphs)
                glyphs = []
        elif operator in (b"Tj", b"TJ") and not any(said):
            pieces = operands[0] if operator == b"TJ" else operands
            codes = b"".join(one.original_bytes for one in pieces if hasattr(one, "original_bytes"))
            pairs = (codes[at : at + 2] for at in range(0, len(codes), 2))
            glyphs += [now.get(int.from_bytes(pair), "") for pair in pairs]
    yield _in_order(glyphs)


def _in_order(glyphs: Sequence[str]) -> str:
    """Return the words of glyphs in the order of reading. Where several glyphs make one syllable,
    each stands for all of it, and it is read once.
    """
    read = [one for before, one in pairwise(["", *glyphs]) if one != before or len(one) == 1]
    return "".join(reversed(read) if _is_from_the_right(read) else read)


def _is_from_the_right(glyphs: Sequence[str]) -> bool:
    kinds = [unicodedata.bidirectional(sign) for glyph in glyphs for sign in glyph]
    return sum(kind in ("R", "AL") for kind in kinds) > kinds.count("L")


def _unicode_of(font: DictionaryObject) -> dict[int, str]:
    """Return what each glyph of a font stands for (PDF 32000-1, 9.10.3)."""
    found: dict[int, str] = {}
    table: Any = font["/ToUnicode"]
    for part in _PART.finditer(table.get_object().get_data()):
        values = [one.decode() for one in _HEX.findall(part[2])]
        if part[1] == b"bfchar":
            rows = ((code, code, said) for code, said in zip(*[iter(values)] * 2, strict=True))
        else:
            rows = (
                (first, last, said) for first, last, said in zip(*[iter(values)] * 3, strict=True)
            )
        for first, last, said in rows:
            words = bytes.fromhex(said).decode("utf-16-be")
            for step in range(int(last, 16) - int(first, 16) + 1):
                found[int(first, 16) + step] = words[:-1] + chr(ord(words[-1]) + step)
    return found
