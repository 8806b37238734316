"""Where two languages of the site are written in one script, the letters do not tell them apart:
here a detector of languages reads every passage of the real translations.
"""

import re
from collections.abc import Iterator

import pytest
from lingua import IsoCode639_1, Language, LanguageDetector, LanguageDetectorBuilder
from selectolax.lexbor import LexborHTMLParser

from microsite.site.page import Translation
from microsite.site.site import Site
from microsite.sources.markdown import IN_ENGLISH
from microsite.sources.prose import MENTIONED, iter_passages

FEWEST_WORDS = 8
"""In fewer words, most of them names, no detector can be sure."""
NOT_WORDS = re.compile(rf"{IN_ENGLISH.pattern}|\[\[.*?\]\]|\{{\w+\}}")
"""What a string marks as English, mentions, and leaves to be filled in."""


def language_of(tag: str) -> Language | None:
    """Return the detector's language of a tag, or None if it knows none of that name."""
    code = getattr(IsoCode639_1, tag.partition("-")[0].upper(), None)
    return None if code is None else Language.from_iso_code_639_1(code)


@pytest.fixture(scope="module")
def detector(sources: Site) -> LanguageDetector:
    known = [language for tag in sources.tags if (language := language_of(tag))]
    return LanguageDetectorBuilder.from_languages(*known).build()


def shares_its_script(tag: str, sources: Site) -> bool:
    scripts = [sources.languages[other].script for other in sources.tags]
    return scripts.count(sources.languages[tag].script) > 1


def iter_words(translation: Translation) -> Iterator[tuple[int, str]]:
    """Yield each longer passage of a translation with the line of its block, without what is marked
    as English and what a mention stands for.
    """
    for block in translation.blocks:
        tree = LexborHTMLParser(block.html, is_fragment=True)
        for node in tree.css("[lang=en]"):
            node.decompose()
        for passage in iter_passages(tree.html or ""):
            words = passage.words.replace(MENTIONED, " ")
            if len(words.split()) >= FEWEST_WORDS:
                yield block.line, words


def test_every_passage_is_in_its_language(sources: Site, detector: LanguageDetector) -> None:
    """English that was left in, or the words of a neighbour in the same script, are found."""
    read, strangers = 0, []
    for page in sources.pages.values():
        for tag, translation in page.translations.items():
            if not shares_its_script(tag, sources):
                continue
            for line, words in iter_words(translation):
                read += 1
                found = detector.detect_language_of(words)
                if found != language_of(tag):
                    strangers.append(f"{translation.path}:{line}: {found}: {words}")
    assert strangers == [], "\n".join(strangers)
    assert read > 0


def test_every_string_is_in_its_language(sources: Site, detector: LanguageDetector) -> None:
    """The same for the words of the frame, of services and of parts."""
    strangers = [
        f"{tag}: {key}: {words}"
        for tag, strings in sources.strings.items()
        if shares_its_script(tag, sources)
        for key, text in strings.texts.items()
        if len((words := NOT_WORDS.sub(" ", text)).split()) >= FEWEST_WORDS
        and detector.detect_language_of(words) != language_of(tag)
    ]
    assert strangers == [], "\n".join(strangers)


def test_english_among_the_romanian_is_found(sources: Site, detector: LanguageDetector) -> None:
    english = detector.detect_language_of("Tell an adult you trust what happened tonight.")
    assert english == Language.ENGLISH
    assert shares_its_script("ro", sources)
    assert not shares_its_script("gu", sources)
