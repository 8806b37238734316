"""Composition over any edit of the English: nothing is paired with English it was not made from,
nothing is lost or doubled (docs/translating.md).
"""

from collections import Counter
from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from microsite.site.translation import Pair, pair_blocks, stamps_of
from microsite.sources.blocks import Block

WORDS = st.sampled_from(["One.", "Two.", "Three.", "Four.", "Five."])
"""Few, so that pages often say the same thing twice."""
PAGES = st.lists(WORDS, max_size=8)


@st.composite
def edits(draw: st.DrawFn, page: Sequence[str]) -> list[str]:
    """Return the page after some edits: insert, delete, move, reword, split, join."""
    blocks = list(page)
    for kind in draw(
        st.lists(st.sampled_from(["insert", "delete", "move", "reword", "split", "join"]))
    ):
        place = draw(st.integers(0, max(len(blocks) - 1, 0)))
        if kind == "insert":
            blocks.insert(place, draw(WORDS))
        elif blocks and kind == "delete":
            del blocks[place]
        elif blocks and kind == "move":
            blocks.insert(draw(st.integers(0, len(blocks) - 1)), blocks.pop(place))
        elif blocks and kind == "reword":
            blocks[place] = draw(st.sampled_from(["One!", "Six.", "Two."]))
        elif blocks and kind == "split":
            blocks[place : place + 1] = [blocks[place][:2], blocks[place][2:] or "More."]
        elif len(blocks) > 1 and kind == "join":
            blocks[place : place + 2] = [" ".join(blocks[place : place + 2])]
    return blocks


@st.composite
def pages_and_edits(draw: st.DrawFn) -> tuple[list[str], list[str]]:
    page = draw(PAGES)
    return page, draw(edits(page))


def blocks_of(page: Sequence[str]) -> list[Block]:
    return [Block("paragraph", words, line) for line, words in enumerate(page, 1)]


def translated(page: Sequence[str]) -> list[Block]:
    """Return a translation that says of each block which one it was made from."""
    return [Block("paragraph", f"[{words}] {line}", line) for line, words in enumerate(page, 1)]


def composed(before: Sequence[str], now: Sequence[str]) -> list[Pair]:
    english, made = blocks_of(before), translated(before)
    stamps = stamps_of([block.hash for block in english], [block.hash for block in made])
    return pair_blocks(blocks_of(now), made, stamps)


@given(pages_and_edits())
def test_a_translation_stands_only_beside_the_english_it_was_made_from(
    pages: tuple[list[str], list[str]],
) -> None:
    for pair in composed(*pages):
        if pair.translated:
            assert pair.translated.source.startswith(f"[{pair.english.source}] ")


@given(pages_and_edits())
def test_no_block_is_lost_or_doubled(pages: tuple[list[str], list[str]]) -> None:
    before, now = pages
    pairs = composed(before, now)
    assert [pair.english.source for pair in pairs] == now
    shown = [pair.translated.source for pair in pairs if pair.translated]
    assert max(Counter(shown).values(), default=1) == 1
    # As many as there can be: of each sentence, what both pages have of it.
    assert len(shown) == (Counter(before) & Counter(now)).total()


@given(pages_and_edits())
def test_composing_again_changes_nothing(pages: tuple[list[str], list[str]]) -> None:
    """What a page shows in English stays in English when the rest is stamped as it is."""
    before, now = pages
    kept = [pair for pair in composed(before, now) if pair.translated]
    again = pair_blocks(
        blocks_of(now),
        [pair.shown for pair in kept],
        stamps_of([pair.english.hash for pair in kept], [pair.shown.hash for pair in kept]),
    )
    assert [pair.is_fallback for pair in again] == [
        pair.is_fallback for pair in composed(before, now)
    ]
    assert Counter(pair.shown.source for pair in again) == Counter(
        pair.shown.source for pair in composed(before, now)
    )
