"""The scripts that run on a reader's phone, and that of the print room, each by the sum of what it
says.

They stand a second time, in `data/records/scripts.yml`: what a script does cannot be told from its
words, because they can be put together from pieces. So one that is not the one that was read is
told.
"""

from hashlib import sha256
from pathlib import Path

from microsite.facts.scripts import Scripts
from microsite.site.overrides import OVERRIDES, SCRIPTS

RECORDED_SCRIPTS = "data/records/scripts.yml"
SCRIPT_FOLDER, PRINT_FOLDER = f"{OVERRIDES}/{SCRIPTS}", f"{OVERRIDES}/print"
TYPST = ".typ"
_PREFACE = """\
# yaml-language-server: $schema=../../schema/scripts.json
# Written by `make reference`, never by hand: the SHA-256 of every script below overrides/scripts/
# and overrides/print/, so that one that nobody read is told. Read every changed line
# before you write this anew.
"""


def sums_of(root: Path) -> Scripts:
    """Return what `data/records/scripts.yml` must hold for the project at `root`."""
    folder, prints = root / SCRIPT_FOLDER, root / PRINT_FOLDER
    scripts = {path.relative_to(folder): path for path in sorted(folder.rglob("*.js"))}
    scripts |= {path.relative_to(prints): path for path in sorted(prints.rglob(f"*{TYPST}"))}
    return {name.as_posix(): _sum(path.read_bytes()) for name, path in scripts.items()}


def path_of(name: str) -> str:
    """Return the path in the project of a script, by its name in the record."""
    return f"{PRINT_FOLDER if name.endswith(TYPST) else SCRIPT_FOLDER}/{name}"


def _sum(script: bytes) -> str:
    """Return the SHA-256 of a script, whichever ends of lines a checkout has."""
    return sha256(script.replace(b"\r\n", b"\n")).hexdigest()


def render_sums(scripts: Scripts) -> str:
    """Return the text of `data/records/scripts.yml`."""
    rows = [f"{name}: {number}" for name, number in scripts.items()]
    return "\n".join([_PREFACE.rstrip("\n"), *(rows or ["{}"]), ""])
