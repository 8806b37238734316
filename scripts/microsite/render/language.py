"""In which language, direction and script words stand: what their element says about them."""

from dataclasses import dataclass
from functools import cache

from babel.core import get_global, parse_locale
from markupsafe import Markup

LIKE_LATIN = frozenset({"Latn", "Cyrl", "Grek", "Armn", "Geor"})
"""Scripts that are set as Latin is: letters apart, on one line, in every weight. Any other joins
its letters or has marks above and below its line, and is given more room
(overrides/style/scripts.css).
"""


@cache
def script_of(tag: str) -> str | None:
    """Return the script that a language is written in, as ISO 15924 names it (`Gujr`): the tag's
    own, else the likely one (CLDR, likely subtags). None for a language that Babel does not know.
    """
    language, territory, script, *_ = parse_locale(tag, sep="-")
    likely = get_global("likely_subtags")
    known = likely.get(f"{language}_{territory}") or likely.get(language)
    return script or (parse_locale(known)[2] if known else None)


@dataclass(frozen=True)
class TextLanguage:
    """A language and its direction, as `lang` and `dir` say them (WCAG 3.1.1, 3.1.2)."""

    tag: str
    direction: str

    @property
    def attributes(self) -> Markup:
        """What the element around a block of words in this language says, `data-script` among it
        where they are not set as Latin is.
        """
        html = Markup('lang="{}" dir="{}"').format(self.tag, self.direction)
        script = script_of(self.tag)
        if script is None or script in LIKE_LATIN:
            return html
        return html + Markup(' data-script="{}"').format(script)
