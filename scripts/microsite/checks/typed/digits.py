"""Digits as 0 to 9, whatever script or habit they were typed in."""

import re
import unicodedata

DIGIT = re.compile(r"[\d²³¹⁰⁴-⁹₀-₉①-⑨⓪]")
"""A digit of any script, raised, lowered or circled."""

_KEYCAP = "\ufe0f\u20e3"
"""What makes a key of a digit: 9️⃣."""
_ODD = re.compile(rf"[^\S ]|[{_KEYCAP}]|(?![0-9]){DIGIT.pattern}")
_O_FOR_0 = re.compile(r"(?<![A-Za-z0-9])[Oo]*[0-9][0-9Oo]+(?![A-Za-z0-9])")


def in_plain_digits(words: str) -> str:
    """Return the words with every digit as 0 to 9 and every space as a plain one: one for one.

    The letter O among figures is a 0.
    """
    words = _ODD.sub(lambda char: _plain(char[0]), words)
    return _O_FOR_0.sub(lambda figure: re.sub("[Oo]", "0", figure[0]), words)


def _plain(char: str) -> str:
    return str(unicodedata.digit(char, " "))
