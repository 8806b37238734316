"""Change a number or an address: its value, where and when it was seen, its pin, and the list of
what is still to check, together. Or the name of a service, with its pin; or the pins of its words,
once a second person has read them.

    python scripts/number.py WAY VALUE --where PAGE [--keyword WORD] [--tag A|B|A-old]
    python scripts/number.py SERVICE.name VALUE
    python scripts/number.py SERVICE.words
    python scripts/number.py WAY

WAY is a service and one of its ways, such as childline.phone, or partnership.exit: the page that
Exit leads to. partnership.words are those of the strip, the exit, evidence and cards. Without a
value, the pin of a way that has ended is taken away.
"""

import argparse
import json
from dataclasses import replace
from pathlib import Path

from console import ROOT, main, read_project, stop_on_errors
from microsite.checks.links.hosts import check_way_addresses
from microsite.checks.links.mail import check_mail
from microsite.checks.services.names import check_names
from microsite.checks.services.ways import check_ways
from microsite.clock import today
from microsite.errors import CheckError, UsageError
from microsite.facts.pinned import Pin
from microsite.facts.services import Registry
from microsite.site.launch import BEFORE_LAUNCH, render_before_launch
from microsite.site.pinned_words import (
    FURNITURE,
    PINNED_WORDS,
    WORDS,
    owner_of,
    pinned_words_of,
    render_pinned_words,
    way_of,
)
from microsite.site.pins import EXIT, NAME, PINNED, keys_of, pins_of, render_pins
from microsite.site.site import Site
from microsite.sources.datafiles import KeyPath, nearest, parse_yaml, validate
from microsite.sources.edit import add_after, has, set_value

SERVICES, PARTNERSHIP = "data/services.yml", "data/partnership.yml"


def change(site: Site, name: str, kind: str, options: argparse.Namespace) -> Site:
    """Return the site with the way's new value. Raises CheckError if it cannot be that."""
    path = site.root / SERVICES
    before, keys = path.read_text(encoding="utf-8"), keys_of(name, kind)
    text = (
        set_value(before, keys, options.value)
        if kind == NAME
        else _with_value(before, keys[:-1], options)
    )
    document = parse_yaml(text, SERVICES)
    registry = validate(Registry, document)
    if registry is None:
        raise CheckError(document.findings)
    changed = replace(site, registry=registry, documents={**site.documents, "services": document})
    way = document.position(keys)
    found = [
        *check_ways(changed),
        *check_way_addresses(changed),
        *check_mail(changed),
        *check_names(changed),
    ]
    stop_on_errors(one for one in found if (one.path, one.line, one.column) == (SERVICES, *way))
    path.write_text(text, encoding="utf-8")
    return changed


def _with_value(text: str, way: KeyPath, options: argparse.Namespace) -> str:
    """Return the registry's text with the new value, seen today; a check of the old one is over."""
    text = set_value(text, (*way, "value"), options.value)
    if options.keyword:
        if has(text, (*way, "keyword")):
            text = set_value(text, (*way, "keyword"), options.keyword)
        else:
            text = add_after(text, (*way, "value"), "keyword", json.dumps(options.keyword))
    seen = {"seen_on": today().isoformat(), "where": options.where, "tag": options.tag}
    if has(text, (*way, "source")):
        for key, value in seen.items():
            text = set_value(text, (*way, "source", key), value)
    else:
        held = ", ".join(
            f"{key}: {json.dumps(said, ensure_ascii=False)}" for key, said in seen.items()
        )
        text = add_after(text, (*way, "label"), "source", f"{{{held}}}")
    for key in ("on", "by"):
        if has(text, (*way, "checked", key)):
            text = set_value(text, (*way, "checked", key), None)
    return text


def change_exit(site: Site, value: str) -> Site:
    """Return the site whose Exit leads to `value`. Raises CheckError if it cannot."""
    path = site.root / PARTNERSHIP
    partnership = site.partnership.model_copy(update={"exit_to": value})
    changed = replace(site, partnership=partnership)
    stop_on_errors(one for one in check_way_addresses(changed) if one.path == PARTNERSHIP)
    text = set_value(path.read_text(encoding="utf-8"), ("exit_to",), value)
    path.write_text(text, encoding="utf-8")
    return changed


def _write_pin(site: Site, name: str, kind: str) -> None:
    """Write this way's pin, or take it away; every other pin stays as it is. The name is pinned
    with the first way, and goes with the last.
    """
    wanted = pins_of(site.registry)
    pins: dict[str, dict[str, Pin]] = {key: dict(ways) for key, ways in site.pins.items()}
    held = wanted.get(name, {})
    if (name, kind) == EXIT:
        pins.setdefault(name, {})[kind] = Pin(value=site.partnership.exit_to)
    elif kind in held:
        pins.setdefault(name, {NAME: held[NAME]})[kind] = held[kind]
    else:
        pins.get(name, {}).pop(kind, None)
    pins = {key: ways for key, ways in pins.items() if ways.keys() - {NAME} or key in wanted}
    (site.root / PINNED).write_text(render_pins(pins), encoding="utf-8")
    if (name in pins) != (name in site.pins):
        write_words(site, name)
    elif name in pins and (kind in pins[name]) != (kind in site.pins[name]):
        write_words(site, name, kind)
    (site.root / BEFORE_LAUNCH).write_text(render_before_launch(site), encoding="utf-8")


def write_words(site: Site, name: str, kind: str = WORDS) -> None:
    """Pin the words of this service, or of the furniture, or of one way, as they stand; all others
    stay.
    """

    def is_meant(key: str) -> bool:
        return owner_of(key) == name and kind in (WORDS, way_of(key))

    words = {key: said for key, said in site.pinned_words.items() if not is_meant(key)}
    words |= {key: said for key, said in pinned_words_of(site).items() if is_meant(key)}
    (site.root / PINNED_WORDS).write_text(render_pinned_words(words), encoding="utf-8")


def verb() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("way", help="such as childline.phone")
    parser.add_argument("value", nargs="?", default="", help="the number or the address")
    parser.add_argument("--keyword", default="", help="the word or number to text or press")
    parser.add_argument("--where", default="", help="the page on which you saw it today")
    parser.add_argument("--tag", default="A", choices=("A", "B", "A-old"), help="how sure it is")
    parser.add_argument("--root", type=Path, default=ROOT, help="the project")
    options = parser.parse_args()
    site, _ = read_project(options.root.resolve())
    name, _, kind = options.way.partition(".")
    ways = [
        f"{key}.{one}" for key, row in site.registry.services.items() for one in (NAME, *row.ways)
    ]
    if kind == WORDS:
        if options.value:
            raise UsageError(
                f"Change the words in their file, then: make number WAY={name}.{WORDS}."
            )
        if name not in {FURNITURE, *site.registry.services, *map(owner_of, site.pinned_words)}:
            services = [FURNITURE, *site.registry.services]
            raise UsageError(f"There is no service {name}; {nearest(name, services)}")
        write_words(site, name)
        print(f"wrote the words of {name} into {PINNED_WORDS}")
        return
    if (name, kind) == EXIT:
        if not options.value or not options.where:
            raise UsageError("Say where Exit leads, and where you saw it: VALUE=… WHERE=….")
        site = change_exit(site, options.value)
    elif options.value:
        if options.way not in ways:
            raise UsageError(f"There is no way {options.way}; {nearest(options.way, ways)}")
        if kind != NAME and not options.where:
            raise UsageError('Say where you saw it: WHERE="the address of the page".')
        site = change(site, name, kind, options)
    elif options.way in ways and name in site.registry.pinned:
        raise UsageError(f'Say what {options.way} is now: VALUE="…".')
    _write_pin(site, name, kind)
    source = PARTNERSHIP if (name, kind) == EXIT else SERVICES
    print(f"wrote {options.way} into {source}, {PINNED} and {BEFORE_LAUNCH}")


if __name__ == "__main__":
    main(verb)
