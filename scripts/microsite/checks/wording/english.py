"""The public English of a site: every passage with its place, and what is read just before it.

What a phrase does to a reader is for the rules to say (`wording.py`, `evidence.py`).
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import cycle

from microsite.checks.wording.plain import Sentence, sentences_of
from microsite.facts.house_style import Reading
from microsite.findings import Finding
from microsite.site.page import SOURCE_LANGUAGE, Page
from microsite.site.sections import reading_of
from microsite.site.site import Site
from microsite.sources.blocks import Block
from microsite.sources.datafiles import Document
from microsite.sources.markdown import MENTION
from microsite.sources.prose import Passage, iter_passages

Place = Callable[[str], tuple[int, int]]


@dataclass(frozen=True)
class Text:
    """A passage of public words: where it stands, in which reading band, and what is read just before it.

    `lead` is the passage that introduces the list an item stands in, or the head of a cell's column.
    """

    path: str
    passage: Passage
    band: Reading
    place: Place
    before: str = ""
    lead: str = ""

    def find(self, rule: str, words: str, sentence: str, hint: str) -> Finding:
        """Return a finding that points at `words`."""
        return Finding(self.path, *self.place(words), rule, sentence, hint)


def iter_texts(site: Site) -> Iterator[Text]:
    """Yield every passage of public English: pages with their heads, data files, page furniture, glossary.

    Exempt by name (tests/test_wording_exceptions.py): `data/strategy.yml`, which says what the 2008 strategy
    said; `source.where`, for the partnership alone; search words and `also`, which are what people type. The words
    that every evidence block prints (`strings: evidence.*`) stand in one.
    """
    for page in site.pages.values():
        yield from _iter_page(page, reading_of(page, site))
    for key, words in site.english.items():
        document, keys = _row(site, key)
        yield _data_text(document, keys, words)
    for name, word in site.glossary.items():
        yield _data_text(site.documents["glossary"], (name, "meaning"), word.meaning)


@lru_cache(maxsize=1 << 14)
def passages_of(html: str) -> tuple[Passage, ...]:
    """Return the passages of a block's HTML, parsed once for all rules."""
    return tuple(iter_passages(html))


def sentences_under_lead(text: Text) -> Iterator[Sentence]:
    """Yield the sentences of a text, the first one with the words that lead to it.

    An item that goes on in small letters is read after its lead; so is whatever stands under `Do not:`.
    """
    lead = sentences_of(text.lead)[-1:]
    for sentence in sentences_of(text.passage.text):
        yield _join(lead[0], sentence) if lead else sentence
        lead = (sentence,) if sentence.text.endswith(":") else ()


_FORBIDS = re.compile(r"\b(?:do not|must not|should not|never|avoid|not to)(?: \S+){0,2}$")


def _join(lead: Sentence, sentence: Sentence) -> Sentence:
    tokens = lead.tokens[:-1] if lead.tokens[-1] == ":" else lead.tokens
    if _FORBIDS.search(" ".join(tokens)) and lead.words.isdisjoint(("if", "when")):
        return sentence.under(*tokens, "never")
    return (
        sentence.under(*tokens)
        if lead.text.endswith(":") and sentence.text[0].islower()
        else sentence
    )


def _iter_page(page: Page, band: Reading) -> Iterator[Text]:
    for key in ("title", "description", "tab_title"):
        if words := getattr(page.front, key):
            yield Text(
                page.path, Passage(words, key, ""), band, _place_of_key(page.document, (key,))
            )
    before = lead = ""
    for block in page.blocks:
        passages = passages_of(block.html)
        heads = cycle([passage.text for passage in passages if passage.tag == "th"] or [""])
        for passage in passages:
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
        return next(
            (position for position in found if position != (block.line, 1)), (block.line, 1)
        )

    return place


_FILES: Mapping[str, tuple[str, tuple[str, ...]]] = {
    "service": ("services", ("services",)),
    "topic": ("topics", ()),
    "campaign": ("campaigns", ()),
    "section": ("sections", ("folders",)),
    "partnership": ("partnership", ()),
    "banner": ("banner", ()),
}
"""The data file behind the first part of a key of `site.english`, and what stands above its rows."""


def _row(site: Site, key: str) -> tuple[Document, tuple[str | int, ...]]:
    kind, *names = key.split(".")
    if key in site.strings[SOURCE_LANGUAGE].written or kind not in _FILES:
        return site.strings[SOURCE_LANGUAGE].document, (key,)
    file, above = _FILES[kind]
    return site.documents[file], (
        *above,
        *(int(name) - 1 if name.isdigit() else name for name in names),
    )


def _data_text(document: Document, keys: tuple[str | int, ...], words: str) -> Text:
    said = MENTION.sub(lambda match: match["id"], words)
    block = "card evidence" if str(keys[0]).startswith("evidence.") else ""
    return Text(document.path, Passage(said, "data", block), "main", _place_of_key(document, keys))


def _place_of_key(document: Document, keys: tuple[str | int, ...]) -> Place:
    return lambda _words: document.position(keys)
