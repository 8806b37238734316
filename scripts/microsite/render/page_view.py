"""What the template of a page prints: a value for each place, and nothing to work out."""

from collections.abc import Mapping
from dataclasses import dataclass

from markupsafe import Markup

from microsite.render.frame import FrameView
from microsite.render.language import TextLanguage
from microsite.render.lesson import LessonView
from microsite.render.together import Line


@dataclass(frozen=True)
class DueView:
    """The day by which somebody checks a page again. What says that it is over stands in every
    page, for a browser that meets it later than the day of the build (`due.js`).
    """

    day: str
    """The day as ISO 8601 writes it, for the script."""
    words: str
    """The day as this language writes it."""
    is_over: bool
    """True where the day was over when the site was built."""


@dataclass(frozen=True)
class PageView:
    """What `overrides/main.html` prints. The furniture, the content and the heading may each be in
    another language.
    """

    layout: str
    """The name of its template in `overrides/layouts/`, for the style too."""
    readers: str
    """Whom it speaks to, for the style."""
    language: TextLanguage
    content: TextLanguage
    heading: TextLanguage
    tab_title: str
    title: str
    description: str
    is_quiet: bool
    is_indexed: bool
    address: str | None
    """Its full address, to be printed; None without a site_url."""
    canonical: str | None
    alternates: tuple[tuple[str, str], ...]
    notices: tuple[Markup, ...]
    section: str
    """The folder, whose accent it has."""
    drawing: str | None
    """The picture in its head."""
    columns: Mapping[str, Markup]
    """The words of each place of the layout."""
    cares: tuple[Markup, ...]
    """The words of each card of care, on a front."""
    contents: tuple[tuple[str, Markup], ...]
    """(id, words) of its headings, where it is long and nothing else stands beside it on a desk."""
    frame: FrameView
    scripts: tuple[str, ...]
    """The addresses of the scripts of its own."""
    shows: bool
    """Whether it can show something on the whole screen."""
    has_cards: bool
    """Whether that is a card: it stands in a lit window."""
    foot: tuple[Markup, ...]
    due: DueView | None
    """When somebody checks it again; None for the page that is not there."""
    lesson: LessonView | None = None
    """What belongs to it where it is a lesson."""
    together: str | None = None
    """The address where a translated page stands beside its English."""
    lines: tuple[Line, ...] = ()
    """What stands there, on that page."""
