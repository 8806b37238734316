"""What a page shows: which parts of selectors some element of it is such a one as.

Reading HTML is left to selectolax. Elements that say the same of themselves are looked up once.
"""

from collections import defaultdict
from collections.abc import Iterable
from functools import cache

from selectolax.lexbor import LexborHTMLParser, LexborNode

from microsite.output.style.rules import AttributeTest, Compound, Trait


class Evidence:
    """Knows the parts of all selectors of a sheet."""

    def __init__(self, parts: Iterable[Compound]) -> None:
        self.parts = frozenset(parts)
        self._by_trait: dict[Trait | None, list[Compound]] = defaultdict(list)
        self._tests: dict[str, set[AttributeTest]] = defaultdict(set)
        for part in self.parts:
            self._by_trait[_index(part)].append(part)
            for trait in part.asks | part.refuses:
                if isinstance(trait, AttributeTest):
                    self._tests[trait.attribute].add(trait)
        self._met_by = cache(self._find_parts)

    def of(self, html: str) -> frozenset[Compound]:
        """Return the parts that some element of a page is evidence of, each in the direction around
        it.
        """
        elements: set[tuple[str | None, str | None, frozenset[AttributeTest], str]] = set()

        def gather(nodes: Iterable[LexborNode], direction: str) -> None:
            for node in nodes:
                own = node.attributes
                tests = frozenset(
                    test
                    for name, value in own.items()
                    if name in self._tests
                    for test in self._tests[name]
                    if test.holds(value or "")
                )
                elements.add((node.tag, own.get("class"), tests, direction))
                gather(node.iter(), own.get("dir") or direction)

        gather(filter(None, [LexborHTMLParser(html).root]), "ltr")
        return frozenset().union(*(self._met_by(*element) for element in elements))

    def _find_parts(
        self, tag: str, classes: str | None, tests: frozenset[AttributeTest], direction: str
    ) -> frozenset[Compound]:
        """Return the parts that one element is evidence of."""
        own: set[Trait] = {tag, *(f".{name}" for name in (classes or "").split()), *tests}
        return frozenset(
            part
            for trait in (*own, None)
            for part in self._by_trait.get(trait, ())
            if part.asks <= own
            and part.refuses.isdisjoint(own)
            and part.direction in ("", direction)
        )


def _index(part: Compound) -> Trait | None:
    """Return one trait by which a part is looked up; None for a part that asks for nothing."""
    return min(part.asks, key=str, default=None)
