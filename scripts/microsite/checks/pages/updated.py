"""Words that were changed, and a day that was not."""

from collections.abc import Iterator
from dataclasses import replace

from microsite.findings import Finding
from microsite.site.page import Page
from microsite.site.site import Site
from microsite.sources.blocks import split_blocks
from microsite.sources.front_matter import PageFrontMatter, parse_front_matter
from microsite.sources.history import read_committed

_RULE = "dates/not-updated"


def check_updated(site: Site) -> Iterator[Finding]:
    """Where the words of a page changed since the last commit, so did `updated`. A moved line break
    changes no words.

    dates/not-updated: (a note) set `updated` to today.
    """
    pages = [page for page in site.pages.values() if page.front.updated < site.today]
    before = read_committed(site.root, [page.path for page in pages])
    for page in pages:
        raw = before.get(page.path)
        if raw is not None and raw != (site.root / page.path).read_bytes() and _forgot(page, raw):
            sentence = "The words of this page changed since the last commit, and its day did not."
            hint = f"set updated to {site.today.isoformat()}"
            found = page.document.find(("updated",), _RULE, sentence, hint)
            yield replace(found, severity="note")


def _forgot(page: Page, raw: bytes) -> bool:
    """Say whether a page has the day that it had, and other words."""
    text = raw.decode("utf-8", "replace").replace("\r\n", "\n")
    front, _, body, first_line = parse_front_matter(PageFrontMatter, text, page.path)
    if front is None or front.updated != page.front.updated:
        return False
    blocks, _ = split_blocks(body, first_line, page.path)
    then = (front.title, front.description, *(block.hash for block in blocks))
    return then != (page.front.title, page.front.description, *(b.hash for b in page.blocks))
