"""The files of open data, each with what it holds and the schema that describes it."""

from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from microsite.render.scope import Scope
from microsite.site.addresses import Links
from microsite.site.downloads import DATA_SETS, data_file, data_schema
from microsite.sources.blocks import Block


@dataclass(frozen=True)
class DataView:
    """A file, its schema, and what it holds."""

    name: str
    href: str
    schema: str
    holds: Markup


def context(block: Block, links: Links, scope: Scope) -> dict[str, Any]:
    """Return the files of the language."""
    tag = scope.messages.tag
    return {
        "files": [
            DataView(
                f"{name}.json",
                links.file(data_file(tag, name)),
                links.file(data_schema(tag, name)),
                scope.messages(f"data.{name}"),
            )
            for name in DATA_SETS
        ]
    }
