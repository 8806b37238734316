"""What stands around a launch and each publication.

python scripts/launch.py before-launch   write docs/before-launch.md from data/
python scripts/launch.py record          note every address of today as published
(data/published.yml)
python scripts/launch.py allowed         say whether this site may be published, and refuse with a
reason
"""

import argparse
from pathlib import Path
from tempfile import TemporaryDirectory

from build import make
from console import ROOT, main, read_project
from microsite.output.allowed import check_allowed, check_made_again
from microsite.site.addresses import SHORT
from microsite.site.launch import BEFORE_LAUNCH, render_before_launch
from microsite.site.site import Site

PUBLISHED = "data/published.yml"


def write_before_launch(site: Site) -> None:
    path = site.root / BEFORE_LAUNCH
    path.write_text(render_before_launch(site), encoding="utf-8")
    print(f"wrote {BEFORE_LAUNCH}")


def record(site: Site) -> None:
    """Add today's addresses to the published ones; none is ever taken away."""
    short = (SHORT.format(code) for code in site.lessons.addresses)
    slugs = sorted({*site.published, *site.pages.keys() - site.unread, *short})
    text = (site.root / PUBLISHED).read_text(encoding="utf-8")
    lines = [line for line in text.split("\n") if line.startswith("#")]
    (site.root / PUBLISHED).write_text(
        "\n".join([*lines, *(f"- {slug}" for slug in slugs), ""]), encoding="utf-8"
    )
    print(f"recorded {len(slugs)} addresses")


def allow(root: Path, built: Path, at: str) -> str:
    """Return a sentence that says as what a built site may be published; it is built once more, to
    be compared. Raises CheckError or MachineError where it may not.
    """
    with TemporaryDirectory(prefix="again-") as temporary:
        again = Path(temporary) / "site"
        site = make(root, again).site
        sentence = check_allowed(site, built, at or site.partnership.site_url or "")
        check_made_again(built, again)
    return sentence


def verb() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("verb", choices=("before-launch", "record", "allowed"))
    parser.add_argument("--root", type=Path, default=ROOT, help="the project")
    parser.add_argument("--at", default="", help="the address it is to stand at, if not site_url")
    parser.add_argument("--site", type=Path, help="the built site (site/ in the project)")
    options = parser.parse_args()
    root = options.root.resolve()
    if options.verb == "allowed":
        print(allow(root, options.site or root / "site", options.at))
        return
    site, _ = read_project(root)
    if options.verb == "before-launch":
        write_before_launch(site)
    else:
        record(site)


if __name__ == "__main__":
    main(verb)
