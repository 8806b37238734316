"""The style does to help what somebody read."""

from collections import Counter
from collections.abc import Iterator
from pathlib import PurePosixPath

from microsite.findings import Finding
from microsite.site.files import written_in
from microsite.site.help_style import RECORDED_STYLE, held_in
from microsite.site.sheets import LIST_PATH, STYLE_FOLDER, sheets_of
from microsite.site.site import Site

_HINT = "take it out; or, if it should be so, read it, look at a page, then make reference"


def check_help_style(site: Site) -> Iterator[Finding]:
    """What the sheets do to Exit, to the strip of help and to the cards of 999 and of proof, or lay
    over them, is what was read and recorded.

    theme/help-style: take it out; or, if it should be so, read it, look at a page, then `make
    reference`.
    """
    for path, text in written_in(site):
        if PurePosixPath(path).parent.as_posix() == STYLE_FOLDER and path.endswith(".css"):
            yield from _check_sheet(site, path, text)
    for name in site.help_style:
        if not (site.root / STYLE_FOLDER / name).exists():
            sentence = f"{name} was recorded in {RECORDED_STYLE}, and is gone."
            yield Finding(LIST_PATH, 1, 1, "theme/help-style", sentence, _HINT)
    in_order = [name for name, _ in sheets_of(site.root) if name in site.help_style]
    if in_order != [name for name in site.help_style if name in in_order]:
        sentence = f"The sheets stand in another order than in {RECORDED_STYLE}."
        yield Finding(LIST_PATH, 1, 1, "theme/help-style", sentence, _HINT)


def _check_sheet(site: Site, path: str, text: str) -> Iterator[Finding]:
    recorded = site.help_style.get(PurePosixPath(path).name, [])
    left, held = Counter(recorded), list(held_in(text))
    told = False
    for place, line in held:
        if not left[line]:
            told = True
            sentence = f"{line[:120]} may hide, change or cover help, and nobody recorded it."
            yield Finding(path, *place, "theme/help-style", sentence, _HINT)
        left[line] -= left[line] > 0
    for line in left.elements():
        told = True
        sentence = f"{line[:120]} was recorded, and is gone: help may look otherwise."
        hint = "put it back; or, if it should be so, look at a page, then make reference"
        yield Finding(path, 1, 1, "theme/help-style", sentence, hint)
    if not told and [line for _, line in held] != recorded:
        sentence = f"What is done to help stands in another order than in {RECORDED_STYLE}."
        yield Finding(path, 1, 1, "theme/help-style", sentence, _HINT)
