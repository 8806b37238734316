"""News: the pages that the partnership publishes in `content/news/`, each with its day."""

from datetime import date

from microsite.site.page import Page
from microsite.site.site import Site

NEWS = "news"
"""The folder. Its first page lists the others."""
INDEX = f"{NEWS}/index"


def is_news(page: Page) -> bool:
    """Say whether a page is a piece of news: any page of the folder but the first."""
    return page.section == NEWS and page.slug != INDEX


def news_of(site: Site) -> tuple[tuple[date, Page], ...]:
    """Return the news with their days, newest first. One without a day, which is a mistake told
    elsewhere, is left out.
    """
    dated = [(page.front.date, page) for page in site.pages.values() if is_news(page)]
    known = [(day, page) for day, page in dated if day]
    return tuple(sorted(known, key=lambda row: (-row[0].toordinal(), row[1].slug)))
