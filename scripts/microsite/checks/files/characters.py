"""What nobody sees in a text, and letters that are not what they look like.

Both change what a reader copies, hears or searches for, and neither is seen by whoever reads a
change (Unicode TR36 and TR39; CVE-2021-42574).
"""

import re
import unicodedata
from collections.abc import Iterator
from itertools import islice
from pathlib import PurePosixPath

from microsite.findings import Finding
from microsite.site.files import tag_of, written_in
from microsite.site.page import SOURCE_LANGUAGE
from microsite.site.site import Site, Unread
from microsite.sources.text import place_in

MOST = 20
"""How many of one rule are told of a file."""

_UNSEEN = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2028-\u202e"
    "\u2060-\u206f\u2800\u3164\ue000-\uf8ff\ufdd0-\ufdef\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffd"
    "\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U0010ffff]"
)
_STACK = re.compile("[\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff]{4,}")
_HYPHEN, _JOINERS, _DIRECTIONS = "\u00ad", "\u200c\u200d", "\u061c\u200e\u200f"
_JOINED = re.compile(
    "[\u0600-\u06ff\u0700-\u07ff\u0840-\u08ff\u0900-\u0dff\u0f00-\u109f\u1780-\u17ff\u1800-\u18af"
    "\ua840-\ua8ff\ufb50-\ufdcf\ufe70-\ufefc]"
)
"""Scripts whose letters are joined, or kept apart, by a character of no width."""

_LATIN = "A-Za-z\u00aa\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02b8\u1e00-\u1eff"
_ALIKE = (
    "\u0370-\u03ff\u1f00-\u1fff\u0400-\u052f\u0531-\u0587\u13a0-\u13ff\uab70-\uabbf\ua4d0-\ua4f7"
)
"""Greek, Cyrillic, Armenian, Cherokee and Lisu: letters that look like Latin ones."""
_STYLED = "\uff21-\uff3a\uff41-\uff5a\U0001d400-\U0001d7cb"
"""Latin letters that are signs of mathematics, or as wide as Chinese ones."""
_OTHERS = (
    "\u0590-\u05ff",
    "\u0620-\u065f\u066e-\u06d3\u06d5-\u06ef\u06fa-\u06ff\u0750-\u077f\u08a0-\u08ff",
    *(f"{chr(first)}-{chr(first + 0x63)}" for first in range(0x900, 0xE00, 0x80)),
)
"""Hebrew, Arabic, and the scripts of India with their vowel signs, without their digits: words of
theirs are parted by spaces.
"""
_OTHER = "".join(_OTHERS)
_MIXED = re.compile(
    f"[{_LATIN}]+(?:[{_ALIKE}]|[{_OTHER}]{{1,2}}(?=[{_LATIN}]))"
    f"|[{_ALIKE}]+[{_LATIN}]|[{_OTHER}][{_LATIN}]{{1,2}}(?=[{_OTHER}])|[{_STYLED}]+|"
    + "|".join(
        f"[{one}](?=[{''.join(other for other in _OTHERS if other != one)}])" for one in _OTHERS
    )
)
_FROM_THE_RIGHT = ("R", "AL")
"""Letters of scripts that are written from the right (UAX 9)."""
_WORD = re.compile(f"(?<!\\w)[{_ALIKE}]+(?!\\w)")
_LIKE_LATIN = frozenset(
    "асеорхуѕіјһԁԛԝкмнтАВЕКМНОРСТУХІЈЅԌАΒΕΖΗΙΚΜΝΟΡΤΥΧΑονρυικսոօհѵѴᎪᏴᏟᎬᎻᎫᏦᏞᎷᏢᏒᏚᎢᏙᏃ"
)
"""Letters of other scripts that nobody can tell from Latin ones."""


def check_characters(site: Site) -> Iterator[Finding]:
    """Every character is seen and is what it looks like: in pages, translations, data, the words of
    the furniture and the theme.

    characters/unseen: take the character away; joiners stand where a script joins its letters, a
    soft hyphen between two letters, and marks of direction in languages that are written from the
    right.
    characters/stack: leave one mark on the letter.
    characters/script: type the word again, in letters of one script.
    """
    for path, text in written_in(site):
        if not text.isascii():
            tag = tag_of(PurePosixPath(path)) if path.startswith(("content/", "data/")) else ""
            yield from islice(_unseen_in(path, text, _is_from_the_right(site, tag)), MOST)
            yield from islice(_disguised_in(path, text, _is_latin(site, tag)), MOST)


def _is_from_the_right(site: Site, tag: str) -> bool:
    """Say whether a language is written from the right."""
    known = not isinstance(site.languages, Unread) and tag in site.languages
    return known and site.languages[tag].direction == "rtl"


def _is_latin(site: Site, tag: str) -> bool:
    """Say whether a language is written in Latin letters."""
    known = not isinstance(site.languages, Unread) and tag in site.languages
    return tag == SOURCE_LANGUAGE or (known and site.languages[tag].script == "Latn")


def _unseen_in(path: str, text: str, is_from_the_right: bool) -> Iterator[Finding]:
    for match in _UNSEEN.finditer(text):
        if not _is_needed(text, match.start(), is_from_the_right):
            sentence = f"{_named(match[0])} stands here, and nobody sees it."
            hint = "take it away, and type again what stands around it"
            place = place_in(text, match.start())
            yield Finding(path, *place, "characters/unseen", sentence, hint)
    for match in _STACK.finditer(text):
        sentence = f"{len(match[0])} marks stand on one letter, {_named(match[0][0])} first."
        place = place_in(text, match.start())
        yield Finding(path, *place, "characters/stack", sentence, "leave one of them")


def _is_needed(text: str, at: int, is_from_the_right: bool) -> bool:
    """Say whether a script, a word or a picture needs this character where it stands."""
    sign, before, after = text[at], text[at - 1 : at], text[at + 1 : at + 2]
    if sign == _HYPHEN:
        return before.isalpha() and after.isalpha()
    if sign in _DIRECTIONS:
        beside = unicodedata.bidirectional(before or " ") in _FROM_THE_RIGHT
        is_between_digits = before.isdecimal() and after.isdecimal()
        return (is_from_the_right or beside) and not is_between_digits
    is_picture = bool(before) and (unicodedata.category(before) == "So" or before == "\ufe0f")
    if sign in _JOINERS:
        is_joined = bool(_JOINED.match(before)) and not before.isdecimal()
        return is_joined or (is_picture and sign == "\u200d")
    return sign in "\ufe0e\ufe0f" and (is_picture or unicodedata.category(before or " ") == "Sm")


def _disguised_in(path: str, text: str, is_latin: bool) -> Iterator[Finding]:
    hint = "type the word again, in letters of one script"
    for match in _MIXED.finditer(text):
        odd = next((sign for sign in match[0][::-1] if not sign.isascii()), match[0][-1])
        at = match.start() + match[0].rindex(odd)
        sentence = f"{_named(odd)} stands in a word of another script."
        yield Finding(path, *place_in(text, at), "characters/script", sentence, hint)
    for match in _WORD.finditer(text) if is_latin else ():
        if _LIKE_LATIN.issuperset(match[0]) and not _is_quoted(text, match):
            sentence = f"{_named(match[0][0])} begins a word that looks like Latin letters."
            place = place_in(text, match.start())
            yield Finding(path, *place, "characters/script", sentence, hint)


def _is_quoted(text: str, word: re.Match[str]) -> bool:
    """Say whether a word stands among words of its own script, on its line."""
    begins, ends = text.rfind("\n", 0, word.start()) + 1, text.find("\n", word.end())
    line = text[begins : ends if ends >= 0 else len(text)]
    return any(not _LIKE_LATIN.issuperset(other[0]) for other in _WORD.finditer(line))


def _named(sign: str) -> str:
    """Return a character by its code point and name: `U+200B ZERO WIDTH SPACE`."""
    kinds = {"Co": "private use", "Cn": "no character"}
    name = unicodedata.name(sign, kinds.get(unicodedata.category(sign), "a control character"))
    return f"U+{ord(sign):04X} {name}"
