"""How long sentences and passages are and how hard a page reads; and the texts that the other word rules read.

`iter_shown` gives every text of the site that a person wrote, once, as its reader will see it. What must not stand in
one is the work of `hosts.py` and `typed_facts.py`. Limits: data/house_style.yml, bands.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Literal

from selectolax.lexbor import LexborHTMLParser, LexborNode

from microsite.blocks import Block
from microsite.checks.english import band_of, passages_of
from microsite.datafiles import Document, KeyPath
from microsite.extension import MENTION
from microsite.findings import Finding
from microsite.model import Band
from microsite.prose import Passage, iter_sentences, lix, words_of
from microsite.site import SOURCE_LANGUAGE, Page, Site

EDGE = "\0"
"""Stands between two passages of a block: no number, date or address reaches across."""
MENTIONED = "\ufffc"
"""Stands where a mention stands."""

EXEMPT_FILES = {
    "strategy": "it tells what the strategy of 2008 said, old names and dates included",
    "moved": "it holds addresses of our own pages",
    "published": "it holds addresses of our own pages",
}
EXEMPT_BRANCHES = {
    "retired_hosts": "it names what must never be published",
    "retired_numbers": "it names what must never be published",
}
EXEMPT_KEYS = {
    "where": "a source is for the partnership's own check and is never shown",
    "value": "the one place where a number or an address is written; `check_way_addresses` reads it",
    "keyword": "the one place where a word or number to send is written",
    "also": "what people type when they search is theirs",
    "words": "words to avoid are listed so that nobody writes them",
    "page": "a slug of our own",
    "exit_to": "an ordinary page outside the registry; `check_way_addresses` reads it",
    "site_url": "our own address",
    "repository": "our own address",
} | dict.fromkeys(("seen_on", "on", "starts", "ends"), "a date of record, in its one place")

FRONT_FIELDS = ("title", "description", "tab_title")
"""What a front matter shows. `search` is left out: people type 999 and old names when they look for help."""

SHORT_PAGE = 40
"""Words below which a LIX says nothing about a page."""
_INLINE = frozenset(("a", "abbr", "b", "br", "code", "del", "em", "i", "img", "span", "strong", "sub", "sup"))
_NAMES = frozenset(("id", "class"))
_TARGETS = frozenset(("href", "src", "srcset", "cite", "action", "data"))
_MAY_HOLD = re.compile(r"[\d@&\\/:\[{%#．。｡①-⑨⁰-⁹]|\.\S|\.\s+[a-z]|dot|\.$", re.IGNORECASE)
"""What a source needs to hold before a number, an address or a mention can come of it."""
_HIDDEN = re.compile("[\u00ad\u200b-\u200f\u2060-\u2064\u202a-\u202e\u2066-\u2069\ufeff]")
"""Characters that nobody sees, taken out before a text is read."""
_GAPS = re.compile(r"[\s—–/]+")
_ENDS = re.compile(r"[.!?؟।…:;]")
_SHORT_FORM = re.compile(r"\b(Mr|Mrs|Ms|Dr|St|vs)\.")
"""A full stop that ends no sentence."""
_FIRST_WORDS = 6

Passages = list[tuple[Block, tuple[Passage, ...]]]


@dataclass(frozen=True)
class Shown:
    """Words as a reader sees them, a mention as `MENTIONED`, with the source that they come from.

    `keys` is where a sentence of a data file stands there. `role` says what a reader does with it: read, or follow.
    """

    path: str
    tag: str
    words: str
    source: str
    line: int
    column: int = 1
    keys: KeyPath = ()
    role: Literal["words", "target"] = "words"

    @property
    def is_head(self) -> bool:
        """Say whether this stands in a front matter, which is printed as it is."""
        return bool(self.keys) and self.path.endswith(".md")

    def find(self, rule: str, token: str, before: str, sentence: str, hint: str) -> Finding:
        """Return a finding at `token`, where `before` is what stands in the words in front of it."""
        return Finding(self.path, *self.place(token, before), rule, sentence, hint)

    def place(self, token: str, before: str = "") -> tuple[int, int]:
        """Return the line and column of `token` in the source, or of the text as a whole."""
        parts = r"\W+".join(map(re.escape, re.findall(r"\w+", token)))
        pattern = rf"(?<![A-Za-z0-9]){parts}(?![A-Za-z0-9])"
        source = MENTION.sub(lambda mention: " " * len(mention[0]), self.source)
        starts = [match.start() for match in re.finditer(pattern, source)] if parts else []
        earlier = len(re.findall(pattern, before))
        return self.position(starts[min(earlier, len(starts) - 1)]) if starts else (self.line, self.column)

    def position(self, offset: int) -> tuple[int, int]:
        """Return the line and column of an offset into the source."""
        if self.keys:
            return self.line, self.column
        head = self.source[:offset]
        return self.line + head.count("\n"), len(head) - (head.rfind("\n") + 1) + 1


def iter_shown(site: Site) -> Iterator[Shown]:
    """Yield the texts of every page, translation and data file; a generated block holds only ids and has none."""
    for page in site.pages.values():
        yield from _front_texts(page.document, SOURCE_LANGUAGE)
        for block in page.blocks:
            yield from _block_texts(page.path, SOURCE_LANGUAGE, block)
        for tag, translation in page.translations.items():
            yield from _front_texts(translation.document, tag)
            for block in translation.blocks:
                if _MAY_HOLD.search(block.source):
                    yield from _block_texts(translation.path, tag, block)
    for name, document in site.documents.items():
        if name not in EXEMPT_FILES:
            yield from _data_texts(document, SOURCE_LANGUAGE)
    for word in site.words:
        yield _data_text(site.documents["words"], SOURCE_LANGUAGE, (word,), word)
    for tag, strings in site.strings.items():
        yield from _data_texts(strings.document, tag)


def _front_texts(document: Document, tag: str) -> Iterator[Shown]:
    for name in FRONT_FIELDS:
        if isinstance(value := (document.value or {}).get(name), str):
            yield _data_text(document, tag, (name,), value)


def _data_texts(document: Document, tag: str) -> Iterator[Shown]:
    for keys, value in _iter_sentences_of(document.value, ()):
        names = [key for key in keys if isinstance(key, str)]
        if names and names[0] not in EXEMPT_BRANCHES and names[-1] not in EXEMPT_KEYS:
            yield _data_text(document, tag, keys, value)


def _iter_sentences_of(value: Any, keys: KeyPath) -> Iterator[tuple[KeyPath, str]]:
    if isinstance(value, str):
        yield keys, value
    elif isinstance(value, Mapping):
        for key, child in value.items():
            yield from _iter_sentences_of(child, (*keys, key))
    elif isinstance(value, list):
        for index, child in enumerate(value):
            yield from _iter_sentences_of(child, (*keys, index))


def _data_text(document: Document, tag: str, keys: KeyPath, value: str) -> Shown:
    words = _HIDDEN.sub("", MENTION.sub(MENTIONED, value))
    return Shown(document.path, tag, words, value, *document.position(keys), keys)


def _block_texts(path: str, tag: str, block: Block) -> Iterator[Shown]:
    if block.is_generated:
        return
    words, attributes = _read_html(block.html)
    yield Shown(path, tag, words, block.source, block.line)
    for name, value in (*attributes, *_link_definitions(block.source)):
        yield Shown(path, tag, value, block.source, block.line, role="target" if name in _TARGETS else "words")


def _link_definitions(source: str) -> Iterator[tuple[str, str]]:
    """Yield what the definitions of links hold, `[1]: address "title"`: they leave no trace in the HTML of a block."""
    for line in source.split("\n") if "]:" in source else ():
        name, mark, rest = line.lstrip(" \t-*+>.0123456789").partition("]:")
        if mark and name.startswith("[") and not name.startswith("[["):
            target, _, title = rest.strip().partition(" ")
            yield from (("href", target.strip("<>")), ("title", MENTION.sub(MENTIONED, title)))


@lru_cache(maxsize=65536)
def _read_html(html: str) -> tuple[str, tuple[tuple[str, str], ...]]:
    """Return the visible words of a block, and its attributes that a reader sees or follows."""
    words: list[str] = []
    attributes: list[tuple[str, str]] = []
    if (body := LexborHTMLParser(html).body) is not None:
        _read(body, words, attributes)
    return _HIDDEN.sub("", "".join(words)), tuple((name, _HIDDEN.sub("", value)) for name, value in attributes)


def _read(node: LexborNode, words: list[str], attributes: list[tuple[str, str]]) -> None:
    for child in node.iter(include_text=True):
        if child.tag == "-text":
            words.append(child.text(deep=False) or "")
            continue
        if child.tag == "data":
            words.append(MENTIONED if child.text(deep=False) else "")
            continue
        own = child.attributes
        attributes += [(name, value) for name, value in own.items() if value and name not in _NAMES]
        edge = "" if child.tag in _INLINE else EDGE
        words.append(edge)
        _read(child, words, attributes)
        words.append(edge)


def check_reading(site: Site) -> Iterator[Finding]:
    """Sentences, passages and pages stay within the band of their readers; a translation within the first two."""
    for page in site.pages.values():
        name = band_of(page, site.house_style)
        band = site.house_style.bands[name]
        passages = [(block, passages_of(block.html)) for block in page.blocks]
        yield from _check_lengths(page.path, passages, name, band)
        yield from _check_hardness(page, passages, name, band)
        for translation in page.translations.values():
            translated = [
                (block, passages_of(block.html)) for block in translation.blocks if _may_be_long(block.source, band)
            ]
            yield from _check_lengths(translation.path, translated, name, band)


def _may_be_long(text: str, band: Band) -> bool:
    """Say whether words can hold a long sentence or passage at all: only then are they rendered and counted."""
    return len(_GAPS.findall(text)) >= band.words_a_sentence or len(_ENDS.findall(text)) >= band.sentences_a_paragraph


def _check_lengths(path: str, blocks: Passages, name: str, band: Band) -> Iterator[Finding]:
    all_passages = ((block, passage.text) for block, passages in blocks for passage in passages)
    for block, text in all_passages:
        if not _may_be_long(text, band):
            continue
        sentences = list(iter_sentences(_SHORT_FORM.sub(r"\1", text)))
        if (length := len(sentences)) > (most := band.sentences_a_paragraph):
            says = f"“{_start(text)}” has {length} sentences; {most} a passage is the most here ({name})."
            yield Finding(path, *_locate(block, text), "reading/long-paragraph", says, "begin a new one")
        for sentence in sentences:
            if (length := len(words_of(sentence))) > (most := band.words_a_sentence):
                says = f"“{_start(sentence)}” has {length} words; {most} a sentence is the most here ({name})."
                yield Finding(path, *_locate(block, sentence), "reading/long-sentence", says, "make two of it")


def _check_hardness(page: Page, blocks: Passages, name: str, band: Band) -> Iterator[Finding]:
    text = "\n".join(_closed(passage.text) for _, passages in blocks for passage in passages)
    if len(text.split()) < SHORT_PAGE:
        return
    if (hardness := lix(text)) > band.lix:
        says = f"This page has a LIX of {hardness:.0f}, {band.lix} is the most here ({name})."
        hint = "use shorter sentences, and shorter words where there are any"
        yield Finding(page.path, page.blocks[0].line, 1, "reading/hard-page", says, hint)


def _closed(text: str) -> str:
    """Return a passage with a full stop where it has none, so that a heading or an item is a sentence of its own."""
    return text if text.rstrip("\"'”’)").endswith((".", "!", "?")) else f"{text}."


def _start(text: str) -> str:
    return " ".join(text.split()[:_FIRST_WORDS]) + "…"


def _locate(block: Block, text: str) -> tuple[int, int]:
    """Return where a sentence begins: its first words, fewer of them where markup stands between."""
    words = text.split()
    for length in (_FIRST_WORDS, 3, 1):
        if (place := block.locate(" ".join(words[:length]))) != (block.line, 1):
            return place
    return block.line, 1
