"""In which language, direction and script words stand: what their element says about them."""

from dataclasses import dataclass

from markupsafe import Markup

from microsite.site.languages import Language
from microsite.site.page import SOURCE_LANGUAGE

LIKE_LATIN = frozenset({"Latn", "Cyrl", "Grek", "Armn", "Geor", ""})
"""Scripts that are set as Latin is: letters apart, on one line, in every weight. Any other joins
its letters or has marks above and below its line, and is given more room
(overrides/style/scripts.css). Where nobody knows the script, nothing is changed.
"""


@dataclass(frozen=True)
class TextLanguage:
    """A language, its direction and its script, as `lang` and `dir` say them (WCAG 3.1.1, 3.1.2)
    and the style needs them.
    """

    tag: str
    direction: str
    script: str

    @property
    def attributes(self) -> Markup:
        """What the element around a block of words in this language says, `data-script` among it
        where they are not set as Latin is.
        """
        html = Markup('lang="{}" dir="{}"').format(self.tag, self.direction)
        if self.script in LIKE_LATIN:
            return html
        return html + Markup(' data-script="{}"').format(self.script)


def in_english(html: str) -> Markup:
    """Return English words that stand between those of another language, marked so (WCAG 3.1.2)."""
    return Markup('<span lang="en" dir="ltr">{}</span>').format(html)


def text_language(language: Language) -> TextLanguage:
    """Return what elements say of words in a language of the site."""
    return TextLanguage(language.tag, language.direction, language.script)


def english_attributes(tag: str) -> Markup:
    """Return what an element says whose words are in English in every language, on a page in the
    language `tag` (WCAG 3.1.2): nothing on an English one.
    """
    return (
        Markup()
        if tag == SOURCE_LANGUAGE
        else Markup(' lang="{}" dir="ltr"').format(SOURCE_LANGUAGE)
    )
