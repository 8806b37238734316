"""How the blocks of a page are dealt out to the places of its layout.

A room has what to do first, who can help beside it (on a desk), and the rest. A front has windows
on the wall, its cards of care, and the rest on paper; or a chooser, which brings its own wall. For
little ones each scene has a place of its own.
"""

from collections.abc import Callable, Mapping, Sequence

from selectolax.lexbor import LexborHTMLParser

from microsite.facts.kinds import CHOOSER
from microsite.sources.blocks import HEADING, Block

Shown = tuple[Block, bool]
"""A block, and whether it is a passage left in English on a translated page."""
CARE = "care-"
"""The name of each place for one card of care begins so."""
Columns = Mapping[str, Sequence[Shown]]
_ON_THE_WALL = ("windows", "doors")
"""Blocks that end what stands on the wall of a front."""


def deal(blocks: Sequence[Shown], layout: str) -> Columns:
    """Return the blocks of each place of a layout, in the order in which they are read."""
    return _LAYOUTS.get(layout, _deal_whole)(blocks)


def _deal_room(blocks: Sequence[Shown]) -> Columns:
    """Take out whoever can help: the first card of care, or the first heading that services stand
    under and those services.
    """
    for index, (block, _) in enumerate(blocks):
        following = blocks[index + 1][0].kind if index + 1 < len(blocks) else ""
        is_headed = block.kind == HEADING and following == "services"
        if is_headed or block.kind == "care":
            end = index + 1 + is_headed
            return {"first": blocks[:index], "beside": blocks[index:end], "rest": blocks[end:]}
    return {"first": blocks, "beside": (), "rest": ()}


def _deal_front(blocks: Sequence[Shown]) -> Columns:
    """Leave on the wall what stands there up to the first windows, and those windows; without
    windows, what stands before the first heading. A chooser goes across, after what precedes it.
    """
    kinds = [block.kind for block, _ in blocks]
    if CHOOSER in kinds:
        end = kinds.index(CHOOSER)
        rest = blocks[end + 1 :]
    else:
        ends = [index + 1 for index, kind in enumerate(kinds) if kind in _ON_THE_WALL]
        end = ends[0] if ends else kinds.index(HEADING) if HEADING in kinds else 0
        rest = blocks[end:]
    across = blocks[end : len(blocks) - len(rest)]
    return {"wall": blocks[:end], "across": across, **_deal_cares(rest)}


def _deal_cares(blocks: Sequence[Shown]) -> Columns:
    """Return each card of care with what belongs to it: all up to the next card or heading. What
    stands before the first card or after that heading is on paper.
    """
    starts = [index for index, (block, _) in enumerate(blocks) if block.kind == "care"]
    if not starts:
        return {"lead": (), "paper": blocks}
    kinds = [block.kind for block, _ in blocks]
    end = kinds.index(HEADING, starts[-1]) if HEADING in kinds[starts[-1] :] else len(kinds)
    cares = zip(starts, [*starts[1:], end], strict=True)
    cards = {f"{CARE}{start}": blocks[start:stop] for start, stop in cares}
    return {"lead": blocks[: starts[0]], **cards, "paper": blocks[end:]}


def _deal_little(blocks: Sequence[Shown]) -> Columns:
    """Give each scene a place by the id of its sentence, which the one before it leads to."""
    scenes = {_id_of(shown[0]): (shown,) for shown in blocks if shown[0].kind == "scene"}
    return scenes | {"rest": [shown for shown in blocks if shown[0].kind != "scene"]}


def _id_of(block: Block) -> str:
    heading = LexborHTMLParser(block.html).css_first("h2")
    return (heading.id if heading else None) or ""


def _deal_whole(blocks: Sequence[Shown]) -> Columns:
    return {"whole": blocks}


_LAYOUTS: Mapping[str, Callable[[Sequence[Shown]], Columns]] = {
    "room": _deal_room,
    "easy": _deal_room,
    "front": _deal_front,
    "little": _deal_little,
}
