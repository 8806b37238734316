"""In which browsers the exit was tried, as the last recorded runs say."""

from collections.abc import Iterable
from typing import Any

from markupsafe import Markup, escape

from microsite.render.messages import Messages
from microsite.render.scope import Scope
from microsite.site.addresses import Links
from microsite.sources.blocks import Block


def context(block: Block, links: Links, scope: Scope) -> dict[str, Any]:
    """Return the sentence."""
    tested, messages = scope.site.tested, scope.messages
    if tested.on is None:
        return {"sentence": messages("tested.none")}
    chromium = messages("tested.browser.chromium", browser=tested.browser)
    browsers = joined([chromium, *other_browsers(scope)], messages)
    return {"sentence": messages("tested.exit", browsers=browsers)}


def other_browsers(scope: Scope) -> list[Markup]:
    """Return what the browsers other than Chromium are called, with their versions."""
    return [
        scope.messages(f"tested.browser.{row.browser}", version=row.version)
        for row in scope.site.tested.others
    ]


def joined(words: Iterable[str], messages: Messages) -> Markup:
    """Return a list as one passage."""
    return escape(messages.plain("list.separator")).join(words)
