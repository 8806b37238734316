"""How long sentences and passages are, and how hard a page reads. Limits: data/house_style.yml,
bands.
"""

import re
from collections.abc import Iterator

from microsite.checks.wording.english import passages_of
from microsite.facts.house_style import Band
from microsite.findings import Finding
from microsite.site.page import Page
from microsite.site.sections import reading_of
from microsite.site.site import Site
from microsite.sources.blocks import Block
from microsite.sources.prose import (
    BETWEEN_WORDS,
    SENTENCE_ENDS,
    Passage,
    iter_sentences,
    lix,
    words_of,
)

SHORT_PAGE = 40
"""Words below which a LIX says nothing about a page."""
_ENDS = re.compile(rf"[{SENTENCE_ENDS}:;]")
_SHORT_FORM = re.compile(r"\b(Mr|Mrs|Ms|Dr|St|vs)\.")
"""A full stop that ends no sentence."""
_FIRST_WORDS = 6

Passages = list[tuple[Block, tuple[Passage, ...]]]


def check_reading(site: Site) -> Iterator[Finding]:
    """Sentences, passages and pages stay within the band of their readers; a translation within the
    first two.
    """
    for page in site.pages.values():
        name = reading_of(page, site)
        band = site.house_style.bands[name]
        passages = [(block, passages_of(block.html)) for block in page.blocks]
        yield from _check_lengths(page.path, passages, name, band)
        yield from _check_hardness(page, passages, name, band)
        for translation in page.translations.values():
            translated = [
                (block, passages_of(block.html))
                for block in translation.blocks
                if _may_be_long(block.source, band)
            ]
            yield from _check_lengths(translation.path, translated, name, band)


def _may_be_long(text: str, band: Band) -> bool:
    """Say whether words can hold a long sentence or passage at all: only then are they rendered and
    counted.
    """
    return (
        len(BETWEEN_WORDS.findall(text)) >= band.words_a_sentence
        or len(_ENDS.findall(text)) >= band.sentences_a_paragraph
    )


def _check_lengths(path: str, blocks: Passages, name: str, band: Band) -> Iterator[Finding]:
    """Sentences and paragraphs are as short as their readers need.

    reading/long-paragraph: begin a new paragraph.
    reading/long-sentence: make two sentences of it.
    """
    all_passages = ((block, passage.text) for block, passages in blocks for passage in passages)
    for block, text in all_passages:
        if not _may_be_long(text, band):
            continue
        sentences = list(iter_sentences(_SHORT_FORM.sub(r"\1", text)))
        if (length := len(sentences)) > (most := band.sentences_a_paragraph):
            says = f"“{_start(text)}” has {length} sentences; {most} a passage is the most here ({name})."
            yield Finding(
                path, *_locate(block, text), "reading/long-paragraph", says, "begin a new one"
            )
        for sentence in sentences:
            if (length := len(words_of(sentence))) > (most := band.words_a_sentence):
                says = f"“{_start(sentence)}” has {length} words; {most} a sentence is the most here ({name})."
                yield Finding(
                    path, *_locate(block, sentence), "reading/long-sentence", says, "make two of it"
                )


def _check_hardness(page: Page, blocks: Passages, name: str, band: Band) -> Iterator[Finding]:
    """A whole page of English is as easy as its readers need.

    reading/hard-page: use shorter sentences, and shorter words where there are any.
    """
    text = "\n".join(_closed(passage.text) for _, passages in blocks for passage in passages)
    if len(text.split()) < SHORT_PAGE:
        return
    if (hardness := lix(text)) > band.lix:
        says = f"This page has a LIX of {hardness:.0f}, {band.lix} is the most here ({name})."
        hint = "use shorter sentences, and shorter words where there are any"
        yield Finding(page.path, page.blocks[0].line, 1, "reading/hard-page", says, hint)


def _closed(text: str) -> str:
    """Return a passage with a full stop where it has none, so that a heading or an item is a
    sentence of its own.
    """
    return text if text.rstrip("\"'”’»)").endswith(tuple(SENTENCE_ENDS)) else f"{text}."


def _start(text: str) -> str:
    return " ".join(text.split()[:_FIRST_WORDS]) + "…"


def _locate(block: Block, text: str) -> tuple[int, int]:
    """Return where a sentence begins: its first words, fewer of them where markup stands
    between.
    """
    words = text.split()
    for length in (_FIRST_WORDS, 3, 1):
        if (place := block.locate(" ".join(words[:length]))) != (block.line, 1):
            return place
    return block.line, 1
