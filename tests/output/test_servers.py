"""The files for servers, on real servers: every kind of address gets the headers of the one table,
and nobody's visit is written down.
"""

import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

import build
from microsite.output.headers import EVERYWHERE, FILES, OF_A_FILE, OF_A_PAGE
from tests.conftest import copy_to, run
from tests.servers import Answer, Server, serving

PAGES = ("/", "/index.html", "/report/", "/gu/", "/ar/report/", "/old-page/")
KEPT = (
    "/assets/js/site.js",
    "/assets/css/paper.css",
    "/app.webmanifest",
    "/gu/app.webmanifest",
    "/robots.txt",
    "/.well-known/security.txt",
    "/sitemap.xml",
    "/report/qr.svg",
)
HIDDEN = ("/_headers", "/.built.sha256")
MISSING = {"/nope": "en", "/report/nope/": "en", "/gu/nope": "gu", "/ar/a/b/": "ar", "/a.png": "en"}


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory, small_site: Path) -> Iterator[Path]:
    """Return a built site where every user may read it, with a page that has moved."""
    copy = copy_to(tmp_path_factory.mktemp("served"), small_site)
    copy.edit("data/partnership.yml", "site_url: null", "site_url: https://safer.example/")
    copy.write("data/moved.yml", "old-page: report/index\n")
    folder = Path(tempfile.mkdtemp())
    folder.chmod(0o755)
    assert run(build.verb, "--root", copy.root, "--to", folder / "site") == 0
    yield folder / "site"
    shutil.rmtree(folder)


@pytest.fixture(
    scope="module",
    params=[
        "nginx",
        pytest.param("caddy", marks=pytest.mark.long),
        pytest.param("apache2", marks=pytest.mark.long),
    ],
)
def server(
    request: pytest.FixtureRequest, served: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Server]:
    with serving(request.param, served, tmp_path_factory.mktemp("server")) as one:
        yield one


def sent(answer: Answer) -> dict[str, list[str]]:
    """Return what was sent of the table, each value: none may be sent twice."""
    names = [*EVERYWHERE, "Cache-Control"]
    return {name: answer.headers.get_all(name, []) for name in names}


def table(cache: str) -> dict[str, list[str]]:
    return {name: [value] for name, value in EVERYWHERE.items()} | {"Cache-Control": [cache]}


@pytest.mark.parametrize(
    ("paths", "status", "cache"),
    [
        (PAGES, 200, OF_A_PAGE),
        (KEPT, 200, OF_A_FILE),
        (HIDDEN, 404, OF_A_PAGE),
        (tuple(MISSING), 404, OF_A_PAGE),
    ],
)
def test_every_kind_of_address_gets_the_headers_of_the_table(
    paths: tuple[str, ...], status: int, cache: str, server: Server
) -> None:
    found = {path: server.ask(path) for path in paths}
    assert {path: answer.status for path, answer in found.items()} == dict.fromkeys(paths, status)
    for path, answer in found.items():
        assert sent(answer) == table(cache), path


def test_a_page_without_its_slash_leads_on(server: Server) -> None:
    answer = server.ask("/report")
    assert answer.status in (301, 308)
    assert answer.say("Location").endswith("/report/")
    assert sent(answer) == table(OF_A_PAGE)


@pytest.mark.parametrize(("path", "tag"), MISSING.items())
def test_an_address_that_is_not_there_is_answered_in_its_language(
    path: str, tag: str, server: Server
) -> None:
    body = server.ask(path).body.decode()
    assert f'<html lang="{tag}"' in body


def test_what_did_not_change_is_not_sent_again(server: Server) -> None:
    for path in ("/assets/js/site.js", "/assets/css/paper.css", "/report/qr.svg"):
        first = server.ask(path)
        again = server.ask(path, {"If-None-Match": first.say("ETag")})
        assert again.status == 304, path
        assert sent(again) == table(OF_A_FILE)


def test_what_is_sent_says_what_it_is(server: Server) -> None:
    kinds = {path: server.ask(path).say("Content-Type") for path in ("/", *KEPT)}
    assert kinds["/"].lower() == "text/html; charset=utf-8"
    assert kinds["/assets/js/site.js"].startswith("text/javascript")
    assert kinds["/app.webmanifest"].startswith("application/manifest+json")
    assert kinds["/report/qr.svg"].startswith("image/svg+xml")


def test_nobodys_visit_is_written_down(server: Server) -> None:
    for path in ("/young-people/a-secret", "/gu/a-secret", "/"):
        server.ask(path, {"Referer": "https://a-secret.example/"})
    written = [path for path in server.folder.rglob("*") if path.is_file()]
    assert [path for path in written if b"a-secret" in path.read_bytes()] == []


def test_every_kind_of_file_of_a_site_is_in_the_table(served: Path) -> None:
    endings = {path.suffix.removeprefix(".") for path in served.rglob("*.*") if path.is_file()}
    assert endings - {"html", "sha256"} <= {*FILES}


def test_static_hosts_read_the_same_from_one_file(served: Path) -> None:
    lines = (served / "_headers").read_text(encoding="utf-8").splitlines()
    first = lines.index("/*") + 1
    said = dict(line.strip().split(": ", 1) for line in lines[first : first + len(EVERYWHERE)])
    assert said == EVERYWHERE
    rest = [line for line in lines[first + len(EVERYWHERE) :] if line.startswith(" ")]
    assert {line.strip() for line in rest} == {f"Cache-Control: {OF_A_PAGE}"}
    # What Cloudflare Pages takes: 100 rules, 2,000 characters a line.
    assert len(lines) - len(EVERYWHERE) - len(rest) <= 100
    assert max(map(len, lines)) <= 2000
