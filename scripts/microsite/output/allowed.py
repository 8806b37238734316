"""Whether a built site may be published where it is to stand."""

from pathlib import Path
from urllib.parse import urlsplit

from microsite.errors import MachineError
from microsite.output.manifest import iter_differences, read_manifest, sum_sources
from microsite.output.verify import dead_links_of_missing, is_noindex
from microsite.site.site import Site

_SHOWN = 5
"""So many sentences are enough to see what went wrong with a built site."""


def check_allowed(site: Site, built: Path, at: str) -> str:
    """Return a sentence that says as what a built site may be published at the address `at`.

    Raises MachineError unless it is what a build made of today's sources, is launched, or a trial
    whose every page keeps search engines away, and has links that lead somewhere there.
    """
    pages = sorted(built.rglob("*.html"))
    if not pages:
        raise MachineError(f"There is no built site in {built}.")
    _check_made(site.root, built)
    _check_links(built, at)
    if site.partnership.launched:
        if is_noindex(built / "index.html"):
            raise MachineError("This site was built as a trial. Build it again, then publish.")
        return "launched: it may be published"
    open_pages = [page for page in pages if not is_noindex(page)]
    if open_pages:
        raise MachineError(
            f"A trial may be published only as noindex:"
            f" {len(open_pages)} of {len(pages)} pages are not."
        )
    return f"trial: all {len(pages)} pages are noindex, it may be published by a deliberate press"


def _check_made(root: Path, built: Path) -> None:
    """Raise unless every file is as the build left it, and the sources are what they were then."""
    if found := list(iter_differences(built)):
        rest = f" And {len(found) - _SHOWN} more." if found[_SHOWN:] else ""
        raise MachineError(f"This is not what a build made. {' '.join(found[:_SHOWN])}{rest}")
    manifest = read_manifest(built)
    if manifest is None or manifest.sources != sum_sources(root):
        raise MachineError("The sources were changed after this site was built: make site.")


def _check_links(built: Path, at: str) -> None:
    """Raise unless the links of the built 404 pages work at this address."""
    set_url = f"set site_url in data/partnership.yml to {at or 'its full address'}, then make site"
    if not at:
        raise MachineError(f"Nobody knows where this site is to stand: {set_url}; or say AT=.")
    base = f"/{urlsplit(at).path.strip('/')}/".replace("//", "/")
    if dead := dead_links_of_missing(built, base):
        raise MachineError(f"{len(dead)} links of the 404 page lead nowhere at {at}: {set_url}.")
