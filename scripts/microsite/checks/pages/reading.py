"""How long sentences and passages are, and how hard a page reads. Limits: data/house_style.yml,
bands.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby

from microsite.facts.house_style import Band
from microsite.findings import Finding
from microsite.site.page import SOURCE_LANGUAGE
from microsite.site.site import Site
from microsite.site.texts import Text, texts_on
from microsite.sources.prose import (
    BETWEEN_WORDS,
    MENTIONED,
    SENTENCE_ENDS,
    iter_sentences,
    lix,
    words_of,
)

SHORT_PAGE = 40
"""Words below which a LIX says nothing about a page."""
_ENDS = re.compile(rf"[{SENTENCE_ENDS}:;]")
_SHORT_FORM = re.compile(r"\b(Mr|Mrs|Ms|Dr|St|vs)\.")
"""A full stop that ends no sentence."""
_A_NAME = "Childline"
"""Counted where a mention stands: one word, as long as most names."""
_FIRST_WORDS = 6


def check_reading(site: Site) -> Iterator[Finding]:
    """Sentences, passages and pages stay within the band of their readers; a translation within the
    first two.
    """
    pages = (text for text in texts_on(site) if text.is_prose)
    for _, group in groupby(pages, key=lambda text: text.path):
        texts = tuple(group)
        name = texts[0].band
        band = site.house_style.bands[name]
        for text in texts:
            yield from _check_lengths(text, name, band)
        if texts[0].tag == SOURCE_LANGUAGE:
            yield from _check_hardness(texts, name, band)


def _may_be_long(text: str, band: Band) -> bool:
    """Say whether words can hold a long sentence or passage at all: only then are they counted."""
    return (
        len(BETWEEN_WORDS.findall(text)) >= band.words_a_sentence
        or len(_ENDS.findall(text)) >= band.sentences_a_paragraph
    )


def _said(text: Text) -> str:
    return " ".join(text.words.replace(MENTIONED, _A_NAME).split())


def _check_lengths(text: Text, name: str, band: Band) -> Iterator[Finding]:
    """Sentences and paragraphs are as short as their readers need.

    reading/long-paragraph: begin a new paragraph.
    reading/long-sentence: make two sentences of it.
    """
    words = _said(text)
    if not _may_be_long(words, band):
        return
    sentences = list(iter_sentences(_SHORT_FORM.sub(r"\1", words)))
    if (length := len(sentences)) > (most := band.sentences_a_paragraph):
        says = f"“{_start(words)}” has {length} sentences; {most} a passage is the most ({name})."
        yield _find(text, "reading/long-paragraph", words, says, "begin a new one")
    for sentence in sentences:
        if (length := len(words_of(sentence))) > (most := band.words_a_sentence):
            says = (
                f"“{_start(sentence)}” has {length} words; {most} a sentence is the most ({name})."
            )
            yield _find(text, "reading/long-sentence", sentence, says, "make two of it")


def _find(text: Text, rule: str, words: str, says: str, hint: str) -> Finding:
    return text.find(rule, " ".join(words.split()[:_FIRST_WORDS]), "", says, hint)


def _check_hardness(texts: tuple[Text, ...], name: str, band: Band) -> Iterator[Finding]:
    """A whole page of English is as easy as its readers need.

    reading/hard-page: use shorter sentences, and shorter words where there are any.
    """
    hardness = _hardness(texts)
    if hardness is not None and hardness > band.lix:
        says = f"This page has a LIX of {hardness:.0f}, {band.lix} is the most here ({name})."
        hint = "use shorter sentences, and shorter words where there are any"
        yield Finding(texts[0].path, texts[0].line, 1, "reading/hard-page", says, hint)


def _hardness(texts: Iterable[Text]) -> float | None:
    """Return the LIX of a page; None where it has too few words to say."""
    words = "\n".join(_closed(_said(text)) for text in texts)
    return lix(words) if len(words.split()) >= SHORT_PAGE else None


def hardness_of_pages(site: Site) -> Mapping[str, float]:
    """Return the LIX of every English page that has enough words, by the path of its source: the
    words of its author, without what a block prints from `data/`.
    """
    english = (text for text in texts_on(site) if text.is_prose and text.tag == SOURCE_LANGUAGE)
    pages = groupby(english, key=lambda text: text.path)
    known = ((path, _hardness(texts)) for path, texts in pages)
    return {path: hardness for path, hardness in known if hardness is not None}


def _closed(words: str) -> str:
    """Return a passage with a full stop where it has none, so that a heading or an item is a
    sentence of its own.
    """
    return words if words.rstrip("\"'”’»)").endswith(tuple(SENTENCE_ENDS)) else f"{words}."


def _start(words: str) -> str:
    return " ".join(words.split()[:_FIRST_WORDS]) + "…"
