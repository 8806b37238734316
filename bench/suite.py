"""How long the browser's tests take at the size that the site will have: 100 pages, 5 languages.

    python bench/suite.py [--pages 100] [--languages 5]

The project is made by `corpus.py`; the tests are those of `tests/browser/`, over its site. It
prints the minutes, and ends as the tests end.
"""

import argparse
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT / "scripts"), str(ROOT)]

from bench.corpus import TAGS, make_project


def verb() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--pages", type=int, default=100)
    parser.add_argument("--languages", type=int, default=5)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="suite-") as folder:
        site = make_project(Path(folder) / "site", options.pages, TAGS[: options.languages])
        started = time.perf_counter()
        command = [sys.executable, "-m", "pytest", "-q", "-n", "auto", "--dist", "worksteal"]
        environment = os.environ | {"SITE_PROJECT": str(site.root)}
        done = subprocess.run([*command, "tests/browser"], cwd=ROOT, env=environment, check=False)
        minutes = (time.perf_counter() - started) / 60
    print(f"{options.pages} pages in {options.languages} languages: {minutes:.1f} minutes")
    sys.exit(done.returncode)


if __name__ == "__main__":
    verb()
