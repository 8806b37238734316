"""Nothing is lost: the strategy is carried, published addresses live on, review dates are kept."""

from collections.abc import Iterator, Mapping
from datetime import timedelta

from babel import Locale, UnknownLocaleError

from microsite.datafiles import KeyPath, nearest
from microsite.findings import Finding
from microsite.model import Checked
from microsite.page import SOURCE_LANGUAGE, address_of
from microsite.site import Site

FRAME_WAYS: Mapping[str, set[str]] = {"emergency": {"phone"}, "childline": {"phone"}, "ceop": {"web"}}
"""What the top of every page shows, and so what no registry can do without."""


def check_addresses(site: Site) -> Iterator[Finding]:
    """A published address never vanishes without a row in moved.yml."""
    known = {page.address for page in site.pages.values()} | {address_of(slug) for slug in site.unread}
    moved = {address_of(slug) for slug in site.moved}
    for index, slug in enumerate(site.published):
        if address_of(slug) not in known | moved:
            hint = f"add a row {slug}: <new page> to data/moved.yml"
            sentence = f"The published address {address_of(slug)} is gone."
            yield site.documents["published"].find((index,), "addresses/vanished", sentence, hint)
    for old, new in site.moved.items():
        if address_of(new) not in known:
            hint = nearest(new, list(site.pages), show_all=False)
            yield site.documents["moved"].find((old,), "addresses/moved-nowhere", f"There is no page {new}.", hint)
        if (first := old.partition("/")[0]) in site.languages:
            sentence = f"The address {first}/ belongs to the language {site.languages[first].english}."
            hint = f"leave out {first}/: every row leads on in each language"
            yield site.documents["moved"].find((old,), "addresses/moved-too-soon", sentence, hint)
        if address_of(old) in known:
            sentence = f"{old} is still a page, so nobody would be led to {new}."
            yield site.documents["moved"].find((old,), "addresses/moved-too-soon", sentence)


def check_strategy(site: Site) -> Iterator[Finding]:
    """Every paragraph of the 2008 strategy is carried by a page, or stands on the list of those still to come."""
    carried: set[str] = set()
    for page in site.pages.values():
        for index, paragraph in enumerate(page.front.strategy):
            carried.add(paragraph)
            if paragraph not in site.strategy:
                hint = nearest(paragraph, list(site.strategy))
                sentence = f"The strategy has no paragraph {paragraph}."
                yield page.document.find(("strategy", index), "strategy/unknown", sentence, hint)
    document = site.documents["strategy"]
    to_come = [key for key, row in site.strategy.items() if row.pages_to_come and key not in carried]
    for key, row in site.strategy.items():
        if key not in carried and not row.pages_to_come:
            hint = "name it in the front matter of the page that carries it"
            yield document.find((key,), "strategy/uncovered", f"No page carries paragraph {key}.", hint)
        elif key in carried and row.pages_to_come:
            sentence = f"Paragraph {key} is carried now."
            yield document.find((key, "pages_to_come"), "strategy/covered", sentence, "take pages_to_come away")
    if to_come:
        sentence = f"{len(to_come)} paragraphs wait for their page: {', '.join(to_come)}."
        yield Finding(document.path, 1, 1, "strategy/to-come", sentence, severity="note")


def check_dates(site: Site) -> Iterator[Finding]:
    """A page is checked again after its last change. A check that is due warns and never stops a correction."""
    for page in site.pages.values():
        if page.front.review_by <= page.front.updated:
            sentence = "The review date is not after the day of the last change."
            yield page.document.find(("review_by",), "dates/review-before-update", sentence)
        if page.front.review_by < site.today:
            sentence = f"This page was due for a check on {page.front.review_by.isoformat()}."
            hint = "check it, then move review_by on"
            found = page.document.find(("review_by",), "dates/review-due", sentence, hint)
            yield Finding(found.path, found.line, found.column, found.rule, sentence, hint, "warning")
        if page.front.updated > site.today + timedelta(days=1):
            yield page.document.find(
                ("updated",), "dates/future", "The day of the last change has not come yet anywhere."
            )


def check_roles(site: Site) -> Iterator[Finding]:
    """An owner or a checker is a role that the furniture has a word for, so that no page prints a person's name."""
    roles = [key.removeprefix("role.") for key in site.english if key.startswith("role.")]
    for keys, role in _iter_checkers(site):
        if role not in roles:
            sentence = f"{role} is not a role of this site."
            yield site.documents["services"].find(keys, "services/unknown-role", sentence, nearest(role, roles))
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
        checks |= {("services", name, "ways", kind): way.checked for kind, way in service.ways.items()}
        yield from (((*keys, "checked", "by"), check.by) for keys, check in checks.items() if check.by)


def check_languages(site: Site) -> Iterator[Finding]:
    """English is there, and every language is one whose dates can be written (BCP 47)."""
    document = site.documents["languages"]
    if SOURCE_LANGUAGE not in site.languages:
        sentence = "English is missing, and every page is made from it."
        yield document.find((), "languages/no-source", sentence, "put the row en back")
    elif site.languages[SOURCE_LANGUAGE].state != "offered":
        sentence = "English is always offered: every page is made from it."
        yield document.find((SOURCE_LANGUAGE, "state"), "languages/no-source", sentence, "set state: offered")
    for tag in site.languages:
        try:
            Locale.parse(tag, sep="-")
        except (UnknownLocaleError, ValueError):
            sentence = f"Nobody knows how to write a date in {tag}."
            yield document.find((tag,), "languages/unknown", sentence, "use the tag of BCP 47, such as gu")


def check_frame(site: Site) -> Iterator[Finding]:
    """The pages, services and banner that every page shows exist."""
    for slug in ("index", "get-help-now"):
        if slug not in site.pages and slug not in site.unread:
            hint = "every page leads there"
            yield Finding(f"content/{slug}.md", 1, 1, "files/missing", "This page is missing.", hint)
    for name in ("words", "campaigns"):
        for key, row in getattr(site, name).items():
            if row.page and row.page not in site.pages and row.page not in site.unread:
                hint = nearest(row.page, list(site.pages), show_all=False)
                yield site.documents[name].find(
                    (key, "page"), "data/broken-link", f"There is no page {row.page}.", hint
                )
    ways = {name: set(service.ways) for name, service in site.registry.services.items()}
    for service, needed in {site.partnership.web: set[str](), **FRAME_WAYS}.items():
        missing = needed - ways[service] if service in ways else {service}
        if missing:
            sentence = f"Every page shows {service}, and {', '.join(sorted(missing))} is missing."
            yield site.documents["services"].find(("services", service), "services/missing", sentence)
    skylines = site.root / "overrides" / "partials" / "skylines"
    skyline = site.partnership.skyline.partial
    if not (skylines / f"{skyline}.svg").exists():
        hint = nearest(skyline, [path.stem for path in skylines.glob("*.svg")])
        sentence = f"There is no drawing {skyline}.svg among the skylines."
        yield site.documents["partnership"].find(("skyline", "partial"), "files/missing", sentence, hint)
    banner = site.banner
    document = site.documents["banner"]
    if banner.page and banner.page not in site.pages:
        hint = nearest(banner.page, list(site.pages), show_all=False)
        yield document.find(("page",), "banner/broken-link", f"There is no page {banner.page}.", hint)
    if bool(banner.heading) != bool(banner.sentence):
        yield document.find((), "banner/half", "A banner has a heading and a sentence, or neither.")
