"""Numbers spelled out, in every language, as `data/house_style.yml` lists them."""

import re
from collections.abc import Iterator

from microsite.findings import Finding
from microsite.site.site import Site
from microsite.site.texts import texts_on

_BETWEEN = r"[^\w.!?\0]{1,3}"


def check_spelled(site: Site) -> Iterator[Finding]:
    """No text spells a number out: numbers come from `data/services.yml`.

    facts/spelled-number: write the mention, such as `[[emergency.phone]]`.
    """
    forms = {
        tag: re.compile("|".join(map(_pattern_of, phrases)), re.IGNORECASE)
        for tag, phrases in site.house_style.spelled.items()
        if phrases
    }
    for text in texts_on(site):
        form = forms.get(text.tag)
        for match in form.finditer(text.words) if form and text.role == "words" else ():
            sentence = f"{' '.join(match[0].split())} is a number typed by hand."
            hint = "write its mention, such as [[emergency.phone]]"
            before = text.words[: match.start()]
            yield text.find("facts/spelled-number", match[0], before, sentence, hint)


def _pattern_of(phrase: str) -> str:
    return _BETWEEN.join(map(re.escape, re.findall(r"\S+", phrase.replace("-", " "))))
