"""Pictures of the pages that matter, into screenshots/, to be looked at by a person.

    python bench/screenshots.py

Built fresh, served by a real web server: a phone (360 x 740) and a desk (1280 x 900), light and dark,
right-to-left, the menu open, text at 200 %, and paper.
"""

import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, Literal

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from playwright.sync_api import Browser, sync_playwright
from tests.machine_setup import find_chromium, launch_arguments

PAGES = {
    "home": "",
    "home-ar": "ar/",
    "home-gu": "gu/",
    "help": "get-help-now/",
    "help-ar": "ar/get-help-now/",
    "threats": "young-people/threats/",
    "bullied": "being-bullied/",
    "bullied-gu": "gu/being-bullied/",
    "chooser": "report/",
    "ceop": "report/ceop/",
    "children": "children/",
    "disclosure": "professionals/disclosure/",
    "event": "events/anti-bullying-week/",
    "strategy": "board/strategy/",
    "missing": "404.html",
}
PHONE, DESK = (360, 740), (1280, 900)
LARGE = "document.documentElement.style.fontSize = '212.5%'"
MENU = "document.querySelector('.menu').open = true"


@dataclass(frozen=True)
class Shot:
    """How a page is pictured. `script` runs before the picture is taken."""

    name: str
    size: tuple[int, int]
    scheme: Literal["light", "dark"] = "light"
    media: Literal["screen", "print"] = "screen"
    script: str = ""
    is_whole: bool = False


SHOTS = (
    Shot("phone", PHONE),
    Shot("phone-whole", PHONE, is_whole=True),
    Shot("phone-dark", PHONE, "dark"),
    Shot("phone-menu", PHONE, script=MENU),
    Shot("phone-large", PHONE, script=LARGE),
    Shot("desk", DESK),
    Shot("desk-dark", DESK, "dark"),
    Shot("paper", DESK, media="print", is_whole=True),
)


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002
        """Say nothing."""


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """Give the address of a web server over a folder."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(folder))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


def take(browser: Browser, address: str, shot: Shot, target: Path) -> None:
    """Take one picture."""
    width, height = shot.size
    context = browser.new_context(
        viewport={"width": width, "height": height},
        color_scheme=shot.scheme,
        reduced_motion="reduce",
        device_scale_factor=2 if shot.size == PHONE else 1,
    )
    page = context.new_page()
    page.goto(address)
    page.emulate_media(media=shot.media)
    if shot.script:
        page.evaluate(shot.script)
    page.screenshot(path=target, full_page=shot.is_whole)
    context.close()


def main() -> None:
    folder = ROOT / "screenshots"
    folder.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as work, sync_playwright() as playwright:
        site = Path(work) / "site"
        subprocess.run([sys.executable, str(ROOT / "scripts" / "build.py"), "--to", str(site)], check=True)
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=launch_arguments())
        with served(site) as server:
            for name, address in PAGES.items():
                for shot in SHOTS:
                    take(browser, f"{server}/{address}", shot, folder / f"{name}-{shot.name}.png")
        browser.close()
    print(f"{len(PAGES) * len(SHOTS)} pictures in {folder.name}/")


if __name__ == "__main__":
    main()
