"""The swap that puts a built site where it is served from, and what was built."""

import shutil
from dataclasses import dataclass
from pathlib import Path

from microsite.output.headers import HEADERS


@dataclass(frozen=True)
class Built:
    """What a build made. Sizes in bytes."""

    pages: int
    languages: int
    size: int


def measure(site: Path, languages: int) -> Built:
    """Count the pages and bytes of a built site."""
    files = [path for path in site.rglob("*") if path.is_file()]
    pages = sum(path.name == "index.html" for path in files)
    return Built(pages, languages, sum(path.stat().st_size for path in files))


def is_replaceable(target: Path) -> bool:
    """Say whether a folder may be replaced: it is not there, is empty, or is a site that was built
    before.
    """
    if not target.exists():
        return True
    return target.is_dir() and (not any(target.iterdir()) or (target / HEADERS).is_file())


def swap(new: Path, live: Path) -> None:
    """Put `new` in the place of `live`. If that cannot be done the old site is put back as it
    was.
    """
    old = live.with_name(f".{live.name}.old")
    shutil.rmtree(old, ignore_errors=True)
    if live.exists():
        live.rename(old)
    try:
        new.rename(live)
    except OSError:
        if old.exists():
            old.rename(live)
        raise
    shutil.rmtree(old, ignore_errors=True)
