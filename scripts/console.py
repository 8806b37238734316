"""What every verb shares: where the project is, how steps and findings are
printed, how it ends.

Exit codes: 0 clean, 1 findings, 2 wrong usage. A mistake of an editor never ends in a traceback.
"""

import os
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from microsite.errors import CheckError, UsageError
from microsite.findings import Finding, errors_in, render_findings

ROOT = Path(__file__).resolve().parent.parent


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


def stop_on_errors(findings: Iterable[Finding]) -> list[Finding]:
    """Return the findings that stop nothing, or raise CheckError with all of them if one is an
    error.
    """
    found = list(findings)
    if errors_in(found):
        raise CheckError(found)
    return found


def main(verb: Callable[[], None]) -> None:
    """Run a verb and end the process with its exit code."""
    try:
        verb()
    except CheckError as error:
        print(render_findings(error.findings), file=sys.stderr)
        sys.exit(1)
    except UsageError as error:
        print(f"{error}", file=sys.stderr)
        sys.exit(2)
    except BrokenPipeError:
        # Whoever reads has read enough: `make check | head`. Nothing more is written at the end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
