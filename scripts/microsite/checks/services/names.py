"""What services call themselves: no two alike, and nothing written so that it looks like one."""

import re
from collections.abc import Iterator, Mapping, Sequence

from microsite.checks.links.lookalikes import read_as
from microsite.findings import Finding
from microsite.site.site import Site
from microsite.site.texts import Text, texts_on

SHORTEST = 5
"""Letters from which a word is read as a name, whatever letters it is written with."""
_WORD = re.compile(r"[\w|$]+")


def check_names(site: Site) -> Iterator[Finding]:
    """No two services have one name, or names that look alike: a reader could not tell whom they
    reach.

    services/same-name: write what this service calls itself.
    """
    first: dict[str, str] = {}
    for service, row in site.registry.services.items():
        other = first.setdefault(read_as(row.name), service)
        if other != service:
            sentence = f"{row.name} is the name of {other} too, or looks like it."
            hint = "write what this service calls itself"
            keys = ("services", service, "name")
            yield site.documents["services"].find(keys, "services/same-name", sentence, hint)


def check_looks(site: Site) -> Iterator[Finding]:
    """The name of a service is written in its own letters, not in ones that look like them.

    services/lookalike-name: write the name as the service writes it.
    """
    names = {
        tuple(map(read_as, _WORD.findall(row.name))): row.name
        for row in site.registry.services.values()
        if len(read_as(row.name)) >= SHORTEST
    }
    own = frozenset(word.casefold() for name in names.values() for word in _WORD.findall(name))
    parts = frozenset(part for name in names for part in name)
    for text in texts_on(site):
        if text.role == "words":
            words = [*_WORD.finditer(text.words)]
            odd = [at for at, word in enumerate(words) if word[0].casefold() not in own]
            for at in (one for one in odd if read_as(words[one][0]) in parts):
                yield from _find_looks(text, words, at, names)


def _find_looks(
    text: Text, words: Sequence[re.Match[str]], at: int, names: Mapping[tuple[str, ...], str]
) -> Iterator[Finding]:
    """Yield the names that the word at this place is read as a part of."""
    for name, written in names.items():
        for start in range(max(0, at - len(name) + 1), at + 1):
            found = words[start : start + len(name)]
            if tuple(read_as(word[0]) for word in found) == name:
                typed = text.words[found[0].start() : found[-1].end()]
                sentence = f"{typed} looks like {written}, and is written with other letters."
                before = text.words[: found[0].start()]
                hint = f"write {written}"
                yield text.find("services/lookalike-name", typed, before, sentence, hint)
