"""A language as the site needs it: its row of the data, and what Unicode's tables say of its tag.

Names, directions and scripts come from Babel, which carries Unicode's tables (CLDR).
"""

from dataclasses import dataclass
from functools import cache

from babel import Locale, UnknownLocaleError
from babel.core import get_global

from microsite.facts.languages import LanguageRow
from microsite.site.page import SOURCE_LANGUAGE

_BRITISH = "en-GB"
_SCRIPT_LETTERS = 4
"""How many letters the name of a script has (ISO 15924)."""


@dataclass(frozen=True)
class Language:
    """A language the site is built in. A tag that nobody knows is its own name."""

    tag: str
    endonym: str
    """Its own name, in its own script."""
    english: str
    """Its name in English."""
    direction: str
    """`ltr` or `rtl`."""
    script: str
    """The script it is usually written in (ISO 15924, such as `Gujr`); empty where nobody knows."""
    state: str
    """`preview` or `offered`."""


def describe_language(tag: str, row: LanguageRow) -> Language:
    """Return a language with the names, the direction and the script of its tag (BCP 47)."""
    locale = locale_of(tag)
    endonym = row.endonym.name if row.endonym else None
    if locale is None:
        return Language(tag, endonym or tag, tag, "ltr", "", row.state)
    return Language(
        tag,
        endonym or _begun(locale.display_name or tag),
        locale.english_name or tag,
        locale.text_direction,
        _script_of(locale),
        row.state,
    )


@cache
def locale_of(tag: str) -> Locale | None:
    """Return what Unicode's tables say of a tag, or None where they do not know it."""
    try:
        return Locale.parse(tag, sep="-")
    except (UnknownLocaleError, ValueError):
        return None


def date_locale_of(tag: str) -> Locale:
    """Return how a language writes its dates: plain `en` writes them as the United States do.

    A tag that nobody knows writes them in English; `checks/languages/tags.py` tells.
    """
    british = Locale.parse(_BRITISH, sep="-")
    return british if tag == SOURCE_LANGUAGE else locale_of(tag) or british


def _begun(name: str) -> str:
    """Return a name as it begins a line: `polski` is `Polski` there; other scripts stay."""
    return name[:1].title() + name[1:]


def _script_of(locale: Locale) -> str:
    """Return the script of a locale, or the likely one (UTS 35, likely subtags)."""
    likely = get_global("likely_subtags")
    full = likely.get(f"{locale.language}_{locale.territory}") or likely.get(locale.language, "")
    parts = (part for part in full.split("_") if len(part) == _SCRIPT_LETTERS)
    return locale.script or next(parts, "")
