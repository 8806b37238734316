"""Drive a browser with the W3C's WebDriver commands, over whatever carries them to it.

WebKitGTK's own driver takes them over HTTP. Firefox takes the same commands and parameters over a
socket, Marionette: geckodriver only translates between the two, and no package registry carries it.
Starting and ending browsers is left to `browsers`.
"""

import json
import socket
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from http import HTTPStatus
from http.client import HTTPConnection
from typing import Any, Protocol, Self

SECONDS = 30
"""How long anything may take on a slow machine."""
PAUSE = 0.02
"""Seconds between two looks at a page."""
SINCE = "return performance.timeOrigin"
"""Returns when the tab left for the page that it has now."""
LOADED = """
  const [address, before] = arguments;
  return location.href === address && performance.timeOrigin !== before
    && document.readyState === "complete";
"""
"""Says whether the page at an address is there, and is not the one from before."""
SHOWN = """
  const shown = [...document.querySelectorAll(arguments[0])].filter((e) => e.checkVisibility());
  return shown[arguments[1]] ?? null;
"""
"""Returns one of the elements that a person can see."""
KEYS = {"Tab": "\ue004", "Enter": "\ue007", "Shift": "\ue008", "Escape": "\ue00c", "Space": " "}
"""WebDriver, 17.4.2, Keyboard actions."""

ENDPOINTS: Mapping[str, tuple[str, str]] = {
    "NewSession": ("POST", "/session"),
    "DeleteSession": ("DELETE", "/session/{session}"),
    "NewWindow": ("POST", "/session/{session}/window/new"),
    "SwitchToWindow": ("POST", "/session/{session}/window"),
    "Navigate": ("POST", "/session/{session}/url"),
    "Back": ("POST", "/session/{session}/back"),
    "ExecuteScript": ("POST", "/session/{session}/execute/sync"),
    "ElementClick": ("POST", "/session/{session}/element/{id}/click"),
    "PerformActions": ("POST", "/session/{session}/actions"),
    "GetCookies": ("GET", "/session/{session}/cookie"),
    "SetWindowRect": ("POST", "/session/{session}/window/rect"),
}
"""Where HTTP takes the commands used here (WebDriver, 6.5, Endpoints)."""


class DriverError(Exception):
    """What a browser answers to a command that it cannot follow."""


class Carrier(Protocol):
    """Takes a command to a browser and brings its answer back."""

    def send(self, command: str, parameters: dict[str, Any]) -> Any:
        """Return the answer's value.

        Raises DriverError.
        """


class Http:
    """A driver behind a port of this machine (WebDriver, 6, Protocol)."""

    def __init__(self, port: int) -> None:
        self._port = port
        self._session = ""

    def send(self, command: str, parameters: dict[str, Any]) -> Any:
        method, path = ENDPOINTS[command]
        value = self._ask(method, path.format(session=self._session, **parameters), parameters)
        if command == "NewSession":
            self._session = value["sessionId"]
        return value

    def _ask(self, method: str, path: str, parameters: dict[str, Any]) -> Any:
        body = json.dumps(parameters) if method == "POST" else None
        with closing(HTTPConnection("127.0.0.1", self._port, timeout=SECONDS)) as connection:
            connection.request(method, path, body, {"Content-Type": "application/json"})
            response = connection.getresponse()
            value = json.load(response)["value"]
        if response.status != HTTPStatus.OK:
            raise DriverError(f"{value['error']}: {value['message']}")
        return value


class Marionette:
    """Firefox's own socket: `length:[type, number, command, parameters]`, an answer
    `length:[type, number, error, value]` (Firefox source docs, Marionette, Protocol).
    """

    def __init__(self, connection: socket.socket) -> None:
        self._connection = connection
        self._receive()

    def send(self, command: str, parameters: dict[str, Any]) -> Any:
        message = json.dumps([0, 0, f"WebDriver:{command}", self._worded(command, parameters)])
        self._connection.sendall(f"{len(message)}:{message}".encode())
        _, _, error, answer = self._receive()
        if error:
            raise DriverError(f"{error['error']}: {error['message']}")
        return answer["value"] if isinstance(answer, dict) and [*answer] == ["value"] else answer

    @staticmethod
    def _worded(command: str, parameters: dict[str, Any]) -> dict[str, Any]:
        """Return the parameters as Marionette words them: it takes capabilities already matched."""
        if command == "NewSession":
            matched: dict[str, Any] = parameters["capabilities"]["alwaysMatch"]
            return matched
        return parameters

    def _receive(self) -> Any:
        length = b"".join(iter(lambda: self._read(1), b":"))
        return json.loads(self._read(int(length)))

    def _read(self, count: int) -> bytes:
        read = self._connection.recv(count, socket.MSG_WAITALL)
        if len(read) < count:
            raise ConnectionError("Firefox has ended.")
        return read


@contextmanager
def session(carrier: Carrier) -> Iterator[str]:
    """Take hold of a browser for a while; yields its version.

    No command waits for a page to load, so that what shows on the way can be seen.
    """
    wanted = {"capabilities": {"alwaysMatch": {"pageLoadStrategy": "none"}}}
    yield carrier.send("NewSession", wanted)["capabilities"]["browserVersion"]
    carrier.send("DeleteSession", {})


@dataclass(frozen=True)
class Tab:
    """A tab as a person has it: an address, something to press, a keyboard, and Back."""

    carrier: Carrier

    @classmethod
    def new(cls, carrier: Carrier) -> Self:
        """Return a tab in front of all others, which has no past."""
        tab = carrier.send("NewWindow", {"type": "tab"})
        carrier.send("SwitchToWindow", {"handle": tab["handle"]})
        return cls(carrier)

    def open(self, address: str) -> None:
        """Go to an address as a person types it."""
        before = self.ask(SINCE)
        self.carrier.send("Navigate", {"url": address})
        self.wait_for(LOADED, address, before)

    def back(self) -> None:
        self.carrier.send("Back", {})

    def ask(self, script: str, *arguments: Any) -> Any:
        """Return what a script returns on the page as it is now."""
        return self.carrier.send("ExecuteScript", {"script": script, "args": arguments})

    def wait_for(self, script: str, *arguments: Any) -> Any:
        """Return the first true answer of a script; it may meet pages that are just going."""
        for answer in self.watch(script, *arguments):
            if answer:
                return answer
        raise AssertionError(f"never true in {SECONDS} seconds: {script} {arguments}")

    def watch(self, script: str, *arguments: Any, seconds: float = SECONDS) -> Iterator[Any]:
        """Yield what a script returns, again and again for a time."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            try:
                yield self.ask(script, *arguments)
            except DriverError:
                yield None
            time.sleep(PAUSE)

    def click(self, selector: str, index: int = 0) -> None:
        """Press, with the mouse, one of the elements that can be seen."""
        element = self.wait_for(SHOWN, selector, index)
        self.carrier.send("ElementClick", {"id": next(iter(element.values()))})

    def press(self, *keys: str, at: str | None = None) -> None:
        """Press keys one after the other on the keyboard, with the focus put somewhere first."""
        self._strike([KEYS[key] for key in keys], at)

    def type(self, words: str, at: str) -> None:
        """Type words into a field, letter by letter."""
        self._strike([*words], at)

    def _strike(self, values: Sequence[str], at: str | None) -> None:
        if at:
            self.ask("arguments[0].focus()", self.wait_for(SHOWN, at, 0))
        strokes = [
            {"type": move, "value": value} for value in values for move in ("keyDown", "keyUp")
        ]
        keyboard = {"type": "key", "id": "keyboard", "actions": strokes}
        self.carrier.send("PerformActions", {"actions": [keyboard]})

    def cookies(self) -> list[Any]:
        found: list[Any] = self.carrier.send("GetCookies", {})
        return found

    def resize(self, width: int, height: int) -> None:
        self.carrier.send("SetWindowRect", {"width": width, "height": height})
