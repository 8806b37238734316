"""Words near each other: the one way in which a rule on wording finds a sentence.

What the words mean is for the tables, `data/wording/`.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, cached_property
from itertools import pairwise, product
from typing import TypeVar

from microsite.checks.wording.plain import Sentence, Span, read
from microsite.facts.wording import Row, Words

T = TypeVar("T")

_COMMON = ("child", "children", "people", "could", "would", "should", "have")
"""Long words that are as common as short ones."""


class ByWord(dict[str, Sequence[T]]):
    """What belongs to each word; `send*` and `*ed` are all words that begin or end so."""

    def __init__(self, pairs: Iterable[tuple[str, T]]) -> None:
        super().__init__()
        self._own: dict[str, list[T]] = {}
        for word, value in pairs:
            self._own.setdefault(word, []).append(value)
        self._begins = tuple(word[:-1] for word in self._own if word.endswith("*"))
        self._ends = tuple(word[1:] for word in self._own if word.startswith("*"))

    @property
    def words(self) -> frozenset[str]:
        return frozenset(self._own)

    def __missing__(self, word: str) -> Sequence[T]:
        own = [word]
        if word.startswith(self._begins):
            own += [f"{begin}*" for begin in self._begins if word.startswith(begin)]
        if word.endswith(self._ends):
            own += [f"*{end}" for end in self._ends if word.endswith(end)]
        self[word] = tuple(value for one in own for value in self._own.get(one, ()))
        return self[word]


class OneOf:
    """Words and phrases of which any one will do; a phrase is a run of such choices."""

    def __init__(self, words: Sequence[str], phrases: Sequence[tuple["OneOf", ...]] = ()) -> None:
        pairs: list[tuple[str, tuple[OneOf, ...]]] = [(word, ()) for word in words]
        pairs += [(word, phrase) for phrase in phrases for word in phrase[0].firsts]
        self._by_first: ByWord[tuple[OneOf, ...]] = ByWord(pairs)
        self.firsts: frozenset[str] = self._by_first.words
        self._words, self._phrases = words, phrases

    @cached_property
    def rarest(self) -> frozenset[str]:
        """Words of which one stands in each, as few and as rare as can be."""
        rarest = (max((one.rarest for one in phrase), key=_rarity) for phrase in self._phrases)
        return frozenset(self._words).union(*rarest)

    def spans(self, words: Sequence[str]) -> list[Span]:
        """Return each run of words that is one of them."""
        starts = (start for start, word in enumerate(words) if self._by_first[word])
        return [(start, end) for start in starts for end in self.ends(words, start)]

    def ends(self, words: Sequence[str], start: int) -> Iterator[int]:
        """Yield where those that begin at `start` end."""
        for phrase in self._by_first[words[start]] if start < len(words) else ():
            yield from _ends(phrase, words, start) if phrase else (start + 1,)


def _ends(phrase: tuple[OneOf, ...], words: Sequence[str], start: int) -> Iterator[int]:
    for end in phrase[0].ends(words, start):
        yield from _ends(phrase[1:], words, end) if phrase[1:] else (end,)


def _rarity(words: Iterable[str]) -> int:
    """Return how rare the most common of some words is: short words stand in every sentence."""
    return min((0 if word in _COMMON else len(word) for word in words), default=0)


class Lists:
    """Lists of words by their names in capitals; a list may name those that stand above it."""

    def __init__(self, words: Mapping[str, Words], above: "Lists | None" = None) -> None:
        self._known: dict[str, OneOf] = {**above._known} if above else {}
        for name, some in words.items():
            self.add(name, some)

    def add(self, name: str, words: Words) -> None:
        """Take in a list, which may name the lists taken in before it."""
        self._known[name] = self.one_of(words)

    def one_of(self, words: Words) -> OneOf:
        """Return the choice between some words."""
        read_out = ([one for word in some.split() for one in self._read(word)] for some in words)
        runs = [run for run in read_out if run]
        single = [run[0] for run in runs if len(run) == 1 and isinstance(run[0], str)]
        return OneOf(
            single,
            [
                tuple(_literal(one) if isinstance(one, str) else one for one in run)
                for run in runs
                if len(run) > 1 or isinstance(run[0], OneOf)
            ],
        )

    def unknown(self, words: Words) -> list[str]:
        """Return the names in capitals that are no list."""
        names = (word for some in words for word in some.split() if len(word) > 1)
        return [one for one in names if one.isalpha() and one.isupper() and one not in self._known]

    def _read(self, word: str) -> Sequence[str | OneOf]:
        if word in self._known:
            return [self._known[word]]
        before, after = "*" * word.startswith("*"), "*" * word.endswith("*")
        return [f"{before}{plain}{after}" for plain in read(word.strip("*")).words]


@cache
def _literal(word: str) -> OneOf:
    return OneOf([word])


class Near:
    """A row of a table, ready to be looked for."""

    def __init__(self, row: Row, lists: Lists, unless: Words = ()) -> None:
        self._row, self._lists, self._unless = row, lists, (*unless, *row.unless)
        groups = [lists.one_of(words) for words in row.near]
        self._groups = sorted(groups, key=lambda group: -_rarity(group.rarest))
        self.rarest = self._groups[0].rarest
        """Words of which one stands in whatever the row finds."""

    def find(self, sentence: Sentence) -> Iterator[Span]:
        """Yield where the row finds something in the text of a sentence."""
        for spans in product(*self._spans_in(sentence)):
            start, end = min(spans)[0], max(end for _, end in spans)
            if (
                end > sentence.led
                and end - start <= self._row.within
                and all(one[1] <= other[0] for one, other in pairwise(sorted(spans)))
                and self._is_after(sentence.earlier + sentence.words[:start])
                and not self._passes(sentence, spans, *sentence.part(start, end))
            ):
                yield sentence.written(start, end)

    def _spans_in(self, sentence: Sentence) -> Iterator[list[Span]]:
        """Yield where each group stands; after one that stands nowhere, no more."""
        for group in self._groups:
            yield (spans := group.spans(sentence.words))
            if not spans:
                return

    def _is_after(self, before: Sequence[str]) -> bool:
        return not self._row.after or bool(self._after.spans(before))

    def _passes(self, sentence: Sentence, found: Sequence[Span], start: int, end: int) -> bool:
        """Say whether a part of the sentence holds words that let the find pass, beside its own."""
        return any(
            not any(one <= start + first and start + last <= other for one, other in found)
            for first, last in self._passing.spans(sentence.words[start:end])
        )

    @cached_property
    def _after(self) -> OneOf:
        return self._lists.one_of(self._row.after)

    @cached_property
    def _passing(self) -> OneOf:
        return self._lists.one_of(self._unless)
