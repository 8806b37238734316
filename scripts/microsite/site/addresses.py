"""Addresses inside the built site: always relative, so that it works under any host, folder or
disk.
"""

from posixpath import commonprefix, dirname, join, normpath

from microsite.site.page import SOURCE_LANGUAGE, address_of

TOGETHER = "together"
"""Below the address of a translated page, where it stands beside its English."""
NOT_FOUND = "404.html"
"""In each language's folder, the page for an address that is not there."""
CODE = "qr.svg"
"""The file, beside each page, that holds its address for a camera."""
SITE_SCRIPT = "assets/js/site.js"
"""The one script that a page asks for."""
POCKET = "numbers.htm"
"""The file to keep (`output/pocket.py`), beside the page that offers it. Not called as pages are:
it is none.
"""
OWN_SCRIPTS = "assets/js/{}.js"
"""A script that only some pages ask for, by its name."""
SHORT = "l/{}"
"""The slug of a short address of a lesson, by its letters (data/lessons.yml)."""
PAPER_STYLE = "assets/css/paper.css"
"""The one style sheet that a page asks for: that of paper."""


def search_index(tag: str) -> str:
    """Return the file that holds the search index of a language."""
    return f"assets/search/{tag}.js"


def language_root(tag: str) -> str:
    """Return the folder of a language below the site's root: empty for English, else `gu/`."""
    return "" if tag == SOURCE_LANGUAGE else f"{tag}/"


def address_in(slug: str, tag: str) -> str:
    """Return the address of a page in a language below the site's root: `gu/report/ceop/`."""
    return language_root(tag) + address_of(slug)


def together_of(slug: str, tag: str) -> str:
    """Return the address where a translated page stands beside its English."""
    return f"{address_in(slug, tag)}{TOGETHER}/"


def absolute(site_url: str, slug: str, tag: str) -> str:
    """Return the full address of a page in a language."""
    return f"{site_url.rstrip('/')}/{address_in(slug, tag)}"


def slug_of(slug: str, target: str) -> str | None:
    """Return the slug that a link to a source file means, `../report/ceop.md`, as the page `slug`
    writes it.

    None for anything that is no such link.
    """
    path = target.partition("#")[0]
    if not path:
        return slug
    if not path.endswith(".md") or path.startswith("/") or ":" in path:
        return None
    return normpath(join(dirname(slug), path)).removesuffix(".md")


class Links:
    """Makes addresses as seen from one place: `here` is an address below the site's root
    (`gu/report/ceop/`).
    """

    def __init__(self, here: str, tag: str, base: str | None = None) -> None:
        self._here = here
        self._tag = tag
        self._base = base

    def page(self, slug: str, tag: str | None = None) -> str:
        """Return the address of a page, in this language or another."""
        return self.file(address_in(slug, tag or self._tag))

    def file(self, target: str) -> str:
        """Return the address of anything below the site's root. An address given a `base` is
        absolute.
        """
        if self._base is not None:
            return self._base + target
        shared = commonprefix((self._here, target)).rpartition("/")[0]
        start = len(shared) + 1 if shared else 0
        return "../" * self._here.count("/", start) + target[start:] or "./"
