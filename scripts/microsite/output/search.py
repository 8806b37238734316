"""The index of the search, one small file a language, and the script that reads it.

A file is one assignment, `searchIndex["en"]={…}`: a page asks for it as a script when somebody
types. So the policy of a page forbids every other request (no `connect-src`), and the search works
from a disk. What stands in it: docs/decisions/0021-search.md.
"""

import json
import re
from collections.abc import Iterator, Sequence, Set
from pathlib import Path

from microsite.output.file import OutputFile
from microsite.output.scripts import read_script
from microsite.site.addresses import OWN_SCRIPTS, search_index
from microsite.site.index import iter_in_english, iter_searched
from microsite.site.overrides import OVERRIDES, SCRIPTS
from microsite.site.page import SOURCE_LANGUAGE, Page, address_of
from microsite.site.sections import defaults_of
from microsite.site.site import Site

KIND = "search"
"""The kind of block whose page asks for the script."""
RANKER = ("words", "pages", "rank", "danger")
"""The modules of `overrides/scripts/search/` that decide what is found, each built on those before
it.
"""
MODULES = (*RANKER, "box")
"""All of them: the box shows what is found."""
_ENDING = re.compile(r"(?<=...)(ings?|ied|ies|ed|es|ers?|s|y|e|i)$")
"""Endings of one word in English; the ranker knows the same."""


def iter_search(site: Site) -> Iterator[OutputFile]:
    """Yield the script of the search, and the index of every language that is built."""
    yield OutputFile(
        OWN_SCRIPTS.format(KIND), f"{{\n{read_modules(site.root, MODULES)}\n}}\n".encode()
    )
    for tag in site.tags:
        yield OutputFile(search_index(tag), render_index(site, tag).encode())


def read_modules(root: Path, names: Sequence[str]) -> str:
    """Return the modules of the search as one text."""
    folder = root / OVERRIDES / SCRIPTS / "search"
    return "\n".join(read_script(folder / f"{name}.js") for name in names)


def render_index(site: Site, tag: str) -> str:
    """Return the index of a language as a script of one assignment."""
    text = json.dumps(index_of_search(site, tag), ensure_ascii=False, separators=(",", ":"))
    return f'searchIndex["{tag}"]={text}\n'


def index_of_search(site: Site, tag: str) -> dict[str, object]:
    """Return what a language's search knows: its pages, and how people type.

    A page is (address below the language's root, title, what it helps with, readers, words). One
    that is only in English, but has words of this language, begins with what these call it; its own
    title and the tag of its language follow.
    """
    typing = site.search.typing.get(tag)
    small = frozenset(typing.small.split() if typing else ())
    return {
        "tag": tag,
        "pages": [
            (
                page.address,
                page.composed(tag).title,
                page.composed(tag).description,
                defaults_of(page.section, site).readers,
                "|".join(_telling(words, small)),
            )
            for page, words in iter_searched(site, tag)
        ]
        + [_in_english(page, words, small, site) for page, words in iter_in_english(site, tag)],
        "small": typing.small if typing else "",
        "same": typing.same if typing else {},
        "only": typing.only_for if typing else {},
        "readers": typing.readers if typing else {},
        "dangers": {
            name: (
                address_of(card.page.partition("#")[0]),
                [row for each in site.search.typing.values() for row in each.dangers.get(name, ())],
            )
            for name, card in site.search.cards.items()
        },
    }


def _in_english(page: Page, words: Sequence[str], small: Set[str], site: Site) -> tuple[str, ...]:
    """Return the row of a page that is only in English, by words of another language."""
    about, *others = words
    name = site.languages[SOURCE_LANGUAGE].endonym
    title = f"{name}: {page.composed(SOURCE_LANGUAGE).title}"
    readers = defaults_of(page.section, site).readers
    return page.address, about, title, readers, "|".join(_telling(others, small)), SOURCE_LANGUAGE


def _telling(phrases: Sequence[str], small: Set[str]) -> Sequence[str]:
    """Return phrases without their small words, the shortest first, and of them only those that
    say a word which none before has said: `bullied` says what `being bullied by girls` says, but
    for the girls. A list may be long for people; an index has to be light.
    """
    said: set[str] = set()
    kept: set[str] = set()
    for phrase in sorted(phrases, key=lambda phrase: (phrase.count(" "), phrase)):
        words = [word for word in phrase.split() if word not in small] or phrase.split()
        roots = {_ENDING.sub("", word) for word in words}
        if not roots <= said:
            kept.add(" ".join(words))
            said |= roots
    return sorted(kept)
