"""A sheet as PDF by typst: tagged (PDF/UA-1, ISO 14289-1), set in the fonts of `fonts/`, the
same bytes for the same words.
"""

import json
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

import segno
import typst

from microsite.site.overrides import OVERRIDES
from microsite.site.prints import TEMPLATE, Sheet

FONTS = "fonts"
_EPOCH = datetime(2000, 1, 1, tzinfo=UTC)
"""The day that every file says: that of its making would make each other bytes."""
_NO_ROOM = "no room"
"""What the template says then."""
_VOWELS = dict.fromkeys(range(0x064B, 0x0653))
_QUIET_ZONE = 4
"""Modules of light around a code, as ISO/IEC 18004 asks."""


class NoRoomError(ValueError):
    """The words of a sheet do not fit on its page, even in the smallest letters it may have."""


def write_sheet(root: Path, sheet: Sheet) -> bytes:
    """Return a sheet as PDF, with the code of its address where it has one.

    Raises NoRoomError where it says too much, typst.TypstError where the template cannot be set.
    """
    try:
        pdf = typst.compile(
            root / TEMPLATE,
            root=root / OVERRIDES,
            font_paths=[root / FONTS],
            ignore_system_fonts=True,
            sys_inputs={
                "sheet": _unvowelled(json.dumps(sheet.says, ensure_ascii=False)),
                "code": _code(sheet.says["address"]),
            },
            pdf_standards=["ua-1"],
            timestamp=_EPOCH,
        )
    except typst.TypstError as error:
        if _NO_ROOM in str(error):
            raise NoRoomError(sheet.file) from None
        raise
    assert isinstance(pdf, bytes)
    return pdf


def _unvowelled(words: str) -> str:
    """Return words without the marks for vowels and doubling that Arabic print does without: each
    would cut its word in two in the text of the file, where a reader hears them.
    """
    return words.translate(_VOWELS)


def _code(address: str | None) -> str:
    """Return the code of an address as SVG with no ground of its own, or nothing."""
    if not address:
        return ""
    picture = BytesIO()
    code = segno.make(address, error="m", micro=False)
    code.save(picture, kind="svg", border=_QUIET_ZONE, light=None, omitsize=True)
    return picture.getvalue().decode()
