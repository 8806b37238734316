"""How fresh every translation is: for the verb, for the list of languages and for whoever reads the
data (docs/translating.md).
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from microsite.site.page import Page, pairs_of
from microsite.site.site import Site
from microsite.site.translation import is_head_fresh

State = Literal["fresh", "partly", "missing"]


@dataclass(frozen=True)
class Freshness:
    """One page in one language. `parts` counts its head and its blocks, `english` those that stand
    in English there.
    """

    page: Page
    tag: str
    parts: int
    english: int

    @property
    def state(self) -> State:
        """Whether all of it is translated and follows today's English, a part of it, or nothing."""
        if not self.page.is_in(self.tag):
            return "missing"
        return "partly" if self.english else "fresh"

    @property
    def status(self) -> str:
        """`draft` or `checked`; empty where nothing is translated."""
        translation = self.page.translation(self.tag)
        return translation.front.status if translation else ""

    @property
    def is_ready(self) -> bool:
        """Say whether the language may be offered with this page (docs/design.md, languages)."""
        return self.state == "fresh" and self.status == "checked"


def freshness_of(page: Page, tag: str) -> Freshness:
    """Return how fresh a page is in the language `tag`."""
    parts = 1 + sum(not block.is_generated for block in page.blocks)
    if (translation := page.translation(tag)) is None:
        return Freshness(page, tag, parts, parts)
    english = sum(pair.is_fallback for pair in pairs_of(page, translation))
    return Freshness(
        page, tag, parts, english + (not is_head_fresh(page.front, translation.stamps))
    )


def freshness_in(site: Site, tag: str) -> Iterator[Freshness]:
    """Yield the freshness of every page in one language, core pages first, each by its address."""
    for page in sorted(site.pages.values(), key=lambda page: (not page.front.core, page.slug)):
        yield freshness_of(page, tag)
