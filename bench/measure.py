"""What a command costs: seconds on the clock, seconds of processor, memory.

The kernel counts (`wait4`): processor time is user and system time of the process and of every
process it started and waited for. Memory is the largest resident size of any one of them; nothing
is summed, because processes that share pages would be counted twice.
"""

import os
import subprocess
import tempfile
import time
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from statistics import median

_KILOBYTE = 1024
_TAIL = 2000
"""How many characters of a failed build's output are worth showing."""


class BuildFailedError(Exception):
    """A build that was to be measured did not succeed; says which, with the end of its output."""


@dataclass(frozen=True)
class Cost:
    """`wall` and `cpu` in seconds, `memory` in bytes."""

    wall: float
    cpu: float
    memory: int


@dataclass(frozen=True)
class Command:
    """What to run and where, with what it adds to the environment."""

    arguments: Sequence[str]
    folder: Path
    environment: Mapping[str, str]


def run(command: Command) -> Cost:
    """Run one command to its end. Raises BuildFailedError if it does not end with 0."""
    started = time.perf_counter()
    with tempfile.TemporaryFile() as output:
        process = subprocess.Popen(
            command.arguments,
            cwd=command.folder,
            env=os.environ | command.environment,
            stdout=output,
            stderr=subprocess.STDOUT,
        )
        _, status, used = os.wait4(process.pid, 0)
        wall = time.perf_counter() - started
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            output.seek(0)
            said = output.read().decode(errors="replace")[-_TAIL:]
            raise BuildFailedError(
                f"{' '.join(command.arguments)} ended with {process.returncode}:\n{said}"
            )
    return Cost(wall, used.ru_utime + used.ru_stime, used.ru_maxrss * _KILOBYTE)


def run_together(commands: Sequence[Command]) -> Cost:
    """Run commands, as many at a time as there are cores: processor time is summed, memory is that
    of the largest.
    """
    started = time.perf_counter()
    with ThreadPoolExecutor(os.cpu_count() or 1) as pool:
        costs = list(pool.map(run, commands))
    wall = time.perf_counter() - started
    return Cost(wall, sum(cost.cpu for cost in costs), max(cost.memory for cost in costs))


def middle(costs: Sequence[Cost]) -> Cost:
    """Return the median of each figure."""
    memory = int(median(cost.memory for cost in costs))
    return Cost(median(cost.wall for cost in costs), median(cost.cpu for cost in costs), memory)
