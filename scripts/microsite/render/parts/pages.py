"""Every page of the site by the words that people type when they look for it, letter by letter."""

from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from microsite.render.language import english_attributes
from microsite.render.scope import Scope
from microsite.render.titles import render_title
from microsite.site.addresses import Links
from microsite.site.index import Entry, index_of
from microsite.site.page import SOURCE_LANGUAGE
from microsite.sources.blocks import Block


@dataclass(frozen=True)
class EntryView:
    """Words, and beneath them the page that they lead to. `language` says of the words what their
    element says.
    """

    href: str
    words: str
    language: Markup
    title: Markup


def context(block: Block, links: Links, scope: Scope) -> dict[str, Any]:
    """Return (letter, its entries), as this language sorts them."""
    letters = index_of(scope.site, scope.messages.tag)
    return {
        "letters": [
            (letter.name, [_view(entry, links, scope) for entry in letter.entries])
            for letter in letters
        ]
    }


def _view(entry: Entry, links: Links, scope: Scope) -> EntryView:
    tag = scope.messages.tag
    composed = scope.site.pages[entry.slug].composed(tag)
    language = english_attributes(tag) if entry.tag == SOURCE_LANGUAGE else Markup()
    words = scope.messages.plain("list.separator").join(entry.words)
    return EntryView(links.page(entry.slug), words, language, render_title(composed))
