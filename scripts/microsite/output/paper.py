"""The style of paper, a file of its own: a page asks for it when nothing else is waited for."""

from collections.abc import Iterator

from microsite.output.file import OutputFile
from microsite.output.style import StyleSheet
from microsite.site.addresses import PAPER_STYLE
from microsite.site.site import Site


def iter_paper(site: Site) -> Iterator[OutputFile]:
    """Yield the one style file of the site."""
    style = StyleSheet.load(site.root, site.sections)
    yield OutputFile(PAPER_STYLE, style.paper.encode())
