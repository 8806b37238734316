"""What the last recorded runs of the tests covered, and no more (accessibility statement)."""

from collections.abc import Iterator
from typing import Any

from markupsafe import Markup

from microsite.render.parts.browsers import joined, other_browsers
from microsite.render.scope import Scope
from microsite.site.addresses import Links
from microsite.sources.blocks import Block


def context(block: Block, links: Links, scope: Scope) -> dict[str, Any]:
    """Return the sentences."""
    return {"sentences": list(_sentences(scope))}


def _sentences(scope: Scope) -> Iterator[Markup]:
    tested, messages = scope.site.tested, scope.messages
    if tested.on is None:
        yield messages("tested.none")
        return
    values = tested.model_dump(include={"browser", "axe", "pages", "languages"})
    widths = joined(map(str, tested.widths), messages)
    yield messages("tested.axe", date=messages.date(tested.on), widths=widths, **values)
    if others := other_browsers(scope):
        since = messages.date(min(row.on for row in tested.others))
        yield messages("tested.others", date=since, browsers=joined(others, messages))
