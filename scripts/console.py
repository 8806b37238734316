"""What every verb shares: where the project is, how steps and findings are
printed, how it ends.

Exit codes: 0 clean, 1 findings or a machine that does not let it go on, 2 wrong usage. A mistake of
an editor, a full disk or a signal never ends in a traceback.
"""

import errno
import os
import signal
import sys
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType
from typing import NoReturn

from microsite.clock import today
from microsite.errors import CheckError, MachineError, UsageError
from microsite.findings import Finding, errors_in, render_findings
from microsite.site.read import load_site
from microsite.site.site import Site

ROOT = Path(__file__).resolve().parent.parent
LONGEST = 15 * 60.0
"""Seconds in which the sources are checked, or a site is made: sixty times what either needs."""


@contextmanager
def step(name: str) -> Iterator[None]:
    """Print a step when it begins and how long it took when it ends."""
    print(f"  {name:<28}", end="", flush=True)
    started = time.perf_counter()
    try:
        yield
    except BaseException:
        print("stopped", flush=True)
        raise
    print(f"{time.perf_counter() - started:6.1f} s", flush=True)


@contextmanager
def at_most(seconds: float) -> Iterator[None]:
    """Raise TimeoutError in the line that is at work when the block has taken so many seconds:
    something in the sources goes on for ever. The alarm rings again until the block is left, as
    Python loses what is raised while it clears up an object. Only in the main thread, and where the
    system has an alarm.
    """
    if not hasattr(signal, "setitimer") or not in_main_thread():
        yield
        return
    before = signal.signal(signal.SIGALRM, _too_long)
    signal.setitimer(signal.ITIMER_REAL, seconds, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def _too_long(_number: int, _frame: FrameType | None) -> NoReturn:
    raise TimeoutError(
        "This took far longer than a whole site takes: something goes on for ever. Look at what "
        "changed last"
    )


def stop_on_errors(findings: Iterable[Finding]) -> list[Finding]:
    """Return the findings that stop nothing, or raise CheckError with all of them if one is an
    error.
    """
    found = list(findings)
    if errors_in(found):
        raise CheckError(found)
    return found


def read_project(root: Path) -> tuple[Site, list[Finding]]:
    """Return the site of a project as it is today, and what was found while it was read. Raises
    CheckError where that is too little to be a site.
    """
    site, findings = load_site(root, today())
    if site is None:
        raise CheckError(findings)
    return site, findings


STOPPED = "Stopped before the end. What stood in the place of the result still does, whole."
NO_ROOM = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
NO_RIGHT = (errno.EACCES, errno.EPERM, errno.EROFS)


def main(verb: Callable[[], None]) -> None:
    """Run a verb and end the process with its exit code."""
    _catch_signals()
    try:
        verb()
    except CheckError as error:
        print(render_findings(error.findings), file=sys.stderr)
        sys.exit(1)
    except MachineError as error:
        _end(str(error))
    except KeyboardInterrupt:
        _end(STOPPED)
    except UsageError as error:
        print(f"{error}", file=sys.stderr)
        sys.exit(2)
    except BrokenPipeError:
        # Whoever reads has read enough: `make check | head`. Nothing more is written at the end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except TimeoutError as error:
        _end(f"{error}. {STOPPED}")
    except OSError as error:
        if error.errno in NO_ROOM:
            _end(f"The disk is full{_at(error)}: make room, then try again. {STOPPED}")
        if error.errno in NO_RIGHT:
            _end(f"There is no right to write{_at(error)}: ask whoever owns it. {STOPPED}")
        raise


def _end(sentence: str) -> NoReturn:
    print(sentence, file=sys.stderr)
    sys.exit(1)


def _at(error: OSError) -> str:
    return f" at {error.filename}" if error.filename else ""


def in_main_thread() -> bool:
    """Say whether signals reach this code."""
    return threading.current_thread() is threading.main_thread()


def _catch_signals() -> None:
    """Let the signals that ask a process to end stop a verb as Ctrl+C does, so that it can clear
    up.
    """
    if in_main_thread():
        for name in ("SIGTERM", "SIGHUP"):
            if hasattr(signal, name):
                signal.signal(getattr(signal, name), signal.default_int_handler)
