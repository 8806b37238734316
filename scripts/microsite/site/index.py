"""The index of the site: words that people type, each with the page it leads to, letter by letter.

Titles begin with I, my, someone: an index of titles helps nobody. The words come from `find:` of
each page and, in English, from the glossary. A page stands in the index with its first words, so
that it can be read; all of them are for the search.
"""

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import groupby

from rapidfuzz.distance import OSA

from microsite.facts.landmarks import ALL_PAGES, HOME
from microsite.site.page import SOURCE_LANGUAGE, Page
from microsite.site.site import Site

MOST_ENTRIES = 360
MOST_ELSEWHERE = 290
"""Rows of the index in English, and in another language, whose letters weigh more: with more, its
page is above its weight (docs/design.md).
"""
MOST_WORDS = 10
"""Words of `find:` that stand in it, for each page. Where that makes too many rows, fewer do."""
MOST_TYPED = 4
"""Other words that stand beneath a word of the glossary."""
_ALIKE = 0.72
"""From this similarity on, two words of one page under one letter say the same to a reader:
`bullying` and `bulling`.
"""
_FIGURES = "0-9"
_SMALL_WORDS = "pages.small_words"


@dataclass(frozen=True)
class Entry:
    """Words that people type and the page they lead to. `tag` is the language of the words."""

    words: tuple[str, ...]
    slug: str
    tag: str


@dataclass(frozen=True)
class Letter:
    """A letter, and what stands under it in the order of the first words."""

    name: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True)
class _Filed:
    """A word and what it is put under: `i bullied someone` stands where `bullied` does."""

    word: str
    key: str

    @cached_property
    def letter(self) -> str:
        first = unicodedata.normalize("NFKD", self.key)[:1].upper()
        return first if first.isalpha() else _FIGURES

    @cached_property
    def closed(self) -> str:
        """The key without what may stand between its words."""
        return self.key.replace(" ", "").replace("-", "")

    @property
    def place(self) -> tuple[bool, str, str]:
        """Other scripts stand before figures and Latin: they are the reader's own."""
        return self.letter.isascii(), self.letter, self.key


@dataclass(frozen=True)
class _Words:
    """The words that lead to a page, in a language: the first `terms` of them always do."""

    slug: str
    tag: str
    filed: Sequence[_Filed]
    terms: int

    def rows(self, most: int) -> Iterator[tuple[_Filed, Entry]]:
        """Yield the entries of the page, one a letter, each with the word that it is sorted by:
        of at most `most` words besides the terms.
        """
        filed = sorted(self.filed[: most + self.terms], key=lambda word: word.place)
        for _, under in groupby(filed, key=lambda word: word.letter):
            words = list(under)
            yield words[0], Entry(tuple(word.word for word in words), self.slug, self.tag)


@lru_cache(maxsize=8)
def index_of(site: Site, tag: str) -> tuple[Letter, ...]:
    """Return the letters of the index of a language.

    Every page is in it but the first one, the index itself and Easy Reads, which their pages lead
    to; a page without words stands under
    its title.
    """
    known = [_words_of(page, site, tag) for page in _pages(site)]
    most_rows = MOST_ENTRIES if tag == SOURCE_LANGUAGE else MOST_ELSEWHERE
    for most in range(MOST_WORDS, 0, -1):
        rows = [row for words in known for row in words.rows(most)]
        if len(rows) <= most_rows:
            break
    rows.sort(key=lambda row: (row[0].place, row[1].slug))
    return tuple(
        Letter(letter, tuple(entry for _, entry in under))
        for letter, under in groupby(rows, key=lambda row: row[0].letter)
    )


def _pages(site: Site) -> Iterator[Page]:
    return (
        page
        for page in site.pages.values()
        if page.slug not in (HOME, ALL_PAGES) and not page.front.easy_of
    )


def _words_of(page: Page, site: Site, tag: str) -> _Words:
    """Return the words of a page: those of the glossary, which are spelt with care, before what
    people type.
    """
    elsewhere = typed_for_english(site, tag, page)
    own = tag if elsewhere or page.is_in(tag) else SOURCE_LANGUAGE
    is_english = own == SOURCE_LANGUAGE
    terms = [word for word, row in site.glossary.items() if is_english and row.page == page.slug]
    found = elsewhere or find_of(page, own)
    typed = [word for word in found if not _is_unprinted(word, site)]
    small = _small_words(site, own)
    filed = _distinct([_file(word, small) for word in (*terms, *typed)])
    if not filed:
        filed = [_file(page.composed(own).title, small)]
    return _Words(page.slug, own, filed, len(terms))


def find_of(page: Page, tag: str) -> tuple[str, ...]:
    """Return what people type in a language when they look for a page."""
    translation = page.translation(tag)
    return translation.front.find if translation else page.front.find


def typed_for_english(site: Site, tag: str, page: Page) -> tuple[str, ...]:
    """Return what people type in a language for a page that is only in English: first what it is
    about. For any other page there is nothing.
    """
    typing = site.search.typing.get(tag)
    return typing.in_english.get(page.slug, ()) if typing and not page.is_in(tag) else ()


def iter_searched(site: Site, tag: str) -> Iterator[tuple[Page, tuple[str, ...]]]:
    """Yield every page in a language, with all the words that lead to it: in English the glossary's
    too.
    """
    terms: dict[str | None, list[str]] = {}
    if tag == SOURCE_LANGUAGE:
        for word, row in site.glossary.items():
            terms.setdefault(row.page, []).extend((word, *row.also))
    for page in _pages(site):
        if page.is_in(tag):
            words = (*find_of(page, tag), *terms.get(page.slug, ()))
            yield page, tuple(sorted({word.casefold() for word in words}))


def iter_in_english(site: Site, tag: str) -> Iterator[tuple[Page, tuple[str, ...]]]:
    """Yield every page that is only in English and that words of this language lead to, with these
    words: first what it is about.
    """
    for page in _pages(site):
        if words := typed_for_english(site, tag, page):
            yield page, words


def glossary_of(site: Site) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Return (letter, its words) of the glossary, in the order of the alphabet."""
    filed = sorted(_by_letter(site), key=lambda word: word.place)
    return tuple(
        (letter, tuple(word.word for word in words))
        for letter, words in groupby(filed, key=lambda word: word.letter)
    )


def _by_letter(site: Site) -> Iterator[_Filed]:
    return (_Filed(word, word.casefold()) for word in site.glossary)


def typed_of(word: str, site: Site) -> tuple[str, ...]:
    """Return what else people type for a word of the glossary, as a page prints it: the first few,
    without spelling mistakes and without what no page prints.
    """
    typed = (other for other in site.glossary[word].also if not _is_unprinted(other, site))
    filed = [_Filed(other, other.casefold()) for other in (word, *typed)]
    return tuple(other.word for other in _distinct(filed)[1 : MOST_TYPED + 1])


def _file(word: str, small: frozenset[str]) -> _Filed:
    parts = word.casefold().split()
    while len(parts) > 1 and parts[0] in small:
        parts.pop(0)
    return _Filed(word, " ".join(parts))


def _distinct(words: Sequence[_Filed]) -> list[_Filed]:
    """Return the words that differ from all before them."""
    kept: list[_Filed] = []
    for word in words:
        if not any(_are_alike(word, other) for other in kept):
            kept.append(word)
    return kept


def _are_alike(one: _Filed, other: _Filed) -> bool:
    if one.letter != other.letter:
        return False
    a, b = one.closed, other.closed
    return a.startswith(b) or b.startswith(a) or OSA.normalized_similarity(a, b) >= _ALIKE


@lru_cache(maxsize=8)
def _small_words(site: Site, tag: str) -> frozenset[str]:
    """Return the words that do not count when a phrase is put under a letter: `i`, `my`, `the`.
    A language may have none.
    """
    return frozenset(site.strings[tag].texts.get(_SMALL_WORDS, "").split())


def _is_unprinted(phrase: str, site: Site) -> bool:
    """Say whether a phrase holds what no page prints: a crude word, one with a better one, or a
    number alone, which stands in `data/services.yml`.
    """
    if not any(letter.isalpha() for letter in phrase):
        return True
    bad = _bad_words(site)
    words = phrase.casefold().split(" ")
    ends = range(1, len(words) + 1)
    return any(" ".join(words[start:end]) in bad for end in ends for start in range(end))


@lru_cache(maxsize=2)
def _bad_words(site: Site) -> frozenset[str]:
    style = site.house_style
    better = (word for row in style.avoid.values() for word in row.words)
    return frozenset(word.casefold() for word in (*style.unprinted, *better))
