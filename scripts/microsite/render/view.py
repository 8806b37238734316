"""A whole page as its template sees it: every word, address and date decided, nothing left to work
out.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from itertools import groupby
from operator import itemgetter
from typing import Any

from jinja2 import Environment
from markupsafe import Markup

from microsite.facts.kinds import FROM_HERE, SHOW
from microsite.render.block import BlockRenderer
from microsite.render.columns import CARE, Shown, deal
from microsite.render.contents import contents_of
from microsite.render.frame import Frame, LinkView
from microsite.render.language import TextLanguage, in_english, text_language
from microsite.render.lesson import render_lesson
from microsite.render.messages import Messages
from microsite.render.page_view import DueView, PageView
from microsite.render.provenance import iter_provenance
from microsite.render.scope import scope_of
from microsite.render.titles import render_title
from microsite.render.together import is_read_out, iter_lines
from microsite.site.addresses import OWN_SCRIPTS, Links, absolute, address_in, together_of
from microsite.site.overrides import LAYOUTS
from microsite.site.page import SOURCE_LANGUAGE, Composed, Page, pairs_of
from microsite.site.scripts import SHOW_SCRIPT, scripts_of
from microsite.site.sections import defaults_of, drawing_of, due_on, layout_of
from microsite.site.site import Site
from microsite.sources.blocks import Block

MISSING = "missing"
"""The layout of the page for an address that is not there."""
TOGETHER = "together"
"""The layout of a translated page beside its English."""


class Renderer:
    """Renders one language of a site. `templates` is an autoescaping environment over `overrides/`.

    `english` renders what is not translated; without it a renderer makes its own.
    """

    def __init__(
        self, site: Site, tag: str, templates: Environment, english: Renderer | None = None
    ) -> None:
        self.site = site
        self.tag = tag
        self.messages = Messages(site, tag)
        self._scope = scope_of(site, self.messages)
        self._blocks = BlockRenderer(site, self.messages, templates)
        self._english = (
            self
            if tag == SOURCE_LANGUAGE
            else english or Renderer(site, SOURCE_LANGUAGE, templates)
        )
        self._columns: dict[str, Mapping[str, Markup]] = {}
        self._pages = {slug: page.composed(tag) for slug, page in site.pages.items()}
        self._frame = Frame(site, self.messages, self._pages)

    def front_matter(self, slug: str) -> dict[str, Any]:
        """Return the front matter of a page as this language shows it, for MkDocs and other
        plugins. `template` is its layout.
        """
        composed = self._pages[slug]
        head = composed.page.front.model_dump(mode="json", exclude_none=True)
        template = template_of(layout_of(composed.page, self.site))
        shown = {"title": composed.title, "description": composed.description}
        return head | shown | {"template": template}

    def content(self, slug: str) -> str:
        """Return the words of a page as HTML, for whoever asks MkDocs for them."""
        return "\n".join(self.columns(slug).values())

    def columns(self, slug: str) -> Mapping[str, Markup]:
        """Return the words of each place of the page's layout as HTML, English passages of a
        translated page marked so (WCAG 3.1.2).

        Addresses are relative, so that the words of a page that is not translated are the same in
        every language; but not where links lead out of the language (FROM_HERE).
        """
        if slug not in self._columns:
            composed = self._pages[slug]
            is_own = composed.is_translated or any(map(composed.page.has, FROM_HERE))
            self._columns[slug] = self._compose(composed) if is_own else self._english.columns(slug)
        return self._columns[slug]

    def _compose(self, composed: Composed) -> Mapping[str, Markup]:
        columns = deal(composed.blocks, layout_of(composed.page, self.site))
        return {name: self._join(composed, blocks) for name, blocks in columns.items()}

    def _join(self, composed: Composed, shown: Sequence[Shown]) -> Markup:
        """Return blocks as HTML, each run that is left in English in a passage of its own."""
        parts: list[str] = []
        for is_fallback, group in groupby(shown, key=itemgetter(1)):
            html = "\n".join(self._block(composed, one) for one in group)
            wrap = '<div class="fallback flow" lang="en" dir="ltr">\n{}\n</div>'
            parts.append(wrap.format(html) if is_fallback else html)
        return Markup("\n".join(parts))

    def _block(self, composed: Composed, shown: Shown) -> str:
        block, is_fallback = shown
        slug = composed.page.slug
        is_english = is_fallback or not composed.is_translated
        blocks = self._english._blocks if is_english else self._blocks
        return blocks.render(block, slug, self._links(slug))

    def view(self, slug: str) -> PageView:
        """Return the context of a page."""
        composed = self._pages[slug]
        page = composed.page
        content = self._text_language(self.tag if composed.is_translated else SOURCE_LANGUAGE)
        return PageView(
            layout=layout_of(page, self.site),
            readers=defaults_of(page.section, self.site).readers,
            language=self._text_language(self.tag),
            content=content,
            heading=self._text_language(SOURCE_LANGUAGE) if composed.is_head_fallback else content,
            tab_title=composed.tab_title,
            title=composed.title,
            description=composed.description,
            is_quiet=page.front.sensitive,
            is_indexed=self.site.partnership.launched,
            address=self._absolute(slug, self.tag),
            canonical=self._absolute(slug, content.tag),
            alternates=tuple(self._alternates(page)),
            notices=tuple(self._notices(composed)),
            section=page.section,
            drawing=drawing_of(page, self.site),
            columns=self.columns(slug),
            cares=tuple(
                words for name, words in self.columns(slug).items() if name.startswith(CARE)
            ),
            contents=self._contents(composed),
            frame=self._frame.around(slug, page.section, self._links(slug)),
            scripts=self._scripts(page.blocks, self._links(slug)),
            shows=SHOW_SCRIPT in scripts_of(page.blocks, self.site),
            has_cards=page.has(SHOW),
            foot=tuple(iter_provenance(self.site, page, self.messages)),
            due=self._due(page),
            lesson=render_lesson(page, self._links(slug), self._scope),
            together=self._links(slug).file(together_of(slug, self.tag))
            if self.has_together(slug)
            else None,
        )

    def has_together(self, slug: str) -> bool:
        """Say whether a page stands beside its English too: a translated one does."""
        return self.tag != SOURCE_LANGUAGE and self._pages[slug].is_translated

    def together(self, slug: str) -> PageView:
        """Return the context of a translated page beside its English. It is never indexed: the page
        itself is.
        """
        page = self.site.pages[slug]
        links = Links(together_of(slug, self.tag), self.tag)
        pairs = [
            pair
            for pair in pairs_of(page, page.translations[self.tag])
            if is_read_out(pair.english)
        ]
        lines = iter_lines(
            pairs,
            lambda block: self._blocks.render(block, slug, links),
            lambda block: self._english._blocks.render(block, slug, links),
        )
        return replace(
            self.view(slug),
            layout="room",
            is_indexed=False,
            scripts=self._scripts([pair.english for pair in pairs], links),
            alternates=(),
            frame=replace(
                self._frame.around(slug, page.section, links),
                parent=LinkView(render_title(self._pages[slug]), links.page(slug)),
            ),
            together=None,
            lines=tuple(lines),
        )

    def missing(self) -> PageView:
        """Return the context of the page that a server shows for an address that is not there.

        It may be shown at any depth, so its links begin at the site's own root.
        """
        title = self.messages.plain("missing.title")
        own = self._text_language(self.tag)
        links = Links("", self.tag, base=_base_of(self.site.partnership.site_url))
        return PageView(
            layout=MISSING,
            readers=self.site.sections.top.readers,
            language=own,
            content=own,
            heading=own,
            tab_title=title,
            title=title,
            description=self.messages.plain("missing.lead"),
            is_quiet=False,
            is_indexed=False,
            address=None,
            canonical=None,
            alternates=(),
            notices=(),
            section="",
            drawing=None,
            columns=dict.fromkeys(("first", "beside", "rest"), Markup()),
            cares=(),
            contents=(),
            scripts=(),
            frame=self._frame.around("", "", links),
            shows=False,
            has_cards=False,
            foot=(),
            due=None,
        )

    def _due(self, page: Page) -> DueView:
        due = due_on(page, self.site)
        return DueView(due.isoformat(), self.messages.date(due), due < self.site.today)

    def _scripts(self, blocks: Sequence[Block], links: Links) -> tuple[str, ...]:
        """Return the addresses of the scripts that what stands on the page needs."""
        return tuple(links.file(OWN_SCRIPTS.format(name)) for name in scripts_of(blocks, self.site))

    def _links(self, slug: str) -> Links:
        return Links(address_in(slug, self.tag), self.tag)

    def _text_language(self, tag: str) -> TextLanguage:
        return text_language(self.site.languages[tag])

    def _absolute(self, slug: str, tag: str) -> str | None:
        """Return the full address of the page in a language; None without a site_url."""
        root = self.site.partnership.site_url
        return absolute(root, slug, tag) if root else None

    def _alternates(self, page: Page) -> Iterator[tuple[str, str]]:
        """Yield (tag, full address) of the real versions of a page (RFC 8288, alternate), if it has
        two or more.
        """
        tags = [tag for tag in self.site.tags if page.is_in(tag)]
        for tag in tags if len(tags) > 1 else ():
            if full := self._absolute(page.slug, tag):
                yield tag, full

    def _contents(self, composed: Composed) -> tuple[tuple[str, Markup], ...]:
        """Return (id, words) of the headings of a long page that has nothing beside its words."""
        page, is_other = composed.page, self.tag != SOURCE_LANGUAGE and not composed.is_translated
        if layout_of(page, self.site) != "room" or self.columns(page.slug)["beside"]:
            return ()
        headings = contents_of(composed.blocks, partial(self._block, composed))
        return tuple(
            (name, in_english(words) if is_other or is_fallback else words)
            for name, words, is_fallback in headings
        )

    def _notices(self, composed: Composed) -> Iterator[Markup]:
        if self.tag == SOURCE_LANGUAGE:
            return
        if not composed.is_translated:
            yield self.messages("notice.all_english")
            return
        if composed.page.translations[self.tag].front.status == "draft":
            english = in_english(self._english.messages("notice.draft_english"))
            yield Markup("{} {}").format(self.messages("notice.draft"), english)
        if composed.fallbacks or composed.is_head_fallback:
            yield self.messages("notice.some_english")


def template_of(layout: str) -> str:
    """Return the template of a layout."""
    return f"{LAYOUTS}/{layout}.html"


def _base_of(site_url: str | None) -> str:
    """Return the path of the site's root: `/`, or the folder it is published under."""
    path = site_url.partition("://")[2].partition("/")[2] if site_url else ""
    return f"/{path.strip('/')}/" if path.strip("/") else "/"


def render_languages(site: Site, templates: Environment) -> dict[str, Renderer]:
    """Return the renderer of every language of a site, by its tag. All share the English one."""
    english = Renderer(site, SOURCE_LANGUAGE, templates)
    return {
        tag: english if tag == SOURCE_LANGUAGE else Renderer(site, tag, templates, english)
        for tag in site.tags
    }
