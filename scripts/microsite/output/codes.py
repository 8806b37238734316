"""The code that leads from a printed page back to it (QR, ISO/IEC 18004): a picture beside each
page.

A browser asks for it only when it prints. Written only where the site knows its own address.
"""

from collections.abc import Iterator
from io import BytesIO

import segno

from microsite.output.file import OutputFile
from microsite.site.addresses import CODE, absolute, address_in
from microsite.site.site import Site

_MASK = 3
"""The pattern laid over the code. Weighing all eight for the best costs five times as much, and a
camera reads any.
"""
_QUIET_ZONE = 4
"""Modules of white around a code, as the standard asks."""


def iter_codes(site: Site) -> Iterator[OutputFile]:
    """Yield a code for every page in every language, or nothing without a site_url."""
    root = site.partnership.site_url
    for slug in site.pages if root else ():
        for tag in site.tags:
            code = segno.make(absolute(root or "", slug, tag), error="m", micro=False, mask=_MASK)
            picture = BytesIO()
            code.save(picture, kind="svg", border=_QUIET_ZONE, light="#fff", omitsize=True)
            yield OutputFile(address_in(slug, tag) + CODE, picture.getvalue())
