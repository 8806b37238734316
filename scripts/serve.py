"""Preview the whole site, every language, and show every saved change.

    python scripts/serve.py [--port 8000]

Only what cannot be read stops the preview. What the checks find is told and stops nothing.
"""

import argparse
import os
from pathlib import Path

from console import ROOT, main, read_project

os.environ["NO_MKDOCS_2_WARNING"] = "1"

from mkdocs.commands.serve import serve
from mkdocs.exceptions import Abort

from microsite.errors import UsageError


def verb() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--root", type=Path, default=ROOT, help="the project")
    parser.add_argument("--port", type=int, default=8000)
    options = parser.parse_args()
    read_project(options.root.resolve())
    try:
        serve(
            str(options.root / "mkdocs.yml"),
            dev_addr=f"127.0.0.1:{options.port}",
            site_url=None,
            strict=False,
        )
    except Abort as error:
        raise UsageError(str(error)) from None


if __name__ == "__main__":
    main(verb)
