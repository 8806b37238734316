"""Published addresses live on (strategy 4.8: what is published stays true)."""

from collections.abc import Iterator

from microsite.findings import Finding
from microsite.site.addresses import SHORT
from microsite.site.page import address_of
from microsite.site.site import Site
from microsite.sources.datafiles import nearest


def check_addresses(site: Site) -> Iterator[Finding]:
    """A published address never vanishes without a row in moved.yml.

    addresses/vanished: add a row `old/page: new/page` to `data/moved.yml`, or put back the row of
    `data/lessons.yml`.
    addresses/moved-nowhere: name a page that exists.
    addresses/moved-too-soon: take the row away while the old page is still there; leave language
    tags out.
    """
    known = {page.address for page in site.pages.values()} | {
        address_of(slug) for slug in site.unread
    }
    known |= {address_of(SHORT.format(code)) for code in site.lessons.addresses}
    moved = {address_of(slug) for slug in site.moved}
    for index, slug in enumerate(site.published):
        if address_of(slug) not in known | moved:
            hint = f"add a row {slug}: <new page> to data/moved.yml"
            sentence = f"The published address {address_of(slug)} is gone."
            yield site.documents["published"].find((index,), "addresses/vanished", sentence, hint)
    for old, new in site.moved.items():
        if address_of(new) not in known:
            hint = nearest(new, list(site.pages), "name a page that there is")
            yield site.documents["moved"].find(
                (old,), "addresses/moved-nowhere", f"There is no page {new}.", hint
            )
        if (first := old.partition("/")[0]) in site.languages:
            sentence = (
                f"The address {first}/ belongs to the language {site.languages[first].english}."
            )
            hint = f"leave out {first}/: every row leads on in each language"
            yield site.documents["moved"].find((old,), "addresses/moved-too-soon", sentence, hint)
        if address_of(old) in known:
            sentence = f"{old} is still a page, so nobody would be led to {new}."
            yield site.documents["moved"].find(
                (old,), "addresses/moved-too-soon", sentence, f"take the row {old} away"
            )
