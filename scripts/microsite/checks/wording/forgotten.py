"""What a writer meant to come back to: a note to oneself, words that fill a space, a blank.

What such words are is data: `forgotten` in `data/house_style.yml`.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from microsite.facts.house_style import Forgotten
from microsite.findings import Finding
from microsite.site.page import SOURCE_LANGUAGE
from microsite.site.site import Site
from microsite.site.texts import Text, texts_on
from microsite.sources.blocks import samples_in

_HINT = "write the words that belong here, or take it away; a sign to show stands between ` marks"


def check_forgotten(site: Site) -> Iterator[Finding]:
    """No text of a page, a translation, a string or the data waits for somebody to finish it.

    wording/forgotten: write the words that belong there, or take it away.
    """
    if not site.house_style.forgotten:
        return
    for text in texts_on(site):
        if text.role == "words":
            for start, words in _forgotten_in(text, site.house_style.forgotten):
                sentence = f"“{words[:40]}” waits for somebody to write what belongs here."
                yield text.find("wording/forgotten", words, text.words[:start], sentence, _HINT)


def _forgotten_in(text: Text, table: Forgotten) -> Iterator[tuple[int, str]]:
    form = _form(table, text.tag == SOURCE_LANGUAGE)
    samples: list[str] | None = None
    for match in form.finditer(text.words):
        samples = samples_in(text.source) if samples is None else samples
        if not any(match[0] in sample for sample in samples):
            yield match.start(), match[0]


@lru_cache(maxsize=2)
def _form(table: Forgotten, is_english: bool) -> re.Pattern[str]:
    """Return how forgotten words look. `todo` is a word of other languages: there, what the table
    has in capitals counts in capitals only.
    """
    words = "|".join(_one(words, is_english) for words in table.words)
    blanks = "|".join(_one(words, False) for words in table.blanks)
    return re.compile(rf"(?<![\w-])(?:{words})(?![\w-])|\[\s*(?:{blanks})\b[^\[\]]*\]|_{{4,}}")


def _one(words: str, is_english: bool) -> str:
    form = r"\s+".join(map(re.escape, words.split()))
    return form if words.isupper() and not is_english else f"(?i:{form})"
