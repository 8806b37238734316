"""Make the sheets of the print room, the slides of the lessons and the kits of the events, in
`print-room/`.

    python scripts/print_room.py [--root DIR]

The site links to what is there and still says what today's sources say.
"""

import argparse
import json
from importlib import import_module
from pathlib import Path

from console import ROOT, main, stop_on_errors
from microsite.checks import check_site
from microsite.clock import today
from microsite.errors import CheckError, UsageError
from microsite.printing.kits import write_kit
from microsite.site.kits import kits_of
from microsite.site.made import MADE, PRINT_ROOM
from microsite.site.prints import sheets_of
from microsite.site.read import load_site
from microsite.site.site import Site
from microsite.site.slides import decks_of


def print_room(site: Site) -> None:
    """Write every file anew, and the list of them with their stamps; take away what is no more."""
    try:
        paper = import_module("microsite.printing.paper")
        slides = import_module("microsite.printing.slides")
    except ModuleNotFoundError:
        raise UsageError("The print room needs one more group: uv sync --group prints") from None
    folder = site.root / PRINT_ROOM
    folder.mkdir(exist_ok=True)
    stamps: dict[str, str] = {}
    for sheet in sheets_of(site):
        (folder / sheet.file).write_bytes(paper.write_sheet(site.root, sheet))
        stamps[sheet.file] = sheet.stamp
    for deck in decks_of(site):
        (folder / deck.file).write_bytes(slides.write_slides(deck))
        stamps[deck.file] = deck.stamp
    for kit in kits_of(site):
        (folder / kit.file).write_bytes(write_kit(kit, folder))
        stamps[kit.file] = kit.stamp
    for path in folder.iterdir():
        if path.suffix in (".pdf", ".pptx", ".zip") and path.name not in stamps:
            path.unlink()
    size = sum((folder / name).stat().st_size for name in stamps)
    (folder / MADE).write_text(json.dumps(stamps, indent=2) + "\n", encoding="utf-8")
    print(f"wrote {len(stamps)} files into {PRINT_ROOM}/: {size:,} bytes")


def verb() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--root", type=Path, default=ROOT, help="the project")
    root = parser.parse_args().root.resolve()
    site, findings = load_site(root, today())
    if site is None:
        raise CheckError(findings)
    stop_on_errors([*findings, *check_site(site)])
    print_room(site)


if __name__ == "__main__":
    main(verb)
