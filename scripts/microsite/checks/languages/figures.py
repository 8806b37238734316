"""The numbers that words say, in whatever digits: a translation says those of its English."""

import re
from collections import Counter
from collections.abc import Sequence

from microsite.checks.typed.digits import in_plain_digits
from microsite.checks.typed.numbers import KNOWN_BY_HEART

LONG = 3
"""Figures from which a number that the English does not say may be one that somebody dials."""


def lost(english: str, translated: str) -> Sequence[str]:
    """Return the numbers of the English that its translation does not say."""
    return sorted(_figures_of(english) - _figures_of(translated))


def added(english: str, translated: str) -> Sequence[str]:
    """Return the long numbers of a translation that its English does not say. What everybody knows
    is told as a number typed by hand.
    """
    known = _figures_of(english).keys() | KNOWN_BY_HEART.keys()
    more = _figures_of(translated).keys() - known
    return sorted(figure for figure in more if len(figure) >= LONG)


def _figures_of(words: str) -> Counter[str]:
    """Return the numbers of words, `૦૧૮` as 18, and how often each stands there."""
    figures = re.findall("[0-9]+", in_plain_digits(words))
    return Counter(figure.lstrip("0") or "0" for figure in figures)
