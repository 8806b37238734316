"""Whoever owns a page, checks a fact or lets a sentence pass is named by a role."""

from collections.abc import Iterator

from microsite.facts.records import Checked
from microsite.findings import Finding
from microsite.site.site import Site
from microsite.sources.datafiles import Document, KeyPath, nearest


def check_roles(site: Site) -> Iterator[Finding]:
    """An owner, a checker or whoever lets a sentence pass is a role that the furniture has a word
    for, so that no page prints a person's name.

    services/unknown-role: write a role that `data/strings/en.yml` has, never a name.
    front-matter/unknown-role: write a role that `data/strings/en.yml` has, never a name.
    sections/unknown-role: write a role that `data/strings/en.yml` has, never a name.
    wording/unknown-role: write a role that `data/strings/en.yml` has, never a name.
    """
    roles = [key.removeprefix("role.") for key in site.english if key.startswith("role.")]
    for document, keys, role, rule in _iter_named(site):
        if role not in roles:
            sentence = f"{role} is not a role of this site."
            yield document.find(keys, rule, sentence, nearest(role, roles))


def _iter_named(site: Site) -> Iterator[tuple[Document, KeyPath, str, str]]:
    """Yield (file, place, who, rule) for everybody who is named."""
    yield from _iter_checkers(site)
    yield from _iter_owners(site)
    for number, row in enumerate(site.house_style.allowed):
        keys = ("allowed", number, "role")
        yield site.documents["house_style"], keys, row.role, "wording/unknown-role"


def _iter_checkers(site: Site) -> Iterator[tuple[Document, KeyPath, str, str]]:
    """Yield (file, place, who, rule) for every check of a service or of a way to reach it."""
    for name, service in site.registry.services.items():
        checks: dict[KeyPath, Checked] = {("services", name): service.checked}
        checks |= {
            ("services", name, "ways", kind): way.checked for kind, way in service.ways.items()
        }
        for keys, check in checks.items():
            if check.by:
                place = (*keys, "checked", "by")
                yield site.documents["services"], place, check.by, "services/unknown-role"


def _iter_owners(site: Site) -> Iterator[tuple[Document, KeyPath, str, str]]:
    """Yield (file, place, who, rule) for every section and for every page with an owner of its
    own.
    """
    document = site.documents["sections"]
    yield document, ("top", "owner"), site.sections.top.owner, "sections/unknown-role"
    for name, section in site.sections.folders.items():
        keys = ("folders", name, "owner")
        yield document, keys, section.owner, "sections/unknown-role"
    for page in site.pages.values():
        if page.front.owner:
            yield page.document, ("owner",), page.front.owner, "front-matter/unknown-role"
