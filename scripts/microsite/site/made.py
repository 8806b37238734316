"""Which files of the print room are made and still say what today's sources say."""

import json
from collections.abc import Mapping
from functools import lru_cache

from microsite.site.kits import Kit, kits_of
from microsite.site.prints import Sheet, sheets_of
from microsite.site.site import Site
from microsite.site.slides import Deck, decks_of

PRINT_ROOM = "print-room"
"""The folder that the files are made into, and the page that leads to them."""
MADE = "made.json"
"""The list of what was made, each with its stamp."""
_KILO, _MEGA = 1_000, 1_000_000


@lru_cache(maxsize=1)
def sizes_of_made(site: Site) -> Mapping[str, int]:
    """Return the files in the print room that say what today's sources say, each with its bytes."""
    folder = site.root / PRINT_ROOM
    try:
        made = json.loads((folder / MADE).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    ours: tuple[Sheet | Deck | Kit, ...] = (*sheets_of(site), *decks_of(site), *kits_of(site))
    fresh = [one.file for one in ours if made.get(one.file) == one.stamp]
    paths = ((file, folder / file) for file in fresh)
    return {file: path.stat().st_size for file, path in paths if path.is_file()}


def size_of(size: int) -> str:
    """Return a size in whole kilobytes, one at least."""
    return str(max(1, round(size / _KILO)))


def large_size_of(size: int) -> str:
    """Return a size in megabytes, to a tenth, one tenth at least."""
    return f"{max(0.1, size / _MEGA):.1f}"
