"""Addresses inside the built site: always relative, so that it works under any host, folder or disk."""

from posixpath import relpath

from microsite.site import SOURCE_LANGUAGE, address_of


def language_root(tag: str) -> str:
    """Return the folder of a language below the site's root: empty for English, else `gu/`."""
    return "" if tag == SOURCE_LANGUAGE else f"{tag}/"


def address_in(slug: str, tag: str) -> str:
    """Return the address of a page in a language below the site's root: `gu/report/ceop/`."""
    return language_root(tag) + address_of(slug)


def absolute(site_url: str, slug: str, tag: str) -> str:
    """Return the full address of a page in a language."""
    return f"{site_url.rstrip('/')}/{address_in(slug, tag)}"


class Links:
    """Makes addresses as seen from one place: `here` is an address below the site's root (`gu/report/ceop/`)."""

    def __init__(self, here: str, tag: str, base: str | None = None) -> None:
        self._here = here
        self._tag = tag
        self._base = base

    def page(self, slug: str, tag: str | None = None) -> str:
        """Return the address of a page, in this language or another."""
        return self.file(address_in(slug, tag or self._tag))

    def file(self, target: str) -> str:
        """Return the address of anything below the site's root. An address given a `base` is absolute."""
        if self._base is not None:
            return self._base + target
        relative = relpath(target or ".", self._here or ".")
        return f"{relative}/" if not target or target.endswith("/") else relative
