"""The news, newest first, each with its day, or that there is none yet."""

from dataclasses import dataclass
from typing import Any

from markupsafe import Markup, escape

from microsite.render.language import in_english
from microsite.render.scope import Scope
from microsite.render.titles import render_title
from microsite.site.addresses import Links
from microsite.site.downloads import feed_file
from microsite.site.news import INDEX, news_of
from microsite.site.page import Page
from microsite.sources.blocks import Block


@dataclass(frozen=True)
class NewsView:
    """A piece of news, with the sentence that its page has for search results."""

    day: str
    href: str
    title: Markup
    description: Markup


def context(block: Block, links: Links, scope: Scope) -> dict[str, Any]:
    """Return the news of the language."""
    messages = scope.messages
    return {
        "news": [
            _view(messages.date(day), page, links, messages.tag)
            for day, page in news_of(scope.site)
        ],
        "feed": links.file(feed_file(messages.tag)) if INDEX in scope.site.pages else None,
    }


def _view(day: str, page: Page, links: Links, tag: str) -> NewsView:
    composed = page.composed(tag)
    said = escape(composed.description)
    if composed.is_title_english:
        said = in_english(said)
    return NewsView(day, links.page(page.slug), render_title(composed), said)
