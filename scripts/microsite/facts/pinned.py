"""Numbers and addresses that lives hang on, a second time (`data/records/pinned.yml`)."""

from microsite.facts.records import Id, Record, Sentence


class Pin(Record):
    """What one way of a critical service must hold. `make number` writes it, never a hand."""

    value: Sentence
    """The number or the address."""
    keyword: str | None = None
    """The word or number to text or press, where there is one."""


Pins = dict[Id, dict[Id, Pin]]
"""The ways of every critical service, by its id: the one exception to writing a number once."""
