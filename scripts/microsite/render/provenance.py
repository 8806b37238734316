"""The truth about who checked what, for the foot of a page (docs/decisions, trial and launched)."""

from collections.abc import Iterator

from markupsafe import Markup

from microsite.facts.kinds import CHOOSER, DIRECTORY
from microsite.facts.landmarks import FRAME_WAYS
from microsite.facts.services import Service, WayKind
from microsite.render.messages import Messages
from microsite.site.page import Page
from microsite.site.sections import due_on
from microsite.site.site import Site


def iter_provenance(site: Site, page: Page, messages: Messages) -> Iterator[Markup]:
    """Yield the lines of a page's foot: the day of a piece of news, where its numbers come from,
    and when its words are due for a check.
    """
    if page.front.date:
        yield messages("foot.published", date=messages.date(page.front.date))
    yield _sources(site, page, messages)
    yield _upkeep(site, page, messages)


def _upkeep(site: Site, page: Page, messages: Messages) -> Markup:
    """Say when the words were changed, when somebody checked all of them (if anybody has), and when
    that is due again.
    """
    days = {
        "date": page.front.updated,
        "reviewed": page.front.reviewed,
        "review": due_on(page, site),
    }
    written = {name: messages.date(day) for name, day in days.items() if day}
    return messages("foot.reviewed" if page.front.reviewed else "foot.updated", **written)


def _sources(site: Site, page: Page, messages: Messages) -> Markup:
    """Say when the sources were seen, until every number and address on the page was checked by a
    person.
    """
    ways = list(_iter_ways(site, page))
    checks = [service.way_checked(kind) for service, kind in ways]
    days = [check.on for check in checks if check.on]
    if len(days) == len(ways):
        roles = (
            messages(f"role.{role}") for role in sorted({check.by for check in checks if check.by})
        )
        role = Markup(messages.plain("list.separator")).join(roles)
        return messages("foot.checked", date=messages.date(min(days)), role=role)
    seen = min(service.way_source(kind).seen_on for service, kind in ways)
    return messages("foot.sources", date=messages.date(seen))


def _iter_ways(site: Site, page: Page) -> Iterator[tuple[Service, WayKind]]:
    """Yield every way that the page can print, those of the frame, of the chooser and of the
    list of all services included.
    """
    named = page.named | set(FRAME_WAYS)
    if page.has(CHOOSER):
        named |= site.chooser.services
    if page.has(DIRECTORY):
        named |= site.registry.services.keys()
    for name in sorted(named & site.registry.services.keys()):
        service = site.registry.services[name]
        for kind in service.ways:
            if not service.is_withheld(kind, site.partnership.launched):
                yield service, kind
