"""A page's title where another page prints it."""

from markupsafe import Markup

from microsite.site.page import Composed


def render_title(composed: Composed) -> Markup:
    """Return a page's title, marked as English where that is not the reader's language (WCAG
    3.1.2).
    """
    is_marked = composed.is_title_english
    wrap = Markup('<span lang="en" dir="ltr">{}</span>') if is_marked else Markup("{}")
    return wrap.format(composed.title)
