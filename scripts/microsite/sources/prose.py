"""The words of a rendered block: passages, sentences, words. What makes a good sentence is for
`checks/`.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from unicodedata import category

from selectolax.lexbor import LexborHTMLParser, LexborNode

PASSAGE_TAGS = ("p", "li", "h2", "h3", "h4", "h5", "h6", "td", "th", "blockquote", "dt", "dd")

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


@dataclass(frozen=True)
class Passage:
    """A run of words that stands by itself: a paragraph, an item, a heading, a cell.

    `tag` is the HTML element; `block` the class names of the `///` block around it (`card
    evidence`), or empty.
    """

    text: str
    tag: str
    block: str

    @property
    def in_evidence(self) -> bool:
        return "evidence" in self.block.split()

    @property
    def is_heading(self) -> bool:
        return self.tag.startswith("h")


def iter_passages(html: str) -> Iterator[Passage]:
    """Yield the passages of a block's HTML in reading order; an item's own words do not repeat its
    nested list.
    """
    tree = LexborHTMLParser(html)
    for node in tree.css(",".join(PASSAGE_TAGS)):
        text = " ".join("".join(_own_text(node)).split())
        if text:
            yield Passage(text, node.tag or "", _card_of(node))


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


def _own_text(node: LexborNode) -> Iterator[str]:
    for child in node.iter(include_text=True):
        if child.tag == "-text":
            yield child.text(deep=False) or ""
        elif child.tag not in (*PASSAGE_TAGS, "ul", "ol", "table"):
            yield from _own_text(child)


def _card_of(node: LexborNode) -> str:
    parent = node.parent
    while parent is not None:
        if "card" in (names := parent.attributes.get("class") or "").split():
            return names
        parent = parent.parent
    return ""
