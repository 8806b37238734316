"""A whole page as its template sees it: every word, address and date decided, nothing left to work out."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from jinja2 import Environment
from markupsafe import Markup

from microsite.extension import MENTION
from microsite.links import Links, language_root
from microsite.model import Language
from microsite.render.cards import titled
from microsite.render.voice import PublicVoice
from microsite.render.words import Words
from microsite.site import SOURCE_LANGUAGE, Composed, Page, Site, address_of

DOORS = ("children", "young-people", "being-bullied", "bullied-someone", "parents", "professionals")
"""The sections that are doors, in the order of the home page."""
FRAME_SERVICES = ("emergency", "childline", "ceop")
"""The services that stand on every page."""
ADULT_SECTIONS = ("parents", "professionals", "board")
HELP, TELL, SAFETY = "get-help-now", "report/index", "safe-on-this-site"
SITE_SCRIPT, ICON = "assets/js/site.js", "assets/img/icon.svg"
FIND_LINKS = ((HELP, "foot.help"), (TELL, "foot.tell"), ("all-pages", "foot.pages"), (SAFETY, "foot.seen"))
"""How to find help, in the menu and in the foot."""
SITE_LINKS = (("about", "foot.about"), ("accessibility", "foot.accessibility"), ("board/strategy", "foot.strategy"))
"""What the site is, in the menu and in the foot."""


@dataclass(frozen=True)
class LinkView:
    """A link in the furniture. `href` is None for where the reader is."""

    label: Markup
    href: str | None


@dataclass(frozen=True)
class LanguageView:
    """A language in the list: `href` is None for the one being read."""

    tag: str
    direction: str
    endonym: str
    english: str
    href: str | None
    is_draft: bool
    draft: str


@dataclass(frozen=True)
class PageView:
    """What `overrides/main.html` prints."""

    tag: str
    direction: str
    content_tag: str
    content_direction: str
    title_tag: str
    title_direction: str
    tab_title: str
    title: str
    description: str
    section: str
    slug: str
    is_quiet: bool
    is_indexed: bool
    canonical: str | None
    alternates: tuple[tuple[str, str], ...]
    exit_to: str
    site_script: str
    icon: str
    is_adult: bool
    strip: dict[str, str]
    doors: tuple[LinkView, ...]
    neighbours: tuple[LinkView, ...]
    home: str
    skyline: str
    parent: LinkView | None
    languages: tuple[LanguageView, ...]
    notices: tuple[Markup, ...]
    banner: LinkView | None
    partnership: Markup
    foot: tuple[Markup, ...]
    find_links: tuple[LinkView, ...]
    site_links: tuple[LinkView, ...]
    due: str | None
    """The review date, where it has passed."""


class Renderer:
    """Renders one language of a site. `templates` is an autoescaping environment over `overrides/`."""

    def __init__(self, site: Site, tag: str, templates: Environment) -> None:
        self.site = site
        self.tag = tag
        self.words = Words(site, tag)
        self._templates = templates
        self._titles = {slug: site.compose_page(slug, tag) for slug in site.pages}

    def composed(self, slug: str) -> Composed:
        """Return the page as this language shows it."""
        return self._titles[slug]

    def voice(self, slug: str) -> PublicVoice:
        """Return the voice for the blocks of a page."""
        return PublicVoice(self.site, self.words, self._templates, self._links(slug))

    def view(self, slug: str) -> PageView:
        """Return the context of a page."""
        composed = self._titles[slug]
        page = composed.page
        links = self._links(slug)
        content = self._language(self.tag if composed.is_translated else SOURCE_LANGUAGE)
        title = self._language(SOURCE_LANGUAGE if composed.is_head_fallback else content[0])
        return self._frame(
            links,
            slug,
            page.section,
            content=content,
            title=title,
            titles=(composed.tab_title, composed.title, composed.description),
            is_quiet=page.front.sensitive,
            notices=tuple(self._notices(composed)),
            foot=tuple(self._foot(page)),
            due=self.words.date(page.front.review_by) if page.front.review_by < self.site.today else None,
            alternates=tuple(self._alternates(page)),
        )

    def missing(self) -> PageView:
        """Return the context of the page that a server shows for an address that is not there.

        It may be shown at any depth, so its links begin at the site's own root.
        """
        title = self.words.plain("missing.title")
        own = self._language(self.tag)
        return self._frame(
            Links("", self.tag, base=_base_of(self.site.partnership.site_url)),
            "",
            "",
            content=own,
            title=own,
            titles=(title, title, self.words.plain("missing.lead")),
            is_quiet=False,
            notices=(),
            foot=(),
            due=None,
            alternates=(),
        )

    def _frame(
        self,
        links: Links,
        slug: str,
        section: str,
        *,
        content: tuple[str, str],
        title: tuple[str, str],
        titles: tuple[str, str, str],
        is_quiet: bool,
        notices: tuple[Markup, ...],
        foot: tuple[Markup, ...],
        due: str | None,
        alternates: tuple[tuple[str, str], ...],
    ) -> PageView:
        site = self.site
        return PageView(
            *self._language(self.tag),
            *content,
            *title,
            *titles,
            section=section,
            slug=slug,
            is_quiet=is_quiet,
            is_indexed=site.partnership.launched,
            canonical=self._absolute(slug, content[0]) if slug else None,
            alternates=alternates,
            exit_to=site.partnership.exit_to,
            site_script=links.file(SITE_SCRIPT),
            icon=links.file(ICON),
            is_adult=section in ADULT_SECTIONS,
            strip=dict(self._strip(links)),
            doors=tuple(self._doors(links, slug)),
            neighbours=tuple(self._neighbours(links, slug, section)),
            home=links.page("index"),
            skyline=site.partnership.skyline.partial,
            parent=self._parent(links, slug, section),
            languages=tuple(self._languages(links, slug or "index")),
            notices=notices,
            banner=self._banner(links),
            partnership=self._partnership(),
            foot=foot,
            find_links=tuple(self._chosen(FIND_LINKS, links, slug)),
            site_links=tuple(self._chosen(SITE_LINKS, links, slug)),
            due=due,
        )

    def _links(self, slug: str) -> Links:
        return Links(language_root(self.tag) + address_of(slug), self.tag)

    def _language(self, tag: str) -> tuple[str, str]:
        return tag, self.site.languages[tag].direction

    def _absolute(self, slug: str, tag: str) -> str | None:
        """Return the full address of the page in the language its words are in; None without a site_url."""
        root = self.site.partnership.site_url
        return f"{root.rstrip('/')}/{language_root(tag)}{address_of(slug)}" if root else None

    def _alternates(self, page: Page) -> Iterator[tuple[str, str]]:
        """Yield (tag, full address) of the real versions of a page (RFC 5988 alternate; no fallback claims one)."""
        for tag in self.site.tags:
            full = self._absolute(page.slug, tag)
            if full and self.site.compose_page(page.slug, tag).is_translated:
                yield tag, full

    def _strip(self, links: Links) -> Iterator[tuple[str, str]]:
        services = self.site.registry.services
        for name, service, kind in (("danger", "emergency", "phone"), ("childline", "childline", "phone")):
            way = services[service].ways[kind]  # type: ignore[index]
            yield name, way.value
            yield f"{name}_href", f"tel:{way.tel}"
        yield "ceop_href", links.page("report/ceop")
        yield "quiet_href", f"{links.page(HELP)}#cannot-talk"

    def _doors(self, links: Links, slug: str) -> Iterator[LinkView]:
        for section in DOORS:
            index = f"{section}/index"
            if index in self.site.pages:
                yield LinkView(self.words(f"section.{section}"), None if index == slug else links.page(index))

    def _neighbours(self, links: Links, slug: str, section: str) -> Iterator[LinkView]:
        """Yield the other pages of the section: short, so that cost grows with pages and not with their square."""
        if not section:
            return
        for other, composed in self._titles.items():
            if composed.page.section == section:
                label = titled(composed)
                yield LinkView(label, None if other == slug else links.page(other))

    def _partnership(self) -> Markup:
        """Return the partnership's name, linked to its own site."""
        name = self.words("partnership.name")
        web = self.site.registry.services[self.site.partnership.web].ways.get("web")
        return Markup('<a href="{}">{}</a>').format(web.value, name) if web else name

    def _parent(self, links: Links, slug: str, section: str) -> LinkView | None:
        """Return the front page of the section, for a page that is not that page itself."""
        index = f"{section}/index"
        if not section or slug == index or index not in self.site.pages:
            return None
        return LinkView(self.words(f"section.{section}"), links.page(index))

    def _languages(self, links: Links, slug: str) -> Iterator[LanguageView]:
        for tag in self.site.tags:
            language: Language = self.site.languages[tag]
            words = Words(self.site, tag)
            href = None if tag == self.tag else links.page(slug, tag)
            is_draft = language.state == "preview"
            draft = words.plain("languages.draft")
            yield LanguageView(tag, language.direction, language.endonym, language.english, href, is_draft, draft)

    def _notices(self, composed: Composed) -> Iterator[Markup]:
        if self.tag == SOURCE_LANGUAGE:
            return
        if not composed.is_translated:
            yield self.words("notice.all_english")
            return
        translation = composed.page.translations[self.tag]
        if translation.front.status == "draft":
            english = self.site.english["notice.draft_english"]
            both = Markup('{} <span lang="en" dir="ltr">{}</span>')
            yield both.format(self.words("notice.draft"), english)
        if composed.fallbacks or composed.is_head_fallback:
            yield self.words("notice.some_english")

    def _banner(self, links: Links) -> LinkView | None:
        banner = self.site.banner
        if not banner.heading:
            return None
        label = Markup("<strong>{}</strong> {}").format(self.words("banner.heading"), self.words("banner.sentence"))
        return LinkView(label, links.page(banner.page) if banner.page else None)

    def _foot(self, page: Page) -> Iterator[Markup]:
        """Yield what is true about who checked what (docs/decisions, trial and launched)."""
        front, words = page.front, self.words
        yield self._provenance(page)
        yield words("foot.updated", date=words.date(front.updated), review=words.date(front.review_by))

    def _provenance(self, page: Page) -> Markup:
        services = [self.site.registry.services[name] for name in self._services_of(page)]
        ways = [(service, kind) for service in services for kind in service.ways]
        checks = [service.way_checked(kind) for service, kind in ways]
        days = [check.on for check in checks if check.on]
        if checks and len(days) == len(checks):
            role = self.words(f"role.{page.front.owner}")
            return self.words("foot.checked", date=self.words.date(min(days)), role=role)
        seen: list[date] = [service.way_source(kind).seen_on for service, kind in ways]
        return self.words("foot.sources", date=self.words.date(max(seen)))

    def _services_of(self, page: Page) -> set[str]:
        """Return the ids of the services a page names, those of the frame included."""
        named = {match["id"] for block in page.blocks for match in MENTION.finditer(block.source)}
        listed = {service for block in page.blocks if block.is_generated for service, _ in block.ids}
        return (named | listed | set(FRAME_SERVICES)) & self.site.registry.services.keys()

    def _chosen(self, rows: tuple[tuple[str, str], ...], links: Links, slug: str) -> Iterator[LinkView]:
        for target, key in rows:
            if target in self.site.pages:
                yield LinkView(self.words(key), None if target == slug else links.page(target))


def _base_of(site_url: str | None) -> str:
    """Return the path of the site's root: `/`, or the folder it is published under."""
    path = site_url.partition("://")[2].partition("/")[2] if site_url else ""
    return f"/{path.strip('/')}/" if path.strip("/") else "/"
