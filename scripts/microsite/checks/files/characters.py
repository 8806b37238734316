"""What nobody sees in a text, and letters that are not what they look like.

Both change what a reader copies, hears or searches for, and neither is seen by whoever reads a
change (Unicode TR36 and TR39; CVE-2021-42574).
"""

import re
import unicodedata
from collections.abc import Iterator
from itertools import islice
from pathlib import PurePosixPath

from microsite.checks.files.letters import disguised_in
from microsite.checks.files.signs import is_mark, is_stroke, is_unseen, named, rows_of
from microsite.findings import Finding
from microsite.site.files import tag_of, written_in
from microsite.site.page import SOURCE_LANGUAGE
from microsite.site.site import Site, Unread
from microsite.sources.text import place_in

MOST = 20
"""How many of one rule are told of a file."""

_STACK = re.compile("[\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff]{4,}")
_SPACES = re.compile("[\u1680\u2000-\u200a\u205f\u3000]+")
"""Spaces of other widths than the one that is typed. One that holds words or figures together has
its use.
"""
_FULL = "\u3000"
_HYPHEN, _JOINERS, _DIRECTIONS = "\u00ad", "\u200c\u200d", "\u061c\u200e\u200f"
_JOINED = re.compile(
    "[\u0600-\u06ff\u0700-\u07ff\u0840-\u08ff\u0900-\u0dff\u0f00-\u109f\u1780-\u17ff\u1800-\u18af"
    "\ua840-\ua8ff\ufb50-\ufdcf\ufe70-\ufefc]"
)
"""Scripts whose letters are joined, or kept apart, by a character of no width."""
_BREAK = "\u200b"
_SPACELESS = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]")
"""Scripts whose words are parted by a space of no width."""
_FROM_THE_RIGHT = ("R", "AL")
"""Letters of scripts that are written from the right (UAX 9)."""
_PICTURED = frozenset("\u203c\u2049\u2139\u3030")
"""Marks of writing that are pictures too."""
_KEYS, _RIM = frozenset("0123456789#*"), "\u20e3"
_SHOWN = "\ufe0e\ufe0f"
"""What says whether a sign is shown as writing or as a picture."""
_PARTS = frozenset("\ufe0f\U0001f3fb\U0001f3fc\U0001f3fd\U0001f3fe\U0001f3ff")
"""What ends a part of a picture: that, and the colours of a skin."""


def check_characters(site: Site) -> Iterator[Finding]:
    """Every character is seen and is what it looks like: in pages, translations, data, the words of
    the furniture and the theme.

    characters/unseen: take the character away; joiners stand where a script joins its letters, a
    soft hyphen between two letters, and marks of direction in languages that are written from the
    right.
    characters/space: type a plain space; between letters as wide as Chinese ones a wide one may
    stand.
    characters/stack: leave one mark on the letter.
    characters/struck: take the mark away: none stands on a digit, or through a letter.
    characters/script: type the word again, in letters of one script.
    """
    for path, text in written_in(site):
        if not text.isascii():
            tag = tag_of(PurePosixPath(path)) if path.startswith(("content/", "data/")) else ""
            from_the_right, latin = _is_from_the_right(site, tag), _is_latin(site, tag)
            yield from islice(_unseen_in(path, text, from_the_right), MOST)
            yield from islice(_spaces_in(path, text), MOST)
            yield from islice(_marked_in(path, text), MOST)
            yield from islice(disguised_in(path, text, latin), MOST)


def _is_from_the_right(site: Site, tag: str) -> bool:
    """Say whether a language is written from the right."""
    known = not isinstance(site.languages, Unread) and tag in site.languages
    return known and site.languages[tag].direction == "rtl"


def _is_latin(site: Site, tag: str) -> bool:
    """Say whether a language is written in Latin letters."""
    known = not isinstance(site.languages, Unread) and tag in site.languages
    return tag == SOURCE_LANGUAGE or (known and site.languages[tag].script == "Latn")


def _unseen_in(path: str, text: str, is_from_the_right: bool) -> Iterator[Finding]:
    hint = "take it away, and type again what stands around it"
    for row in rows_of(filter(is_unseen, set(text)), text):
        for at in range(*row.span()):
            if not _is_needed(text, at, is_from_the_right):
                sentence = f"{named(text[at])} stands here, and nobody sees it."
                yield Finding(path, *place_in(text, at), "characters/unseen", sentence, hint)


def _spaces_in(path: str, text: str) -> Iterator[Finding]:
    for match in _SPACES.finditer(text):
        beside = text[match.start() - 1 : match.start()] + text[match.end() : match.end() + 1]
        if match[0] == _FULL and any(unicodedata.east_asian_width(one) in "WF" for one in beside):
            continue
        sentence = f"{named(match[0][0])} looks like a plain space, and is none."
        place = place_in(text, match.start())
        yield Finding(path, *place, "characters/space", sentence, "type a plain space")


def _marked_in(path: str, text: str) -> Iterator[Finding]:
    """Yield marks that a letter or a digit does not have in any language."""
    for match in _STACK.finditer(text):
        sentence = f"{len(match[0])} marks stand on one letter, {named(match[0][0])} first."
        place = place_in(text, match.start())
        yield Finding(path, *place, "characters/stack", sentence, "leave one of them")
    for row in rows_of(filter(is_mark, set(text)), text):
        before = text[row.start() - 1 : row.start()] or " "
        is_through = any(map(is_stroke, row[0])) and unicodedata.category(before) != "Sm"
        if is_through or before.isdecimal():
            sentence = f"{named(row[0][0])} changes how the sign before it is read."
            place = place_in(text, row.start())
            yield Finding(path, *place, "characters/struck", sentence, "take the mark away")


def _is_needed(text: str, at: int, is_from_the_right: bool) -> bool:
    """Say whether a script, a word or a picture needs this character where it stands."""
    sign, before, after = text[at], text[at - 1 : at], text[at + 1 : at + 2]
    if sign == _HYPHEN:
        return before.isalpha() and after.isalpha()
    if sign in _DIRECTIONS:
        beside = unicodedata.bidirectional(before or " ") in _FROM_THE_RIGHT
        is_between_digits = before.isdecimal() and after.isdecimal()
        return (is_from_the_right or beside) and not is_between_digits
    if sign == _BREAK:
        is_inside = all(unicodedata.category(one or " ")[0] in "LM" for one in (before, after))
        return is_inside and bool(_SPACELESS.search(before + after))
    kind = unicodedata.category(before or " ")
    if sign in _JOINERS:
        is_joined = any(_JOINED.match(one) and not one.isdecimal() for one in (before, after))
        return is_joined or (sign == "\u200d" and (kind == "So" or before in _PARTS))
    is_key = before in _KEYS and after == _RIM
    return sign in _SHOWN and (kind in ("So", "Sm") or before in _PICTURED or is_key)
