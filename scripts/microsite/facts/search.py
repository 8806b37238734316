"""How people type, and which words bring help to the top of a search (`data/search.yml`).

The words that lead to a page stand with it, in `find:` and in the glossary.
"""

from typing import Annotated, Literal

from pydantic import Field

from microsite.facts.records import Id, Place, PublicSentence, Record

Readers = Literal["children", "young-people", "parents", "professionals"]
WayName = Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*\.[a-z]+$")]
"""A way of a service, as pages mention it: `childline.phone`."""


class Typing(Record):
    """How people type in one language."""

    same: dict[str, str] = {}
    """Text-speak, slang and emoji, each with the plain words that it stands for."""
    readers: dict[Readers, tuple[str, ...]] = {}
    """Words that tell who is asking: the pages for them come first."""
    dangers: dict[Id, tuple[str, ...]] = {}
    """Words that bring a card to the top, by the id of the card. They count in every language."""


class Card(Record):
    """Help that stands above the results when somebody may be in danger."""

    heading: PublicSentence
    """What to do now, in a few words."""
    sentence: PublicSentence
    """What is good to hear now."""
    ways: Annotated[tuple[WayName, ...], Field(min_length=1)]
    """The ways that it offers, the first one first: childline.phone."""
    page: Place
    """The page to read next."""
    say: PublicSentence
    """The words of the link to it."""


class Search(Record):
    """How people type, language by language, and the cards that danger brings to the top."""

    cards: dict[Id, Card]
    """The cards, the most urgent first."""
    typing: dict[str, Typing]
    """How people type, by language tag."""
