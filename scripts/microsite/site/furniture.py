"""Which strings the furniture is made of, and the {places} in each that the generator fills.

They stand a second time, in `data/records/furniture.yml`, so that a line that a merge or a slip
took out of `data/strings/en.yml` is told there, and not by the first page that wants to print it.
"""

from collections.abc import Mapping
from string import Formatter

from microsite.facts.furniture import Furniture

FURNITURE = "data/records/furniture.yml"
_PREFACE = """\
# yaml-language-server: $schema=../../schema/furniture.json
# Written by `make reference`, never by hand: every key of data/strings/en.yml, and the places in
# its words that the generator fills, so that one that is lost there is told.
"""


def places_in(words: str) -> tuple[str, ...]:
    """Return the names of the {places} in words, each once.

    Raises ValueError where a bracket is left open, or holds more than a name.
    """
    names = set()
    for _, name, form, change in Formatter().parse(words):
        if name is not None:
            if form or change or not name.isidentifier():
                raise ValueError(f"{{{name}}} is no plain name")
            names.add(name)
    return tuple(sorted(names))


def furniture_of(written: Mapping[str, str]) -> Furniture:
    """Return what `data/records/furniture.yml` must hold for these strings. Raises ValueError as
    `places_in` does.
    """
    return {key: places_in(words) for key, words in written.items()}


def render_furniture(furniture: Furniture) -> str:
    """Return the text of `data/records/furniture.yml`."""
    rows = (f"{key}: [{', '.join(places)}]" for key, places in sorted(furniture.items()))
    return "\n".join([_PREFACE.rstrip("\n"), *rows, ""])
