"""Words people use online, letter by letter: what each means, what else people type, who helps."""

from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from microsite.render.language import english_attributes
from microsite.render.scope import Scope
from microsite.render.titles import render_title
from microsite.site.addresses import Links
from microsite.site.index import glossary_of, typed_of
from microsite.sources.blocks import Block


@dataclass(frozen=True)
class WordView:
    """A word in plain words. `page` is the address and the title of the page that helps."""

    word: str
    meaning: str
    also: tuple[str, ...]
    page: tuple[str, Markup] | None


def context(block: Block, links: Links, scope: Scope) -> dict[str, Any]:
    """Return (letter, its words). The glossary is in English in every language."""
    return {
        "letters": [
            (letter, [_view(word, links, scope) for word in words])
            for letter, words in glossary_of(scope.site)
        ],
        "english": english_attributes(scope.messages.tag),
    }


def _view(word: str, links: Links, scope: Scope) -> WordView:
    row = scope.site.glossary[word]
    page = scope.site.pages.get(row.page or "")
    link = (
        (links.page(page.slug), render_title(page.composed(scope.messages.tag))) if page else None
    )
    return WordView(word, row.meaning, typed_of(word, scope.site), link)
