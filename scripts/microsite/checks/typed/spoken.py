"""Numbers in English words, as one reads them aloud: `nine double nine`, `oh eight hundred`."""

import re
from collections.abc import Iterator, Sequence

LONG = 7
"""Digits from which a number may be said in `eleven` and `hundred`; a shorter one is a count."""

_FIGURES = "zero one two three four five six seven eight nine"
_SAID = {word: str(figure) for figure, word in enumerate(_FIGURES.split())}
_SAID |= dict.fromkeys(("o", "oh", "nought", "naught"), "0") | {"eleven": "11", "hundred": "00"}
_TIMES = {"double": 2, "triple": 3, "treble": 3}
_WORD = rf"(?:{'|'.join((*_SAID, *_TIMES))}|[0-9]+)"
_SPOKEN = re.compile(rf"\b{_WORD}(?:[^\w.!?\0]{{1,3}}{_WORD})+\b", re.IGNORECASE)


def iter_spoken(words: str) -> Iterator[tuple[int, int, str]]:
    """Yield where figures are said one after another, some of them in words, and their digits."""
    for match in _SPOKEN.finditer(words):
        said = re.findall(r"\w+", match[0].lower())
        digits = _digits_of(said)
        is_by_figure = all(word in _TIMES or len(_SAID.get(word, word)) == 1 for word in said)
        if (is_by_figure or len(digits) >= LONG) and not all(map(str.isdigit, said)):
            yield *match.span(), digits


def _digits_of(said: Sequence[str]) -> str:
    digits, times = "", 1
    for word in said:
        digits += _SAID.get(word, "" if word in _TIMES else word) * times
        times = _TIMES.get(word, 1)
    return digits
