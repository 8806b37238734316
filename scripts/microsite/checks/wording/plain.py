"""A sentence in plain words: small letters, short forms written out (`don't` is `do not`), no
hyphens, each mark a word of its own.
"""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

Span = tuple[int, int]

_TOKEN = re.compile(r"[^\W_]+(?:['’‑-][^\W_]+)*|[^\w\s]")
_MARKS = str.maketrans("“”‘’'", '"' * 5)
_WHOLE = {"cannot": "can not", "cant": "can not", "can't": "can not", "won't": "will not"} | {
    f"{verb}nt": f"{verb} not" for verb in ("do", "does", "did", "should", "could", "is", "was")
}
_TAILS = {"re": "are", "ve": "have", "ll": "will", "m": "am", "d": "had"}
_IS = "it that he she there what who here where how nobody everyone someone"
"""Words after which `'s` is short for `is`; after others it says whose."""
_TURNS = ("but", "instead", "until", "unless", "before", "then", ";", "(", ")", "–", "—")
"""Words with which a new part of a sentence begins: what lets words pass reaches no further."""

_ENDS = (*_TURNS, ",")
"""What ends a part behind the find: `bullying is illegal, and you are not alone`."""


class Sentence(NamedTuple):
    """A sentence: its text, its plain words, and where each of them was written.

    `led` counts the words that lead to the sentence: they are read in front of it and were written
    elsewhere. `earlier` are the words of the sentence before it.
    """

    text: str
    words: tuple[str, ...]
    places: tuple[Span, ...]
    led: int = 0
    earlier: tuple[str, ...] = ()

    def under(self, lead: Sequence[str], earlier: tuple[str, ...]) -> "Sentence":
        """Return the sentence as it reads after the words `lead`, and after `earlier`."""
        return Sentence(self.text, (*lead, *self.words), self.places, len(lead), earlier)

    def written(self, start: int, end: int) -> Span:
        """Return where a run of words, the last of them its own, stands in the text."""
        return self.places[max(0, start - self.led)][0], self.places[end - 1 - self.led][1]

    def part(self, start: int, end: int) -> Span:
        """Return the part of the sentence that a run of words stands in."""
        turns = [number for number, word in enumerate(self.words) if word in _TURNS]
        first = max((turn for turn in turns if turn <= start), default=0)
        ends = (number for number in range(end, len(self.words)) if self.words[number] in _ENDS)
        return first, next(ends, len(self.words))


@lru_cache(maxsize=1 << 15)
def read(text: str) -> Sentence:
    """Return a sentence in plain words."""
    words = [(word, match.span()) for match in _TOKEN.finditer(text) for word in _plain(match[0])]
    return Sentence(text, tuple(word for word, _ in words), tuple(place for _, place in words))


@lru_cache(maxsize=1 << 15)
def _plain(token: str) -> tuple[str, ...]:
    if not token[0].isalnum():
        return (token.translate(_MARKS),)
    word = token.lower().replace("’", "'").replace("-", "").replace("‑", "")
    if word in _WHOLE:
        return tuple(_WHOLE[word].split())
    if word.endswith("n't"):
        return word[:-3], "not"
    head, _, tail = word.partition("'")
    short = "is" if tail == "s" and head in _IS.split() else _TAILS.get(tail)
    return (head, short) if short else (head,)
