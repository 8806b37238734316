"""Addresses inside the built site: always relative, so that it works under any host, folder or disk."""

from posixpath import relpath

from microsite.site import SOURCE_LANGUAGE, address_of


def language_root(tag: str) -> str:
    """Return the folder of a language below the site's root: empty for English, else `gu/`."""
    return "" if tag == SOURCE_LANGUAGE else f"{tag}/"


class Links:
    """Makes addresses as seen from one place: `here` is an address below the site's root (`gu/report/ceop/`)."""

    def __init__(self, here: str, tag: str, base: str | None = None) -> None:
        self._here = here
        self._tag = tag
        self._base = base

    def page(self, slug: str, tag: str | None = None) -> str:
        """Return the address of a page, in this language or another."""
        return self.file(language_root(tag or self._tag) + address_of(slug))

    def file(self, target: str) -> str:
        """Return the address of anything below the site's root. An address given a `base` is absolute."""
        if self._base is not None:
            return self._base + target
        relative = relpath(target or ".", self._here or ".")
        return f"{relative}/" if not target or target.endswith("/") else relative
