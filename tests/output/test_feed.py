"""The feed of news is what RFC 4287 says a feed is, in every language, with and without news."""

import re
from datetime import date, datetime
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

import pytest

from microsite.output.feed import iter_feeds
from tests.conftest import HELP_LINK, Project

ATOM = "{http://www.w3.org/2005/Atom}"
LANG = "{http://www.w3.org/XML/1998/namespace}lang"
EXACTLY_ONE = frozenset({"id", "title", "updated"})
AT_MOST_ONE = {
    "feed": frozenset({"generator", "icon", "logo", "rights", "subtitle"}),
    "entry": frozenset({"content", "published", "rights", "source", "summary"}),
}
ANY_NUMBER = frozenset({"author", "category", "contributor", "link"})
"""Which elements stand in a feed and in an entry, and how often (RFC 4287, 4.1.1 and 4.1.2)."""
DAY = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)")
IRI = re.compile(r"[a-z][a-z0-9+.-]*:\S+")
TYPES = {None, "text", "html", "xhtml"}


def name_of(element: Element) -> str:
    assert element.tag.startswith(ATOM), element.tag
    return element.tag.removeprefix(ATOM)


def check_construct(element: Element) -> None:
    """Check one element by what it is made of (RFC 4287, 3 and 4.2)."""
    name = name_of(element)
    text = element.text or ""
    if name in ("updated", "published"):
        assert DAY.fullmatch(text)
        assert datetime.fromisoformat(text).tzinfo
    elif name == "id":
        assert IRI.fullmatch(text)
    elif name == "link":
        assert set(element.attrib) <= {"href", "rel", "type", "hreflang", "title", "length", LANG}
        assert element.attrib["href"]
        assert not text.strip()
    elif name in ("title", "subtitle", "summary", "rights"):
        assert element.get("type") in TYPES
        assert text.strip()
        assert not list(element)
    elif name == "author":
        inner = [name_of(child) for child in element]
        assert inner.count("name") == 1
        assert set(inner) <= {"name", "uri", "email"}


def check_container(element: Element, kind: str) -> None:
    names = [name_of(child) for child in element if name_of(child) != "entry"]
    for name in EXACTLY_ONE:
        assert names.count(name) == 1, name
    for name in AT_MOST_ONE[kind]:
        assert names.count(name) <= 1, name
    assert set(names) <= EXACTLY_ONE | AT_MOST_ONE[kind] | ANY_NUMBER
    for child in element:
        if name_of(child) != "entry":
            check_construct(child)
    alternates = [
        (link.get("type"), link.get("hreflang"))
        for link in element.findall(f"{ATOM}link")
        if link.get("rel", "alternate") == "alternate"
    ]
    assert len(alternates) == len(set(alternates))


def read_feed(raw: bytes) -> Element:
    """Return a feed, after it was held against the rules of RFC 4287."""
    feed = ElementTree.fromstring(raw)
    assert name_of(feed) == "feed"
    check_container(feed, "feed")
    entries = feed.findall(f"{ATOM}entry")
    for entry in entries:
        check_container(entry, "entry")
        authors = [one.find(f"{ATOM}author") for one in (entry, feed)]
        assert any(author is not None for author in authors)
        has_content = entry.find(f"{ATOM}content") is not None
        assert has_content or any(
            link.get("rel", "alternate") == "alternate" for link in entry.findall(f"{ATOM}link")
        )
    ids = [entry.findtext(f"{ATOM}id") for entry in entries]
    assert len(ids) == len(set(ids))
    return feed


def feeds(project: Project, today: date = date(2026, 6, 1)) -> dict[str, bytes]:
    return dict(iter_feeds(project.furnished(today)))


@pytest.fixture
def newsroom(framed: Project) -> Project:
    """Return a project with a page for news."""
    framed.page("news/index", "/// news\n///", title="News", updated="2026-03-01")
    return framed


def test_without_news_a_feed_is_valid_and_empty(newsroom: Project) -> None:
    made = feeds(newsroom)
    assert sorted(made) == ["ar/news/feed.xml", "gu/news/feed.xml", "news/feed.xml"]
    for path, raw in made.items():
        feed = read_feed(raw)
        assert feed.get(LANG) == (path.partition("/")[0] if path != "news/feed.xml" else "en")
        assert feed.find(f"{ATOM}entry") is None
        assert feed.findtext(f"{ATOM}updated") == "2026-03-01T00:00:00+00:00"
        name = "Exampleshire Safeguarding Children Partnership"
        assert feed.findtext(f"{ATOM}author/{ATOM}name") == name


def publish(project: Project, slug: str, day: str, **front: object) -> None:
    project.page(f"news/{slug}", HELP_LINK.replace("(", "(../"), date=day, **front)


def test_news_stands_in_it_newest_first(newsroom: Project) -> None:
    publish(newsroom, "old", "2026-02-01", title="Old", updated="2026-04-09")
    publish(newsroom, "new", "2026-05-30", title="Fish & chips", description="Is 1 < 2 for you?")
    for path, raw in feeds(newsroom).items():
        feed = read_feed(raw)
        new, old = feed.findall(f"{ATOM}entry")
        assert new.findtext(f"{ATOM}title") == "Fish & chips"
        assert new.findtext(f"{ATOM}summary") == "Is 1 &lt; 2 for you?"
        assert new.findtext(f"{ATOM}published") == "2026-05-30T00:00:00+00:00"
        assert old.findtext(f"{ATOM}updated") == "2026-04-09T00:00:00+00:00"
        assert feed.findtext(f"{ATOM}updated") == "2026-05-30T00:00:00+00:00"
        assert new.get(LANG) == (None if path == "news/feed.xml" else "en")
        link = new.find(f"{ATOM}link")
        assert link is not None
        assert link.get("href") == "new/"


def test_addresses_are_full_where_the_site_knows_its_own(newsroom: Project) -> None:
    publish(newsroom, "new", "2026-05-30")
    before = read_feed(feeds(newsroom)["gu/news/feed.xml"])
    newsroom.edit("data/partnership.yml", "site_url: null", "site_url: https://safer.example/x/")
    feed = read_feed(feeds(newsroom)["gu/news/feed.xml"])
    hrefs = [one.get("href") for one in feed.iter(f"{ATOM}link")]
    root = "https://safer.example/x/gu/news/"
    assert hrefs == [root, f"{root}feed.xml", f"{root}new/"]
    assert [one.text for one in before.iter(f"{ATOM}id")] == [
        one.text for one in feed.iter(f"{ATOM}id")
    ]


def test_the_day_of_a_build_changes_no_byte(newsroom: Project) -> None:
    publish(newsroom, "new", "2026-05-30")
    assert feeds(newsroom) == feeds(newsroom, date(2030, 1, 1))


def test_a_site_without_a_page_for_news_has_no_feed(framed: Project) -> None:
    assert feeds(framed) == {}
