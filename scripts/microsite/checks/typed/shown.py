"""Every text of the site that a person wrote, once, as its reader will see it.

What must not stand in one is the work of `hosts.py` and `typed_facts.py`.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Literal

from selectolax.lexbor import LexborHTMLParser, LexborNode

from microsite.findings import Finding
from microsite.site.page import SOURCE_LANGUAGE
from microsite.site.site import Site
from microsite.sources.blocks import Block
from microsite.sources.datafiles import Document, KeyPath
from microsite.sources.markdown import MENTION

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
} | dict.fromkeys(("seen_on", "on", "starts", "ends"), "a date of record, in its one place")

FRONT_FIELDS = ("title", "description", "tab_title")
"""What a front matter shows. `find` is left out: people type 999 and old names when they look for
help.
"""

_INLINE = frozenset(
    ("a", "abbr", "b", "br", "code", "del", "em", "i", "img", "span", "strong", "sub", "sup")
)
_NAMES = frozenset(("id", "class"))
_TARGETS = frozenset(("href", "src", "srcset", "cite", "action", "data"))
_MAY_HOLD = re.compile(r"[\d@&\\/:\[{%#．。｡①-⑨⁰-⁹]|\.\S|\.\s+[a-z]|dot|\.$", re.IGNORECASE)
"""What a source needs to hold before a number, an address or a mention can come of it."""
_SERVICES = "data/services.yml"
_MAY_MENTION = ("service.", "evidence.")
"""The strings in which a mention is said."""
_HIDDEN = re.compile("[\u00ad\u200b-\u200f\u2060-\u2064\u202a-\u202e\u2066-\u2069\ufeff]")
"""Characters that nobody sees, taken out before a text is read."""


@dataclass(frozen=True)
class Shown:
    """Words as a reader sees them, a mention as `MENTIONED`, with the source that they come from.

    `keys` is where a sentence of a data file stands there. `role` says what a reader does with it:
    read, or follow.
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
    def is_plain(self) -> bool:
        """Say whether this is printed as it is: a front matter, the furniture, and what is no
        service of the data.
        """
        return (
            bool(self.keys)
            and self.path != _SERVICES
            and not str(self.keys[0]).startswith(_MAY_MENTION)
        )

    def find(self, rule: str, token: str, before: str, sentence: str, hint: str) -> Finding:
        """Return a finding at `token`, where `before` is what stands in the words in front of
        it.
        """
        return Finding(self.path, *self.place(token, before), rule, sentence, hint)

    def place(self, token: str, before: str = "") -> tuple[int, int]:
        """Return the line and column of `token` in the source, or of the text as a whole."""
        parts = r"\W+".join(map(re.escape, re.findall(r"\w+", token)))
        pattern = rf"(?<![A-Za-z0-9]){parts}(?![A-Za-z0-9])"
        source = MENTION.sub(lambda mention: " " * len(mention[0]), self.source)
        starts = [match.start() for match in re.finditer(pattern, source)] if parts else []
        earlier = len(re.findall(pattern, before))
        return (
            self.position(starts[min(earlier, len(starts) - 1)])
            if starts
            else (self.line, self.column)
        )

    def position(self, offset: int) -> tuple[int, int]:
        """Return the line and column of an offset into the source."""
        if self.keys:
            return self.line, self.column
        head = self.source[:offset]
        return self.line + head.count("\n"), len(head) - (head.rfind("\n") + 1) + 1


@lru_cache(maxsize=1)
def shown_on(site: Site) -> tuple[Shown, ...]:
    """Return the texts of every page, translation and data file; a generated block holds only ids
    and has none.
    """
    return tuple(_iter_shown(site))


def _iter_shown(site: Site) -> Iterator[Shown]:
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
    for word in site.glossary:
        yield _data_text(site.documents["glossary"], SOURCE_LANGUAGE, (word,), word)
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
        yield Shown(
            path,
            tag,
            value,
            block.source,
            block.line,
            role="target" if name in _TARGETS else "words",
        )


def _link_definitions(source: str) -> Iterator[tuple[str, str]]:
    """Yield what the definitions of links hold, `[1]: address "title"`: they leave no trace in the
    HTML of a block.
    """
    for line in source.split("\n") if "]:" in source else ():
        name, mark, rest = line.lstrip(" \t-*+>.0123456789").partition("]:")
        if mark and name.startswith("[") and not name.startswith("[["):
            target, _, title = rest.strip().partition(" ")
            yield from (("href", target.strip("<>")), ("title", MENTION.sub(MENTIONED, title)))


def _read_html(html: str) -> tuple[str, tuple[tuple[str, str], ...]]:
    """Return the visible words of a block, and its attributes that a reader sees or follows."""
    words: list[str] = []
    attributes: list[tuple[str, str]] = []
    if (body := LexborHTMLParser(html).body) is not None:
        _read(body, words, attributes)
    return _HIDDEN.sub("", "".join(words)), tuple(
        (name, _HIDDEN.sub("", value)) for name, value in attributes
    )


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
