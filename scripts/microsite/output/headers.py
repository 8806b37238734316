"""What every host sends with the pages, in one table, and the file `_headers` that says so to
static hosts (the form that Netlify and Cloudflare Pages read). The same for servers: servers.py.

No page leaves a copy on disk (RFC 9111, no-store), in any language. A page is known by how deep it
lies and not by its name: hosts take few rules (Cloudflare Pages 100), and pages grow.
"""

from collections.abc import Iterator, Mapping

from microsite.output.file import OutputFile
from microsite.site.addresses import SHORT, address_in, together_of
from microsite.site.site import Site

HEADERS = "_headers"
"""The file. Nothing but a build writes one, so that a built site is known by it."""

_OFF = (
    "accelerometer autoplay bluetooth browsing-topics camera display-capture encrypted-media"
    " geolocation gyroscope hid idle-detection magnetometer microphone midi payment"
    " publickey-credentials-get screen-wake-lock serial usb xr-spatial-tracking"
)
"""Powers of a browser that no page of ours asks for."""

EVERYWHERE: Mapping[str, str] = {
    # Each page carries the policy of its own style and scripts, by hash (policy.py): it is swapped
    # with the page. Here stands what a page cannot say of itself, and what never changes.
    "Content-Security-Policy": "base-uri 'none'; form-action 'none'; frame-ancestors 'none';"
    " object-src 'none'",
    "Cross-Origin-Embedder-Policy": "require-corp",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": ", ".join(f"{power}=()" for power in _OFF.split()),
    "Referrer-Policy": "no-referrer",
    "Strict-Transport-Security": "max-age=63072000",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}
"""What is sent with everything, also with a redirect and an address that is not there."""

OF_A_PAGE = "no-store"
"""Cache-Control of a page, and of whatever is not known to be something else."""
OF_A_FILE = "public, max-age=0, must-revalidate"
"""Cache-Control of style, scripts, pictures and lists: kept, and asked after each time (304). Hosts
that read `_headers` send this by themselves where no rule says otherwise.
"""
FILES = (
    "css",
    "ico",
    "ics",
    "jpg",
    "js",
    "json",
    "png",
    "svg",
    "txt",
    "webmanifest",
    "webp",
    "xml",
)
"""The endings that OF_A_FILE is for."""


def iter_headers(site: Site) -> Iterator[OutputFile]:
    """Yield `_headers`."""
    yield OutputFile(HEADERS, ("\n".join(_iter_lines(site)) + "\n").encode())


def _iter_lines(site: Site) -> Iterator[str]:
    yield "/*"
    yield from (f"  {name}: {value}" for name, value in EVERYWHERE.items())
    short = (SHORT.format(code) for code in site.lessons.addresses)
    slugs = (*site.pages, *site.moved, *short)
    addresses = [address_in(slug, tag) for slug in slugs for tag in site.tags]
    addresses += [
        together_of(slug, tag) for slug, page in site.pages.items() for tag in page.translations
    ]
    for depth in sorted({address.count("/") for address in addresses}):
        folder = "".join(f":{chr(ord('a') + step)}/" for step in range(depth))
        for name in ("", "index.html"):
            yield f"/{folder}{name}"
            yield f"  Cache-Control: {OF_A_PAGE}"
