"""An address of mail in the registry belongs to the service that it is of."""

import re
from collections.abc import Iterator

from microsite.checks.links.lookalikes import bare, host_of, registrable
from microsite.facts.services import Service
from microsite.findings import Finding
from microsite.site.site import Site

PUBLIC_BODIES = ("gov.uk", "police.uk", "nhs.uk", "nhs.net", "mod.uk", "parliament.uk")
"""Names below which only public bodies are given theirs."""
_HOST = re.compile(r"(?<![\w.@-])(?:(?<!/)|(?<=://))(?:[a-z0-9-]+\.)+[a-z]{2,}", re.IGNORECASE)


def check_mail(site: Site) -> Iterator[Finding]:
    """An address of mail is at a host that its service is known by: that of another way of it, of a
    page that its source names, of its own name, or one that only a public body can have.

    services/mail-host: write the address that the service's own site gives, and name that page in
    its `source`.
    """
    for name, service in site.registry.services.items():
        for kind, way in service.ways.items():
            host = host_of(way.value)
            if "@" in way.value and "://" not in way.value and not _goes_with(service, host):
                keys = ("services", name, "ways", kind, "value")
                sentence = f"Nothing says that {host} is a host of {service.name}."
                hint = "write the address that its own site gives, and name that page in its source"
                yield site.documents["services"].find(keys, "services/mail-host", sentence, hint)


def _goes_with(service: Service, host: str) -> bool:
    sources = [service.source, *(way.source for way in service.ways.values() if way.source)]
    ways = [way.value for way in service.ways.values() if "@" not in way.value]
    known = (
        found for text in (*ways, *(one.where for one in sources)) for found in _hosts_in(text)
    )
    return (
        any(registrable(host) == registrable(one) for one in known)
        or f".{bare(host)}".endswith(tuple(f".{one}" for one in PUBLIC_BODIES))
        or registrable(host).partition(".")[0].replace("-", "") in _names_of(service)
    )


def _hosts_in(text: str) -> Iterator[str]:
    """Yield the hosts that a text names, no file of their paths."""
    for match in _HOST.finditer(text):
        yield match[0].lower()


def _names_of(service: Service) -> frozenset[str]:
    """Return the name of a service and each word of it, letters and figures alone."""
    words = re.findall(r"\w+", service.name.casefold())
    return frozenset((*words, "".join(words)))
