"""Every paragraph of the 2008 strategy, where it stands today, and the pages that carry it."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, get_args

from markupsafe import Markup

from microsite.facts.strategy import Paragraph, Standing
from microsite.render.language import english_attributes
from microsite.render.scope import Scope
from microsite.render.titles import render_title
from microsite.site.addresses import Links
from microsite.sources.blocks import Block

PageLink = tuple[str, Markup]
"""The address and the title of a page."""

STANDINGS: Sequence[Standing] = get_args(Standing)


@dataclass(frozen=True)
class ParagraphView:
    """A paragraph. What it said and why it stands so is in English in every language."""

    id: str
    title: str
    gist: str
    standing: Markup
    standing_id: str
    why: str
    pages: tuple[PageLink, ...]


@dataclass
class PartView:
    """A part of the strategy: its number, its name and its paragraphs."""

    number: str
    name: str
    paragraphs: list[ParagraphView] = field(default_factory=list)

    @property
    def standings(self) -> str:
        """The standings of its paragraphs, for the filter: a part without any is not shown."""
        found = {paragraph.standing_id for paragraph in self.paragraphs}
        return " ".join(standing for standing in STANDINGS if standing in found)


@dataclass(frozen=True)
class ChoiceView:
    """What the filter can show: paragraphs of one standing, and how many there are."""

    id: str
    label: Markup
    count: int


def context(block: Block, links: Links, scope: Scope) -> dict[str, Any]:
    """Return the parts in the order of the strategy, and what its filter can show."""
    strategy = scope.site.strategy
    parts = _parts(strategy, _carriers(links, scope), scope)
    counts = Counter(paragraph.standing for paragraph in strategy.values())
    choices = [ChoiceView(name, _word(name, scope), counts[name]) for name in STANDINGS]
    english = english_attributes(scope.messages.tag)
    return {"parts": parts, "choices": choices, "count": len(strategy), "english": english}


def _parts(
    strategy: Mapping[str, Paragraph], carriers: Mapping[str, Sequence[PageLink]], scope: Scope
) -> list[PartView]:
    parts: list[PartView] = []
    for name, paragraph in strategy.items():
        if paragraph.opens or not parts:
            parts.append(PartView(name.removesuffix(".0"), paragraph.opens or ""))
        view = ParagraphView(
            name,
            paragraph.title,
            paragraph.gist,
            _word(paragraph.standing, scope),
            paragraph.standing,
            paragraph.why,
            tuple(carriers.get(name, ())),
        )
        parts[-1].paragraphs.append(view)
    return parts


def _word(standing: str, scope: Scope) -> Markup:
    return scope.messages(f"strategy.{standing.replace('-', '_')}")


def _carriers(links: Links, scope: Scope) -> Mapping[str, Sequence[PageLink]]:
    """Return the pages that carry each paragraph."""
    carriers: dict[str, list[PageLink]] = defaultdict(list)
    for slug, page in sorted(scope.site.pages.items()):
        link = links.page(slug), render_title(page.composed(scope.messages.tag))
        for paragraph in page.front.strategy:
            carriers[paragraph].append(link)
    return carriers
