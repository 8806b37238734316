"""What stands around the words of a lesson: its board, its short address, where to pass it on.

The board is for the class: it shows the steps by name and who to tell, and none of the words of the
adult. It is a part of the lesson's page that stands alone while its address ends in its id, so that
it needs no script.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from microsite.render.scope import Scope
from microsite.site.addresses import SHORT, Links, absolute
from microsite.site.lessons import lesson_of, number_of, share_links
from microsite.site.made import PRINT_ROOM, size_of, sizes_of_made
from microsite.site.page import SOURCE_LANGUAGE, Page


@dataclass(frozen=True)
class TellView:
    """Somebody to tell, and the number where there is one."""

    name: Markup
    number: str


@dataclass(frozen=True)
class LessonView:
    """What `overrides/partials/lesson.html` prints."""

    name: str
    steps: tuple[str, ...]
    tell: tuple[TellView, ...]
    short: str
    """Its short address: whole where the site knows its own, else from the root."""
    short_href: str
    slides: tuple[str, str] | None
    """(address, size in kilobytes) of its slides, where they are made."""
    share: tuple[tuple[str, str], ...]
    """(name, address) of each place to pass it on to; none without a site_url."""


def render_lesson(page: Page, links: Links, scope: Scope) -> LessonView | None:
    """Return what belongs to a lesson, or None for any other page."""
    lessons, root = scope.site.lessons, scope.site.partnership.site_url
    code = lessons.code_of(page.slug)
    if code is None:
        return None
    lesson, short = lesson_of(page, scope.site), SHORT.format(code)
    return LessonView(
        name=lesson.name,
        steps=tuple(step.name for step in lesson.steps),
        tell=tuple(_tell(lesson.services, scope)),
        short=absolute(root, short, SOURCE_LANGUAGE) if root else f"/{short}/",
        short_href=links.page(short, SOURCE_LANGUAGE),
        slides=_slides(code, links, scope),
        share=share_links(page.slug, scope.site),
    )


def _slides(code: str, links: Links, scope: Scope) -> tuple[str, str] | None:
    file = f"lesson-{code}.pptx"
    size = sizes_of_made(scope.site).get(file)
    return (links.file(f"{PRINT_ROOM}/{file}"), size_of(size)) if size else None


def _tell(services: tuple[str, ...], scope: Scope) -> Iterator[TellView]:
    for name in services:
        if name in scope.site.registry.services:
            yield TellView(scope.messages(f"service.{name}.name"), number_of(name, scope.site))
