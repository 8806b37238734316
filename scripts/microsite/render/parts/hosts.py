"""The names of the sites of help that a filter must leave open: each service with the hosts of its
addresses in the registry.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from markupsafe import Markup

from microsite.facts.services import Service, WayKind
from microsite.render.scope import Scope
from microsite.site.addresses import Links
from microsite.sources.blocks import Block

_ADDRESSES: tuple[WayKind, ...] = ("web", "chat")
"""The ways that lead to a site."""


@dataclass(frozen=True)
class HostsView:
    """A service, what it is good for, and the names of its sites."""

    name: Markup
    what: Markup
    hosts: tuple[str, ...]


def context(block: Block, links: Links, scope: Scope) -> dict[str, Any]:
    """Return a row for each service of the block that has a site."""
    services = scope.site.registry.services
    rows = (
        HostsView(
            scope.messages(f"service.{name}.name"),
            scope.mentions.expand(f"service.{name}.what"),
            _hosts(name, services[name], scope),
        )
        for name in block.names
        if name in services
    )
    return {"rows": tuple(row for row in rows if row.hosts)}


def _hosts(name: str, service: Service, scope: Scope) -> tuple[str, ...]:
    """Return the hosts of what may be printed, each once."""
    ways = (kind for kind in _ADDRESSES if kind in service.ways)
    open_ = (kind for kind in ways if scope.mentions.is_link(name, kind))
    return tuple(dict.fromkeys(urlsplit(service.ways[kind].value).netloc for kind in open_))
