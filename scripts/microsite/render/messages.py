"""The strings of the furniture and of the data in one language, English marked as English where it
must stand in.
"""

import re
from collections.abc import Iterable
from datetime import date
from functools import cache, partial
from typing import TypeVar

from babel.dates import format_date
from markupsafe import Markup, escape

from microsite.errors import CheckError
from microsite.findings import Finding
from microsite.render.language import in_english
from microsite.site.languages import date_locale_of
from microsite.site.page import SOURCE_LANGUAGE
from microsite.site.site import Site
from microsite.sources.markdown import IN_ENGLISH, without_marks

StrOrMarkup = TypeVar("StrOrMarkup", str, Markup)


class Messages:
    """Looks up strings for one language. Call it for HTML; use `plain` where only text can
    stand.
    """

    def __init__(self, site: Site, tag: str) -> None:
        self.tag = tag
        self._text = partial(site.text, tag=tag)
        self._strings = site.strings
        self._texts = site.strings[tag].texts
        self._rendered = cache(partial(self._render, values={}))
        self._format_date = cache(partial(format_date, format="long", locale=date_locale_of(tag)))

    def __call__(self, key: str, **values: object) -> Markup:
        """Return the words as HTML. Words that are not translated stand in English, marked so (WCAG
        3.1.2).
        """
        return self._rendered(key) if not values else self._render(key, values)

    def _render(self, key: str, values: dict[str, object]) -> Markup:
        words = Markup(IN_ENGLISH.sub(_mark_english, escape(self._text(key))))
        return self.mark(self._fill(key, words, values), key)

    def mark(self, html: Markup, key: str) -> Markup:
        """Return HTML made from the words of `key`, marked as English where they are a fallback."""
        return in_english(html) if self.is_fallback(key) else html

    def plain(self, key: str, **values: object) -> str:
        """Return the words as text, for a title or an attribute."""
        return self._fill(key, without_marks(self._text(key)), values)

    def is_fallback(self, key: str) -> bool:
        """Say whether the words stand in English on a page of another language."""
        return self.tag != SOURCE_LANGUAGE and key not in self._texts

    def _fill(self, key: str, text: StrOrMarkup, values: dict[str, object]) -> StrOrMarkup:
        """Return the text with its {holes} filled. A hole that nobody fills, or one that
        was lost, is a mistake of the strings file.
        """
        lost = [name for name in values if f"{{{name}}}" not in text]
        if lost:
            raise CheckError([self._find(key, f"{key} has lost {{{lost[0]}}}.", values)])
        try:
            return text.format(**values) if values else text
        except (KeyError, IndexError, ValueError) as error:
            sentence = f"{key} cannot be filled: {error}."
            raise CheckError([self._find(key, sentence, values)]) from None

    def _find(self, key: str, sentence: str, values: Iterable[str]) -> Finding:
        """Return what is wrong with the places of a string, in its own line."""
        tag = self.tag if key in self._texts else SOURCE_LANGUAGE
        hint = f"the places it must hold: {', '.join(f'{{{name}}}' for name in values)}"
        return self._strings[tag].document.find((key,), "strings/placeholders", sentence, hint)

    def date(self, day: date) -> str:
        """Return a day as this language writes it."""
        return self._format_date(day)


def _mark_english(words: re.Match[str]) -> str:
    return in_english(Markup(words["words"]))
