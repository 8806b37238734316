"""Reading limits, and words with a better one (`data/house_style.yml`)."""

from typing import Literal

from microsite.facts.records import Id, Record, Sentence

Reading = Literal["short", "primary", "main", "professional"]
"""The reading bands, by the readers they are for."""


class Band(Record):
    """Reading limits. `lix` is the LIX readability score of a whole page (English only)."""

    words_a_sentence: int
    sentences_a_paragraph: int
    lix: int


class Replacement(Record):
    """A word to avoid, why, and what to write instead."""

    words: tuple[str, ...]
    instead: Sentence


class HouseStyle(Record):
    """Reading limits for each audience, and words with a better one."""

    bands: dict[Reading, Band]
    avoid: dict[Id, Replacement]
