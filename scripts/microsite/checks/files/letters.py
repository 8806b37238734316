"""Letters that are not what they look like: of another script than their word, or in the place of
a plain one (Unicode TR36 and TR39).

A text is read by its shape: each letter as a sign for its script, at the same place.
"""

import re
from collections.abc import Iterator
from itertools import groupby

from microsite.checks.files.signs import ANY, LATIN, NONE, is_styled, named, rows_of, script_of
from microsite.checks.links.lookalikes import plain_letter
from microsite.findings import Finding
from microsite.sources.text import place_in

_SPACED = (
    *("ARABIC", "HEBREW", "SYRIAC", "THAANA", "NKO", "DEVANAGARI", "BENGALI", "GURMUKHI"),
    *("GUJARATI", "ORIYA", "TAMIL", "TELUGU", "KANNADA", "MALAYALAM", "SINHALA", "ETHIOPIC"),
    *("TIBETAN", "MONGOLIAN"),
)
"""Scripts that join endings of theirs, or what stands before a name, to a Latin word."""
_SPACELESS = ("THAI", "LAO", "KHMER", "MYANMAR", "HAN")
"""Scripts that write a Latin word between their own without a space."""
_ONE = dict.fromkeys(("HIRAGANA", "KATAKANA", "HANGUL", "BOPOMOFO"), "HAN")
"""Scripts that make one word with another."""
_SHORT = 2
"""So many Latin letters inside a word of another script are no word of their own."""

_SIGNS = {
    ANY: "-",
    NONE: " ",
    **{name: chr(0x100 + at) for at, name in enumerate((LATIN, *_SPACED, *_SPACELESS))},
}
"""The sign of a script in a shape; one that is not here takes the next when it is met."""
_WITHIN, _APART, _LATIN, *_JOINING = _SIGNS.values()
_FREE = frozenset(_SIGNS[name] for name in _SPACELESS)
_MIXED = re.compile(r"(?<![^ ])[^ ]*?([^ -])-*(?!\1)[^ -][^ ]*")
_STRANGE = re.compile(
    "(?<![^ ])[^{0}-][^{0}]*(?![^ ])".format("".join((_APART, _LATIN, *_JOINING)))
)
"""A word of a script that joins nothing to Latin words: its letters may look like theirs."""
_PICTURED = "\ufe0f"


class _Shapes(dict[int, str]):
    """The sign of each character, found when it is first met."""

    def __missing__(self, code: int) -> str:
        script = script_of(chr(code))
        sign = _SIGNS.setdefault(_ONE.get(script, script), chr(0x100 + len(_SIGNS)))
        return self.setdefault(code, sign)


_SHAPES = _Shapes()


def disguised_in(path: str, text: str, is_latin: bool) -> Iterator[Finding]:
    """Yield the letters of a text that are not what they look like. `is_latin` says that its
    language is written in Latin letters.
    """
    hint = "type the word again, in letters of one script"
    for at, sentence in (*_foreign_in(text, is_latin), *_styled_in(text)):
        yield Finding(path, *place_in(text, at), "characters/script", sentence, hint)


def _foreign_in(text: str, is_latin: bool) -> Iterator[tuple[int, str]]:
    """Yield letters of another script than the rest of their word, and words that look Latin where
    none of their own script stands on the line.
    """
    shape = text.translate(_SHAPES)
    for word in _MIXED.finditer(shape):
        if odd := _odd_in(word[0], is_latin):
            at = word.start() + word[0].index(odd)
            yield at, f"{named(text[at])} stands in a word of another script."
    words = {at.start(): text[slice(*at.span())] for at in _STRANGE.finditer(shape) if is_latin}
    quoted = {text.rfind("\n", 0, at) for at, word in words.items() if not _is_like_latin(word)}
    for at in words:
        if text.rfind("\n", 0, at) not in quoted:
            yield at, f"{named(text[at])} begins a word that looks like Latin letters."


def _odd_in(word: str, is_latin: bool) -> str:
    """Return the sign of the script that does not belong in a word, by the word's shape."""
    letters = word.replace(_WITHIN, "")
    scripts = list(dict.fromkeys(letters))
    other = next(script for script in scripts if script != _LATIN)
    if {*scripts} == {_LATIN, other} and _may_join(other, letters, is_latin):
        return ""
    return min(scripts, key=lambda script: (letters.count(script), script == _LATIN))


def _may_join(other: str, letters: str, is_latin: bool) -> bool:
    """Say whether a script may join Latin words so: around a whole one, and in a text of Latin
    letters with more than a single letter of its own: only before a name may one stand.
    """
    if other in _FREE and not is_latin:
        return True
    runs = ["".join(run) for _, run in groupby(letters)]
    is_around = all(run[0] == _LATIN and len(run) > _SHORT for run in runs[1:-1])
    lonely = is_latin and other in (runs if other in _FREE else runs[1:])
    return other in _JOINING and is_around and not lonely


def _is_like_latin(word: str) -> bool:
    """Say whether nobody can tell the letters of a word from Latin ones."""
    return all(plain_letter(one).isascii() or plain_letter(one.upper()).isascii() for one in word)


def _styled_in(text: str) -> Iterator[tuple[int, str]]:
    """Yield what stands in the place of plain letters and digits; alone, a numeral or a letter in a
    ring is a sign of its own.
    """
    for row in rows_of(filter(is_styled, set(text)), text):
        before, after = text[row.start() - 1 : row.start()], text[row.end() : row.end() + 1]
        is_word = any(map(str.isalpha, row[0])) or (len(row[0]) > 1 and not row[0].isdigit())
        is_inside = any(one.isascii() and one.isalnum() for one in (before, after))
        if (is_word or is_inside) and after != _PICTURED:
            yield row.start(), f"{named(row[0][0])} stands in the place of a plain letter or digit."
