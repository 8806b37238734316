"""The service registry: every number and outside address that this site may print, each written
once.

The type of a field is all there is to say about it: `Public` words are translated and follow the
house style, a `Fact` stands in the line of facts under the card, in the order of the fields here.
"""

from dataclasses import dataclass
from typing import Annotated, Any, Literal
from urllib.parse import quote

from pydantic import BeforeValidator, Field, model_validator
from pydantic_core import PydanticCustomError

from microsite.facts.ages import Ages
from microsite.facts.records import (
    Checked,
    Id,
    Known,
    PublicKnown,
    PublicSentence,
    Record,
    Sentence,
    Source,
    forget_unknown,
    hints_of,
    marks_of,
)

WayKind = Literal["phone", "textphone", "sms", "web", "chat", "email", "post", "app"]
NUMBER_WAYS: tuple[WayKind, ...] = ("phone", "textphone", "sms")
"""The ways whose value is a telephone number."""


@dataclass(frozen=True)
class Fact:
    """Marks what stands in the line of facts under a card: a short phrase."""


FactWords = Annotated[PublicKnown, Fact()]
"""A fact in public words, or None where the data file says `unknown`."""


_AGES_IN_YEARS = "write ages in years: {from: 13, to: 18}, or {to: 18} for under 19, or any"


def _read_ages(value: Any) -> Any:
    """Read the word `any` as from birth on, and `unknown` as no answer."""
    known = {"from": 0} if value == "any" else forget_unknown(value)
    if isinstance(known, str):
        raise PydanticCustomError("ages", _AGES_IN_YEARS)
    return known


KnownAges = Annotated[
    Ages | None,
    BeforeValidator(_read_ages, json_schema_input_type=Ages | Literal["any", "unknown"] | None),
]
KnownChoice = Annotated[Literal["yes", "no", "optional"] | None, BeforeValidator(forget_unknown)]


class Way(Record):
    """One way to reach a service: a number, an address, a word to send. It exists once, for every
    language.
    """

    value: Sentence
    """The number or the address itself and nothing beside it, in quotes where it is a number."""
    label: PublicSentence
    """What its button says, such as Call."""
    keyword: Known = None
    """The word or number to text or press, where there is one."""
    only_if: PublicKnown = None
    """The condition under which it works. It is printed wherever the way is."""
    hours: PublicKnown = None
    """When it is open, if not as the whole service."""
    critical: bool = False
    """true: the site cannot launch until a person has checked this way."""
    fallback: PublicKnown = None
    """What a launched site says instead, while the source is old and nobody has checked it."""
    source: Source | None = None
    """Where this way was seen, if not where the whole service was."""
    checked: Checked = Checked()
    """The check of this way."""

    @property
    def tel(self) -> str:
        """The number as a `tel:` or `sms:` link wants it (RFC 3966): digits and a leading plus."""
        return "".join(char for char in self.value if char.isdigit() or char == "+")

    @property
    def sms_link(self) -> str:
        """The `sms:` link (RFC 5724) to this number, with the word to send already written.

        Android reads the text after `?`, iOS after `&`: both find it after `?&`.
        """
        return f"sms:{self.tel}?&body={quote(self.keyword)}" if self.keyword else f"sms:{self.tel}"


class Answers(Record):
    """The same five questions, answered for every service where its source answers them."""

    name: PublicKnown = None
    """Whether they ask for a name."""
    family: PublicKnown = None
    """Whether they tell the family."""
    phone: PublicKnown = None
    """Whether it shows on the phone."""
    reader: PublicKnown = None
    """Who reads or hears it."""
    speed: PublicKnown = None
    """When they answer."""


class Steps(Record):
    """What happens when somebody reports, in order, and what to do if the answer is no."""

    first: tuple[PublicSentence, ...]
    """What happens, step by step."""
    if_no: PublicKnown = None
    """What to do if they cannot help."""


class Need(Record):
    """What somebody may need: a heading of the list of all services."""

    name: PublicSentence
    """What it is called there."""


class Service(Record):
    """A reporting service, a helpline, or an organisation whose page we link (then it accepts
    nothing).

    A fact that nobody could confirm is left out, or says unknown. Nobody fills it from memory.
    """

    name: PublicSentence
    """What it calls itself."""
    result: PublicKnown = None
    """The title of its card, where the name does not say what it is good for. Promise nothing that
    it cannot keep.
    """
    need: Id | None = None
    """The need of `needs` under which it stands in the list of all services."""
    picture: Id | None = None
    """The small picture of its row: small-<name>.svg in overrides/drawings/."""
    what: PublicSentence
    """What it is, in one line."""
    accepts: dict[Id, PublicSentence] = Field({})
    """The topics of topics.yml it helps with, each with a sentence that says how."""
    refuses: dict[Id, PublicSentence] = Field({})
    """The topics it does not help with, each with a sentence that says why. No page may offer it
    for them.
    """
    area: Known = None
    """The area it serves, as partnership.yml writes its own; left out for a national service."""
    hours: FactWords = None
    """When it is open, in words."""
    cost: FactWords = None
    """What it costs, in words."""
    ages: Annotated[KnownAges, Fact()] = None
    """How old one must be: from and to, in years, or any."""
    languages: FactWords = None
    """In which languages it helps, in words."""
    for_whom: FactWords = None
    """Who may use it and what they need for it, in words."""
    anonymous: KnownChoice = None
    """Whether one may stay without a name. optional: one may choose."""
    emergency: bool = False
    """true: for danger now; its card is red."""
    answers: Answers = Answers()
    """What people ask first, each in a sentence or two."""
    steps: Steps | None = None
    """What happens when somebody reports."""
    ways: dict[WayKind, Way] = Field({})
    """The ways to reach it, each kind once."""
    source: Source
    """Where the facts of this row were seen. The weakest source decides its tag."""
    checked: Checked = Checked()
    """The check of the whole service."""

    @model_validator(mode="after")
    def _accepts_or_refuses(self) -> "Service":
        both = sorted(set(self.accepts) & set(self.refuses))
        if both:
            raise ValueError(f"a topic cannot be both accepted and refused: {', '.join(both)}")
        return self

    @model_validator(mode="after")
    def _old_facts_have_a_fallback(self) -> "Service":
        for kind, way in self.ways.items():
            if (way.source or self.source).tag == "A-old" and not way.fallback:
                raise ValueError(f"the way {kind} rests on an old source and needs a fallback")
        return self

    @property
    def is_critical(self) -> bool:
        """Say whether a way of it is one that lives hang on."""
        return any(way.critical for way in self.ways.values())

    @property
    def numbers(self) -> frozenset[str]:
        """The numbers that it is called or texted at."""
        return frozenset(way.value for kind, way in self.ways.items() if kind in NUMBER_WAYS)

    def way_source(self, kind: WayKind) -> Source:
        """The source of one way: its own, or that of the whole service."""
        return self.ways[kind].source or self.source

    def way_checked(self, kind: WayKind) -> Checked:
        """The check of one way: its own, or that of the whole service. One from before the day
        the way was seen is none: it was of what stood there then.
        """
        seen_on = self.way_source(kind).seen_on
        checks = (self.ways[kind].checked, self.checked)
        return next((one for one in checks if one.on and one.on >= seen_on), Checked())

    def is_silenced(self, launched: bool) -> bool:
        """Say whether a launched site keeps silent about all but the name: the whole row is old and
        unchecked.
        """
        return launched and self.source.tag == "A-old" and not self.checked.is_done

    def is_withheld(self, kind: WayKind, launched: bool) -> bool:
        """Say whether a launched site must print the fallback instead: an old source that nobody
        has checked.
        """
        return (
            launched and self.way_source(kind).tag == "A-old" and not self.way_checked(kind).is_done
        )


class Retired(Record):
    """An address or number that must never be published, and why."""

    why: Sentence
    """Why nobody may publish it."""


class Registry(Record):
    """`services.yml`: the only place where a number or an outside address is written."""

    needs: dict[Id, Need] = Field(default_factory=dict)
    """What somebody may need, in the order of the list of all services."""
    services: dict[Id, Service]
    """Every service, helpline and organisation, by its id: small letters, digits, hyphens."""
    retired_hosts: dict[str, Retired] = Field({})
    """Web addresses that must never be published."""
    retired_numbers: dict[str, Retired] = Field({})
    """Numbers that must never be published."""

    @property
    def pinned(self) -> frozenset[str]:
        """The services whose name, words and ways are pinned: lives hang on one of their ways, they
        are for danger now, or one of their ways is a number of such a service (who registers for
        emergency texts writes to the same number).
        """
        own = {
            name
            for name, service in self.services.items()
            if service.is_critical or service.emergency
        }
        numbers = {number for name in own for number in self.services[name].numbers}
        same = {
            name
            for name, service in self.services.items()
            if not numbers.isdisjoint(service.numbers)
        }
        return frozenset(own | same)


FACTS = tuple(name for name, kind in hints_of(Service).items() if Fact() in marks_of(kind))
"""The fields that stand in the line of facts under a card, in its order."""
QUESTIONS = tuple(Answers.model_fields)
"""The questions that every service answers, in the order a frightened child asks them."""
