"""The words of the furniture and the services in one language, English marked as English where it must stand in."""

from datetime import date

from babel import Locale
from babel.dates import format_date
from markupsafe import Markup, escape

from microsite.site import SOURCE_LANGUAGE, Site

_LOCALES = {SOURCE_LANGUAGE: "en_GB"}
"""Babel's plain `en` writes dates as the United States do."""


class Words:
    """Looks up strings for one language. Call it for HTML; use `plain` where only text can stand."""

    def __init__(self, site: Site, tag: str) -> None:
        self.tag = tag
        self._english = site.english
        self._texts = site.strings[tag].texts
        self._locale = Locale.parse(_LOCALES.get(tag, tag), sep="_" if tag in _LOCALES else "-")

    def __call__(self, key: str, **values: object) -> Markup:
        """Return the words as HTML. Words that are not translated stand in English, marked so (WCAG 3.1.2)."""
        text = Markup(escape(self.plain(key))).format(**values) if values else escape(self.plain(key))
        return self.mark(text, key)

    def mark(self, html: Markup, key: str) -> Markup:
        """Return HTML made from the words of `key`, marked as English where they are a fallback."""
        if self.is_fallback(key):
            return Markup('<span lang="en" dir="ltr">{}</span>').format(html)
        return html

    def plain(self, key: str, **values: object) -> str:
        """Return the words as text, for a title or an attribute."""
        text = self._texts.get(key) or self._english[key]
        return text.format(**values) if values else text

    def has(self, key: str) -> bool:
        """Say whether there are such words at all."""
        return key in self._english

    def is_fallback(self, key: str) -> bool:
        """Say whether the words stand in English on a page of another language."""
        return self.tag != SOURCE_LANGUAGE and key not in self._texts

    def date(self, day: date) -> str:
        """Return a day as this language writes it."""
        return format_date(day, format="long", locale=self._locale)
