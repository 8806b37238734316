"""Whoever owns a page, checks a fact or lets a sentence pass is named by a role."""

from collections.abc import Iterator

from microsite.facts.records import Checked
from microsite.findings import Finding
from microsite.site.site import Site
from microsite.sources.datafiles import KeyPath, nearest


def check_roles(site: Site) -> Iterator[Finding]:
    """An owner, a checker or whoever lets a sentence pass is a role that the furniture has a word
    for, so that no page prints a person's name.

    services/unknown-role: write a role that `data/strings/en.yml` has, never a name.
    front-matter/unknown-role: write a role that `data/strings/en.yml` has, never a name.
    wording/unknown-role: write a role that `data/strings/en.yml` has, never a name.
    """
    roles = [key.removeprefix("role.") for key in site.english if key.startswith("role.")]
    for keys, role in _iter_checkers(site):
        if role not in roles:
            sentence = f"{role} is not a role of this site."
            yield site.documents["services"].find(
                keys, "services/unknown-role", sentence, nearest(role, roles)
            )
    for number, row in enumerate(site.house_style.allowed):
        if row.role not in roles:
            sentence = f"{row.role} is not a role of this site."
            yield site.documents["house_style"].find(
                ("allowed", number, "role"),
                "wording/unknown-role",
                sentence,
                nearest(row.role, roles),
            )
    for page in site.pages.values():
        if page.front.owner not in roles:
            sentence = f"{page.front.owner} is not a role of this site."
            yield page.document.find(
                ("owner",), "front-matter/unknown-role", sentence, nearest(page.front.owner, roles)
            )


def _iter_checkers(site: Site) -> Iterator[tuple[KeyPath, str]]:
    """Yield (where it stands, who) for every check of a service or of a way to reach it."""
    for name, service in site.registry.services.items():
        checks: dict[KeyPath, Checked] = {("services", name): service.checked}
        checks |= {
            ("services", name, "ways", kind): way.checked for kind, way in service.ways.items()
        }
        yield from (
            ((*keys, "checked", "by"), check.by) for keys, check in checks.items() if check.by
        )
