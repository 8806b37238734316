"""Source checks: one rule family a module, each a generator of findings over the whole site."""

from collections.abc import Callable, Iterator

from microsite.findings import Finding
from microsite.site import Site

CHECKS: tuple[Callable[[Site], Iterator[Finding]], ...] = ()


def check_site(site: Site) -> Iterator[Finding]:
    """Yield the findings of every family."""
    for check in CHECKS:
        yield from check(site)
