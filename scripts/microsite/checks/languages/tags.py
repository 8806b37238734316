"""The list of languages: English is there, and each is known."""

from collections.abc import Iterator

from microsite.findings import Finding
from microsite.site.languages import locale_of
from microsite.site.page import SOURCE_LANGUAGE
from microsite.site.site import Site


def check_source_language(site: Site) -> Iterator[Finding]:
    """English is there, and offered: every page is made from it.

    languages/no-source: put the row `en` back, with `state: offered`.
    """
    document = site.documents["languages"]
    if SOURCE_LANGUAGE not in site.languages:
        sentence = "English is missing, and every page is made from it."
        yield document.find((), "languages/no-source", sentence, "put the row en back")
    elif site.languages[SOURCE_LANGUAGE].state != "offered":
        sentence = "English is always offered: every page is made from it."
        yield document.find(
            (SOURCE_LANGUAGE, "state"), "languages/no-source", sentence, "set state: offered"
        )


def check_languages(site: Site) -> Iterator[Finding]:
    """Every language is one that Unicode's tables know (BCP 47).

    languages/unknown: use the tag of BCP 47, such as `gu`.
    """
    document = site.documents["languages"]
    for tag in site.languages:
        if locale_of(tag) is None:
            sentence = f"Unicode's tables do not know the language {tag}."
            yield document.find(
                (tag,), "languages/unknown", sentence, "use the tag of BCP 47, such as gu"
            )
