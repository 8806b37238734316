"""The list of what a build made, inside the built site: the SHA-256 (FIPS 180-4) of every file, in
the form that `sha256sum --check` reads, and one of the sources they were made from.

By it a site is known anywhere: what is missing, what was changed, and what no build made.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

MANIFEST = ".built.sha256"
"""The file at the root of a built site. Hosts keep files with a dot to themselves."""
SOURCES = ("content", "data", "overrides", "scripts", "mkdocs.yml")
"""What a site is made from, below the root of the project."""
_SOURCES_LINE = "# sources "


@dataclass(frozen=True)
class Manifest:
    """`files` are SHA-256 sums by path below the site's root; `sources` is that of all sources."""

    files: Mapping[str, str]
    sources: str


def files_of(folder: Path) -> dict[str, Path]:
    """Return everything below a folder that is no folder, by its path, but for the list itself."""
    found = (path for path in sorted(folder.rglob("*")) if path.is_symlink() or not path.is_dir())
    files = {path.relative_to(folder).as_posix(): path for path in found}
    return {name: path for name, path in files.items() if name != MANIFEST}


def sums_of(folder: Path) -> dict[str, str]:
    """Return the SHA-256 of every file below a folder, but for the list itself, by its path."""
    return {name: _sum(path) for name, path in files_of(folder).items()}


def sum_sources(root: Path) -> str:
    """Return one SHA-256 of the names and bytes of all sources of a project."""
    whole = sha256()
    for name in SOURCES:
        top = root / name
        inside = files_of(top) if top.is_dir() else {"": top}
        for inner, path in inside.items():
            if "__pycache__" not in path.parts and path.is_file():
                whole.update(f"{_sum(path)} {name}/{inner}\n".encode())
    return whole.hexdigest()


def write_manifest(site: Path, sources: str) -> Manifest:
    """Write the list of a finished site into it, and return it."""
    manifest = Manifest(sums_of(site), sources)
    lines = [
        f"{_SOURCES_LINE}{sources}",
        *(f"{found}  {name}" for name, found in manifest.files.items()),
    ]
    (site / MANIFEST).write_text("\n".join([*lines, ""]), encoding="utf-8")
    return manifest


def read_manifest(site: Path) -> Manifest | None:
    """Return the list of a built site, None where there is none."""
    try:
        lines = (site / MANIFEST).read_text(encoding="utf-8").splitlines()
    except FileNotFoundError:
        return None
    first = [line.removeprefix(_SOURCES_LINE) for line in lines if line.startswith(_SOURCES_LINE)]
    rows = (line.partition("  ") for line in lines if not line.startswith("#"))
    return Manifest({name: found for found, _, name in rows}, first[0] if first else "")


def iter_differences(site: Path) -> Iterator[str]:
    """Yield a sentence for each file that is not as the list of this site says."""
    manifest = read_manifest(site)
    if manifest is None:
        yield "It has no list of what a build made."
        return
    there = files_of(site)
    for name, listed in manifest.files.items():
        if name not in there:
            yield f"{name} is missing."
        elif there[name].is_symlink() or _sum(there[name]) != listed:
            yield f"{name} was changed after the build."
    yield from (f"{name} was made by no build." for name in there.keys() - manifest.files.keys())


def _sum(path: Path) -> str:
    return sha256(path.read_bytes()).hexdigest()
