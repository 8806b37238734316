"""What a sheet of the print room names exists."""

from collections.abc import Iterator

from microsite.findings import Finding
from microsite.site.site import Site
from microsite.sources.datafiles import nearest


def check_prints(site: Site) -> Iterator[Finding]:
    """A sheet of the print room names ways to reach services, and a page, that there are.

    prints/unknown-way: name a way of data/services.yml, as childline.phone.
    prints/unknown-page: name a page that exists, without `.md`.
    """
    document = site.documents["prints"]
    known = [f"{name}.{kind}" for name, one in site.registry.services.items() for kind in one.ways]
    for name, row in site.prints.items():
        for index, way in enumerate(row.ways):
            if way not in known:
                hint = nearest(way, known, "name a way of data/services.yml, as childline.phone")
                sentence = f"There is no way {way}."
                yield document.find((name, "ways", index), "prints/unknown-way", sentence, hint)
        if row.page not in site.pages and row.page not in site.unread:
            hint = nearest(row.page, list(site.pages), "name a page that there is")
            sentence = f"There is no page {row.page}."
            yield document.find((name, "page"), "prints/unknown-page", sentence, hint)
