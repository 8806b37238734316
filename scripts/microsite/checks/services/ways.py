"""What a button dials is what it shows: the numbers of the registry."""

import re
from collections.abc import Iterator, Mapping

from microsite.checks.services.telephone import (
    RELAY_UK,
    dialled,
    digits_of,
    is_abroad,
    is_charged,
    significant,
    written,
)
from microsite.facts.services import NUMBER_WAYS
from microsite.findings import Finding
from microsite.site.site import Site

_ALONE = re.compile(
    r"(?:\+?[0-9]+|\(0[0-9]+\)|\+[0-9]+ ?\(0\))(?:[ .\u00a0\u202f‐-―-]{0,3}[0-9]+)*"
)
"""Digits of a number in groups, as people write them, and nothing else."""


def check_ways(site: Site) -> Iterator[Finding]:
    """A button dials what it shows: a number of the registry exists, and nothing stands beside it.

    services/number: keep one number of the UK in `value`, as one dials it here, that costs no more
    than a call. When it is open goes into
    `hours`, when it works into `only_if`, the word to text into `keyword`.
    """
    retired = {significant(value): row.why for value, row in site.registry.retired_numbers.items()}
    for name, service in site.registry.services.items():
        for kind in NUMBER_WAYS:
            if (way := service.ways.get(kind)) and (mistake := _mistake(way.value, retired)):
                keys = ("services", name, "ways", kind, "value")
                sentence, hint = mistake
                if pin := site.pins.get(name, {}).get(kind):
                    sentence += f" {name}.{kind} is pinned as {pin.value}."
                yield site.documents["services"].find(keys, "services/number", sentence, hint)


def is_number(value: str) -> bool:
    """Say whether a value is a number as it must stand in the registry."""
    return _mistake(value, {}) is None


def _mistake(value: str, retired: Mapping[str, str]) -> tuple[str, str] | None:
    """Return what is wrong with a number and what to do, or None where it is right."""
    if not _ALONE.fullmatch(value):
        return (
            f"“{value}” is not a number alone.",
            "keep one number in the digits 0 to 9; when it is open goes into hours, when it works "
            "into only_if, the word to text into keyword, and anything else into label",
        )
    if why := retired.get(significant(value)):
        return f"{value} must not be published. {why}", "take this way out, or write its new number"
    if not (number := dialled(value)):
        return (
            f"{value} is not a telephone number.",
            "count its digits on the page that source names; it is a number of the UK, a "
            f"short one like 999, or {RELAY_UK} and one of these",
        )
    if is_abroad(value):
        return (
            f"{value} is a number of another country.",
            "write the number that one dials here, or take this way out",
        )
    if is_charged(value):
        return (
            f"Whoever calls {value} pays for it: it is a premium, shared or personal number.",
            "write the free number that the service gives, or take this way out",
        )
    if number != digits_of(value):
        return f"{value} does not show what one dials for it.", f'write "{written(value)}"'
    return None
