"""What the last recorded run of the tests covered, and no more (accessibility statement)."""

from typing import Any

from microsite.render.scope import Scope
from microsite.site.addresses import Links
from microsite.sources.blocks import Block


def context(block: Block, links: Links, scope: Scope) -> dict[str, Any]:
    """Return the sentence."""
    tested, messages = scope.site.tested, scope.messages
    if tested.on is None:
        return {"tested": messages("tested.none")}
    widths = messages.plain("list.separator").join(map(str, tested.widths))
    values = tested.model_dump(include={"browser", "axe", "pages", "languages"})
    sentence = messages("tested.axe", date=messages.date(tested.on), widths=widths, **values)
    return {"tested": sentence}
