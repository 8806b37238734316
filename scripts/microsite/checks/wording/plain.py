"""Sentences as plain words: what rules on phrases look at.

Small letters, short forms written out (`don't` is `do not`), no hyphens inside words, each comma, quote and full
stop a word of its own. What the words mean is for the tables of phrases.
"""

import re
from dataclasses import dataclass
from functools import cached_property, lru_cache

from microsite.sources.prose import iter_sentences


@dataclass(frozen=True)
class Sentence:
    """A sentence: its text, its plain words, and for each of them the word as it was written."""

    text: str
    tokens: tuple[str, ...]
    written: tuple[str, ...]
    led: int = 0
    """How many of the words lead to the sentence and stand outside it."""

    @cached_property
    def words(self) -> frozenset[str]:
        return frozenset(self.tokens)

    def quote(self, match: re.Match[str]) -> str:
        """Return the words of a match as they were written, without what leads to the sentence."""
        words = self.written[max(match.start(), min(self.led, match.end() - 1)) : match.end()]
        once = (word for index, word in enumerate(words) if index == 0 or word != words[index - 1])
        return re.sub(r" (?=[,;:.!?])", "", " ".join(once))

    def under(self, *lead: str) -> "Sentence":
        """Return the sentence as it reads after the plain words that lead to it."""
        return Sentence(self.text, lead + self.tokens, lead + self.written, len(lead))


@lru_cache(maxsize=1 << 16)
def sentences_of(text: str) -> tuple[Sentence, ...]:
    """Return the sentences of a passage in plain words."""
    return tuple(map(_read, iter_sentences(text)))


_TOKEN = re.compile(r"[^\W_]+(?:['’‑-][^\W_]+)*|[^\w\s]")
_UNSEEN = dict.fromkeys(map(ord, "\u00ad\u200b\u2060\ufeff"))
"""Characters that a word processor leaves inside words."""
_MARKS = str.maketrans("“”‘’'(){}[]–—-", '"""""' + "," * 9)
_TAILS = {"re": "are", "ve": "have", "ll": "will", "m": "am", "d": "had"}
_SUBJECTS = "it that he she there what who here where how nobody everyone someone this"
"""Words after which `'s` is short for `is`; after others it says whose."""
_UNMARKED = "do does did should could would is was"
"""`dont` is a common slip for `don't`."""
_WHOLE = {
    "cannot": "can not",
    "can't": "can not",
    "cant": "can not",
    "won't": "will not",
    "wont": "will not",
}
_WHOLE |= {"let's": "let us"} | {f"{verb}nt": f"{verb} not" for verb in _UNMARKED.split()}


def _read(text: str) -> Sentence:
    written: list[str] = []
    plain: list[str] = []
    for word in _TOKEN.findall(text.translate(_UNSEEN)):
        tokens = _plain(word)
        plain += tokens
        written += [word] * len(tokens)
    return Sentence(text, tuple(plain), tuple(written))


@lru_cache(maxsize=1 << 16)
def _plain(word: str) -> tuple[str, ...]:
    if len(word) == 1 and not word.isalnum():
        return (word.translate(_MARKS),)
    word = word.lower().replace("’", "'").replace("-", "").replace("‑", "")
    if word in _WHOLE:
        return tuple(_WHOLE[word].split())
    if word.endswith("n't"):
        return word[:-3], "not"
    head, mark, tail = word.partition("'")
    if not mark:
        return (word,)
    return head, "is" if tail == "s" and head in _SUBJECTS.split() else _TAILS.get(tail, f"'{tail}")
