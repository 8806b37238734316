"""Make sure that there is a browser for the tests: find one, else install one, else say exactly what to type.

Looked for in this order: SITE_CHROMIUM, Playwright's own, one on PATH. Installed by Playwright where
it can be, else by the system's package on Debian as root.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

NAMES = ("chromium", "chromium-browser", "google-chrome", "chrome")
APT_PACKAGES = ("chromium", "fonts-noto-core")
APT = f"apt-get update && apt-get install --yes --no-install-recommends {' '.join(APT_PACKAGES)}"


def find_chromium() -> str | None:
    """Return the path of a browser, or None."""
    if named := os.environ.get("SITE_CHROMIUM"):
        return named
    with sync_playwright() as playwright:
        own = playwright.chromium.executable_path
    if Path(own).exists():
        return own
    return next((path for name in NAMES if (path := shutil.which(name))), None)


def install() -> None:
    """Install a browser: Playwright's, else the system's package on Debian as root."""
    command = [sys.executable, "-m", "playwright", "install", "chromium"]
    if subprocess.run(command, check=False, capture_output=True, timeout=600).returncode == 0:
        return
    if shutil.which("apt-get") and hasattr(os, "geteuid") and os.geteuid() == 0:
        environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
        subprocess.run(["/bin/sh", "-c", APT], check=False, env=environment, stdout=subprocess.DEVNULL)


def main() -> int:
    browser = find_chromium()
    if browser is None:
        print("  set up a browser for the tests", flush=True)
        install()
        browser = find_chromium()
    if browser is None:
        print(f"No browser was found or could be installed. Type: sudo sh -c '{APT}'", file=sys.stderr)
        print("Or set SITE_CHROMIUM to the path of a Chromium.", file=sys.stderr)
        return 1
    print(f"  browser: {browser}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
