"""The feed of news (Atom, RFC 4287), one a language; without news it holds none.

Addresses are full where the site knows its own, and else relative to the feed, as RFC 4287, 2,
allows. Nothing but the news decides a byte of it: the day of a build does not.
"""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from feedgenerator import Atom1Feed
from markupsafe import escape

from microsite.output.file import OutputFile
from microsite.site.addresses import Links, absolute, language_root
from microsite.site.downloads import feed_file
from microsite.site.news import INDEX, NEWS, news_of
from microsite.site.page import SOURCE_LANGUAGE, Page
from microsite.site.site import Site


class _Feed(Atom1Feed):  # type: ignore[misc]
    """A feed that says of an entry in English that it is, and of itself when it last changed."""

    def item_attributes(self, item: dict[str, Any]) -> dict[str, str]:
        return {"xml:lang": SOURCE_LANGUAGE} if item["is_english"] else {}

    def latest_post_date(self) -> datetime:
        days: list[datetime] = [self.feed["changed"], *(item["updateddate"] for item in self.items)]
        return max(days)


def iter_feeds(site: Site) -> Iterator[OutputFile]:
    """Yield the feed of every language, or nothing where the site has no page of news."""
    if INDEX in site.pages:
        for tag in site.tags:
            yield OutputFile(feed_file(tag), _feed(site, tag).writeString("utf-8").encode())


def _feed(site: Site, tag: str) -> _Feed:
    index, name = site.pages[INDEX], site.text("partnership.site_name", tag)
    feed = _Feed(
        title=f"{index.composed(tag).title}: {name}",
        link=_address(site, index, tag),
        description="",
        language=tag,
        author_name=site.text("partnership.name", tag),
        feed_url=_full(site, feed_file(tag)),
        feed_guid=_id(site, tag, INDEX),
        changed=_start_of(index.front.updated),
    )
    for day, page in news_of(site):
        _add(feed, site, day, page, tag)
    return feed


def _add(feed: _Feed, site: Site, day: date, page: Page, tag: str) -> None:
    composed = page.composed(tag)
    feed.add_item(
        title=composed.title,
        link=_address(site, page, tag),
        description=escape(composed.description),
        unique_id=_id(site, tag, page.slug),
        pubdate=_start_of(day),
        updateddate=_start_of(max(day, page.front.updated)),
        is_english=composed.is_title_english,
    )


def _address(site: Site, page: Page, tag: str) -> str:
    root = site.partnership.site_url
    if root:
        return absolute(root, page.slug, tag)
    return Links(f"{language_root(tag)}{NEWS}/", tag).page(page.slug)


def _full(site: Site, path: str) -> str | None:
    root = site.partnership.site_url
    return f"{root.rstrip('/')}/{path}" if root else None


def _id(site: Site, tag: str, slug: str) -> str:
    """Return what stays the same wherever the site is published (RFC 4287, 4.2.6)."""
    name = "/".join(("feed", site.partnership.area, tag, slug))
    return uuid5(NAMESPACE_URL, name).urn


def _start_of(day: date) -> datetime:
    return datetime.combine(day, time(), UTC)
