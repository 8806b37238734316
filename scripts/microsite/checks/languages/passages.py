"""The words of a translation are in the language that its file is named after: its head, each
passage, and each string.
"""

import re
import unicodedata
from collections.abc import Collection, Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple

from babel import Locale

from microsite.checks.files.signs import ANY, LATIN, NONE, script_of
from microsite.findings import Finding
from microsite.site.page import SOURCE_LANGUAGE, Page, Translation
from microsite.site.site import Site
from microsite.site.strings import Strings
from microsite.site.texts import FRONT_FIELDS
from microsite.sources.blocks import Block
from microsite.sources.markdown import MENTION
from microsite.sources.prose import said_in

_ENGLISH = Locale("en")
"""It names scripts as Unicode's names of letters do: `Gujr` is Gujarati, and so is each letter."""
_PLACE = re.compile(r"\{[A-Za-z_]\w*\}")
_LENT = 1
"""So many words two languages may have in common, where they stand alone: `Bullying`."""


_OF_PAGES = {
    "english": "translations/same-as-english",
    "other": "translations/same-as-other",
    "script": "translations/script",
}
_OF_STRINGS = {
    "english": "strings/same-as-english",
    "other": "strings/same-as-other",
    "script": "strings/script",
}
"""The rule that tells each kind of mistake."""


class _Mistake(NamedTuple):
    kind: str
    sentence: str
    hint: str


def check_passages(site: Site) -> Iterator[Finding]:
    """What is said in a language is in its own script, and is neither the English nor another
    language's: every stamped passage, its head, and every string. Names may stand as they are.
    """
    for page in site.pages.values():
        for translation in page.translations.values():
            if translation.stamps:
                yield from iter_untranslated(site, page, translation)
    for tag, strings in site.strings.items():
        if tag != SOURCE_LANGUAGE:
            yield from _untranslated_strings(site, strings)


def iter_untranslated(site: Site, page: Page, translation: Translation) -> Iterator[Finding]:
    """A head and a passage say something in the language of their file.

    translations/same-as-english: translate the passage, or take it away: the English shows instead.
    translations/same-as-other: translate it into this language; the other one has these words.
    translations/script: write it in the script of its language.
    """
    names = _names(site)
    yield from _untranslated_head(site, page, translation, names)
    english = {words for block in page.blocks if (words := _said_by(block, names))}
    others = {
        words: other.tag
        for other in page.translations.values()
        if other.tag != translation.tag
        for block in other.blocks
        if (words := _said_by(block, names))
    }
    for block in translation.blocks:
        words = "" if block.is_generated else _said_by(block, names)
        if told := _mistake_in(site, translation.tag, words, english, others):
            yield Finding(translation.path, block.line, 1, _OF_PAGES[told.kind], *told[1:])


def _untranslated_head(
    site: Site, page: Page, translation: Translation, names: re.Pattern[str]
) -> Iterator[Finding]:
    for key in FRONT_FIELDS:
        words = _said(getattr(translation.front, key) or "", names)
        english = _said(getattr(page.front, key) or "", names)
        others = {
            _said(getattr(other.front, key) or "", names): other.tag
            for other in page.translations.values()
            if other.tag != translation.tag
        }
        if told := _mistake_in(site, translation.tag, words, {english}, others, lent=_LENT):
            yield translation.document.find((key,), _OF_PAGES[told.kind], *told[1:])


def _untranslated_strings(site: Site, strings: Strings) -> Iterator[Finding]:
    """A string says something in the language of its file.

    strings/same-as-english: translate it, or take it away: the English shows instead.
    strings/same-as-other: translate it into this language; the other one has these words.
    strings/script: write it in the script of its language.
    """
    names = _names(site)
    for key, text in strings.texts.items():
        others = {
            _said(other.texts.get(key, ""), names): other.tag
            for other in site.strings.values()
            if other.tag not in (strings.tag, SOURCE_LANGUAGE)
        }
        english = _said(site.english[key], names)
        words = _said(text, names)
        if told := _mistake_in(site, strings.tag, words, {english}, others, lent=_LENT):
            yield strings.document.find((key,), _OF_STRINGS[told.kind], *told[1:])


def _mistake_in(
    site: Site,
    tag: str,
    words: str,
    english: Collection[str],
    others: Mapping[str, str],
    *,
    lent: int = 0,
) -> _Mistake | None:
    """Return why these words are not in a language. So many as `lent` may be those of another."""
    if not words:
        return None
    language = site.languages[tag]
    is_long = len(words.split()) > lent
    if is_long and words in english:
        hint = "translate it, or take it away: the English shows instead"
        return _Mistake("english", "These words are the English ones.", hint)
    if is_long and words in others:
        name = site.languages[others[words]].english
        sentence = f"{name} has these words, one for one."
        return _Mistake("other", sentence, "translate them into this language")
    if not _is_in_script(words, language.script):
        sentence = f"No letter of these words is of the script of {language.english}."
        return _Mistake("script", sentence, "write them in that script")
    if strange := _strange_in(words, language.script):
        sentence = f"“{strange}” is not in the script of {language.english}."
        return _Mistake("script", sentence, "write it in that script")
    return None


def _said_by(block: Block, names: re.Pattern[str]) -> str:
    return _said(said_in(block.html), names)


@lru_cache(maxsize=1 << 15)
def _said(text: str, names: re.Pattern[str]) -> str:
    """Return words without names, in small letters; empty where they say nothing else."""
    plain = names.sub(" ", _PLACE.sub(" ", MENTION.sub(" ", text)).casefold())
    words = re.findall(r"\w+", plain)
    return " ".join(words) if any(map(str.isalpha, plain)) else ""


@lru_cache(maxsize=1)
def _names(site: Site) -> re.Pattern[str]:
    """Return how names are found that are the same in every language: of services, of campaigns,
    and of languages in their own words.
    """
    names = [row.name for row in site.registry.services.values()]
    names += [row.name for row in site.campaigns.values()]
    names += [row.endonym for row in site.languages.values()]
    longest_first = sorted(names, key=len, reverse=True)
    return re.compile("|".join(re.escape(name.casefold()) for name in longest_first))


def _is_in_script(words: str, script: str) -> bool:
    """Say whether a letter of the script stands in these words. Where nobody knows it, any does."""
    name = _name_of(script)
    return not name or any(unicodedata.name(sign, "").startswith(name) for sign in set(words))


def _strange_in(words: str, script: str) -> str:
    """Return the first word in letters that are neither of the script nor Latin ones."""
    if not (name := _name_of(script)):
        return ""
    known = (name, LATIN, ANY, NONE)
    strange = {sign for sign in set(words) if script_of(sign) not in known}
    return next((word for word in words.split() if not strange.isdisjoint(word)), "")


def _name_of(script: str) -> str:
    return str(_ENGLISH.scripts.get(script, "")).upper()
