"""What this site keeps in the browser, counted there (`overrides/scripts/own/keeps.js`)."""

from typing import Any

from microsite.render.scope import Scope
from microsite.site.addresses import Links
from microsite.sources.blocks import Block

COUNTED = ("cookies", "stored", "requests")
"""What is counted, in the order in which the script fills the answers in."""


def context(block: Block, links: Links, scope: Scope) -> dict[str, Any]:
    """Return the names of what is counted. No count is written by us: there is none to know."""
    return {"names": [scope.messages(f"keeps.{name}") for name in COUNTED]}
