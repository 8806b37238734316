"""A whole school at once: nginx and Caddy, from the generated files, under 1,000 connections; each
page beside a plain file of the same size in the same run.

    python bench/load.py [--site DIR] [--seconds N]
"""

import argparse
import os
import re
import resource
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from tests.machine_setup import find_server
from tests.servers import serving

CONNECTIONS = 1000
PAGES = ("index.html", "get-help-now/index.html", "gu/index.html")
RATE = re.compile(r"Requests/sec:\s+([\d.]+)")
ERRORS = re.compile(r"Socket errors: .*|Non-2xx or 3xx responses: \d+")


def ask(address: str, seconds: int) -> tuple[float, list[str]]:
    """Return how many answers a second came, and what went wrong."""
    wrk = find_server("wrk")
    assert wrk, "wrk is missing: python tests/machine_setup.py --all"
    command = [wrk, "-t2", f"-c{CONNECTIONS}", f"-d{seconds}s", "--timeout", "10s", address]
    said = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    found = RATE.search(said)
    assert found, said
    return float(found[1]), ERRORS.findall(said)


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--site", type=Path, default=ROOT / "site", help="the built site")
    parser.add_argument("--seconds", type=int, default=5, help="how long each address is asked")
    options = parser.parse_args()
    most = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
    resource.setrlimit(resource.RLIMIT_NOFILE, (min(most, 8192), most))
    is_well = True
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o755)
        site = folder / "site"
        shutil.copytree(options.site, site)
        for number, page in enumerate(PAGES):
            plain = site / f"plain-{number}.html"
            plain.write_bytes(os.urandom(1) * (site / page).stat().st_size)
        for server in ("nginx", "caddy"):
            (folder / server).mkdir()
            with serving(server, site, folder / server) as one:
                for number, page in enumerate(PAGES):
                    base = f"http://127.0.0.1:{one.port}/"
                    ours, wrong = ask(base + page.removesuffix("index.html"), options.seconds)
                    plain_rate, more = ask(f"{base}plain-{number}.html", options.seconds)
                    told = "; ".join(wrong + more) or "no error"
                    is_well = is_well and not wrong + more
                    print(
                        f"{server:<6} {page:<26} {ours:9,.0f} a second,"
                        f" {ours / plain_rate:.2f} of a plain file's; {told}",
                        flush=True,
                    )
    return 0 if is_well else 1


if __name__ == "__main__":
    sys.exit(main())
