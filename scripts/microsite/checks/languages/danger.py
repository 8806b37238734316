"""The search of every language knows what somebody in danger types."""

from collections.abc import Iterator
from dataclasses import replace

from microsite.findings import Finding
from microsite.site.site import Site

_HINT = "write under typing, its tag, dangers what people type who need this card"


def check_danger_words(site: Site) -> Iterator[Finding]:
    """Words of every language bring each card of the search to the top (data/search.yml).

    search/no-danger: (a note until the language is offered) write what people type under `dangers`.
    """
    document = site.documents["search"]
    for tag, language in site.languages.items():
        typing = site.search.typing.get(tag)
        silent = [name for name in site.search.cards if not (typing and typing.dangers.get(name))]
        if silent:
            sentence = f"{language.english}: no words bring the card {', '.join(silent)}."
            at = ("typing", tag, "dangers") if typing else ("typing",)
            found = document.find(at, "search/no-danger", sentence, _HINT)
            yield found if language.state == "offered" else replace(found, severity="note")
