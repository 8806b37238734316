"""What a single character is, by Unicode's tables: seen or not, its script, what it stands for."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import cache

LATIN = "LATIN"
ANY = "ANY"
"""The script of a mark, a digit or a letter that stands in words of every script."""
NONE = "NONE"
"""The script of what parts words."""

_NEVER_SEEN = frozenset(("Cf", "Cn", "Co", "Cs", "Zl", "Zp"))
_SEEN = frozenset("\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u070f\u0890\u0891\u08e2")
"""Signs of format that are drawn, around or below the numbers behind them."""
_PICTURES = ("\U0001f000", "\U0001fbff")
"""Between these stand the pictures of the next years."""
_BLANK = re.compile(
    "[\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u2800\u3164\ufe00-\ufe0f\uffa0\ufffc\ufffd"
    "\U00016fe4\U0001d159\U000e0100-\U000e01ef]"
)
"""Marks and letters that draw nothing, and what stands for a lost one."""
_KEY = "\u20e3"
_OVERLAY = 1
"""The combining class of what is written through a letter."""
_SOUNDS = frozenset("\u0251\u0261\u0269")
"""Letters of phonetics that look like a, g and i."""
_PAIRS = frozenset("\u0132\u0133\u01c7\u01c8\u01c9\u01ca\u01cb\u01cc\u2116")
"""Two letters in one, as Dutch and Croatian have them, and the sign for a number of Ukrainian."""
_RAISED = ("<super>", "<sub>")


def named(sign: str) -> str:
    """Return a character by its code point and name: `U+200B ZERO WIDTH SPACE`."""
    kinds = {"Co": "private use", "Cn": "no character"}
    name = unicodedata.name(sign, kinds.get(unicodedata.category(sign), "a control character"))
    return f"U+{ord(sign):04X} {name}"


def rows_of(signs: Iterable[str], text: str) -> Iterator[re.Match[str]]:
    """Yield where some characters stand in a text, those beside each other as one."""
    if row := re.escape("".join(sorted(signs))):
        yield from re.finditer(f"[{row}]+", text)


@cache
def is_unseen(sign: str) -> bool:
    """Say whether nobody sees a character, or it is none."""
    kind = unicodedata.category(sign)
    is_picture = kind == "Cn" and _PICTURES[0] <= sign <= _PICTURES[1]
    is_format = kind in _NEVER_SEEN and sign not in _SEEN and not is_picture
    return is_format or bool(_BLANK.match(sign))


@cache
def is_mark(sign: str) -> bool:
    """Say whether a character is a mark on the one before it, in any script; none is the rim of a
    key.
    """
    is_mark = unicodedata.category(sign) in ("Mn", "Me") and sign != _KEY
    return is_mark and script_of(sign) == ANY and not is_unseen(sign)


@cache
def is_stroke(sign: str) -> bool:
    """Say whether a mark goes through a letter, or around it."""
    return unicodedata.combining(sign) == _OVERLAY or unicodedata.category(sign) == "Me"


@cache
def is_styled(sign: str) -> bool:
    """Say whether a character stands for a plain Latin letter or digit: a numeral, a sign of
    mathematics, a letter in a ring or one of phonetics.
    """
    if sign.isascii() or is_unseen(sign) or sign in _PAIRS:
        return False
    name = unicodedata.name(sign, "")
    is_drawn = not sign.isalpha() and re.search("LATIN (?:SMALL|CAPITAL) LETTER [A-Z]$", name)
    if is_drawn or "LETTER SMALL CAPITAL" in name or sign in _SOUNDS:
        return True
    plain, how = unicodedata.normalize("NFKC", sign), unicodedata.decomposition(sign)
    return plain.isascii() and plain.isalnum() and not how.startswith(_RAISED)


@cache
def script_of(sign: str) -> str:
    """Return the script of a letter or of a mark on one (UAX 24), ANY or NONE."""
    # Read from a table, and only for texts outside ASCII.
    from confusable_homoglyphs import categories  # noqa: PLC0415

    kind = unicodedata.category(sign)
    if kind[0] not in "LM":
        return ANY if kind[0] == "N" else NONE
    script = str(categories.alias(sign))
    return ANY if script in ("COMMON", "INHERITED") else script
