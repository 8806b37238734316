"""Two made-up languages under borrowed real tags: every word of the English, changed so that one
sees what no translator has touched, and what long words or the other direction do to the layout.
"""

import re
from pathlib import Path

from microsite.site.site import Site
from microsite.sources.hashes import hash_words
from microsite.translating.intake import Returned, english_by_place, take_in

LONG, RIGHT_TO_LEFT = "cy", "he"
MADE_UP = (LONG, RIGHT_TO_LEFT)
_LONG_VOWELS = ("âa", "êe", "îi", "ôo", "ûu", "ÂA", "ÊE", "ÎI", "ÔO", "ÛU")
_VOWELS = dict(zip("aeiouAEIOU", _LONG_VOWELS, strict=True))
_HEBREW = dict(zip("abcdefghijklmnopqrstuvwxyz", "אבגדהוזחטיךלמנסעפצקרשתםןףץ", strict=True))
_KEPT = re.compile(
    r"\[\[[^\]]*\]\]"  # a mention
    r"|\{[^{}\n]*\}"  # a place to fill, an id
    r"|(?<=\])\([^)\n]*\)"  # where a link leads
    r"|^/// [a-z]+|^///$|^ {4}[a-z_]+:.*$"  # what kind of block, and what it is given
    r"|`[^`]*`|https?://\S+|\b[a-z0-9-]+(?:\.[a-z0-9-]+)+\b",  # an address
    re.MULTILINE,
)
_LISTS_OF_IDS = ("/// services", "/// service ")


def made_up(text: str, tag: str) -> str:
    """Return the words of a text in a made-up language; what is no word stays."""
    if text.startswith(_LISTS_OF_IDS):
        head, _, rest = text.partition("\n")
        return f"{_change(head, tag)}\n{rest}"
    return _change(text, tag)


def _change(text: str, tag: str) -> str:
    parts, at = [], 0
    for kept in _KEPT.finditer(text):
        parts += [_letters(text[at : kept.start()], tag), kept[0]]
        at = kept.end()
    return "".join([*parts, _letters(text[at:], tag)])


def _letters(text: str, tag: str) -> str:
    if tag == LONG:
        return "".join(_VOWELS.get(letter, letter) for letter in text)
    return "".join(_HEBREW.get(letter, letter) for letter in text.lower())


def add_language(root: Path, site: Site, tag: str) -> None:
    """Write every core page and every string of a made-up language into a project. The language
    stands in `data/languages.yml`, and has a strings file.
    """
    core = {slug for slug, page in site.pages.items() if page.front.core}
    returned = [
        Returned(place, hash_words(english), made_up(english, tag))
        for place, english in english_by_place(site).items()
        if english and ("#" not in place or place.rpartition("#")[0] in core)
    ]
    for path, text in take_in(site, tag, returned):
        (root / path).write_text(text, encoding="utf-8")
