"""Check the sources without building: every finding of every file, then what is still to be checked
by a person.

    python scripts/check.py [--root DIR] [--format text|github|json]
"""

import argparse
import sys
from pathlib import Path

from console import LONGEST, ROOT, at_most, main, stop_on_errors
from microsite.checks import check_sources
from microsite.clock import today
from microsite.findings import errors_in
from microsite.formats import FORMATS
from microsite.site.launch import render_summary


def verb() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--root", type=Path, default=ROOT, help="the project to check")
    parser.add_argument(
        "--format", choices=FORMATS, default="text", help="for a person, for GitHub's log, as data"
    )
    options = parser.parse_args()
    with at_most(LONGEST):
        site, findings = check_sources(options.root.resolve(), today())
    if options.format == "text":
        stop_on_errors(findings)
    print(FORMATS[options.format](findings))
    if errors_in(findings):
        sys.exit(1)
    if site and options.format != "json":
        print(render_summary(site))


if __name__ == "__main__":
    main(verb)
