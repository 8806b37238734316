"""`.well-known/security.txt` (RFC 9116): whom to tell about a weakness of the site, and until when
that is true.
"""

from collections.abc import Iterator

from microsite.output.file import OutputFile
from microsite.site.page import SOURCE_LANGUAGE
from microsite.site.site import Site

SECURITY = ".well-known/security.txt"


def iter_security(site: Site) -> Iterator[OutputFile]:
    """Yield the file, or nothing while nobody says until when it holds or where the partnership is
    found.
    """
    board = site.partnership
    service = site.registry.services.get(board.web)
    if not board.security_until or service is None or "web" not in service.ways:
        return
    if service.is_withheld("web", launched=board.launched):
        return
    lines = [
        f"Contact: {service.ways['web'].value}",
        f"Expires: {board.security_until.isoformat()}T00:00:00Z",
        f"Preferred-Languages: {SOURCE_LANGUAGE}",
    ]
    if board.site_url:
        lines.append(f"Canonical: {board.site_url.rstrip('/')}/{SECURITY}")
    yield OutputFile(SECURITY, ("\n".join(lines) + "\n").encode())
