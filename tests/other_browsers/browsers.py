"""The other browsers, and how each is started so that WebDriver's commands reach it."""

import os
import shutil
import socket
import subprocess
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import TypeVar

from microsite.facts.tested import OtherBrowser
from tests.machine_setup import FOR_ALL, apt_command
from tests.other_browsers.webdriver import PAUSE, SECONDS, Carrier, Http, Marionette

Made = TypeVar("Made")


@contextmanager
def firefox(home: Path) -> Iterator[Carrier]:
    """Start Firefox on any port that is free; it writes into its profile which.

    Without a window: with one, and nobody to manage it, each change of its size takes 5 seconds.
    """
    (home / "user.js").write_text('user_pref("marionette.port", 0);\n')
    listening = home / "MarionetteActivePort"
    command = [find("firefox-esr"), "--headless", "--marionette", "--profile", str(home)]
    with (
        running(command, os.environ | {"HOME": str(home)}),
        soon(lambda: connect(int(listening.read_text()))) as connection,
    ):
        yield Marionette(connection)


@contextmanager
def webkitgtk(home: Path) -> Iterator[Carrier]:
    """Start WebKitGTK's driver; it starts WebKit's own small browser in a window."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    command = [find("WebKitWebDriver"), f"--port={port}"]
    with (
        screen() as display,
        running(command, os.environ | {"HOME": str(home), "DISPLAY": display}),
    ):
        soon(lambda: connect(port)).close()
        yield Http(port)


BROWSERS: Mapping[OtherBrowser, Callable[[Path], AbstractContextManager[Carrier]]] = {
    "firefox-esr": firefox,
    "webkitgtk": webkitgtk,
}
"""By the names that data/tested.yml gives them."""


def find(program: str) -> str:
    """Return the path of a program.

    Raises AssertionError where it is missing, with how to get it: a missing browser is no pass.
    """
    path = shutil.which(program)
    assert path, f"{program} is missing. Type: sudo sh -c '{apt_command([FOR_ALL[program]])}'"
    return path


@contextmanager
def running(command: list[str], environment: Mapping[str, str]) -> Iterator[None]:
    """Run a program for a while; what it grumbles about the machine says nothing of the site."""
    process = subprocess.Popen(
        command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    try:
        yield
    finally:
        process.terminate()
        process.wait(SECONDS)


@contextmanager
def screen() -> Iterator[str]:
    """Yield the name of a screen that only the tests have."""
    told, tell = os.pipe()
    size = ["-screen", "0", "1280x1000x24"]
    server = subprocess.Popen(
        [find("Xvfb"), "-displayfd", str(tell), *size],
        pass_fds=[tell],
        stderr=subprocess.DEVNULL,
    )
    os.close(tell)
    with os.fdopen(told) as lines:
        number = lines.readline().strip()
    try:
        yield f":{number}"
    finally:
        server.terminate()
        server.wait(SECONDS)


def connect(port: int) -> socket.socket:
    return socket.create_connection(("127.0.0.1", port), SECONDS)


def soon(make: Callable[[], Made]) -> Made:
    """Return what `make` returns once the program that it needs is there."""
    end = time.monotonic() + SECONDS
    while True:
        try:
            return make()
        except (OSError, ValueError):
            if time.monotonic() > end:
                raise
            time.sleep(PAUSE)
