"""`robots.txt` (RFC 9309): a trial is closed to search engines; a launched site names its sitemap.

Hosts are asked for it at their root alone. A trial in a folder is kept out by its pages (noindex).
"""

from collections.abc import Iterator

from microsite.output.file import OutputFile
from microsite.site.site import Site

ROBOTS = "robots.txt"


def iter_robots(site: Site) -> Iterator[OutputFile]:
    """Yield the file."""
    board = site.partnership
    lines = ["User-agent: *", "Disallow:" if board.launched else "Disallow: /"]
    if board.launched and board.site_url:
        lines += ["", f"Sitemap: {board.site_url.rstrip('/')}/sitemap.xml"]
    yield OutputFile(ROBOTS, ("\n".join(lines) + "\n").encode())
