"""One at a time: a folder that is held by one process until it ends, however it ends (flock(2))."""

import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from microsite.errors import MachineError

_PAUSE = 0.1


@contextmanager
def locked(folder: Path, busy: str, seconds: float = 0) -> Iterator[None]:
    """Hold a folder. If another process holds it, wait for so many seconds, then raise MachineError
    with the sentence `busy`. Windows knows no such lock: there nothing is held.
    """
    if sys.platform == "win32":
        yield
        return
    import fcntl  # noqa: PLC0415, only here where there is one

    until = time.monotonic() + seconds
    while True:
        folder.mkdir(parents=True, exist_ok=True)
        handle = os.open(folder, os.O_RDONLY)
        try:
            try:
                fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                if time.monotonic() >= until:
                    raise MachineError(busy) from None
                time.sleep(_PAUSE)
                continue
            # Whoever held it may have taken the folder away: then what is held is nothing.
            if folder.exists() and os.path.samestat(os.fstat(handle), folder.stat()):
                yield
                return
        finally:
            os.close(handle)
