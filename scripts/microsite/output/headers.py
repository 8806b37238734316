"""What every host sends with the pages, in one table, and the file `_headers` that says so to
static hosts (the form that Netlify and Cloudflare Pages read). The same for servers: servers.py.

No page leaves a copy on disk (RFC 9111, no-store), in any language, nor does anything that is not
known to be a file: hosts take few rules (Cloudflare Pages 100), and pages grow.
"""

from collections.abc import Iterator, Mapping

from microsite.output.file import OutputFile
from microsite.site.addresses import SHORT, address_in
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
"""Cache-Control of style, scripts, pictures and lists: kept, and asked after each time (304)."""
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
