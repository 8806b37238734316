"""A lesson as its page tells it: the steps by name, who to tell, and what the adult says.

What every lesson has is found by the same ids and kinds of blocks on each page of teach/.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from selectolax.lexbor import LexborHTMLParser

from microsite.facts.kinds import KINDS
from microsite.site.page import Page

TEACH = "teach/"
"""The folder of the lessons; its first page is the list of them."""
_PROCEDURE = "procedure"
_PREFIX = "Lesson: "
"""How the title of a lesson begins, on its page and not on a board."""


@dataclass(frozen=True)
class Lesson:
    """What a class may see of a lesson: its name, its steps and the services of its last part."""

    name: str
    steps: tuple[str, ...]
    services: tuple[str, ...]


def is_lesson(slug: str) -> bool:
    """Say whether a page is a lesson."""
    return slug.startswith(TEACH) and slug != f"{TEACH}index"


def lesson_of(page: Page) -> Lesson:
    """Return what a class may see of the lesson on a page."""
    name = page.front.title.removeprefix(_PREFIX)
    return Lesson(name[:1].upper() + name[1:], tuple(_steps(page)), tuple(_services(page)))


def _steps(page: Page) -> Iterator[str]:
    for block in page.blocks:
        if block.kind == _PROCEDURE:
            for node in LexborHTMLParser(block.html).css("li"):
                strong = node.css_first("strong")
                if strong is not None:
                    yield strong.text()


def _services(page: Page) -> Iterator[str]:
    for block in page.blocks:
        if block.kind in KINDS and KINDS[block.kind].lists_services:
            yield from block.names
