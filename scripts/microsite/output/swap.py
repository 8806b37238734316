"""The room a site is built in, and the swap that puts it where it is served from.

Stopped at any moment, what stands there is the old site or the new one, and the next build clears
what was left. Nothing that no build made is ever taken away.
"""

import ctypes
import errno
import filecmp
import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from microsite.errors import MachineError, UsageError
from microsite.output.headers import HEADERS
from microsite.output.lock import locked
from microsite.output.manifest import MANIFEST, files_of, read_manifest

_OLD = "old"


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


@contextmanager
def room_for(target: Path) -> Iterator[Path]:
    """Yield the path of a folder that is not there yet, on the disk of `target`, to build into.

    What an earlier build left is cleared first. Raises UsageError if `target` holds something else
    than a built site, MachineError while another build is at work for it.
    """
    if not _is_replaceable(target):
        raise UsageError(
            f"{target} holds something that is not a built site; nothing else is ever replaced."
        )
    room = target.with_name(f".{target.name}-build")
    room.mkdir(parents=True, exist_ok=True)
    busy = f"Another build is at work for {target}: wait until it has ended, then try again."
    with locked(room, busy):
        if (room / _OLD).exists() and not target.exists():
            (room / _OLD).rename(target)
        try:
            _empty(room)
            yield room / "new"
        finally:
            shutil.rmtree(room, ignore_errors=True)


def put(new: Path, live: Path) -> bool:
    """Put `new` in the place of `live`, unless they are the same; a file that is the same keeps its
    time. Return whether that took one step, as the system allows, or two.

    Raises MachineError if `live` holds a file that no build made; it stays as it is then.
    """
    if foreign := _foreign(new, live):
        raise MachineError(
            f"{live / foreign[0]} was made by no build"
            + (f", nor were {len(foreign) - 1} others" if foreign[1:] else "")
            + ": move it away, then build again. Nothing was deleted."
        )
    if keep_times(new, live):
        return True
    if not live.exists() or not any(live.iterdir()):
        new.replace(live)
        return True
    return _exchange(new, live) or _replace(new, live)


def keep_times(new: Path, old: Path) -> bool:
    """Give each file of `new` that is the same in `old` the time it has there, so that a browser's
    copy of it stays good. Return whether all are, and there are no others.
    """
    before, after = files_of(old), files_of(new)
    same = [
        name
        for name, path in after.items()
        if name in before and filecmp.cmp(path, before[name], shallow=False)
    ]
    for name in same:
        stat = before[name].stat()
        os.utime(after[name], ns=(stat.st_atime_ns, stat.st_mtime_ns))
    is_same = len(same) == len(before) == len(after)
    return is_same and read_manifest(new) == read_manifest(old)


def _is_replaceable(target: Path) -> bool:
    """Say whether a folder may be replaced: it is not there, is empty, or is a site that was built
    before.
    """
    if not target.exists():
        return True
    known = (MANIFEST, HEADERS)
    return target.is_dir() and (
        not any(target.iterdir()) or any((target / name).is_file() for name in known)
    )


def _foreign(new: Path, live: Path) -> list[str]:
    """Return what no build made of a built site. One without a list is known by the new one."""
    listed = read_manifest(live)
    made = listed.files.keys() if listed else files_of(new).keys()
    return sorted(files_of(live).keys() - made)


def _empty(room: Path) -> None:
    """Take away what an earlier build left; raise if it cannot be."""
    for path in room.iterdir():
        shutil.rmtree(path)


def _replace(new: Path, live: Path) -> bool:
    """Put `new` in the place of `live` in two steps. If the second fails, the first is undone."""
    old = new.with_name(_OLD)
    live.rename(old)
    try:
        new.rename(live)
    except OSError:
        old.rename(live)
        raise
    return False


_HERE = -100
"""AT_FDCWD of Linux: paths count from the folder of the process."""
_EXCHANGE = 2
"""RENAME_EXCHANGE of Linux (renameat2) and RENAME_SWAP of macOS (renamex_np)."""
_CANNOT = (errno.EINVAL, errno.ENOSYS, errno.ENOTSUP)


def _exchange(one: Path, other: Path) -> bool:
    """Let two folders change places in one step. Return False where the system cannot."""
    if sys.platform == "win32":
        return False
    library = ctypes.CDLL(None, use_errno=True)
    first, second = os.fsencode(one), os.fsencode(other)
    if hasattr(library, "renameat2"):
        failed = library.renameat2(_HERE, first, _HERE, second, _EXCHANGE)
    elif hasattr(library, "renamex_np"):
        failed = library.renamex_np(first, second, _EXCHANGE)
    else:
        return False
    if not failed:
        return True
    if (number := ctypes.get_errno()) in _CANNOT:
        return False
    raise OSError(number, os.strerror(number), str(other))
