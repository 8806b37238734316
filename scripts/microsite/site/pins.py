"""What is to be pinned: the name and every way of a service that lives hang on."""

import json
from collections.abc import Mapping

from microsite.facts.pinned import Pin, Pins
from microsite.facts.services import Registry
from microsite.sources.datafiles import KeyPath

PINNED = "data/records/pinned.yml"
EXIT = ("partnership", "exit")
"""Where the pin of the page that Exit leads to stands, beside those of services."""
NAME = "name"
"""Where the pin of a service's name stands, beside those of its ways."""
_PREFACE = """\
# yaml-language-server: $schema=../../schema/pinned.json
# Written by `make number`, never by hand: the names, numbers and addresses of critical services a
# second time, so that a slip or a bad edit in data/services.yml is told and not printed.
"""


def pins_of(registry: Registry) -> Pins:
    """Return what `data/records/pinned.yml` must hold for this registry."""
    pinned = registry.pinned
    return {
        name: {
            NAME: Pin(value=service.name),
            **{
                kind: Pin(value=way.value, keyword=way.keyword)
                for kind, way in service.ways.items()
            },
        }
        for name, service in registry.services.items()
        if name in pinned
    }


def keys_of(name: str, kind: str) -> KeyPath:
    """Return where the registry holds what is pinned as this kind."""
    return ("services", name, NAME) if kind == NAME else ("services", name, "ways", kind, "value")


def render_pins(pins: Pins) -> str:
    """Return the text of `data/records/pinned.yml`."""
    lines = [_PREFACE.rstrip("\n")]
    for name, ways in sorted(pins.items()):
        lines += [f"{name}:", *(f"  {kind}: {_row(pin)}" for kind, pin in sorted(ways.items()))]
    return "\n".join([*lines, "" if pins else "{}\n"])


def _row(pin: Pin) -> str:
    fields: Mapping[str, str] = pin.model_dump(exclude_none=True)
    held = (f"{key}: {json.dumps(text, ensure_ascii=False)}" for key, text in fields.items())
    return f"{{{', '.join(held)}}}"
