"""A passage of a translation is in the language that its file is named after."""

import re
import unicodedata
from collections.abc import Iterator

from babel import Locale

from microsite.findings import Finding
from microsite.site.page import Page, Translation
from microsite.site.site import Site
from microsite.sources.blocks import Block
from microsite.sources.markdown import MENTION
from microsite.sources.prose import said_in

_LATIN = "Latn"
_ENGLISH = Locale("en")
"""It names scripts as Unicode's names of letters do: `Gujr` is Gujarati, and so is each letter."""


def check_passages(site: Site) -> Iterator[Finding]:
    """Every stamped passage is in its own script, and is neither the English nor another
    language's.
    """
    for page in site.pages.values():
        for translation in page.translations.values():
            if translation.stamps:
                yield from iter_untranslated(site, page, translation)


def iter_untranslated(site: Site, page: Page, translation: Translation) -> Iterator[Finding]:
    """A passage says something in the language of its file.

    translations/same-as-english: translate the passage, or take it away: the English shows instead.
    translations/same-as-other: translate it into this language; the other one has these words.
    translations/script: write it in the script of its language.
    """
    language = site.languages[translation.tag]
    names = _names(site)
    english = {words for block in page.blocks if (words := _said(block, names))}
    others = {
        words: other.tag
        for other in page.translations.values()
        if other.tag != translation.tag
        for block in other.blocks
        if (words := _said(block, names))
    }
    for block in translation.blocks:
        words = "" if block.is_generated else _said(block, names)
        if not words:
            continue
        if words in english:
            yield _find(
                translation,
                block,
                "translations/same-as-english",
                "This passage is the English one.",
                "translate it, or take it away: the English shows instead",
            )
        elif words in others:
            name = site.languages[others[words]].english
            yield _find(
                translation,
                block,
                "translations/same-as-other",
                f"{name} has this passage, word for word.",
                "translate it into this language",
            )
        elif not _is_in_script(words, language.script):
            yield _find(
                translation,
                block,
                "translations/script",
                f"No letter of this passage is of the script of {language.english}.",
                "write it in that script",
            )


def _find(translation: Translation, block: Block, rule: str, sentence: str, hint: str) -> Finding:
    return Finding(translation.path, block.line, 1, rule, sentence, hint)


def _said(block: Block, names: re.Pattern[str]) -> str:
    """Return the words of a block without names of services, in small letters; empty where it says
    nothing else.
    """
    plain = names.sub(" ", MENTION.sub(" ", said_in(block.html)))
    words = re.findall(r"\w+", plain.casefold())
    return " ".join(words) if any(map(str.isalpha, plain)) else ""


def _names(site: Site) -> re.Pattern[str]:
    names = sorted((row.name for row in site.registry.services.values()), key=len, reverse=True)
    return re.compile("|".join(map(re.escape, names)), re.IGNORECASE)


def _is_in_script(words: str, script: str) -> bool:
    """Say whether a letter of the script stands in these words. Where nobody knows it, any does."""
    name = str(_ENGLISH.scripts.get(script, "")).upper()
    if not name or script == _LATIN:
        return True
    return any(unicodedata.name(letter, "").startswith(name) for letter in words)
