"""What every host sends with the pages, in one table.

No page leaves a copy on disk (RFC 9111, no-store), in any language, nor does anything that is not
known to be a file.
"""

from collections.abc import Mapping

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
