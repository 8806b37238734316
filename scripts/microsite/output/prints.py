"""The files of the print room that are made and say what today's sources say, for the site."""

from collections.abc import Iterator

from microsite.output.file import OutputFile
from microsite.site.made import PRINT_ROOM, sizes_of_made
from microsite.site.site import Site


def iter_prints(site: Site) -> Iterator[OutputFile]:
    """Yield each file, beside the page that leads to it."""
    for file in sizes_of_made(site):
        path = f"{PRINT_ROOM}/{file}"
        yield OutputFile(path, (site.root / path).read_bytes())
