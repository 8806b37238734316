"""Twins: beside the files of a release the same, compressed, for servers that send them as they lie
there: `.gz` (RFC 1952), and `.br` (RFC 7932) where the package brotli is.

A server that packs each answer anew works for every reader; this is done once, and proved.
"""

import gzip
import os
import zlib
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from microsite.output.manifest import files_of

try:
    import brotli
except ImportError:  # no build of the site needs it: pyproject.toml, the group release
    brotli = None

KINDS = (".css", ".htm", ".html", ".ics", ".js", ".json", ".svg", ".txt", ".webmanifest", ".xml")
"""What has twins; pictures are packed already."""
LEAST = 256
"""A file of fewer bytes has none: its headers weigh more."""

_BROKEN: tuple[type[Exception], ...] = (OSError, EOFError, zlib.error)
_BROKEN += (brotli.error,) if brotli else ()
"""What is raised by what is not whole."""
_QUALITY = 11
"""The best of brotli: half a minute of one core for 900 pages, and a twelfth fewer bytes than 9.
Most releases change few files, and pack no others.
"""
_PACK: Mapping[str, Callable[[bytes], bytes]] = {
    ".gz": lambda raw: gzip.compress(raw, 9, mtime=0),
    **({".br": lambda raw: brotli.compress(raw, quality=_QUALITY)} if brotli else {}),
}
_UNPACK: Mapping[str, Callable[[bytes], bytes]] = {
    ".gz": gzip.decompress,
    **({".br": brotli.decompress} if brotli else {}),
}
TWINS = (".br", ".gz")
"""How the names of twins end."""


def write_twins(site: Path, before: Path | None = None) -> None:
    """Write the twins of a site, each with the time of its file. What is the same in the site
    `before` is taken from there.
    """
    files = [path for name, path in files_of(site).items() if name.endswith(KINDS)]
    with ThreadPoolExecutor() as pool:
        for _ in pool.map(lambda path: _write(path, site, before), files):
            pass


def _write(path: Path, site: Path, before: Path | None) -> None:
    raw, stat = path.read_bytes(), path.stat()
    if len(raw) < LEAST:
        return
    for ending, pack in _PACK.items():
        old = before / f"{path.relative_to(site)}{ending}" if before else None
        packed = old.read_bytes() if old and old.is_file() else b""
        if _unpack(ending, packed) != raw:
            packed = pack(raw)
        twin = path.with_name(f"{path.name}{ending}")
        twin.write_bytes(packed)
        os.utime(twin, ns=(stat.st_atime_ns, stat.st_mtime_ns))


def iter_strangers(site: Path) -> Iterator[str]:
    """Yield a sentence for each twin that does not hold what the file beside it holds."""
    for name, twin in files_of(site).items():
        ending = twin.suffix
        if ending in _UNPACK:
            file = twin.with_suffix("")
            if not file.is_file() or _unpack(ending, twin.read_bytes()) != file.read_bytes():
                yield f"{name} does not hold what {file.name} holds."


def _unpack(ending: str, packed: bytes) -> bytes | None:
    """Return what is packed, None where that is not whole."""
    try:
        return _UNPACK[ending](packed)
    except _BROKEN:
        return None
