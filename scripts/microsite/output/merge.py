"""One folder out of one build a language, and the swap that puts it where it is served from."""

import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from microsite.output.headers import HEADERS


@dataclass(frozen=True)
class Built:
    """What a build made. Sizes in bytes."""

    pages: int
    languages: int
    size: int


def merge_languages(built: Mapping[str, Path], source_language: str, target: Path) -> None:
    """Move the source language's folder to `target` and every other language's to a folder of its tag inside it.

    Pages of every language use the scripts and pictures at the root: the copies beside the others are left out.
    """
    built[source_language].rename(target)
    shared = [path.name for path in target.iterdir() if path.suffix != ".html" and not any(path.rglob("*.html"))]
    for tag, folder in built.items():
        if tag != source_language:
            for copy in (folder / name for name in shared):
                shutil.rmtree(copy) if copy.is_dir() else copy.unlink()
            folder.rename(target / tag)


def measure(site: Path, languages: int) -> Built:
    """Count the pages and bytes of a built site."""
    files = [path for path in site.rglob("*") if path.is_file()]
    pages = sum(path.name == "index.html" for path in files)
    return Built(pages, languages, sum(path.stat().st_size for path in files))


def is_replaceable(target: Path) -> bool:
    """Say whether a folder may be replaced: it is not there, is empty, or is a site that was built before."""
    if not target.exists():
        return True
    return target.is_dir() and (not any(target.iterdir()) or (target / HEADERS).is_file())


def swap(new: Path, live: Path) -> None:
    """Put `new` in the place of `live`. If that cannot be done the old site is put back as it was."""
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
