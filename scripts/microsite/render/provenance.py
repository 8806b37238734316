"""The truth about who checked what, for the foot of a page (docs/decisions, trial and launched)."""

from collections.abc import Iterator

from markupsafe import Markup

from microsite.facts.landmarks import FRAME_WAYS
from microsite.facts.services import Service, WayKind
from microsite.render.messages import Messages
from microsite.site.page import Page
from microsite.site.site import Site


def iter_provenance(site: Site, page: Page, words: Messages) -> Iterator[Markup]:
    """Yield the lines of a page's foot: where its numbers come from, and when its words are due for
    a check.
    """
    yield _sources(site, page, words)
    yield words(
        "foot.updated", date=words.date(page.front.updated), review=words.date(page.front.review_by)
    )


def _sources(site: Site, page: Page, words: Messages) -> Markup:
    """Say when the sources were seen, until every number and address on the page was checked by a
    person.
    """
    ways = list(_iter_ways(site, page))
    checks = [service.way_checked(kind) for service, kind in ways]
    days = [check.on for check in checks if check.on]
    if len(days) == len(ways):
        roles = (
            words(f"role.{role}") for role in sorted({check.by for check in checks if check.by})
        )
        role = Markup(words.plain("list.separator")).join(roles)
        return words("foot.checked", date=words.date(min(days)), role=role)
    seen = min(service.way_source(kind).seen_on for service, kind in ways)
    return words("foot.sources", date=words.date(seen))


def _iter_ways(site: Site, page: Page) -> Iterator[tuple[Service, WayKind]]:
    """Yield every way that the page can print, those of the frame included."""
    for name in sorted((page.named | set(FRAME_WAYS)) & site.registry.services.keys()):
        service = site.registry.services[name]
        for kind in service.ways:
            if not service.is_withheld(kind, site.partnership.launched):
                yield service, kind
