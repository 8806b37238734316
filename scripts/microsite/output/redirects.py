"""The file `_redirects`: on static hosts a wrong address is answered in the language it asks for
(the form that Netlify reads).

Cloudflare Pages looks for the nearest 404.html by itself, and passes over lines with a 404.
"""

from collections.abc import Iterator

from microsite.output.file import OutputFile
from microsite.site.addresses import NOT_FOUND, language_root
from microsite.site.site import Site

REDIRECTS = "_redirects"


def iter_redirects(site: Site) -> Iterator[OutputFile]:
    """Yield `_redirects`: a line for each language but English, whose 404.html every host knows."""
    folders = [folder for tag in site.tags if (folder := language_root(tag))]
    if folders:
        lines = (f"/{folder}* /{folder}{NOT_FOUND} 404\n" for folder in folders)
        yield OutputFile(REDIRECTS, "".join(lines).encode())
