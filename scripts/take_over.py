"""List what still speaks of the borough that this project was made for, for whoever takes it over.

    python scripts/take_over.py NAME [NAME ...]

NAME is the old area and whatever else is only theirs, such as the short name of their board. The
numbers and addresses of services whose `area` is one of these names are looked for as well.
"""

import argparse
import re
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from urllib.parse import urlsplit

from console import ROOT, main
from microsite.clock import today
from microsite.findings import Finding, render_findings
from microsite.site.read import read_sources
from microsite.site.site import Site, UnreadError

HISTORY = {
    "docs/decisions": "they tell what was decided, and where",
    "docs/take-over.md": "it tells how to change these names",
    "CHANGELOG.md": "it tells what was changed, and when",
    "LICENSE": "the licence asks to keep the credit",
    "tests": "the tests prove the generator, with examples of their own",
    "bench": "it measures the generator",
    "scripts": "the generator names no place but in examples",
    "uv.lock": "it is written by uv",
    "schema": "it is written by make reference",
}
"""Files and folders that may name the old borough, and why."""
_MADE = ("site", "handbook", "screenshots", "node_modules")
_DIGITS_OF_A_NUMBER = 7


def iter_left(root: Path, names: Sequence[str], site: Site) -> Iterator[Finding]:
    """The files of a partnership name no other area.

    take-over/left: write your own name, number or page; or take the line, the row or the file away.
    """
    hosts, numbers = _ways_of(names, site)
    words = re.compile("|".join(map(re.escape, [*names, *hosts])), re.IGNORECASE)
    for path in _files(root):
        name = path.relative_to(root).as_posix()
        if found := words.search(name):
            yield _left(name, 1, 1, f"The name of this file holds {found[0]}.")
        for number, line in enumerate(_lines(path), 1):
            digits = re.sub(r"\D", "", line)
            if found := words.search(line):
                yield _left(name, number, found.start() + 1, f"This speaks of {found[0]}.")
            elif old := next((one for one in numbers if one in digits), None):
                yield _left(name, number, 1, f"This holds the number {old}.")


def _left(path: str, line: int, column: int, sentence: str) -> Finding:
    hint = "write what is yours, or take it away"
    return Finding(path, line, column, "take-over/left", sentence, hint)


def _ways_of(names: Sequence[str], site: Site) -> tuple[list[str], list[str]]:
    """Return the hosts and the digits of the ways to services of these areas."""
    try:
        services = [row for row in site.registry.services.values() if row.area in names]
    except UnreadError:
        return [], []
    values = [way.value for row in services for way in row.ways.values()]
    hosts = [urlsplit(value).hostname or "" for value in values]
    digits = [re.sub(r"\D", "", value) for value in values]
    return (
        [host.removeprefix("www.") for host in hosts if host],
        [number for number in digits if len(number) >= _DIGITS_OF_A_NUMBER],
    )


def _files(root: Path) -> Iterator[Path]:
    for path in sorted(root.rglob("*")):
        name = path.relative_to(root).as_posix()
        is_made = name.startswith((".", *_MADE)) and not name.startswith(".github")
        is_history = any(f"{name}/".startswith(f"{one}/") for one in HISTORY)
        if path.is_file() and not is_made and not is_history:
            yield path


def _lines(path: Path) -> list[str]:
    try:
        return path.read_text(encoding="utf-8").split("\n")
    except UnicodeDecodeError:
        return []


def verb() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("names", nargs="+", help="the old area, and other names that are theirs")
    parser.add_argument("--root", type=Path, default=ROOT, help="the project")
    options = parser.parse_args()
    root = options.root.resolve()
    site, _ = read_sources(root, today())
    left = list(iter_left(root, options.names, site))
    print(render_findings(left))
    if left:
        sys.exit(1)


if __name__ == "__main__":
    main(verb)
