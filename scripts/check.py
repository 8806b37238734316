"""Check the sources without building: every finding of every file, then what is still to be checked
by a person.

python scripts/check.py [--root DIR]
"""

import argparse
from pathlib import Path

from console import ROOT, main, stop_on_errors
from microsite.checks import check_site
from microsite.clock import today
from microsite.findings import render_findings
from microsite.site.launch import render_summary
from microsite.site.read import load_site


def verb() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--root", type=Path, default=ROOT, help="the project to check")
    site, findings = load_site(parser.parse_args().root.resolve(), today())
    notes = stop_on_errors([*findings, *(check_site(site) if site else [])])
    assert site is not None
    print(render_summary(site))
    print(render_findings(notes))


if __name__ == "__main__":
    main(verb)
