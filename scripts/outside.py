"""Ask every outside address of the registry whether it still answers. A browser may be let in where
this is not, so that it only tells: nothing is ever blocked by it.

    python scripts/outside.py [--root DIR] [--format text|github|json]
"""

import argparse
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from http.client import HTTPException
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import Request, urlopen

from console import ROOT, main, read_project
from microsite.findings import Finding
from microsite.formats import FORMATS
from microsite.site.site import Site

SECONDS = 30
AT_ONCE = 4
_HINT = "open it in a browser; if it is gone, change it with make number"
_SHUT = (401, 403, 405, 429)
"""What a host answers that is there and does not want to be asked by a program."""


def iter_outside(site: Site) -> Iterator[tuple[str, Finding]]:
    """Yield each outside address of the registry with a finding that is still to get its words.

    outside/answer: (a warning) open it in a browser; if it is gone, change it with make number.
    """
    for service_id, service in site.registry.services.items():
        for kind, way in service.ways.items():
            if way.value.startswith(("https://", "http://")):
                keys = ("services", service_id, "ways", kind, "value")
                found = site.documents["services"].find(keys, "outside/answer", "", _HINT)
                yield way.value, found


def ask(address: str) -> str:
    """Return what is wrong with an address, nothing if it answers."""
    try:
        with urlopen(Request(address, headers={"User-Agent": "link check"}), timeout=SECONDS):
            return ""
    except HTTPError as error:
        return "" if error.code in _SHUT else f"{address} answers {error.code}."
    except (OSError, HTTPException, ValueError) as error:
        return f"{address} does not answer: {error}."


def verb() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--root", type=Path, default=ROOT, help="the project")
    parser.add_argument("--format", choices=FORMATS, default="text", help="as check.py")
    options = parser.parse_args()
    site, _ = read_project(options.root.resolve())
    rows = list(iter_outside(site))
    with ThreadPoolExecutor(AT_ONCE) as pool:
        answers = list(pool.map(ask, [address for address, _ in rows]))
    told = [
        Finding(row.path, row.line, row.column, row.rule, sentence, row.hint, "warning")
        for (_, row), sentence in zip(rows, answers, strict=True)
        if sentence
    ]
    print(FORMATS[options.format](told))


if __name__ == "__main__":
    main(verb)
