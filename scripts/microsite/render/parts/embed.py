"""The strip of help that an agency pastes into a site of its own: HTML as text, its style inside it
and no script, the numbers from the registry, and what CEOP is for beside its name (strategy 6.5).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from microsite.facts.landmarks import CHILDLINE, EMERGENCY, HELP
from microsite.facts.services import WayKind
from microsite.render.scope import Scope
from microsite.site.addresses import Links, absolute
from microsite.sources.blocks import Block


@dataclass(frozen=True)
class LinkView:
    """A way to reach a service: where it leads and what it says."""

    href: str
    words: str


def context(block: Block, links: Links, scope: Scope) -> dict[str, Any]:
    """Return what the strip holds; a way that a launched site must not print is None."""
    root = scope.site.partnership.site_url
    return {
        "tag": scope.messages.tag,
        "emergency": _way(EMERGENCY, "phone", scope),
        "childline": _way(CHILDLINE, "phone", scope),
        "childline_web": _way(CHILDLINE, "web", scope),
        "ceop": _way("ceop", "web", scope),
        "help_href": absolute(root, HELP, scope.messages.tag) if root else None,
    }


def _way(service: str, kind: WayKind, scope: Scope) -> LinkView | None:
    record = scope.site.registry.services.get(service)
    if record is None or kind not in record.ways or not scope.mentions.is_link(service, kind):
        return None
    way, key = record.ways[kind], f"service.{service}"
    href = scope.mentions.href(way, kind) or ""
    if kind != "phone":
        return LinkView(href, scope.messages.plain(f"{key}.ways.{kind}.label"))
    name = scope.messages.plain(f"{key}.name")
    return LinkView(href, way.value if service == EMERGENCY else f"{name} {way.value}")
