"""What a command about translations names: a page, a language to translate into, a translation."""

from microsite.errors import UsageError
from microsite.site.page import SOURCE_LANGUAGE, Page, Translation
from microsite.site.site import Site
from microsite.sources.datafiles import nearest


def find_page(site: Site, name: str) -> Page:
    """Return the page of a path below content/, as report/ceop. Raises UsageError."""
    page = site.pages.get(name)
    if page is None:
        raise UsageError(f"There is no page {name}; {nearest(name, list(site.pages))}")
    return page


def check_tag(site: Site, tag: str) -> None:
    """Raise UsageError where a tag is not of a language to translate into."""
    if tag not in site.languages or tag == SOURCE_LANGUAGE:
        raise UsageError(
            f"{tag} is not a language to translate into; {nearest(tag, list(site.languages))}"
        )


def find_translation(site: Site, name: str, tag: str) -> tuple[Page, Translation]:
    """Return a page with its translation. Raises UsageError where one is not there."""
    page = find_page(site, name)
    if tag not in page.translations:
        raise UsageError(f"There is no translation content/{name}.{tag}.md yet.")
    return page, page.translations[tag]
