"""The words of a rendered block: passages, sentences, words. What makes a good sentence is for
`checks/`.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from unicodedata import category

from selectolax.lexbor import LexborHTMLParser, LexborNode

MENTIONED = "\ufffc"
"""Stands in words where a mention stands."""

LONG_WORD = 6
"""Letters that a word may have before LIX counts it as long."""

SENTENCE_ENDS = ".!?…" + "।॥" + "؟۔" + "።፧" + "。！？" + "។" + "။" + "։"
"""What ends a sentence: Latin; the languages of India; Arabic, Persian and Urdu; Amharic; Chinese
and Japanese; Khmer; Burmese; Armenian.
"""

BETWEEN_WORDS = re.compile(r"[\s—–/፡]+")
"""What stands between words; the last is Ethiopic."""
_IN_WORDS = ".!?…"
"""Of these, the ones that stand inside words and numbers too: a space follows them at the end."""
_QUOTES = "[\"'”’»)\u200e\u200f]*"
_SENTENCE_END = re.compile(
    rf"(?<=[{_IN_WORDS}]){_QUOTES}\s+"
    rf"|(?<=[{SENTENCE_ENDS.removeprefix(_IN_WORDS)}]){_QUOTES}\s*"
    r"|(?<=[:;])\s+(?=[A-Z])|\n+"
)


_INLINE = frozenset(
    ("a", "abbr", "b", "bdi", "br", "code", "del", "em", "i", "img", "span", "strong", "sub", "sup")
)
_HOLDS_PARAGRAPHS = ("li", "td", "th", "blockquote", "dd")
_NAMES = frozenset(("id", "class"))
_HIDDEN = re.compile("[\u00ad\u200b-\u200f\u2060-\u2064\u202a-\u202e\u2066-\u2069\ufeff]")


@dataclass(frozen=True)
class Passage:
    """A run of words that stands by itself: a paragraph, an item, a heading, a cell, a block of
    code, or what an attribute says.

    `words` keep their white space. `element` is the HTML element they stand in (of a paragraph in
    an item, the item), `attribute` the name of the attribute, `card` the class names of the `///`
    block around them, `cell` the number of a table's column.
    """

    words: str
    element: str
    card: str = ""
    cell: int = 0
    attribute: str = ""


def said_in(html: str) -> str:
    """Return the words of a block's HTML in reading order, a space between two passages."""
    return " ".join(passage.words for passage in passages_of(html))


@lru_cache(maxsize=1 << 15)
def passages_of(html: str) -> tuple[Passage, ...]:
    """Return the passages of a block's HTML, read once: many checks ask for them, and a preview
    reads only what was changed.
    """
    return tuple(iter_passages(html))


def iter_passages(html: str) -> Iterator[Passage]:
    """Yield the passages of HTML in reading order, wherever Markdown put the words."""
    if (body := LexborHTMLParser(html).body) is not None:
        said: list[str] = []
        yield from _iter_passages(body, Passage("", "body"), said)
        yield from _end(said, Passage("", "body"))


def visible(words: str) -> str:
    """Return words without the characters that nobody sees, such as soft hyphens."""
    return _HIDDEN.sub("", words)


def iter_sentences(text: str) -> Iterator[str]:
    """Yield the sentences of a passage. A colon before a capital ends one too: what follows reads
    by itself.
    """
    for sentence in _SENTENCE_END.split(text):
        if any(map(str.isalnum, sentence)):
            yield sentence.strip()


def words_of(text: str) -> list[str]:
    """Return the words in order, as written: `don't` and `take-down` are one word each, in every
    script.
    """
    tokens = [token if token.isalnum() else _bare(token) for token in BETWEEN_WORDS.split(text)]
    return [word for word in tokens if any(map(str.isalnum, word))]


def lix(text: str) -> float:
    """Return the readability score LIX of English text (Björnsson, Läsbarhet, 1968): higher is
    harder.

    The mean number of words a sentence, and the share of words longer than six letters in per cent.
    """
    words = words_of(text)
    sentences = sum(1 for _ in iter_sentences(text))
    long_words = sum(len(word) > LONG_WORD for word in words)
    return len(words) / sentences + 100 * long_words / len(words) if words else 0.0


def _bare(token: str) -> str:
    """Return a token without the punctuation around it; the signs of a script belong to its
    words.
    """
    start, end = 0, len(token)
    while start < end and category(token[start])[0] in "PSZC":
        start += 1
    while end > start and category(token[end - 1])[0] in "PSZC":
        end -= 1
    return token[start:end]


def _iter_passages(node: LexborNode, around: Passage, said: list[str]) -> Iterator[Passage]:
    """Yield the passages that end inside `node`; `said` gathers the words of the one still open."""
    cells = 0
    for child in node.iter(include_text=True):
        tag = child.tag or ""
        if tag == "-text":
            said.append(child.text(deep=False) or "")
            continue
        if tag == "data":
            said.append(MENTIONED if child.text(deep=False) else "")
            continue
        own = child.attributes
        for name, value in own.items():
            if value and name not in _NAMES:
                yield replace(around, words=visible(value), attribute=name)
        if tag in _INLINE:
            yield from _iter_passages(child, around, said)
            continue
        inner = _inside(tag, own.get("class") or "", around, cells)
        cells += tag in ("td", "th")
        yield from _end(said, around)
        yield from _iter_passages(child, inner, said)
        yield from _end(said, inner)


def _inside(tag: str, classes: str, around: Passage, cells: int) -> Passage:
    element = around.element if tag == "p" and around.element in _HOLDS_PARAGRAPHS else tag
    card = classes if "card" in classes.split() else around.card
    return Passage("", element, card, cells if tag in ("td", "th") else around.cell)


def _end(said: list[str], around: Passage) -> Iterator[Passage]:
    if words := visible("".join(said)).strip():
        yield replace(around, words=words)
    said.clear()
