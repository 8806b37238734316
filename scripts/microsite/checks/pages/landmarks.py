"""What the frame of every page leads to exists: pages, services, the skyline, the banner's page."""

from collections.abc import Iterator

from microsite.facts.landmarks import FRAME_WAYS, HELP, HOME
from microsite.findings import Finding
from microsite.site.overrides import SKYLINES, names_in
from microsite.site.site import Site
from microsite.sources.datafiles import nearest


def check_landmarks(site: Site) -> Iterator[Finding]:
    """The pages, services and pictures that every page shows exist.

    services/missing: put the service and its ways back from the last commit.
    """
    for slug in (HOME, HELP):
        if slug not in site.pages and slug not in site.unread:
            hint = "every page leads there: put it back from the last commit"
            yield Finding(
                f"content/{slug}.md", 1, 1, "files/missing", "This page is missing.", hint
            )
    ways = {name: set(service.ways) for name, service in site.registry.services.items()}
    for service, needed in {site.partnership.web: frozenset[str](), **FRAME_WAYS}.items():
        missing = needed - ways[service] if service in ways else {service}
        if missing:
            sentence = f"Every page shows {service}, and {', '.join(sorted(missing))} is missing."
            hint = "put it back from the last commit"
            yield site.documents["services"].find(
                ("services", service), "services/missing", sentence, hint
            )
    skyline, known = site.partnership.skyline.partial, names_in(site.root, SKYLINES)
    if skyline not in known:
        hint = nearest(skyline, known)
        sentence = f"There is no drawing {skyline}.svg among the skylines."
        yield site.documents["partnership"].find(
            ("skyline", "partial"), "files/missing", sentence, hint
        )
