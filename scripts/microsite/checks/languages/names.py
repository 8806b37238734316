"""A service keeps its name in every language that does not translate it."""

import re
from collections.abc import Iterator, Mapping, Sequence

from microsite.findings import Finding
from microsite.site.page import SOURCE_LANGUAGE, pairs_of
from microsite.site.site import Site
from microsite.sources.prose import said_in, visible

Names = Mapping[str, re.Pattern[str]]


def check_kept_names(site: Site) -> Iterator[Finding]:
    """A translation names the services that its English names, and no other: those whose name its
    language keeps. What is said of a service may name it.

    strings/names: write the names of services that the English words have, and no other.
    translations/names: write the names of services that the English passage has, and no other.
    """
    names = {tag: _kept_in(tag, site) for tag in site.strings}
    for tag, strings in site.strings.items():
        for key, words in strings.texts.items() if tag != SOURCE_LANGUAGE else ():
            own = _own_name(key, site)
            for sentence in _unlike(site.english[key], words, names[tag], own):
                hint = f"the English is: {site.english[key]}"
                yield strings.document.find((key,), "strings/names", sentence, hint)
    for page in site.pages.values():
        for tag, translation in page.translations.items():
            for pair in pairs_of(page, translation):
                if block := pair.translated:
                    english, ours = said_in(pair.english.html), said_in(block.html)
                    for sentence in _unlike(english, ours, names[tag]):
                        hint = f"the English stands on line {pair.english.line}"
                        place = (translation.path, block.line, 1)
                        yield Finding(*place, "translations/names", sentence, hint)


def _kept_in(tag: str, site: Site) -> Names:
    """Return how each name is found that a language says and does not translate."""
    texts = site.strings[tag].texts
    return {
        row.name: re.compile(rf"(?<![A-Za-z]){re.escape(row.name)}(?![A-Za-z])")
        for service, row in site.registry.services.items()
        if visible(texts.get(f"service.{service}.name", "")) == row.name
    }


def _own_name(key: str, site: Site) -> str:
    """Return the name of the service that a string says something of, or an empty string."""
    match key.split("."):
        case ("service", service, _, *_) if service in site.registry.services:
            return site.registry.services[service].name
    return ""


def _unlike(english: str, translated: str, names: Names, own: str = "") -> Iterator[str]:
    theirs, ours = _named(english, names), _named(translated, names)
    for name in theirs:
        if name not in ours:
            yield f"The English names {name} and this does not."
    for name in ours:
        if name not in theirs and name != own:
            yield f"This names {name} and the English does not."


def _named(words: str, names: Names) -> Sequence[str]:
    said = visible(words)
    return [name for name, form in names.items() if name in said and form.search(said)]
