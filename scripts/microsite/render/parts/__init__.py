"""What the generated blocks print: one module a kind, called as the kind is in `facts/kinds.py`.

Each has a function `context` that returns what its template, `overrides/parts/<kind>.html`, prints.
"""

from collections.abc import Callable, Mapping
from importlib import import_module
from typing import Any

from microsite.facts.kinds import GENERATED
from microsite.render.scope import Scope
from microsite.site.addresses import Links
from microsite.sources.blocks import Block

Part = Callable[[Block, Links, Scope], dict[str, Any]]

PARTS: Mapping[str, Part] = {
    kind: import_module(f"{__name__}.{kind}").context for kind in GENERATED
}
"""How each kind of generated block gets its context: from the block, the links of the page it
stands on, and the words of a language.
"""
