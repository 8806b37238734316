"""The files for servers, on real servers: every kind of address gets the headers of the one table,
and nobody's visit is written down.
"""

import shutil
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

import build
from microsite.clock import today
from microsite.output.headers import iter_headers
from microsite.output.twins import TWINS, write_twins
from microsite.site.read import load_site
from microsite.site.sent import EVERYWHERE, FILES, OF_A_FILE, OF_A_PAGE
from tests.conftest import ROOT, copy_to, run
from tests.servers import Answer, Server, make_certificate, serving
from tests.static_hosts import (
    REDIRECT_CODES,
    read_cloudflare,
    read_netlify,
    scan,
    sent_by_cloudflare,
)

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
HIDDEN = ("/_headers", "/_redirects", "/.built.sha256", "/index.html.gz", "/gu/index.html.br")
MISSING = {"/nope": "en", "/report/nope/": "en", "/gu/nope": "gu", "/ar/a/b/": "ar", "/a.png": "en"}


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory, small_site: Path) -> Iterator[Path]:
    """Return a built site where every user may read it, with pages that have moved: the
    name of one ends as that of a calendar does."""
    copy = copy_to(tmp_path_factory.mktemp("served"), small_site)
    copy.edit("data/partnership.yml", "site_url: null", "site_url: https://safer.example/")
    copy.write("data/moved.yml", "basics: report/index\nold-page: report/index\n")
    folder = Path(tempfile.mkdtemp())
    folder.chmod(0o755)
    assert run(build.verb, "--root", copy.root, "--to", folder / "site") == 0
    write_twins(folder / "site")
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


@pytest.mark.parametrize("path", ["/", "/assets/js/site.js", "/sitemap.xml"])
def test_the_twin_is_sent_as_it_lies_there(path: str, server: Server, served: Path) -> None:
    file = served / (path.removeprefix("/") or "index.html")
    twins = {"gzip": ".gz"} | ({"br": ".br"} if server.name == "caddy" else {})
    for coding, ending in twins.items() if server.name != "apache2" else ():
        answer = server.ask(path, {"Accept-Encoding": coding})
        assert answer.say("Content-Encoding") == coding
        assert answer.say("Vary") == "Accept-Encoding"
        assert answer.body == Path(f"{file}{ending}").read_bytes()
        assert sent(answer) == table(OF_A_PAGE if path == "/" else OF_A_FILE)
        etag = {"If-None-Match": answer.say("ETag"), "Accept-Encoding": coding}
        assert server.ask(path, etag).status == 304
    assert server.ask(path).body == file.read_bytes()


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
    assert endings - {"html", "sha256", "br", "gz"} <= {*FILES}


def asked_of_hosts(site: Path) -> dict[str, str]:
    """Return every address of a built site, and addresses that are not there, each with its
    Cache-Control. A host keeps its own two files to itself.
    """
    names = [path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()]
    shown = [name for name in names if f"/{name}" not in HIDDEN and not name.endswith(TWINS)]
    pages = [name.removesuffix("index.html") for name in shown if name.endswith("index.html")]
    kinds = {
        f"/{name}": OF_A_FILE if name.rpartition(".")[2] in FILES else OF_A_PAGE for name in shown
    }
    return kinds | {f"/{page}": OF_A_PAGE for page in (*pages, "nope", "gu/nope", "ar/a/b/")}


def unlike(said: Mapping[str, dict[str, str]], paths: dict[str, str]) -> list[str]:
    """Return the paths with which something else is sent than the table says."""
    wanted = {path: {**EVERYWHERE, "Cache-Control": cache} for path, cache in paths.items()}
    return [path for path in paths if said[path] != wanted[path]]


def test_cloudflare_sends_the_same(served: Path) -> None:
    rules = read_cloudflare((served / "_headers").read_text(encoding="utf-8"))
    paths = asked_of_hosts(served)
    assert {*paths.values()} == {OF_A_PAGE, OF_A_FILE}
    assert unlike({path: sent_by_cloudflare(rules, path) for path in paths}, paths) == []


def test_cloudflare_takes_the_headers_of_the_real_site() -> None:
    site, _ = load_site(ROOT, today())
    assert site is not None
    (file,) = iter_headers(site)
    assert read_cloudflare(file.content.decode())


def test_cloudflare_is_told_no_redirect(served: Path) -> None:
    lines = (served / "_redirects").read_text(encoding="utf-8").splitlines()
    assert [line for line in lines if line.split()[2] in REDIRECT_CODES] == []


@pytest.mark.long
def test_netlify_sends_the_same_and_answers_in_each_language(served: Path) -> None:
    paths = asked_of_hosts(served)
    read = read_netlify(served, paths)
    assert read["errors"] == []
    assert unlike(read["headers"], paths) == []
    assert read["redirects"] == [[f"/{tag}/*", f"/{tag}/404.html", 404] for tag in ("gu", "ar")]


@pytest.mark.long
def test_a_scanner_of_headers_gives_the_best_mark(served: Path, tmp_path: Path) -> None:
    certificate = make_certificate(tmp_path)
    with serving("nginx", served, tmp_path, certificate) as server:
        verdict = scan(f"127.0.0.1:{server.port}", certificate)
    assert [name for name, test in verdict["tests"].items() if not test["pass"]] == []
    assert (verdict["scan"]["grade"], verdict["scan"]["score"]) == ("A+", 130)


READ_WRONGLY = {
    "a header first": "  A: b\n/*\n  A: b",
    "too many rules": "".join(f"/{number}\n  A: b\n" for number in range(101)),
    "a long line": f"/*\n  A: {'b' * 2000}",
    "two wildcards": "/*/*\n  A: b",
    "one name twice": "/:a/:a\n  A: b",
    "no value": "/*\n  A:",
    "no header": "/*",
}


@pytest.mark.parametrize("text", READ_WRONGLY.values(), ids=READ_WRONGLY)
def test_what_cloudflare_would_drop_is_an_error_here(text: str) -> None:
    with pytest.raises(AssertionError):
        read_cloudflare(text)
