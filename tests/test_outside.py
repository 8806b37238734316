"""Outside addresses are asked, and told where they do not answer; nothing is blocked by it."""

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

import outside
from tests.conftest import Project, run


class _Host(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        self.send_response(int(self.path[1:]))
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@pytest.fixture
def host() -> Iterator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), _Host) as httpd:
        threading.Thread(target=httpd.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{httpd.server_port}"
        httpd.shutdown()


@pytest.mark.parametrize(
    ("path", "said"),
    [("/200", ""), ("/404", " answers 404."), ("/410", " answers 410."), ("/403", "")],
)
def test_what_an_address_answers(path: str, said: str, host: str) -> None:
    assert outside.ask(host + path).endswith(said)
    assert bool(outside.ask(host + path)) is bool(said)


def test_nobody_there(host: str) -> None:
    assert "does not answer" in outside.ask("http://127.0.0.1:1/")


def test_it_tells_where_each_stands_and_blocks_nothing(
    project: Project, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(outside, "ask", lambda address: f"{address} answers 404.")
    assert run(outside.verb, "--root", project.root) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[-1] == f"0 errors, {len(lines) - 1} warnings, 0 notes"
    assert len(lines) > 1
    assert all(line.startswith("data/services.yml:") for line in lines[:-1])
    assert all(": outside/answer: warning: https://" in line for line in lines[:-1])
