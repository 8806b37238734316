"""How long an editor waits: from saving a page to reading the new words in the preview."""

import os
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from html import unescape
from http.client import HTTPConnection, HTTPException
from pathlib import Path
from statistics import median

from bench.measure import BuildFailedError

from microsite.site.page import Page
from microsite.site.site import Site

_PATIENCE = 120.0
"""Seconds after which a preview that does not answer has failed."""
_PAUSE = 0.02
_REST = 1.0
"""Seconds between two saves, so that each finds the server at rest."""


def measure_preview(site: Site, saves: int, environment: Mapping[str, str]) -> tuple[float, float]:
    """Return (seconds until the first page is there, median seconds from a save to the new
    words).
    """
    page = list(site.pages.values())[-1]
    started = time.perf_counter()
    with _server(site.root, environment) as (process, port):
        _wait_for(process, port, page, page.front.title)
        first = time.perf_counter() - started
        return first, median(
            _save(site.root, process, port, page, number) for number in range(saves)
        )


def _save(
    root: Path, process: subprocess.Popen[bytes], port: int, page: Page, number: int
) -> float:
    time.sleep(_REST)
    path, words = root / page.path, f"Here is change {number + 1}."
    text = path.read_text(encoding="utf-8")
    started = time.perf_counter()
    path.write_text(f"{text}\n{words}\n", encoding="utf-8")
    _wait_for(process, port, page, words)
    return time.perf_counter() - started


def _wait_for(process: subprocess.Popen[bytes], port: int, page: Page, words: str) -> None:
    ends = time.perf_counter() + _PATIENCE
    while words not in _fetch(port, f"/{page.address}"):
        if process.poll() is not None or time.perf_counter() > ends:
            raise BuildFailedError(f"The preview never showed {words!r} on {page.slug}.")
        time.sleep(_PAUSE)


def _fetch(port: int, path: str) -> str:
    connection = HTTPConnection("127.0.0.1", port, timeout=_PATIENCE)
    try:
        connection.request("GET", path)
        return unescape(connection.getresponse().read().decode(errors="replace"))
    except (OSError, HTTPException):
        return ""
    finally:
        connection.close()


@contextmanager
def _server(
    root: Path, environment: Mapping[str, str]
) -> Iterator[tuple[subprocess.Popen[bytes], int]]:
    """Start the preview of a project in a session of its own, and end that session afterwards."""
    port = _free_port()
    with tempfile.TemporaryFile() as output:
        process = subprocess.Popen(
            _command(root, port),
            cwd=root,
            env=os.environ | environment,
            stdout=output,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
        try:
            yield process, port
        finally:
            os.killpg(process.pid, signal.SIGTERM)
            process.wait()


def _command(root: Path, port: int) -> list[str]:
    if (root / "scripts" / "serve.py").exists():
        return [sys.executable, "scripts/serve.py", "--port", str(port)]
    return [sys.executable, "-m", "mkdocs", "serve", "--livereload", "-a", f"127.0.0.1:{port}"]


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
