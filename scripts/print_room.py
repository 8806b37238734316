"""Make the sheets of the print room, the slides of the lessons and the kits of the events, in
`print-room/`.

    python scripts/print_room.py [--root DIR]

The site links to what is there and still says what today's sources say.
"""

import argparse
import json
from importlib import import_module
from pathlib import Path

from console import ROOT, main, read_project, stop_on_errors
from microsite.checks import check_site
from microsite.errors import UsageError
from microsite.findings import Finding
from microsite.printing.kits import write_kit
from microsite.site.kits import kits_of
from microsite.site.made import MADE, PRINT_ROOM
from microsite.site.page import SOURCE_LANGUAGE
from microsite.site.prints import Sheet, sheets_of
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
    too_long: list[Finding] = []
    for sheet in sheets_of(site):
        try:
            (folder / sheet.file).write_bytes(paper.write_sheet(site.root, sheet))
            stamps[sheet.file] = sheet.stamp
        except paper.NoRoomError:
            too_long.append(_too_long(site, sheet))
    stop_on_errors(too_long)
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


def _too_long(site: Site, sheet: Sheet) -> Finding:
    """A sheet has room for what it says.

    prints/too-long: say it in fewer words.
    """
    sentence = f"The words of {sheet.file} do not fit on their page."
    hint = "say it in fewer words, or take a line away"
    if sheet.tag == SOURCE_LANGUAGE:
        return site.documents["prints"].find((sheet.name,), "prints/too-long", sentence, hint)
    document = site.strings[sheet.tag].document
    return document.find((f"print.{sheet.name}.heading",), "prints/too-long", sentence, hint)


def verb() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--root", type=Path, default=ROOT, help="the project")
    root = parser.parse_args().root.resolve()
    site, findings = read_project(root)
    stop_on_errors([*findings, *check_site(site)])
    print_room(site)


if __name__ == "__main__":
    main(verb)
