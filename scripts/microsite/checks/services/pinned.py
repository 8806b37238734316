"""The names, numbers and addresses that lives hang on are the ones that were pinned."""

from collections.abc import Iterator

from microsite.checks.services.ways import is_number
from microsite.facts.landmarks import FRAME_WAYS
from microsite.facts.pinned import Pin
from microsite.facts.services import NUMBER_WAYS
from microsite.findings import Finding
from microsite.site.pins import EXIT, NAME, PINNED, keys_of, pins_of
from microsite.site.site import Site

_SHORT = 3
"""999 is that of several."""


def check_pins(site: Site) -> Iterator[Finding]:
    """The name and every way of a critical service stand in `data/records/pinned.yml` as they stand
    in the registry, so that no edit of one file alone changes one.

    What is no number at all is told as that (`services/number`), with its pin.

    pinned/value: put the old value back, or change it with `make number`, which writes all that
    hangs on it.
    pinned/missing: pin it with `make number`.
    pinned/gone: put it back as it was, or take its pin away with `make number`.
    pinned/same: write the number of this service, with `make number`.
    pinned/critical: write `critical: true` at the way, as it was.
    """
    yield from _check_exit(site)
    yield from _check_critical(site)
    yield from _check_same(site)
    document, held = site.documents["services"], pins_of(site.registry)
    for name, ways in held.items():
        for kind, pin in ways.items():
            keys = keys_of(name, kind)
            pinned = site.pins.get(name, {}).get(kind)
            if pinned is None:
                sentence = f"{name}.{kind} is that of a critical service, and it is not pinned."
                yield document.find(keys, "pinned/missing", sentence, _verb(name, kind, pin))
            elif pinned != pin and (kind not in NUMBER_WAYS or is_number(pin.value)):
                sentence = (
                    f"{name}.{kind} is pinned as {_said(pinned)}, and here it is {_said(pin)}."
                )
                new = _verb(name, kind, pin)
                hint = f"put {_said(pinned)} back; or, if you have seen the new one, {new}"
                yield document.find(keys, "pinned/value", sentence, hint)
    for name, ways in site.pins.items():
        for kind, pin in ways.items():
            is_told = kind == NAME and len(ways) > 1
            if (name, kind) != EXIT and not is_told and kind not in held.get(name, {}):
                sentence = (
                    f"{name}.{kind}, {_said(pin)}, is pinned in {PINNED}"
                    " and is that of a critical service no more."
                )
                hint = f"put it back; or, if it has ended, make number WAY={name}.{kind}"
                yield document.find(("services", name), "pinned/gone", sentence, hint)


def _check_critical(site: Site) -> Iterator[Finding]:
    """What every page shows is critical: else it has no pin."""
    rows = site.registry.services
    for name, ways in FRAME_WAYS.items():
        if name in rows and not rows[name].is_critical:
            kind = min(ways & rows[name].ways.keys(), default=None)
            keys = ("services", name, *(("ways", kind) if kind else ()))
            sentence = f"Every page shows {name}, and it is not critical: nothing pins it."
            hint = "write critical: true at the way that every page shows"
            yield site.documents["services"].find(keys, "pinned/critical", sentence, hint)


def _check_same(site: Site) -> Iterator[Finding]:
    """No long number is that of two critical services: one of them was pasted from the other."""
    first: dict[Pin, str] = {}
    for name, ways in pins_of(site.registry).items():
        for kind, pin in ways.items():
            other = first.setdefault(pin, name)
            if other != name and kind in NUMBER_WAYS and len(pin.value) > _SHORT:
                sentence = f"{_said(pin)} is the number of {other} too."
                hint = "look which of them it belongs to, and write the other's"
                keys = keys_of(name, kind)
                yield site.documents["services"].find(keys, "pinned/same", sentence, hint)


def _check_exit(site: Site) -> Iterator[Finding]:
    """Exit leads to the page that was pinned: an ordinary one, whoever stands behind the reader."""
    name, kind = EXIT
    document, to = site.documents["partnership"], site.partnership.exit_to
    pinned = site.pins.get(name, {}).get(kind)
    new = _verb(name, kind, Pin(value=to))
    if pinned is None:
        sentence = f"Exit leads to {to}, and that is not pinned."
        yield document.find(("exit_to",), "pinned/missing", sentence, new)
    elif pinned.value != to:
        sentence = f"Exit is pinned to {pinned.value}, and here it leads to {to}."
        hint = f"put {pinned.value} back; or, if you have seen the new page, {new}"
        yield document.find(("exit_to",), "pinned/value", sentence, hint)


def _said(pin: Pin) -> str:
    return f"{pin.value} ({pin.keyword})" if pin.keyword else pin.value


def _verb(name: str, kind: str, pin: Pin) -> str:
    keyword = f' KEYWORD="{pin.keyword}"' if pin.keyword else ""
    where = "" if kind == NAME else ' WHERE="where you saw it"'
    return f'make number WAY={name}.{kind} VALUE="{pin.value}"{keyword}{where}'
