"""A page's title where another page prints it."""

from markupsafe import Markup, escape

from microsite.render.language import in_english
from microsite.site.page import Composed


def render_title(composed: Composed) -> Markup:
    """Return a page's title, marked as English where that is not the reader's language (WCAG
    3.1.2).
    """
    title = escape(composed.title)
    return in_english(title) if composed.is_title_english else title
