"""A first view on an old phone with a weak signal: our page, stock Material and a page written by
hand, the same words.

    python bench/first_view.py [--repeats N]

Each is opened by the same browser, as by somebody who was never here, over a line of 400 kbit/s
that answers after 400 ms, on a processor four times as slow. All are served alike, compressed with
brotli. The page by hand is bench/hand_written.html around the words of our own: the least that
could carry them. Bytes are counted where they leave, headings of the answers included. It judges
nothing: what a time is worth depends on the machine.
"""

import argparse
import sys
import tempfile
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from functools import cache, partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from mimetypes import guess_type
from pathlib import Path
from statistics import median

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "scripts"))
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import brotli
from bench.measure import BuildFailedError, Command, run
from bench.stock import make_stock
from playwright.sync_api import Browser, CDPSession, sync_playwright
from selectolax.lexbor import LexborHTMLParser, LexborNode
from tests.machine_setup import find_chromium, launch_arguments

from console import ROOT, main
from microsite.clock import today
from microsite.errors import CheckError
from microsite.site.page import SOURCE_LANGUAGE
from microsite.site.read import load_site
from microsite.site.site import Site

PAGE = "young-people/threats/"
HAND_WRITTEN, WORDS = ROOT / "bench" / "hand_written.html", "<!--words-->"
LATENCY, BITS, SLOWER = 400, 400_000, 4
"""The line and the processor: milliseconds until an answer, bits a second each way, how many times
as slow.
"""
PHONE = {"width": 360, "height": 740}

_ENVIRONMENT = {"NO_MKDOCS_2_WARNING": "1"}
_TEXTS = (
    "text/",
    "application/json",
    "text/javascript",
    "application/javascript",
    "image/svg+xml",
    "application/xml",
)
"""Kinds of files that a host compresses."""
_FURNITURE = "svg, nav, aside, .hidden"
"""What stands in the main part of our page and is not its words."""
_BARE = ["div", "article", "section", "span", "bdi"]
"""Elements that only the look needs."""
_PAINTS = """() => new Promise((done) => {
  let largest = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) largest = entry.startTime;
  }).observe({ type: "largest-contentful-paint", buffered: true });
  setTimeout(() => {
    const [first] = performance.getEntriesByName("first-contentful-paint");
    done([first.startTime, largest]);
  }, 500);
})"""


@dataclass
class Shelf:
    """A folder to serve, and how many bytes were sent for each answer."""

    folder: Path
    sent: list[int] = field(default_factory=list)

    def answer(self, address: str, is_brotli: bool) -> bytes:
        """Return a whole answer to a GET, its headings included, and note its size."""
        path = self.folder / address.partition("?")[0].lstrip("/")
        path = path / "index.html" if path.is_dir() else path
        answer = (
            _answer(path, is_brotli)
            if path.is_file()
            else b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n"
        )
        self.sent.append(len(answer))
        return answer


@cache
def _answer(path: Path, is_brotli: bool) -> bytes:
    body, kind = path.read_bytes(), guess_type(path.name)[0] or "application/octet-stream"
    lines = ["HTTP/1.1 200 OK", f"Content-Type: {kind}"]
    if is_brotli and kind.startswith(_TEXTS):
        body = brotli.compress(body, quality=11)
        lines.append("Content-Encoding: br")
    head = "\r\n".join([*lines, f"Content-Length: {len(body)}", "", ""])
    return head.encode() + body


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def __init__(self, *args: object, shelf: Shelf, **kwargs: object) -> None:
        self._shelf = shelf
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]

    def do_GET(self) -> None:
        is_brotli = "br" in self.headers.get("Accept-Encoding", "")
        self.wfile.write(self._shelf.answer(self.path, is_brotli))

    def log_message(self, *_args: object) -> None:
        """Say nothing."""


@contextmanager
def serving(folder: Path) -> Iterator[tuple[str, Shelf]]:
    """Serve a folder and yield (address without a last slash, what is sent)."""
    shelf = Shelf(folder)
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(_Handler, shelf=shelf)) as httpd:
        httpd.daemon_threads = True
        threading.Thread(target=httpd.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{httpd.server_port}", shelf
        httpd.shutdown()


@contextmanager
def browsing() -> Iterator[Browser]:
    """Start the browser that the machine set-up finds."""
    path = find_chromium()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=launch_arguments())
        yield browser
        browser.close()


def build_site(target: Path) -> None:
    """Build the real site with the real verb."""
    script = str(ROOT / "scripts" / "build.py")
    run(Command([sys.executable, script, "--to", str(target)], ROOT, _ENVIRONMENT))


@dataclass(frozen=True)
class View:
    """What one first view cost: `first` and `largest` contentful paint in milliseconds."""

    sent: float
    requests: float
    first: float
    largest: float


def middle(views: Sequence[View]) -> View:
    """Return the median of each figure."""
    figures = zip(
        *((view.sent, view.requests, view.first, view.largest) for view in views), strict=True
    )
    return View(*map(median, figures))


def look(browser: Browser, root: str, shelf: Shelf, address: str) -> View:
    """Open a page as for the first time, on the slow line and the slow processor."""
    context = browser.new_context(viewport=PHONE)  # type: ignore[arg-type]
    page = context.new_page()
    slow_down(context.new_cdp_session(page))
    shelf.sent.clear()
    page.goto(f"{root}/{address}", wait_until="networkidle")
    first, largest = page.evaluate(_PAINTS)
    view = View(sum(shelf.sent), len(shelf.sent), first, largest)
    context.close()
    return view


def slow_down(session: CDPSession) -> None:
    """Give a page the slow line and the slow processor."""
    session.send("Network.enable")
    line = {
        "offline": False,
        "latency": LATENCY,
        "downloadThroughput": BITS / 8,
        "uploadThroughput": BITS / 8,
    }
    session.send("Network.emulateNetworkConditions", line)
    session.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})


def make_folders(folder: Path) -> dict[str, tuple[Path, str]]:
    """Build the three sides below a folder; return (folder to serve, address of the page) of each,
    by its name.
    """
    ours, by_hand = folder / "ours", folder / "by-hand"
    build_site(ours)
    by_hand.mkdir()
    page = (ours / PAGE / "index.html").read_text(encoding="utf-8")
    frame = HAND_WRITTEN.read_text(encoding="utf-8")
    (by_hand / "index.html").write_text(frame.replace(WORDS, words_of(page)), encoding="utf-8")
    stock = build_stock(load_english(), folder / "stock")
    return {"by hand": (by_hand, ""), "ours": (ours, PAGE), "stock": (stock, PAGE)}


def words_of(html: str) -> str:
    """Return the words of a page as plain HTML: its main part without furniture, drawings, classes
    and boxes.
    """
    part = LexborHTMLParser(html).css_first("main")
    assert part is not None
    for node in part.css(_FURNITURE):
        node.decompose()
    part.unwrap_tags(_BARE)
    for node in part.css("*"):
        for name in {*node.attributes} - {"href"}:
            del node.attrs[name]
    return "".join(_html(child) for child in part.iter(include_text=True))


def _html(node: LexborNode) -> str:
    return node.html or ""


def load_english() -> Site:
    """Return the real site in English alone, as stock MkDocs builds it."""
    site, findings = load_site(ROOT, today())
    if site is None:
        raise CheckError(findings)
    return replace(site, languages={SOURCE_LANGUAGE: site.languages[SOURCE_LANGUAGE]})


def build_stock(site: Site, folder: Path) -> Path:
    """Build stock Material below a folder and return what it serves."""
    (root,) = make_stock(site, folder)
    run(Command([sys.executable, "-m", "mkdocs", "build"], root, _ENVIRONMENT))
    return root / "site"


def measure(repeats: int) -> tuple[str, dict[str, View]]:
    """Return the browser's version and the median view of each side; the sides take turns."""
    with tempfile.TemporaryDirectory(prefix="first-view-") as temporary, browsing() as browser:
        views: dict[str, list[View]] = {}
        sides = make_folders(Path(temporary))
        for _ in range(repeats):
            for name, (folder, address) in sides.items():
                with serving(folder) as (root, shelf):
                    views.setdefault(name, []).append(look(browser, root, shelf, address))
        return browser.version, {name: middle(found) for name, found in views.items()}


def render_table(views: dict[str, View]) -> str:
    """Return the figures, and each divided by that of the page written by hand."""
    head = f"{'':<18}{'bytes':>10}{'requests':>10}{'first paint ms':>16}{'largest paint ms':>18}"
    lines = [
        head,
        *(
            _row(name, view, "{:>10,.0f}{:>10.0f}{:>16.0f}{:>18.0f}")
            for name, view in views.items()
        ),
    ]
    least = views["by hand"]
    for name, view in views.items():
        if view is not least:
            ratio = View(
                view.sent / least.sent,
                view.requests / least.requests,
                view.first / least.first,
                view.largest / least.largest,
            )
            lines.append(_row(f"{name} / by hand", ratio, "{:>10.2f}{:>10.2f}{:>16.2f}{:>18.2f}"))
    return "\n".join(lines)


def _row(name: str, view: View, form: str) -> str:
    return f"{name:<18}{form.format(view.sent, view.requests, view.first, view.largest)}"


def verb() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--repeats", type=int, default=5, help="how often each page is opened (5)")
    options = parser.parse_args()
    try:
        version, views = measure(options.repeats)
    except BuildFailedError as error:
        sys.exit(str(error))
    line = f"{BITS // 1000} kbit/s, {LATENCY} ms, processor x 1/{SLOWER}"
    print(
        f"/{PAGE}: {line}, median of {options.repeats}, Chromium {version}",
        render_table(views),
        sep="\n",
    )


if __name__ == "__main__":
    main(verb)
