"""Our scripts, as pages get them: one inside every page, one file that every page asks for, and a
file each that only those pages ask for that need it.

Each module of `overrides/scripts/site/` does one thing that a page can do without. They are sent as
one file, each in a block of its own, so that no name of one is seen by another.
"""

from collections.abc import Iterator
from pathlib import Path

from microsite.output.file import OutputFile
from microsite.site.addresses import OWN_SCRIPTS, SITE_SCRIPT
from microsite.site.overrides import OVERRIDES, SCRIPTS
from microsite.site.site import Site

EXIT, MODULES, OWN = (f"{OVERRIDES}/{SCRIPTS}/{name}" for name in ("exit.js", "site", "own"))


def read_exit(root: Path) -> str:
    """Return the script that stands inside every page, before anything is painted."""
    return read_script(root / EXIT)


def iter_scripts(site: Site) -> Iterator[OutputFile]:
    """Yield the one script file of the site, and those that only some pages ask for."""
    modules = (read_script(path) for path in sorted((site.root / MODULES).glob("*.js")))
    text = "".join(f"{{\n{module}\n}}\n" for module in modules)
    yield OutputFile(SITE_SCRIPT, text.encode())
    for path in sorted((site.root / OWN).glob("*.js")):
        yield OutputFile(OWN_SCRIPTS.format(path.stem), f"{{\n{read_script(path)}\n}}\n".encode())


def read_script(path: Path) -> str:
    """Return a script as pages get it, without its comments and indents."""
    lines = (line.strip() for line in path.read_text(encoding="utf-8").split("\n"))
    return "\n".join(line for line in lines if line and not line.startswith("//"))
