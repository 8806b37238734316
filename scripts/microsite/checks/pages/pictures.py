"""The drawings that pages and their blocks name exist."""

from collections.abc import Iterator

from microsite.findings import Finding
from microsite.site.overrides import DRAWINGS, names_in
from microsite.site.site import Site
from microsite.sources.datafiles import nearest


def check_pictures(site: Site) -> Iterator[Finding]:
    """A page, and a block of it, shows a drawing that there is.

    pages/unknown-drawing: name a file of `overrides/drawings/`, without its ending.
    """
    there = names_in(site.root, DRAWINGS)
    for page in site.pages.values():
        if page.front.drawing and page.front.drawing not in there:
            says, hint = _said(page.front.drawing, there)
            yield page.document.find(("drawing",), "pages/unknown-drawing", says, hint)
        for name, line in page.drawn:
            if name not in there:
                says, hint = _said(name, there)
                yield Finding(page.path, line, 1, "pages/unknown-drawing", says, hint)


def _said(name: str, there: list[str]) -> tuple[str, str]:
    return f"There is no drawing {name}.svg.", nearest(name, there)
