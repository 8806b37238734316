"""The public English of a site: every passage with its place, sentence by sentence.

Rules see plain words: small letters, short forms written out (`don't` is `do not`), each comma, quote and
full stop a word of its own. What a phrase does to a reader is for the rules to say (`wording.py`, `evidence.py`).
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import cycle
from typing import Literal

from microsite.blocks import Block
from microsite.datafiles import Document
from microsite.extension import MENTION
from microsite.findings import Finding
from microsite.model import HouseStyle
from microsite.prose import Passage, iter_passages, iter_sentences
from microsite.site import SOURCE_LANGUAGE, Page, Site

Place = Callable[[str], tuple[int, int]]
Band = Literal["short", "primary", "main", "professional"]


@dataclass(frozen=True)
class Text:
    """A passage of public words: where it stands, in which reading band, and what is read just before it.

    `lead` is the passage that introduces the list an item stands in, or the head of a cell's column.
    """

    path: str
    passage: Passage
    band: Band
    place: Place
    before: str = ""
    lead: str = ""

    def find(self, rule: str, words: str, sentence: str, hint: str) -> Finding:
        """Return a finding that points at `words`."""
        return Finding(self.path, *self.place(words), rule, sentence, hint)


@dataclass(frozen=True)
class Sentence:
    """A sentence: its text, its plain words with a space before and after each, and each one as it was written."""

    text: str
    plain: str
    words: frozenset[str]
    written: tuple[str, ...]
    led: int = 0
    """How many of the words belong to what leads to the sentence."""

    def quote(self, match: re.Match[str]) -> str:
        """Return the words of a match as they were written, without what leads to the sentence."""
        first = self.plain.count(" ", 0, match.start()) - 1
        last = first + match[0].count(" ")
        words = self.written[max(first, min(self.led, last - 1)) : last]
        once = (word for index, word in enumerate(words) if index == 0 or word != words[index - 1])
        return re.sub(r" (?=[,;:.!?])", "", " ".join(once))


def iter_texts(site: Site) -> Iterator[Text]:
    """Yield every passage of public English: pages with their heads, data files, page furniture, glossary.

    Exempt by name (tests/test_wording_exceptions.py): `data/strategy.yml`, which says what the 2008 strategy
    said; `source.where`, for the partnership alone; search words and `also`, which are what people type. The words
    that every evidence block prints (`strings: evidence.*`) stand in one.
    """
    for page in site.pages.values():
        yield from _iter_page(page, band_of(page, site.house_style))
    for key, words in site.english.items():
        document, keys = _row(site, key)
        yield _data_text(document, keys, words)
    for name, word in site.words.items():
        yield _data_text(site.documents["words"], (name, "meaning"), word.meaning)


def band_of(page: Page, style: HouseStyle) -> Band:
    """Return the reading band of a page: its own, or that of its folder."""
    if page.front.reading:
        return page.front.reading
    return next((name for name, band in style.bands.items() if page.section in band.folders), "main")


@lru_cache(maxsize=1 << 14)
def passages_of(html: str) -> tuple[Passage, ...]:
    """Return the passages of a block's HTML, parsed once for all rules."""
    return tuple(iter_passages(html))


@lru_cache(maxsize=1 << 16)
def sentences_of(text: str) -> tuple[Sentence, ...]:
    """Return the sentences of a passage in plain words."""
    return tuple(map(_read, iter_sentences(text)))


def sentences_under_lead(text: Text) -> Iterator[Sentence]:
    """Yield the sentences of a text, the first one with the words that lead to it.

    An item that goes on in small letters is read after its lead; so is whatever stands under `Do not:`.
    """
    lead = sentences_of(text.lead)[-1:]
    for sentence in sentences_of(text.passage.text):
        yield _join(lead[0], sentence) if lead and _leads_to(lead[0], sentence) else sentence
        lead = (sentence,) if sentence.text.endswith(":") else ()


_FORBIDS = re.compile(
    r"^(?!.* (?:if|when) ).* (?:do not|must not|should not|never|avoid|not to)(?: [^ :]+){0,2}(?: :)? $"
)


def _leads_to(lead: Sentence, sentence: Sentence) -> bool:
    goes_on = lead.text.endswith(":") and sentence.text[0].islower()
    return goes_on or _FORBIDS.match(lead.plain) is not None


def _join(lead: Sentence, sentence: Sentence) -> Sentence:
    said = lead.plain.removesuffix(": ") + "never " * bool(_FORBIDS.match(lead.plain))
    led = said.count(" ") - 1
    words = lead.words | sentence.words
    return Sentence(sentence.text, said + sentence.plain[1:], words, (*lead.written, "")[:led] + sentence.written, led)


def _iter_page(page: Page, band: Band) -> Iterator[Text]:
    for key in ("title", "description", "tab_title"):
        if words := getattr(page.front, key):
            yield Text(page.path, Passage(words, key, ""), band, _place_of_key(page.document, (key,)))
    before = lead = ""
    for block, html in zip(page.blocks, page.html, strict=True):
        heads = cycle([passage.text for passage in passages_of(html) if passage.tag == "th"] or [""])
        for passage in passages_of(html):
            own = next(heads) if passage.tag == "td" else lead if passage.tag == "li" else ""
            yield Text(page.path, passage, band, _place_in(block), before, own)
            before = passage.text
            if passage.tag != "li" or before.endswith(":"):
                lead = before


def _place_in(block: Block) -> Place:
    """Return how to find words in a block: all of them, or as many of the first as stand together in its source."""

    def place(words: str) -> tuple[int, int]:
        parts = words.split()
        found = (block.locate(" ".join(parts[:length])) for length in range(len(parts), 0, -1))
        return next((position for position in found if position != (block.line, 1)), (block.line, 1))

    return place


_FILES: Mapping[str, tuple[str, tuple[str, ...]]] = {
    "service": ("services", ("services",)),
    "topic": ("topics", ()),
    "campaign": ("campaigns", ()),
    "partnership": ("partnership", ()),
    "banner": ("banner", ()),
}
"""The data file behind the first part of a key of `site.english`, and what stands above its rows."""


def _row(site: Site, key: str) -> tuple[Document, tuple[str | int, ...]]:
    kind, *names = key.split(".")
    if key in site.strings[SOURCE_LANGUAGE].written or kind not in _FILES:
        return site.strings[SOURCE_LANGUAGE].document, (key,)
    file, above = _FILES[kind]
    return site.documents[file], (*above, *(int(name) - 1 if name.isdigit() else name for name in names))


def _data_text(document: Document, keys: tuple[str | int, ...], words: str) -> Text:
    said = MENTION.sub(lambda match: match["id"], words)
    block = "card evidence" if str(keys[0]).startswith("evidence.") else ""
    return Text(document.path, Passage(said, "data", block), "main", _place_of_key(document, keys))


def _place_of_key(document: Document, keys: tuple[str | int, ...]) -> Place:
    return lambda _words: document.position(keys)


_TOKEN = re.compile(r"[^\W_]+(?:['’‑-][^\W_]+)*|[^\w\s]")
_UNSEEN = dict.fromkeys(map(ord, "\u00ad\u200b\u2060\ufeff"))
"""Characters that a word processor leaves inside words."""
_MARKS = str.maketrans("“”‘’'(){}[]–—-", '"""""' + "," * 9)
_TAILS = {"re": "are", "ve": "have", "ll": "will", "m": "am", "d": "had"}
_SUBJECTS = "it that he she there what who here where how nobody everyone someone this"
"""Words after which `'s` is short for `is`; after others it says whose."""
_UNMARKED = "do does did should could would is was"
"""`dont` is a common slip for `don't`."""
_WHOLE = {"cannot": "can not", "can't": "can not", "cant": "can not", "won't": "will not", "wont": "will not"}
_WHOLE |= {"let's": "let us"} | {f"{verb}nt": f"{verb} not" for verb in _UNMARKED.split()}


def _read(text: str) -> Sentence:
    written: list[str] = []
    plain: list[str] = []
    for word in _TOKEN.findall(text.translate(_UNSEEN)):
        tokens = _plain(word)
        plain += tokens
        written += [word] * len(tokens)
    return Sentence(text, f" {' '.join(plain)} ", frozenset(plain), tuple(written))


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
