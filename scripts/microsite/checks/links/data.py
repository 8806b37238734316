"""Pages that a row of `data/` leads to exist."""

from collections.abc import Iterator

from microsite.findings import Finding
from microsite.site.site import Site
from microsite.sources.datafiles import nearest


def check_data_links(site: Site) -> Iterator[Finding]:
    """A word of the glossary, a campaign and the banner lead to pages that exist.

    data/broken-link: name a page that exists, without `.md`, or take the line away.
    banner/broken-link: name a page that exists, without `.md`.
    banner/half: fill in `heading` and `sentence`, or write null in both.
    """
    for name in ("glossary", "campaigns"):
        for key, row in getattr(site, name).items():
            if row.page and row.page not in site.pages and row.page not in site.unread:
                hint = nearest(row.page, list(site.pages), show_all=False)
                sentence = f"There is no page {row.page}."
                yield site.documents[name].find((key, "page"), "data/broken-link", sentence, hint)
    banner, document = site.banner, site.documents["banner"]
    if banner.page and banner.page not in site.pages:
        hint = nearest(banner.page, list(site.pages), show_all=False)
        yield document.find(
            ("page",), "banner/broken-link", f"There is no page {banner.page}.", hint
        )
    if bool(banner.heading) != bool(banner.sentence):
        hint = "fill in both, or empty both"
        yield document.find(
            (), "banner/half", "A banner has a heading and a sentence, or neither.", hint
        )
