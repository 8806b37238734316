"""How the blocks of a page are dealt out to the places of its layout.

A room has what to do first, who can help beside it (on a desk), and the rest. A front has windows
on the wall and the rest on paper.
"""

from collections.abc import Callable, Mapping, Sequence

from microsite.sources.blocks import HEADING, Block

Shown = tuple[Block, bool]
"""A block, and whether it is a passage left in English on a translated page."""
Columns = Mapping[str, Sequence[Shown]]
_ON_THE_WALL = ("windows", "doors", "chooser")
"""Blocks that end what stands on the wall of a front."""


def deal(blocks: Sequence[Shown], layout: str) -> Columns:
    """Return the blocks of each place of a layout, in the order in which they are read."""
    return _LAYOUTS.get(layout, _deal_whole)(blocks)


def _deal_room(blocks: Sequence[Shown]) -> Columns:
    """Take out the first heading that services stand under, and those services."""
    for index, (block, _) in enumerate(blocks[:-1]):
        if block.kind == HEADING and blocks[index + 1][0].kind == "services":
            end = index + 2
            return {"first": blocks[:index], "beside": blocks[index:end], "rest": blocks[end:]}
    return {"first": blocks, "beside": (), "rest": ()}


def _deal_front(blocks: Sequence[Shown]) -> Columns:
    """Leave on the wall what stands there up to the first windows, and those windows; without
    windows, what stands before the first heading.
    """
    kinds = [block.kind for block, _ in blocks]
    ends = [index + 1 for index, kind in enumerate(kinds) if kind in _ON_THE_WALL]
    end = ends[0] if ends else kinds.index(HEADING) if HEADING in kinds else 0
    return {"wall": blocks[:end], "paper": blocks[end:]}


def _deal_whole(blocks: Sequence[Shown]) -> Columns:
    return {"whole": blocks}


_LAYOUTS: Mapping[str, Callable[[Sequence[Shown]], Columns]] = {
    "room": _deal_room,
    "front": _deal_front,
}
