"""Names, numbers and addresses that lives hang on, a second time (`data/records/pinned.yml`)."""

from microsite.facts.records import Id, Record, Sentence


class Pin(Record):
    """What the name or one way of a critical service must hold. `make number` writes it, never a
    hand.
    """

    value: Sentence
    """The name, the number or the address."""
    keyword: str | None = None
    """The word or number to text or press, where there is one."""


Pins = dict[Id, dict[Id, Pin]]
"""The name and the ways of every critical service, by its id: the one exception to writing a number
once.
"""
