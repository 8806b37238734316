"""The truth about who checked what, for the foot of a page (docs/decisions, trial and launched)."""

from collections.abc import Iterator

from markupsafe import Markup

from microsite.page import Page
from microsite.registry import Service, WayKind
from microsite.render.words import Words
from microsite.site import Site

FRAME_SERVICES = ("emergency", "childline", "ceop")
"""The services that stand on every page."""


def iter_provenance(site: Site, page: Page, words: Words) -> Iterator[Markup]:
    """Yield the lines of a page's foot: where its numbers come from, and when its words are due for a check."""
    yield _sources(site, page, words)
    yield words("foot.updated", date=words.date(page.front.updated), review=words.date(page.front.review_by))


def _sources(site: Site, page: Page, words: Words) -> Markup:
    """Say when the sources were seen, until every number and address on the page was checked by a person."""
    ways = list(_iter_ways(site, page))
    checks = [service.way_checked(kind) for service, kind in ways]
    days = [check.on for check in checks if check.on]
    if len(days) == len(ways):
        roles = (words(f"role.{role}") for role in sorted({check.by for check in checks if check.by}))
        role = Markup(words.plain("list.separator")).join(roles)
        return words("foot.checked", date=words.date(min(days)), role=role)
    seen = min(service.way_source(kind).seen_on for service, kind in ways)
    return words("foot.sources", date=words.date(seen))


def _iter_ways(site: Site, page: Page) -> Iterator[tuple[Service, WayKind]]:
    """Yield every way that the page can print, those of the frame included."""
    for name in sorted((page.named | set(FRAME_SERVICES)) & site.registry.services.keys()):
        service = site.registry.services[name]
        for kind in service.ways:
            if not service.is_withheld(kind, site.partnership.launched):
                yield service, kind
