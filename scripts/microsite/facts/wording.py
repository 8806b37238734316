"""Rules on wording as an editor writes them: words that stand near each other
(`data/wording/<tag>/<rule>.yml`).
"""

from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field

from microsite.facts.records import Record, Sentence

RULES = {
    "label": "wording/label",
    "blame": "wording/blame",
    "fear": "wording/fear",
    "law": "wording/law",
    "keep": "wording/keep",
}
"""The rules, each a file of its own, with what its findings are called."""
LISTS = "words"
"""The file of the lists that several rules name."""


def _split(value: Any) -> Any:
    """Read `one | another` as two, in a list too."""
    if isinstance(value, str):
        return tuple(words.strip() for words in value.split("|") if words.strip())
    if isinstance(value, list) and all(isinstance(item, str) for item in value):
        return tuple(words for item in value for words in _split(item))
    return value


Words = Annotated[tuple[str, ...], BeforeValidator(_split, json_schema_input_type=str | list[str])]
"""Words of which any one will do, `keep | save | hold on to`. `send*` is any word that begins so;
a name in capitals is a list of words.
"""
Lists = dict[Annotated[str, Field(pattern=r"^[A-Z]+$")], Words]


class Row(Record):
    """Words that stand near each other: one of each group, in any order, in one sentence."""

    near: Annotated[tuple[Words, ...], Field(min_length=1)]
    """Groups of words: `a | b` is a or b, `send*` and `*ed` all words that begin or end so."""
    within: Annotated[int, Field(ge=1)] = 8
    """How many words the find may take up, from its first to its last."""
    after: Words = ()
    """What was spoken of before, in the sentence or in the one before it."""
    unless: Words = ()
    """Words that let it pass, in the same part of the sentence."""
    instead: Sentence | None = None
    """What to write instead, where the rule's own does not fit."""
    why: Sentence | None = None
    """Why the row is there, for whoever reads the table."""
    passes_in: tuple[str, ...] = ()
    """Reading bands and `///` blocks that the row leaves alone."""


class Wording(Record):
    """A rule on wording."""

    says: Sentence
    """What is wrong; the words found stand in front of it."""
    instead: Sentence
    """What to write instead."""
    severity: Literal["error", "warning"]
    """Whether a find stops the build."""
    passes_in: tuple[str, ...] = ()
    """Reading bands and `///` blocks that the rule leaves alone."""
    unless: Words = ()
    """Words that let every row pass."""
    expects: Words = ()
    """Words of which a block that the rule leaves alone must hold some."""
    words: Lists = Field(default_factory=dict)
    """The lists of this rule, by their names in capitals; one may name those above it."""
    rows: Annotated[tuple[Row, ...], Field(min_length=1)]
    """What the rule looks for, a row each."""


class Bad(Record):
    """A sentence that a rule must find."""

    rule: Literal["label", "blame", "fear", "law", "keep"]
    """The rule that must find it."""
    text: Sentence
    """The sentence."""


class Sample(Record):
    """Sentences to measure the rules with (`tests/cases/wording/`)."""

    bad: tuple[Bad, ...]
    """Sentences that a rule must find."""
    good: tuple[Sentence, ...]
    """Sentences that no rule may flag."""
