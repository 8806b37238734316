"""Whether a host could be taken for one of ours: a letter changed, a digit for a letter, a script
that looks alike.
"""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from publicsuffixlist import PublicSuffixList
from rapidfuzz.distance import OSA

NEAR, FAR, WHOLE = 5, 9, 10
"""Letters from which a label with one letter changed, or with two, and a host with one, is still
read as ours. Two letters that changed places are one change.
"""
INSIDE, INSIDE_STRICT = 4, 6
"""Letters from which our label counts inside a longer word; between two services of the registry it
takes more.
"""

_LOOK_THE_SAME = str.maketrans("01i|3457$", "olll" + "east" + "s")


@dataclass(frozen=True)
class Approved:
    """An address of the registry, and the mention that writes it."""

    mention: str
    address: str

    @property
    def host(self) -> str:
        return host_of(self.address)


def host_of(address: str) -> str:
    """Return the host of a web address, an email or a bare host, in small letters."""
    authority = re.split(r"[/?#\\]", address.split("://", 1)[-1], maxsplit=1)[0]
    return authority.rpartition("@")[2].partition(":")[0].lower().strip(".")


@cache
def registrable(host: str) -> str:
    """Return the part of a host that somebody registered: two services of one organisation share
    it.
    """
    name = bare(host)
    return _suffixes().privatesuffix(name) or name


def find_lookalike(
    typed: str, approved: Sequence[Approved], strict: bool = False
) -> Approved | None:
    """Return the approved address a reader could take `typed` for. Its user part counts: it is what
    is read first.
    """
    labels = _own_labels(typed)
    whole = _squash(host_of(typed))
    for one in approved:
        brands = (brand.replace("-", "") for brand in _own_labels(one.host))
        if any(_resembles(label, brand, strict) for brand in brands for label in labels):
            return one
        if len(whole) >= WHOLE and OSA.distance(whole, _squash(one.host)) <= 1:
            return one
    return None


def bare(address: str) -> str:
    return address.lower().split("://", 1)[-1].removeprefix("www.").rstrip("/.")


@cache
def plain_letter(letter: str) -> str:
    """Return the ASCII letter that a letter looks like, without its marks (Unicode TR39); or it."""
    base = "".join(
        part for part in unicodedata.normalize("NFKD", letter) if not unicodedata.combining(part)
    )
    if base.isascii():
        return base
    # Read from a table of two megabytes, and only for letters outside ASCII.
    from confusable_homoglyphs import confusables  # noqa: PLC0415

    rows = confusables.is_confusable(letter, greedy=True, preferred_aliases=[]) or []
    like = (glyph["c"] for row in rows for glyph in row["homoglyphs"])
    return next((glyph.lower() for glyph in like if glyph.isascii()), letter)


@cache
def _suffixes() -> PublicSuffixList:
    """Return the names below which others register theirs, `org.uk` and `police.uk`: Mozilla's
    Public Suffix List, as the package carries it.
    """
    return PublicSuffixList()


@cache
def _own_labels(typed: str) -> tuple[str, ...]:
    """Return the labels that somebody chose, as a reader sees them: `childline` of
    `www.childline.org.uk`.
    """
    labels = re.split(r"[.@:]+", bare(typed))
    suffix = _suffixes().publicsuffix(host_of(typed)) or ""
    return tuple(_skeleton(label) for label in labels[: -len(suffix.split("."))])


@cache
def _squash(host: str) -> str:
    return "".join(map(_skeleton, bare(host).split("."))).replace("-", "")


def _resembles(label: str, brand: str, strict: bool) -> bool:
    joined, parts = label.replace("-", ""), label.split("-")
    inside, far = (INSIDE_STRICT, len(brand) + 1) if strict else (INSIDE, FAR)
    return (
        _blurred(brand) in map(_blurred, (joined, *parts))
        or (len(brand) >= inside and _blurred(brand) in _blurred(joined))
        or (len(brand) >= NEAR and OSA.distance(joined, brand) <= (2 if len(brand) >= far else 1))
    )


@cache
def read_as(words: str) -> str:
    """Return words as a hurried reader takes them: letters that look alike as one, nothing between
    them.
    """
    return _blurred(re.sub(r"[\W_]+", "", _skeleton(words)))


def _blurred(label: str) -> str:
    """Return a label with pairs of letters as the one they look like."""
    return label.replace("rn", "m").replace("vv", "w")


@cache
def _skeleton(label: str) -> str:
    """Return a label as a hurried reader sees it (Unicode TR39, and digits for letters)."""
    try:
        label = label.encode("ascii").decode("idna") if label.startswith("xn--") else label
    except UnicodeError:
        return label
    plain = "".join(map(plain_letter, unicodedata.normalize("NFKC", label).casefold()))
    return plain.translate(_LOOK_THE_SAME)
