"""Who reads each section and how it is marked, until `data/sections.yml` says so itself.

An accent belongs to an audience alone (docs/design.md, Accents): worries and harms have none.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

Reader = Literal["", "child", "parent", "professional"]
"""Whom a section is for; most pages are for anyone."""
ADULTS: tuple[Reader, ...] = ("parent", "professional")


@dataclass(frozen=True)
class Look:
    """How a section is marked. `accent` is a colour in the light (`#f7b733`), `drawing` a file of
    `overrides/drawings/`; both are empty for a section that is no door.
    """

    reader: Reader = ""
    accent: str = ""
    drawing: str = ""


LOOKS: Mapping[str, Look] = {
    "children": Look("child", "#f7b733", "kite"),
    "young-people": Look("", "#22b3a6", "headphones"),
    "being-bullied": Look("", "#f4785f", "umbrella"),
    "bullied-someone": Look("", "#9a7cf0", "plaster"),
    "parents": Look("parent", "#63b06f", "talk"),
    "professionals": Look("professional", "#6b93d6", "badge"),
    "board": Look("professional"),
}


def look_of(section: str) -> Look:
    """Return the look of a section; sections without one, and the top, are for anyone."""
    return LOOKS.get(section, Look())
