"""Source checks: one rule family a module, each a generator of findings over the whole site."""

from collections.abc import Callable, Iterator

from microsite.checks.before_launch import check_before_launch
from microsite.checks.coverage import (
    check_addresses,
    check_dates,
    check_frame,
    check_languages,
    check_roles,
    check_strategy,
)
from microsite.checks.evidence import check_evidence
from microsite.checks.hosts import check_hosts, check_way_addresses
from microsite.checks.links import check_links
from microsite.checks.reading import check_reading
from microsite.checks.services import check_services
from microsite.checks.structure import check_structure
from microsite.checks.translations import check_translations
from microsite.checks.typed_facts import check_typed_facts
from microsite.checks.wording import check_wording
from microsite.findings import Finding
from microsite.site import Site

CHECKS: tuple[Callable[[Site], Iterator[Finding]], ...] = (
    check_services,
    check_structure,
    check_links,
    check_addresses,
    check_strategy,
    check_dates,
    check_roles,
    check_frame,
    check_languages,
    check_translations,
    check_wording,
    check_evidence,
    check_hosts,
    check_way_addresses,
    check_typed_facts,
    check_reading,
    check_before_launch,
)


def check_site(site: Site) -> Iterator[Finding]:
    """Yield the findings of every family."""
    for check in CHECKS:
        yield from check(site)
