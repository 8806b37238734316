"""Pages and drawings that a row of `data/` names exist."""

from collections.abc import Iterator

from microsite.checks.links.graph import ids_of
from microsite.facts.forms import iter_fields
from microsite.facts.landmarks import DANGER_WAY
from microsite.facts.search import DANGER, Card
from microsite.findings import Finding
from microsite.site.overrides import DRAWINGS, names_in
from microsite.site.site import Site
from microsite.sources.datafiles import KeyPath, nearest

_OTHERWISE = "name a page that there is, or take the line away"


def check_data_links(site: Site) -> Iterator[Finding]:
    """A word of the glossary, a campaign, an open question and the banner lead to pages that exist,
    and a picture belongs to a page, or to a heading of one, that does.

    data/broken-link: name a page that exists, without `.md`, and a heading of it after a `#`; or
    take the line away.
    banner/broken-link: name a page that exists, without `.md`.
    banner/half: fill in `heading` and `sentence`, or write null in both.
    """
    for name in ("glossary", "campaigns"):
        for key, row in getattr(site, name).items():
            if row.page and row.page not in site.pages and row.page not in site.unread:
                hint = nearest(row.page, list(site.pages), _OTHERWISE)
                sentence = f"There is no page {row.page}."
                yield site.documents[name].find((key, "page"), "data/broken-link", sentence, hint)
    for key, question in site.questions.items():
        for number, slug in enumerate(question.pages):
            if slug not in site.pages and slug not in site.unread:
                hint = nearest(slug, list(site.pages), _OTHERWISE)
                sentence = f"There is no page {slug}."
                at = (key, "pages", number)
                yield site.documents["questions"].find(at, "data/broken-link", sentence, hint)
    yield from _check_places(site)
    yield from _check_ways(site)
    yield from _check_typed(site)
    yield from _check_drawings(site)
    banner, document = site.banner, site.documents["banner"]
    if banner.page and banner.page not in site.pages:
        hint = nearest(banner.page, list(site.pages), _OTHERWISE)
        yield document.find(
            ("page",), "banner/broken-link", f"There is no page {banner.page}.", hint
        )
    if bool(banner.heading) != bool(banner.sentence):
        hint = "fill in both, or empty both"
        yield document.find(
            (), "banner/half", "A banner has a heading and a sentence, or neither.", hint
        )


def _check_places(site: Site) -> Iterator[Finding]:
    """A picture belongs to a page, or to a part of one, that exists; the chooser leads to such."""
    for file, keys, place in _named_places(site):
        document = site.documents[file]
        slug, _, anchor = place.partition("#")
        page = site.pages.get(slug)
        if page is None and slug not in site.unread:
            hint = nearest(slug, list(site.pages), _OTHERWISE)
            sentence = f"There is no page {slug}."
            yield document.find(keys, "data/broken-link", sentence, hint)
        elif page and anchor:
            ids = sorted(ids_of(site, page))
            if anchor not in ids:
                sentence = f"The page {slug} has no heading {anchor}."
                hint = nearest(anchor, ids, "name a heading that the page has, or take the # away")
                yield document.find(keys, "data/broken-link", sentence, hint)


def _check_ways(site: Site) -> Iterator[Finding]:
    """A card of the search offers ways that the registry has and that lives hang on; that for
    danger offers first what danger dials.

    data/unknown-way: name a service of `data/services.yml` and ways that it has.
    data/uncritical-way: name a way that is `critical: true` in `data/services.yml`.
    data/danger-card: write `ways: {emergency: [phone]}` on the card `danger`, as it was.
    """
    document, services = site.documents["search"], site.registry.services
    danger = site.search.cards.get(DANGER)
    if danger is None or _first_way(danger) != DANGER_WAY:
        sentence = f"The card {DANGER} does not offer {'.'.join(DANGER_WAY)} first."
        at: KeyPath = ("cards", DANGER, "ways") if danger else ("cards",)
        yield document.find(at, "data/danger-card", sentence, "put it back as it was")
    for name, card in site.search.cards.items():
        for service, kinds in card.ways.items():
            there = list(services[service].ways) if service in services else []
            for kind in kinds:
                if kind not in there:
                    sentence = f"There is no way {service}.{kind}."
                    hint = nearest(kind, there, "name a service and one of its ways")
                    keys = ("cards", name, "ways", service)
                    yield document.find(keys, "data/unknown-way", sentence, hint)
                elif not services[service].ways[kind].critical:
                    sentence = f"{service}.{kind} is no way that lives hang on."
                    hint = "offer a critical one of data/services.yml: nothing pins the others"
                    keys = ("cards", name, "ways", service)
                    yield document.find(keys, "data/uncritical-way", sentence, hint)


def _first_way(card: Card) -> tuple[str, str] | None:
    return next(((name, kind) for name, kinds in card.ways.items() for kind in kinds), None)


def _named_places(site: Site) -> Iterator[tuple[str, KeyPath, str]]:
    """Yield (data file, where it stands in it, place)."""
    for place in site.pictures:
        yield "pictures", (place,), place
    for name, ending in site.chooser.endings.items():
        if ending.read:
            yield "chooser", ("endings", name, "read", "page"), ending.read.page
    for name, card in site.search.cards.items():
        yield "search", ("cards", name, "page"), card.page
    for tag, typing in site.search.typing.items():
        for slug in typing.in_english:
            yield "search", ("typing", tag, "in_english", slug), slug
    for keys, field in iter_fields(site.forms):
        if field.page:
            yield "forms", (*keys, "page"), field.page


def _check_typed(site: Site) -> Iterator[Finding]:
    """Words of the search lead to a page in English only where it is not in their language.

    data/in-own-language: move the words into `find:` of the translation.
    """
    for tag, typing in site.search.typing.items():
        for slug in typing.in_english:
            page = site.pages.get(slug)
            if page and page.is_in(tag):
                keys = ("typing", tag, "in_english", slug)
                sentence = f"The page {slug} is in this language."
                hint = "move the words into find: of its translation"
                yield site.documents["search"].find(keys, "data/in-own-language", sentence, hint)


def _check_drawings(site: Site) -> Iterator[Finding]:
    """The drawing that a section, a service, a picture, a campaign or a window of the chooser names
    exists.

    data/unknown-drawing: name a file of `overrides/drawings/`, without its ending.
    """
    there = names_in(site.root, DRAWINGS)
    for file, keys, drawing in _named_drawings(site):
        if drawing not in there:
            hint = nearest(drawing, there)
            sentence = f"There is no drawing {drawing}.svg."
            yield site.documents[file].find(keys, "data/unknown-drawing", sentence, hint)


def _named_drawings(site: Site) -> Iterator[tuple[str, KeyPath, str]]:
    """Yield (data file, where it stands in it, drawing)."""
    for place, picture in site.pictures.items():
        yield "pictures", (place,), f"small-{picture}"
    for name, campaign in site.campaigns.items():
        yield "campaigns", (name, "drawing"), campaign.drawing
    for name, section in site.sections.folders.items():
        if section.drawing:
            yield "sections", ("folders", name, "drawing"), section.drawing
    for name, form in site.forms.items():
        if form.row:
            yield "forms", (name, "row", "picture"), f"small-{form.row.picture}"
    for name, service in site.registry.services.items():
        if service.picture:
            yield "services", ("services", name, "picture"), f"small-{service.picture}"
    for name, question in site.chooser.questions.items():
        for goal, answer in question.answers.items():
            if answer.picture:
                keys = ("questions", name, "answers", goal, "picture")
                yield "chooser", keys, f"small-{answer.picture}"
