"""The box of the search, and all that it may show beside pages: the cards of danger, help where
nothing is found, the other languages.

Every word stands in the page, hidden; `overrides/scripts/search/` shows what fits.
"""

from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from microsite.facts.landmarks import CHOOSER, DANGER_WAY, HELP
from microsite.render.language import text_language
from microsite.render.scope import Scope
from microsite.render.service_card import WayView
from microsite.site.addresses import Links, language_root
from microsite.sources.blocks import Block


@dataclass(frozen=True)
class CardView:
    """A card of danger."""

    id: str
    heading: Markup
    sentence: Markup
    ways: tuple[WayView, ...]
    href: str
    say: Markup


@dataclass(frozen=True)
class LanguageView:
    """A language that can be searched: its name, and the folder of its pages."""

    name: str
    attributes: Markup
    root: str


def context(block: Block, links: Links, scope: Scope) -> dict[str, Any]:
    """Return the cards, the languages, and the ways to help: the same in every place that the block
    is shown in.
    """
    site = scope.site
    return {
        "cards": [_card(name, links, scope) for name in site.search.cards],
        "languages": [
            LanguageView(
                site.languages[tag].endonym,
                text_language(site.languages[tag]).attributes,
                language_root(tag),
            )
            for tag in site.tags
        ],
        "count": Markup("<b></b>"),
        "help": links.page(HELP),
        "chooser": links.page(CHOOSER),
    }


def _card(name: str, links: Links, scope: Scope) -> CardView:
    key, card = f"search.cards.{name}", scope.site.search.cards[name]
    slug, hash_, anchor = card.page.partition("#")
    return CardView(
        id=name,
        heading=scope.messages(f"{key}.heading"),
        sentence=scope.messages(f"{key}.sentence"),
        ways=tuple(
            WayView(
                scope.mentions.labelled(service, kind),
                scope.mentions.is_link(service, kind),
                (service, kind) == DANGER_WAY,
            )
            for service, kinds in card.ways.items()
            for kind in kinds
        ),
        href=f"{links.page(slug)}{hash_}{anchor}",
        say=scope.messages(f"{key}.say"),
    )
