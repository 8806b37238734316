"""A translated passage says a term of safeguarding as `data/terms.yml` has it."""

import re
from collections.abc import Iterator
from functools import cache

from microsite.facts.terms import Term
from microsite.findings import Finding
from microsite.site.page import Translation, pairs_of
from microsite.site.site import Site
from microsite.site.translation import Pair


def check_terms(site: Site) -> Iterator[Finding]:
    """Where the English says a term, the translation does not use a form that is never to be used.

    terms/never: (a warning) use the form that `data/terms.yml` gives for the term.
    """
    for page in site.pages.values():
        for translation in page.translations.values():
            for pair in pairs_of(page, translation):
                yield from _check_pair(site, translation, pair)


def _check_pair(site: Site, translation: Translation, pair: Pair) -> Iterator[Finding]:
    if pair.translated is None:
        return
    for english, term in site.terms.items():
        form = term.said.get(translation.tag)
        if form is None or not _says(pair.english.source, english, term):
            continue
        for never in form.never:
            if _finds(never, pair.translated.source):
                sentence = f"“{never}” is never to be used for {english}."
                line, column = pair.translated.locate(never)
                hint = f"write {form.use}"
                yield Finding(
                    translation.path, line, column, "terms/never", sentence, hint, "warning"
                )


def _says(words: str, english: str, term: Term) -> bool:
    return any(_finds(form, words) for form in (english, *term.also))


def _finds(form: str, words: str) -> bool:
    """Say whether words hold a form as a word of its own, or at the beginning of a longer one."""
    return _pattern_of(form).search(words) is not None


@cache
def _pattern_of(form: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){re.escape(form)}", re.IGNORECASE)
