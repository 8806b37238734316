"""Local services are those of this partnership's area."""

from collections.abc import Iterator

from microsite.findings import Finding
from microsite.site.site import Site


def check_areas(site: Site) -> Iterator[Finding]:
    """A local service serves the area of this partnership, and says so: another borough's number
    is never printed.

    services/area: change the row to the service of your own area, its names, ways and sources, and
    then its `area`; or take the row away.
    services/no-area: write `area` into the row of a local service.
    """
    ours, document = site.partnership.area, site.documents["services"]
    for name, service in site.registry.services.items():
        if service.area and service.area != ours:
            sentence = f"{name} serves {service.area}, and this partnership is that of {ours}."
            hint = (
                f"change this row to the service of {ours}: its names, ways and source, then its"
                " area; or take it away"
            )
            yield document.find(("services", name, "area"), "services/area", sentence, hint)
        elif not service.area and ours.lower() in f"{service.name} {service.what}".lower():
            sentence = f"{name} speaks of {ours} and names no area."
            hint = f"write area: {ours}"
            yield document.find(("services", name), "services/no-area", sentence, hint)
