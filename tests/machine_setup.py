"""Make sure that the machine has what the tests need: a browser, the scripts' fonts, Java for the
HTML checker, a web server.

A browser is looked for in this order: SITE_CHROMIUM, Playwright's own, one on PATH. What is missing
is installed, by Playwright where it can be, else as system packages on Debian as root; else the
exact command is printed. Where Debian's is used, its edition without a window is set up as well.
With --all, what only `make test-all` needs is looked for as well, npm packages too.
"""

import argparse
import os
import shutil
import subprocess
import sys
from functools import partial
from pathlib import Path

from playwright.sync_api import sync_playwright

NAMES = ("chromium", "chromium-browser", "google-chrome", "chrome")
NO_WINDOW = "chromium-headless-shell"
"""The program and the Debian package of a Chromium that has nothing around the page: each page is
there in half the time. It keeps no page for Back.
"""
FONTS = Path("/usr/share/fonts/truetype/noto")
SECONDS_TO_DOWNLOAD = 300

FOR_ALL = {
    "WebKitWebDriver": "webkit2gtk-driver",
    "firefox-esr": "firefox-esr",
    "Xvfb": "xvfb",
    "node": "nodejs",
    "npm": "npm",
    "openssl": "openssl",
}
"""The programs that only `make test-all` needs, each with its Debian package."""
SERVERS = {"caddy": "caddy", "apache2": "apache2-bin", "wrk": "wrk"}
"""The web servers that only `make test-all` needs, and what `make load` asks them with."""

NODE_FROM = Path(__file__).resolve().parent / "node"
"""The list of npm packages that only `make test-all` needs, each with its hash."""
NODE = NODE_FROM.parent.parent / ".cache" / "node"
"""Where they are put."""


def find_chromium() -> str | None:
    """Return the path of a browser, or None."""
    if named := os.environ.get("SITE_CHROMIUM"):
        return named
    with sync_playwright() as playwright:
        own = playwright.chromium.executable_path
    if Path(own).exists():
        return own
    return next((path for name in NAMES if (path := shutil.which(name))), None)


def find_without_window() -> str | None:
    """Return the path of the browser that opens most pages of the tests: the system's without a
    window, where no other was chosen, else the same.
    """
    found = find_chromium()
    return shutil.which(NO_WINDOW) or found if is_of_system(found) else found


def is_of_system(browser: str | None) -> bool:
    """Say whether a browser was found on PATH, and nobody chose it."""
    return browser in map(shutil.which, NAMES) and browser != os.environ.get("SITE_CHROMIUM")


def launch_arguments() -> list[str]:
    """Return the browser's arguments: it asks nothing of anybody, and as root it runs only without
    its sandbox.
    """
    quiet = [
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--no-first-run",
    ]
    return [*quiet, "--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else quiet


def missing_packages(is_all: bool) -> list[str]:
    """Return the Debian packages for what is not there. Fonts are looked for only where Debian
    keeps them.
    """
    packages = [] if find_chromium() else ["chromium"]
    packages += [] if shutil.which("java") else ["default-jre-headless"]
    packages += [] if find_server("nginx") else ["nginx-light"]
    packages += ["fonts-noto-core"] if shutil.which("apt-get") and not FONTS.exists() else []
    if is_all:
        packages += [package for program, package in FOR_ALL.items() if not shutil.which(program)]
        packages += [package for name, package in SERVERS.items() if not find_server(name)]
    return packages


def find_server(name: str) -> str | None:
    """Return the path of a web server, or None. They stand where only root's PATH leads."""
    return shutil.which(name, path=f"{os.environ.get('PATH', '')}{os.pathsep}/usr/sbin")


def install_with_playwright() -> None:
    """Let Playwright download its own browser; where it cannot, the system's package is the next
    try.
    """
    command = [sys.executable, "-m", "playwright", "install", "chromium"]
    try:
        subprocess.run(command, check=False, capture_output=True, timeout=SECONDS_TO_DOWNLOAD)
    except subprocess.TimeoutExpired:
        print("  Playwright's download took too long", flush=True)


def install_packages(packages: list[str]) -> None:
    environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    command = ["/bin/sh", "-c", apt_command(packages)]
    subprocess.run(command, check=False, env=environment, stdout=subprocess.DEVNULL)


def apt_command(packages: list[str]) -> str:
    return f"apt-get update && apt-get install --yes --no-install-recommends {' '.join(packages)}"


def set_up_node() -> bool:
    """Put the npm packages there, if they are not; no script of theirs is run. Return whether they
    are.
    """
    done = NODE / "done"
    lock = (NODE_FROM / "package-lock.json").read_text(encoding="utf-8")
    if done.exists() and done.read_text(encoding="utf-8") == lock:
        return True
    print("  install the npm packages of tests/node", flush=True)
    NODE.mkdir(parents=True, exist_ok=True)
    for name in ("package.json", "package-lock.json"):
        shutil.copy(NODE_FROM / name, NODE)
    command = ["npm", "ci", "--ignore-scripts", "--omit=optional", "--no-audit", "--no-fund"]
    if subprocess.run(command, cwd=NODE, check=False, capture_output=True).returncode:
        return False
    # The scanner would fetch the hosts that browsers know to be HTTPS only; ours is none of them.
    known = NODE / "node_modules/@mdn/mdn-http-observatory/conf/hsts-preload.json"
    known.write_text("{}", encoding="utf-8")
    done.write_text(lock, encoding="utf-8")
    return True


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--all", action="store_true", help="what only `make test-all` needs as well"
    )
    is_all = parser.parse_args().all
    missing = partial(missing_packages, is_all)
    if "chromium" in missing():
        print("  set up a browser for the tests", flush=True)
        install_with_playwright()
    is_root = hasattr(os, "geteuid") and os.geteuid() == 0
    can_install = is_root and shutil.which("apt-get") is not None
    if can_install and (packages := missing()):
        print(f"  install {', '.join(packages)}", flush=True)
        install_packages(packages)
    if can_install and is_of_system(find_chromium()) and not shutil.which(NO_WINDOW):
        print("  set up a browser without a window, which is quicker, if there is one", flush=True)
        install_packages([NO_WINDOW])
    if packages := missing():
        print(
            f"The tests need {', '.join(packages)}. Type: sudo sh -c '{apt_command(packages)}'",
            file=sys.stderr,
        )
        print(
            "Or set SITE_CHROMIUM to the path of a Chromium, and put Java and nginx on the PATH.",
            file=sys.stderr,
        )
        return 1
    if is_all and not set_up_node():
        print(f"npm ci failed in {NODE}: type it there to see why.", file=sys.stderr)
        return 1
    print(f"  browser: {find_without_window()}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
