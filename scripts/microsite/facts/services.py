"""The service registry: every number and outside address that this site may print, each written
once.
"""

from typing import Literal

from pydantic import Field, model_validator

from microsite.facts.records import Checked, Id, Known, Record, Sentence, Source

WayKind = Literal["phone", "textphone", "sms", "web", "chat", "email", "post", "app"]


class Way(Record):
    """One way to reach a service: a number, an address, a word to send. It exists once, for every
    language.

    `keyword` is what to text or press. `only_if` is printed wherever the way is printed.
    `fallback` replaces an old, unchecked way on a launched site. `critical` stops a launch until
    checked.
    """

    value: Sentence
    label: Sentence
    keyword: Known = None
    only_if: Known = None
    hours: Known = None
    critical: bool = False
    fallback: Known = None
    source: Source | None = None
    checked: Checked = Checked()

    @property
    def tel(self) -> str:
        """The number as a `tel:` or `sms:` link wants it (RFC 3966): digits and a leading plus."""
        return "".join(char for char in self.value if char.isdigit() or char == "+")


class Answers(Record):
    """The same five questions, answered for every service where its source answers them."""

    name: Known = None
    family: Known = None
    phone: Known = None
    reader: Known = None
    speed: Known = None


class Steps(Record):
    """What happens when somebody reports, in order, and what to do if the answer is no."""

    first: tuple[Sentence, ...]
    if_no: Known = None


class Service(Record):
    """A reporting service, a helpline, or an organisation whose page we link (then it accepts
    nothing).

    `result` is the title of its card where the name does not say what it is good for.
    """

    name: Sentence
    result: Known = None
    what: Sentence
    accepts: dict[Id, Sentence] = Field({})
    refuses: dict[Id, Sentence] = Field({})
    ages: Known = None
    for_whom: Known = None
    anonymous: Literal["yes", "no", "optional", "unknown"] = "unknown"
    hours: Known = None
    cost: Known = None
    languages: Known = None
    emergency: bool = False
    answers: Answers = Answers()
    steps: Steps | None = None
    ways: dict[WayKind, Way] = Field({})
    source: Source
    checked: Checked = Checked()

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

    def way_source(self, kind: WayKind) -> Source:
        """The source of one way: its own, or that of the whole service."""
        return self.ways[kind].source or self.source

    def way_checked(self, kind: WayKind) -> Checked:
        """The check of one way: its own, or that of the whole service."""
        return self.ways[kind].checked if self.ways[kind].checked.is_done else self.checked

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


class Registry(Record):
    """`services.yml`: the only place where a number or an outside address is written."""

    services: dict[Id, Service]
    retired_hosts: dict[str, Retired] = Field({})
    retired_numbers: dict[str, Retired] = Field({})
