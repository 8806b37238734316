"""`_headers`: what a static host sends with the pages (the form that Netlify and Cloudflare Pages
read).

No page leaves a copy on disk (RFC 9111, no-store), in any language. A page is known by how deep it
lies and not by its name: hosts take few rules (Cloudflare Pages 100), and pages grow.
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
    addresses = (address_in(slug, tag) for slug in (*site.pages, *site.moved) for tag in site.tags)
    for depth in sorted({address.count("/") for address in addresses}):
        folder = "".join(f":{chr(ord('a') + step)}/" for step in range(depth))
        for name in ("", "index.html"):
            yield f"/{folder}{name}"
            yield "  Cache-Control: no-store"
