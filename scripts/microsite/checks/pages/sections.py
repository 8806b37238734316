"""Every folder has its section, and every door leads into one."""

from collections.abc import Iterator

from microsite.findings import Finding
from microsite.site.overrides import LAYOUTS, names_in
from microsite.site.site import Site
from microsite.sources.datafiles import Document, KeyPath, nearest


def check_sections(site: Site) -> Iterator[Finding]:
    """Every folder of content/ has a row in data/sections.yml, and every door a first page.

    sections/unknown: move the page into a section, or give its folder a row in `data/sections.yml`.
    sections/no-page: write the first page of the section, or take the line `door` away.
    sections/door-words: give the door and the page behind it the same words, so that whoever opens
    it knows that they are where they wanted to be.
    """
    yield from _check_folders(site)
    yield from _check_doors(site)
    yield from _check_layouts(site)


def _check_folders(site: Site) -> Iterator[Finding]:
    first_pages: dict[str, str] = {}
    for page in site.pages.values():
        first_pages.setdefault(page.section, page.path)
    for name, path in first_pages.items():
        if name and name not in site.sections.folders:
            new = "a new section begins with a row in data/sections.yml"
            hint = nearest(name, list(site.sections.folders), new)
            sentence = f"The folder {name} is no section of this site."
            yield Finding(path, 1, 1, "sections/unknown", sentence, hint)


def _check_doors(site: Site) -> Iterator[Finding]:
    for name in site.sections.doors:
        index, label = f"{name}/index", site.sections.folders[name].label
        if index in site.unread:
            continue
        if (page := site.pages.get(index)) and page.front.title != label:
            sentence = f"The door of this page says “{label}”."
            hint = "write the same words here, or change the label in data/sections.yml"
            yield page.document.find(("title",), "sections/door-words", sentence, hint)
        elif not page:
            sentence = f"This door leads nowhere: there is no page content/{index}.md."
            hint = "write the page, or take the line door away"
            keys = ("folders", name, "door")
            yield site.documents["sections"].find(keys, "sections/no-page", sentence, hint)


def _check_layouts(site: Site) -> Iterator[Finding]:
    """A page is laid out by a layout that there is.

    sections/no-layout: name a file of `overrides/layouts/`, without its ending.
    """
    known = names_in(site.root, LAYOUTS)
    for document, keys, name in _iter_layouts(site):
        if name not in known:
            sentence = f"There is no layout {name}.html."
            yield document.find(keys, "sections/no-layout", sentence, nearest(name, known))


def _iter_layouts(site: Site) -> Iterator[tuple[Document, KeyPath, str]]:
    """Yield (file, place, name) of every layout that a section or a page asks for."""
    document = site.documents["sections"]
    yield document, ("top", "layout"), site.sections.top.layout
    for name, section in site.sections.folders.items():
        yield document, ("folders", name, "layout"), section.layout
    for page in site.pages.values():
        if page.front.layout:
            yield page.document, ("layout",), page.front.layout
