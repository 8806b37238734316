"""What services call themselves: no two alike."""

from collections.abc import Iterator

from microsite.findings import Finding
from microsite.site.site import Site


def check_names(site: Site) -> Iterator[Finding]:
    """No two services have one name: a reader could not tell whom they reach.

    services/same-name: write what this service calls itself.
    """
    first: dict[str, str] = {}
    for service, row in site.registry.services.items():
        other = first.setdefault(" ".join(row.name.casefold().split()), service)
        if other != service:
            sentence = f"{row.name} is the name of {other} too."
            hint = "write what this service calls itself"
            keys = ("services", service, "name")
            yield site.documents["services"].find(keys, "services/same-name", sentence, hint)
