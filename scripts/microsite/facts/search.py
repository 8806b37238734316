"""How people type, and which words bring help to the top of a search (`data/search.yml`).

The words that lead to a page stand with it, in `find:` and in the glossary. Only those of a
language that a page is not in stand here.
"""

from typing import Annotated, Literal

from pydantic import Field, model_validator

from microsite.facts.records import Id, Place, PublicSentence, Record, Slug
from microsite.facts.services import WayKind

DANGER = "danger"
"""The card for danger now."""
Readers = Literal["children", "young-people", "parents", "professionals"]


class Typing(Record):
    """How people type in one language."""

    small: str = ""
    """Words that count little, whatever they stand beside: me, you, the."""
    same: dict[str, str] = Field(default_factory=dict)
    """Text-speak, slang and emoji, each with the plain words that it stands for."""
    readers: dict[Readers, tuple[str, ...]] = Field(default_factory=dict)
    """Words that tell who is asking: the pages for them come first."""
    only_for: dict[Slug, tuple[str, ...]] = Field(default_factory=dict)
    """Pages, or folders of pages, that would hurt whoever did not ask for them: they are found only
    where one of these words was typed.
    """
    in_english: dict[Slug, Annotated[tuple[str, ...], Field(min_length=1)]] = Field(
        default_factory=dict
    )
    """What people type in this language for a page that is only in English: first what it is about,
    as its row says it.
    """
    dangers: dict[Id, tuple[str, ...]] = Field(default_factory=dict)
    """Words that bring a card to the top, by the id of the card. They count in every language."""


class Card(Record):
    """Help that stands above the results when somebody may be in danger."""

    heading: PublicSentence
    """What to do now, in a few words."""
    sentence: PublicSentence
    """What is good to hear now."""
    ways: Annotated[dict[Id, tuple[WayKind, ...]], Field(min_length=1)]
    """The services that it offers, the first one first, each with its ways:
    {childline: [phone]}.
    """
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

    @model_validator(mode="after")
    def _a_danger_has_its_card(self) -> "Search":
        named = {card for typing in self.typing.values() for card in typing.dangers}
        if unknown := sorted(named - self.cards.keys()):
            raise ValueError(f"there is no card called {', '.join(unknown)}")
        return self
