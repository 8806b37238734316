"""The code that leads from a printed page back to it (QR, ISO/IEC 18004): a picture beside each page.

A browser asks for it only when it prints. Written only where the site knows its own address.
"""

from pathlib import Path

import segno

from microsite.links import CODE, absolute, address_in
from microsite.site import Site

_MASK = 3
"""The pattern laid over the code. Weighing all eight for the best costs five times as much, and a camera reads any."""
_QUIET_ZONE = 4
"""Modules of white around a code, as the standard asks."""


def write_codes(site: Site, target: Path) -> None:
    """Write a code for every page in every language into the built site at `target`, or nothing without a site_url."""
    root = site.partnership.site_url
    for slug in site.pages if root else ():
        for tag in site.tags:
            code = segno.make(absolute(root or "", slug, tag), error="m", micro=False, mask=_MASK)
            code.save(str(target / address_in(slug, tag) / CODE), border=_QUIET_ZONE, light="#fff", omitsize=True)
