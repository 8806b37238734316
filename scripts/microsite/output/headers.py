"""`_headers`: what a static host sends with the pages (the form that Netlify and Cloudflare Pages
read).

A page marked `sensitive` leaves no copy on disk (RFC 9111, no-store), in any language.
"""

from collections.abc import Iterator

from microsite.output.file import OutputFile
from microsite.site.addresses import address_in
from microsite.site.site import Site

HEADERS = "_headers"
"""The file. Nothing but a build writes one, so that a built site is known by it."""
EVERYWHERE = (
    "Referrer-Policy: no-referrer",
    "X-Content-Type-Options: nosniff",
    "X-Frame-Options: DENY",
    "Permissions-Policy: camera=(), geolocation=(), microphone=()",
)


def iter_headers(site: Site) -> Iterator[OutputFile]:
    """Yield `_headers`."""
    yield OutputFile(HEADERS, ("\n".join(_iter_lines(site)) + "\n").encode())


def _iter_lines(site: Site) -> Iterator[str]:
    yield "/*"
    yield from (f"  {header}" for header in EVERYWHERE)
    for slug, page in sorted(site.pages.items()):
        if page.front.sensitive:
            for tag in site.tags:
                yield f"/{address_in(slug, tag)}*"
                yield "  Cache-Control: no-store"
