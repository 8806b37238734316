"""Rules on wording as an editor writes them: words that stand near each other
(`data/wording/<tag>/<rule>.yml`).
"""

from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field

from microsite.facts.records import Record, Sentence

RULES = ("label", "blame", "fear", "law", "keep")
"""The rules, each a file of its own."""
LISTS = "words"
"""The file of the lists that several rules name."""


def _split(value: Any) -> Any:
    """Read `one | another` as two, in a list too."""
    if isinstance(value, str):
        return tuple(words.strip() for words in value.split("|") if words.strip())
    if isinstance(value, list) and all(isinstance(item, str) for item in value):
        return tuple(words for item in value for words in _split(item))
    return value


Words = Annotated[tuple[str, ...], BeforeValidator(_split)]
"""Words of which any one will do, `keep | save | hold on to`. `send*` is any word that begins so;
a name in capitals is a list of words.
"""
Lists = dict[Annotated[str, Field(pattern=r"^[A-Z]+$")], Words]


class Row(Record):
    """Words that stand near each other: one of each group, in any order, in one sentence."""

    near: Annotated[tuple[Words, ...], Field(min_length=1)]
    within: int = 8
    """Words that the find may take up, from its first to its last."""
    after: Words = ()
    """What was spoken of before, in the sentence or in the one before it."""
    unless: Words = ()
    """Words that let it pass, in the same part of the sentence."""
    instead: Sentence | None = None
    """What to write instead, where the rule's own does not fit."""
    why: Sentence | None = None
    """For whoever reads the table."""
    passes_in: tuple[str, ...] = ()


class Wording(Record):
    """A rule on wording."""

    says: Sentence
    """What is wrong; the words found stand in front of it."""
    instead: Sentence
    """What to write instead."""
    severity: Literal["error", "warning"]
    passes_in: tuple[str, ...] = ()
    """Reading bands and `///` blocks that it leaves alone."""
    unless: Words = ()
    """What lets every row pass."""
    expects: Words = ()
    """What a block that it leaves alone must hold some of."""
    words: Lists = Field(default_factory=dict)
    """The lists of this rule."""
    rows: tuple[Row, ...]


class Bad(Record):
    """A sentence that a rule must find."""

    rule: Literal["label", "blame", "fear", "law", "keep"]
    text: Sentence


class Sample(Record):
    """Sentences to measure the rules with (`tests/cases/wording/`)."""

    bad: tuple[Bad, ...]
    good: tuple[Sentence, ...]
