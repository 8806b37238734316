"""The file `_headers`, that says to static hosts what they send with the pages (the form that
Netlify and Cloudflare Pages read; the table is site/sent.py). The same for servers:
site/servers.py. Hosts take few rules (Cloudflare Pages 100), and pages grow.
"""

from collections.abc import Iterator

from microsite.output.file import OutputFile
from microsite.site.addresses import SHORT, address_in
from microsite.site.sent import EVERYWHERE, FILES, OF_A_FILE, OF_A_PAGE
from microsite.site.site import Site

HEADERS = "_headers"
"""The file. Nothing but a build writes one, so that a built site is known by it."""


def iter_headers(site: Site) -> Iterator[OutputFile]:
    """Yield `_headers`."""
    yield OutputFile(HEADERS, ("\n".join(_iter_lines(site)) + "\n").encode())


def _iter_lines(site: Site) -> Iterator[str]:
    yield "/*"
    yield from (f"  {name}: {value}" for name, value in EVERYWHERE.items())
    yield f"  Cache-Control: {OF_A_PAGE}"
    for ending in FILES:
        yield from _rule(f"/*.{ending}", OF_A_FILE)
    for address in _like_files(site):
        yield from _rule(f"/{address}", OF_A_PAGE)


def _rule(path: str, cache: str) -> tuple[str, ...]:
    """Return the lines for what a path gets instead. Where several rules fit, Netlify sends what
    the last one says; Cloudflare Pages adds them up, unless one takes away what came before.
    """
    return path, "  ! Cache-Control", f"  Cache-Control: {cache}"


def _like_files(site: Site) -> list[str]:
    """Return the addresses of pages that Netlify may take for a file: its `/*.ics` fits `/topics/`
    as well.
    """
    short = (SHORT.format(code) for code in site.lessons.addresses)
    addresses = [
        address_in(slug, tag) for slug in (*site.pages, *site.moved, *short) for tag in site.tags
    ]
    return sorted({one for one in addresses if one.removesuffix("/").endswith(FILES)})
