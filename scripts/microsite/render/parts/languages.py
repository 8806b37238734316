"""Every language with the pages that are in it, and how fresh each is."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from microsite.render.language import TextLanguage, text_language
from microsite.render.scope import Scope
from microsite.site.addresses import Links
from microsite.site.freshness import Freshness, freshness_in
from microsite.site.languages import Language
from microsite.site.page import SOURCE_LANGUAGE
from microsite.sources.blocks import Block


@dataclass(frozen=True)
class PageView:
    """A page in a language: its address and title there, and what is not yet so about it."""

    href: str
    title: str
    title_language: TextLanguage
    note: Markup | None


@dataclass(frozen=True)
class LanguageView:
    """A language, how far it is, and its pages, core pages first."""

    tag: str
    name: TextLanguage
    endonym: str
    english: str
    told: Markup
    are_drafts: bool
    """True where nobody has checked any of its pages: that is said once."""
    pages: tuple[PageView, ...]


def context(block: Block, links: Links, scope: Scope) -> dict[str, Any]:
    """Return the languages in the order of data/languages.yml, without English."""
    tags = [tag for tag in scope.site.tags if tag != SOURCE_LANGUAGE]
    return {"languages": [_view(scope.site.languages[tag], links, scope) for tag in tags]}


def _view(language: Language, links: Links, scope: Scope) -> LanguageView:
    rows = [fresh for fresh in freshness_in(scope.site, language.tag) if fresh.state != "missing"]
    core = sum(page.front.core for page in scope.site.pages.values())
    told = scope.messages(
        "languages.told",
        pages=str(len(rows)),
        core=str(sum(fresh.page.front.core and fresh.state == "fresh" for fresh in rows)),
        needed=str(core),
    )
    are_drafts = all(fresh.status != "checked" for fresh in rows)
    return LanguageView(
        language.tag,
        text_language(language),
        language.endonym,
        language.english,
        told,
        are_drafts,
        tuple(_pages(rows, are_drafts, links, scope)),
    )


def _pages(
    rows: list[Freshness], are_drafts: bool, links: Links, scope: Scope
) -> Iterator[PageView]:
    for fresh in rows:
        composed = fresh.page.composed(fresh.tag)
        shown_in = SOURCE_LANGUAGE if composed.is_head_fallback else fresh.tag
        if fresh.state == "partly":
            note = scope.messages("languages.partly")
        elif fresh.status != "checked" and not are_drafts:
            note = scope.messages("languages.unchecked")
        else:
            note = None
        yield PageView(
            links.page(fresh.page.slug, fresh.tag),
            composed.title,
            text_language(scope.site.languages[shown_in]),
            note,
        )
