"""The stamp at the end of a translation: the English that each of its parts was made from.

It is a comment of Markdown below the words, so that a translator who opens the file sees words. One
entry a part, the head first and then each block in order: the hash of the English words, a colon,
the hash of the translated ones. The second tells later whether a translation has followed a change
of its English (docs/translating.md).
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from textwrap import wrap

from microsite.findings import Finding
from microsite.sources.hashes import HASH

_OPENS, _CLOSES = "<!-- made from, by `make stamp`:", "-->"
_WIDTH = 110
_ENTRY = re.compile(rf"(?P<english>{HASH}):(?P<translated>{HASH})")


@dataclass(frozen=True)
class Stamp:
    """One part of a translation: the hashes of the English it was made from and of its own
    words.
    """

    english: str
    translated: str

    def __str__(self) -> str:
        return f"{self.english}:{self.translated}"


NO_ENGLISH = "0" * 12
"""The hash of no words: stands in the stamp of a part that nobody ever stamped, which then waits
for its English to be followed.
"""


def parse_stamp(entry: object) -> Stamp | None:
    """Return the stamp that an entry holds, or None where it holds none."""
    found = _ENTRY.fullmatch(str(entry))
    return Stamp(found["english"], found["translated"]) if found else None


def split_stamps(text: str, path: str) -> tuple[str, tuple[Stamp, ...], list[Finding]]:
    """Return the text above the stamp, what the stamp holds, and what is wrong with it.

    translations/stamp: take the lines of the stamp away and read the page against today's English,
    then `make stamp`.
    """
    words, opens, tail = text.rpartition(f"\n{_OPENS}")
    if not opens:
        return text, (), []
    entries = tail.rstrip().removesuffix(_CLOSES).split()
    stamps = [parse_stamp(entry) for entry in entries]
    whole = tuple(stamp for stamp in stamps if stamp)
    if len(whole) == len(stamps) and tail.rstrip().endswith(_CLOSES):
        return f"{words.rstrip()}\n", whole, []
    sentence = "The stamp at the end of this translation cannot be read."
    hint = "take its lines away, read the page against today's English, then make stamp"
    line = words.count("\n") + 2
    return words, (), [Finding(path, line, 1, "translations/stamp", sentence, hint)]


def render_stamps(stamps: Sequence[Stamp]) -> str:
    """Return the lines of a stamp."""
    lines = wrap(" ".join(map(str, stamps)), _WIDTH)
    return "\n".join([_OPENS, *lines, _CLOSES, ""])


def put_stamps(text: str, stamps: Sequence[Stamp]) -> str:
    """Return the text of a translation with these stamps below it; every other line stays."""
    words, _, _ = split_stamps(text, "")
    return f"{words.rstrip()}\n\n{render_stamps(stamps)}"
