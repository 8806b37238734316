"""What stands around the words of every page: help, doors, languages, and the way to everything
else.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from markupsafe import Markup

from microsite.facts.landmarks import (
    ABOUT,
    ACCESSIBILITY,
    ALL_PAGES,
    CEOP,
    CHILDLINE,
    CHOOSER,
    EASY_READS,
    EMERGENCY,
    GROWN_UP,
    HELP,
    HOME,
    LANGUAGES,
    PARENTS,
    QUIET_ROUTES,
    SAFETY,
    STRATEGY,
)
from microsite.render.language import in_english
from microsite.render.messages import Messages
from microsite.render.titles import render_title
from microsite.site.addresses import PAPER_STYLE, SITE_SCRIPT, Links
from microsite.site.page import SOURCE_LANGUAGE, Composed
from microsite.site.sections import defaults_of
from microsite.site.site import Site

ICON = "assets/img/icon.svg"
FIND_LINKS = (
    (HELP, "foot.help"),
    (CHOOSER, "foot.tell"),
    (ALL_PAGES, "foot.pages"),
    (SAFETY, "foot.seen"),
)
"""How to find help, in the menu and in the foot."""
SITE_LINKS = (
    (ABOUT, "foot.about"),
    (ACCESSIBILITY, "foot.accessibility"),
    (EASY_READS, "foot.easy"),
    (STRATEGY, "foot.strategy"),
)
"""What the site is, in the menu and in the foot."""


@dataclass(frozen=True)
class LinkView:
    """A link in the furniture. `href` is None for where the reader is; `section` is that of a
    door.
    """

    label: Markup
    href: str | None
    section: str = ""


@dataclass(frozen=True)
class NumberView:
    """A number in the strip of help, and the link that dials it."""

    value: str
    href: str


@dataclass(frozen=True)
class CeopView:
    """The control that opens CEOP's own report page."""

    href: str
    more_href: str
    """Our page: when, and what happens."""
    label: Markup
    scope: Markup
    refusal: Markup | None
    """What CEOP does not deal with, where that is what the page is about."""


@dataclass(frozen=True)
class LanguageView:
    """A language in the list, with its English name unless it is English: `href` is None for the
    one being read; `draft` is its own word for one not checked.
    """

    tag: str
    direction: str
    endonym: str
    english: str | None
    href: str | None
    draft: str | None


@dataclass(frozen=True)
class FrameView:
    """The frame of one page, every word and address decided."""

    home: str
    exit_to: str
    site_script: str
    search_href: str | None
    paper_style: str
    icon: str
    skyline: str
    is_adult: bool
    is_trial: bool
    danger: NumberView
    childline: NumberView
    quiet_href: str
    ceop: CeopView
    grown_up_href: str | None
    """The front page of parents, on the pages of children."""
    banner: LinkView | None
    parent: LinkView | None
    easy: LinkView | None
    """The page's Easy Read; on an Easy Read the page that it is of."""
    doors: tuple[LinkView, ...]
    find_links: tuple[LinkView, ...]
    site_links: tuple[LinkView, ...]
    languages: tuple[LanguageView, ...]
    translated: tuple[LinkView, ...]
    """On the home page: help in its language, and the list of all that is in it. English has
    none.
    """
    partnership: Markup


class Frame:
    """Makes the frames of one language. `pages` are all pages as this language shows them, by
    slug.
    """

    def __init__(self, site: Site, messages: Messages, pages: Mapping[str, Composed]) -> None:
        self._site = site
        self._messages = messages
        self._pages = pages
        self._easy_in_english = in_english(Messages(site, SOURCE_LANGUAGE)("easy.link"))
        self._drafts = {
            tag: Messages(site, tag).plain("languages.draft")
            if site.languages[tag].state == "preview"
            else None
            for tag in site.tags
        }

    def around(self, slug: str, section: str, links: Links) -> FrameView:
        """Return the frame of the page `slug` in `section`; both are empty for the page that is not
        there.
        """
        partnership = self._site.partnership
        defaults = defaults_of(section, self._site)
        return FrameView(
            home=links.page(HOME),
            exit_to=partnership.exit_to,
            site_script=links.file(SITE_SCRIPT),
            search_href=f"{links.page(ALL_PAGES)}#search" if ALL_PAGES in self._pages else None,
            paper_style=links.file(PAPER_STYLE),
            icon=links.file(ICON),
            skyline=partnership.skyline.partial,
            is_adult=defaults.is_for_adults,
            is_trial=not partnership.launched,
            danger=self._number(EMERGENCY),
            childline=self._number(CHILDLINE),
            quiet_href=f"{links.page(HELP)}#{QUIET_ROUTES}",
            ceop=self._ceop(links, slug, is_child=defaults.readers == "children"),
            grown_up_href=self._grown_up(links, slug) if defaults.readers == "children" else None,
            banner=self._banner(links),
            parent=self._parent(links, slug, section),
            easy=self._easy(links, slug),
            doors=tuple(self._doors(links, slug)),
            find_links=tuple(self._chosen(FIND_LINKS, links, slug)),
            site_links=tuple(self._chosen(SITE_LINKS, links, slug)),
            languages=tuple(self._languages(links, slug or HOME)),
            translated=tuple(self._translated(links)) if slug == HOME else (),
            partnership=self._partnership(),
        )

    def _ceop(self, links: Links, slug: str, *, is_child: bool) -> CeopView:
        """Return the way to CEOP's own report page, and what it is for. Where CEOP refuses what a
        page is about, that comes first (strategy 6.5).
        """
        service = self._site.registry.services["ceop"]
        withheld = service.is_withheld("web", self._site.partnership.launched)
        page = self._pages.get(slug)
        topics = page.page.front.topics if page else ()
        is_refused = bool(topics) and not set(topics) & set(service.accepts)
        refused = [topic for topic in topics if is_refused and topic in service.refuses]
        return CeopView(
            links.page(CEOP) if withheld else service.ways["web"].value,
            links.page(CEOP),
            self._messages("strip.ceop_child" if is_child else "strip.ceop"),
            self._messages("strip.ceop_child_scope" if is_child else "strip.ceop_scope"),
            self._messages("strip.ceop_not", topic=self._messages(f"topic.{refused[0]}.name"))
            if refused
            else None,
        )

    def _grown_up(self, links: Links, slug: str) -> str | None:
        """Return the way to what is for a grown-up: on the page itself where it has that."""
        page = self._pages.get(slug)
        if page and page.page.has_id(GROWN_UP):
            return f"#{GROWN_UP}"
        return links.page(PARENTS) if PARENTS in self._pages else None

    def _number(self, service: str) -> NumberView:
        way = self._site.registry.services[service].ways["phone"]
        return NumberView(way.value, f"tel:{way.tel}")

    def _link(self, key: str, target: str, links: Links, slug: str) -> LinkView:
        return LinkView(self._messages(key), None if target == slug else links.page(target))

    def _doors(self, links: Links, slug: str) -> Iterator[LinkView]:
        for section in self._site.sections.doors:
            if (index := f"{section}/index") in self._pages:
                href = None if index == slug else links.page(index)
                yield LinkView(self._messages(f"section.{section}.label"), href, section)

    def _chosen(
        self, rows: tuple[tuple[str, str], ...], links: Links, slug: str
    ) -> Iterator[LinkView]:
        return (
            self._link(key, target, links, slug) for target, key in rows if target in self._pages
        )

    def _parent(self, links: Links, slug: str, section: str) -> LinkView | None:
        """Return the front page of the section, for a page that is not that page itself."""
        index = f"{section}/index"
        if slug == index or index not in self._pages or section not in self._site.sections.folders:
            return None
        return self._link(f"section.{section}.label", index, links, slug)

    def _easy(self, links: Links, slug: str) -> LinkView | None:
        """Return the other page of the pair that a page and its Easy Read are."""
        page = self._pages.get(slug)
        whole = page.page.front.easy_of if page else None
        if whole and whole in self._pages:
            return LinkView(render_title(self._pages[whole]), links.page(whole))
        easy = self._site.easy_reads.get(slug)
        return LinkView(self._easy_label(easy), links.page(easy)) if easy else None

    def _easy_label(self, easy: str) -> Markup:
        """Return the words of the link to an Easy Read: English where it is in English only, so
        that nobody opens it for another language.
        """
        if self._site.pages[easy].is_in(self._messages.tag):
            return self._messages("easy.link")
        return self._easy_in_english

    def _languages(self, links: Links, slug: str) -> Iterator[LanguageView]:
        for tag, draft in self._drafts.items():
            language = self._site.languages[tag]
            href = None if tag == self._messages.tag else links.page(slug, tag)
            english = None if tag == SOURCE_LANGUAGE else language.english
            yield LanguageView(tag, language.direction, language.endonym, english, href, draft)

    def _translated(self, links: Links) -> Iterator[LinkView]:
        """Yield the way to help in this language, and to the list of what else is in it."""
        tag = self._messages.tag
        if tag == SOURCE_LANGUAGE:
            return
        if HELP in self._pages and self._pages[HELP].is_translated:
            yield LinkView(render_title(self._pages[HELP]), links.page(HELP))
        if LANGUAGES in self._pages:
            yield LinkView(self._messages("languages.all"), f"{links.page(LANGUAGES)}#{tag}")

    def _banner(self, links: Links) -> LinkView | None:
        banner = self._site.banner
        if not (banner.heading and banner.sentence):
            return None
        label = Markup("<strong>{}</strong> {}").format(
            self._messages("banner.heading"), self._messages("banner.sentence")
        )
        return LinkView(label, links.page(banner.page) if banner.page else None)

    def _partnership(self) -> Markup:
        """Return the partnership's name, linked to its own site."""
        name = self._messages("partnership.name")
        web = self._site.registry.services[self._site.partnership.web].ways.get("web")
        return Markup('<a href="{}">{}</a>').format(web.value, name) if web else name
