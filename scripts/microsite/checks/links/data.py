"""Pages and drawings that a row of `data/` names exist."""

from collections.abc import Iterator

from microsite.checks.links.graph import ids_in
from microsite.findings import Finding
from microsite.site.site import Site
from microsite.sources.datafiles import KeyPath, nearest


def check_data_links(site: Site) -> Iterator[Finding]:
    """A word of the glossary, a campaign and the banner lead to pages that exist, and a picture
    belongs to a page, or to a heading of one, that does.

    data/broken-link: name a page that exists, without `.md`, and a heading of it after a `#`; or
    take the line away.
    banner/broken-link: name a page that exists, without `.md`.
    banner/half: fill in `heading` and `sentence`, or write null in both.
    """
    for name in ("glossary", "campaigns"):
        for key, row in getattr(site, name).items():
            if row.page and row.page not in site.pages and row.page not in site.unread:
                hint = nearest(row.page, list(site.pages), show_all=False)
                sentence = f"There is no page {row.page}."
                yield site.documents[name].find((key, "page"), "data/broken-link", sentence, hint)
    yield from _check_places(site)
    yield from _check_drawings(site)
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


def _check_places(site: Site) -> Iterator[Finding]:
    """A picture belongs to a page, or to a part of one, that exists."""
    document = site.documents["pictures"]
    for place in site.pictures:
        slug, _, anchor = place.partition("#")
        page = site.pages.get(slug)
        if page is None and slug not in site.unread:
            hint = nearest(slug, list(site.pages), show_all=False)
            sentence = f"There is no page {slug}."
            yield document.find((place,), "data/broken-link", sentence, hint)
        elif page and anchor:
            ids = [found for block in page.blocks for found in ids_in(block.html)]
            if anchor not in ids:
                sentence = f"The page {slug} has no heading {anchor}."
                hint = nearest(anchor, ids, show_all=False)
                yield document.find((place,), "data/broken-link", sentence, hint)


def _check_drawings(site: Site) -> Iterator[Finding]:
    """The drawing that a picture or a campaign names exists.

    data/unknown-drawing: name a file of `overrides/drawings/`, without its ending.
    """
    there = {path.stem for path in (site.root / "overrides" / "drawings").glob("*.svg")}
    for file, keys, drawing in _named_drawings(site):
        if drawing not in there:
            hint = nearest(drawing, sorted(there))
            sentence = f"There is no drawing {drawing}.svg."
            yield site.documents[file].find(keys, "data/unknown-drawing", sentence, hint)


def _named_drawings(site: Site) -> Iterator[tuple[str, KeyPath, str]]:
    """Yield (data file, where it stands in it, drawing)."""
    for place, picture in site.pictures.items():
        yield "pictures", (place,), f"small-{picture}"
    for name, campaign in site.campaigns.items():
        yield "campaigns", (name, "drawing"), campaign.drawing
