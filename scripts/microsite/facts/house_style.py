"""Reading limits, words with a better one, sentences let past a rule (`data/house_style.yml`)."""

from typing import Annotated, Literal, get_args

from pydantic import Field, model_validator

from microsite.facts.records import Id, Record, Sentence

Reading = Literal["short", "primary", "main", "professional"]
"""The reading bands, by the readers they are for."""


class Band(Record):
    """The reading limits of one audience."""

    words_a_sentence: int
    """How many words a sentence may have."""
    sentences_a_paragraph: int
    """How many sentences a paragraph may have."""
    lix: int
    """How hard a whole English page may be, by LIX: sentence length and the share of long words."""


class Replacement(Record):
    """A word to avoid, why, and what to write instead."""

    words: tuple[str, ...]
    """Every form of the word."""
    instead: Sentence
    """What to write instead, as a sentence to the writer."""


class Allowed(Record):
    """A sentence that a rule on wording would find and that may stand as it is."""

    sentence: Sentence
    """The sentence as it is written, a mention as `[[id]]`."""
    rule: Annotated[str, Field(pattern=r"^wording/[a-z-]+$")]
    """The rule that lets it pass, such as wording/label."""
    why: Sentence
    """Why it must stand so."""
    role: Id
    """The role of whoever decided it, never a person."""


class Forgotten(Record):
    """What a writer leaves where words are still to come, in whatever language the text is."""

    words: tuple[Sentence, ...]
    """Notes to oneself, and words that fill a space. Those in capitals count in capitals only,
    but in English.
    """
    blanks: tuple[Sentence, ...]
    """How what stands in square brackets begins, where it is a blank to fill in."""


class HouseStyle(Record):
    """Reading limits for each audience, and words with a better one."""

    bands: dict[Reading, Band]
    """How long and how hard words may be, for each audience."""
    avoid: dict[Id, Replacement]
    """Words that have a better one."""
    capitals: tuple[str, ...] = ()
    """Short names that readers meet in capitals every day, or that pages explain."""
    unprinted: tuple[str, ...] = ()
    """What people type when they look for a page and no page prints: crude words, labels, words
    spelt wrong. `find:` may hold them; the index of all pages leaves them out.
    """
    forgotten: Forgotten | None = None
    """What a writer leaves where words are still to come; no text holds any."""
    spelled: dict[str, tuple[Sentence, ...]] = Field({})
    """How each language spells numbers out that everybody knows, by language tag: no text says one.
    """
    allowed: tuple[Allowed, ...] = ()
    """Sentences that a rule on wording would find and that may stand."""

    @model_validator(mode="after")
    def _every_band_is_there(self) -> "HouseStyle":
        if missing := [name for name in get_args(Reading) if name not in self.bands]:
            raise ValueError(f"the bands lack {', '.join(missing)}")
        return self
