"""What stands around publishing.

python scripts/publish.py before-launch   write docs/before-launch.md from data/
python scripts/publish.py record          note every address of today as published
(data/published.yml)
python scripts/publish.py allowed         say whether this site may be published, and refuse with a
reason
"""

import argparse
from pathlib import Path
from urllib.parse import urlsplit

from console import ROOT, main, stop_on_errors
from microsite.checks import check_site
from microsite.clock import today
from microsite.errors import CheckError, UsageError
from microsite.findings import Finding
from microsite.output.verify import dead_links_of_missing, is_noindex
from microsite.site.launch import BEFORE_LAUNCH, render_before_launch
from microsite.site.read import load_site
from microsite.site.site import Site

PUBLISHED = "data/published.yml"


def write_before_launch(site: Site) -> None:
    path = site.root / BEFORE_LAUNCH
    path.write_text(render_before_launch(site), encoding="utf-8")
    print(f"wrote {BEFORE_LAUNCH}")


def record(site: Site) -> None:
    """Add today's addresses to the published ones; none is ever taken away."""
    slugs = sorted({*site.published, *site.pages.keys() - site.unread})
    text = (site.root / PUBLISHED).read_text(encoding="utf-8")
    lines = [line for line in text.split("\n") if line.startswith("#")]
    (site.root / PUBLISHED).write_text(
        "\n".join([*lines, *(f"- {slug}" for slug in slugs), ""]), encoding="utf-8"
    )
    print(f"recorded {len(slugs)} addresses")


def allow(site: Site, findings: list[Finding], built: Path, at: str) -> None:
    """Raise unless the site is launched, or is a trial whose every page keeps search engines
    away, and unless its links lead somewhere where it is to stand.
    """
    stop_on_errors([*findings, *check_site(site)])
    pages = sorted(built.rglob("*.html"))
    if not pages:
        raise UsageError(f"There is no built site in {built}.")
    _stand(built, at or site.partnership.site_url or "")
    if site.partnership.launched:
        if is_noindex(built / "index.html"):
            raise UsageError("This site was built as a trial. Build it again, then publish.")
        print("launched: it may be published")
        return
    open_pages = [page for page in pages if not is_noindex(page)]
    if open_pages:
        raise UsageError(
            f"A trial may be published only as noindex:"
            f" {len(open_pages)} of {len(pages)} pages are not."
        )
    print(f"trial: all {len(pages)} pages are noindex, it may be published by a deliberate press")


def _stand(built: Path, at: str) -> None:
    """Raise unless the links of the built 404 pages work at this address."""
    set_url = f"set site_url in data/partnership.yml to {at or 'its full address'}, then make site"
    if not at:
        raise UsageError(f"Nobody knows where this site is to stand: {set_url}; or say AT=.")
    base = f"/{urlsplit(at).path.strip('/')}/".replace("//", "/")
    if dead := dead_links_of_missing(built, base):
        raise UsageError(f"{len(dead)} links of the 404 page lead nowhere at {at}: {set_url}.")


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
    site, findings = load_site(root, today())
    if site is None:
        raise CheckError(findings)
    if options.verb == "before-launch":
        write_before_launch(site)
    elif options.verb == "record":
        record(site)
    else:
        allow(site, findings, options.site or root / "site", options.at)


if __name__ == "__main__":
    main(verb)
