"""What a generated block may draw on: the site, and the words of one language."""

from dataclasses import dataclass

from microsite.render.mentions import Mentions
from microsite.render.messages import Messages
from microsite.render.service_card import ServiceCards
from microsite.site.site import Site


@dataclass(frozen=True)
class Scope:
    """The site as one language says it."""

    site: Site
    messages: Messages
    mentions: Mentions
    cards: ServiceCards


def scope_of(site: Site, messages: Messages) -> Scope:
    """Return the scope of a language."""
    mentions = Mentions(site, messages)
    return Scope(site, messages, mentions, ServiceCards(site, messages, mentions))
