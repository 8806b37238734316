"""What a page leaves behind: a quiet name in the tab and the history, no copy, nothing fetched
ahead, no referrer.

A page is quiet if its front matter says `sensitive: true`. All that is true of it in English holds
in every language.
"""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import pytest
from PIL import Image
from playwright.sync_api import Browser, expect
from selectolax.lexbor import LexborHTMLParser

from microsite.output.shortcut import SHORTCUT
from microsite.site.addresses import language_root
from microsite.site.page import Page, address_of
from microsite.site.read import CONTENT
from microsite.site.site import Site

SHEET = """(refusal) => {
  window.shared = [];
  window.copied = [];
  const share = refusal === "no sheet" ? undefined : async ({ url }) => {
    if (refusal) throw new DOMException("refused", refusal);
    window.shared.push(url);
  };
  Object.defineProperty(navigator, "share", { value: share });
  const writeText = async (text) => {
    if (refusal === "no clipboard") throw new DOMException("refused", "NotAllowedError");
    window.copied.push(text);
  };
  Object.defineProperty(navigator, "clipboard", { value: { writeText } });
}"""
"""Gives the browser a sheet to share with that works, is closed, does not work, or is not there;
its clipboard may refuse too.
"""
TOLD = {
    "copied": "The link is copied.",
    "refused": "The browser would not copy it. Copy the address at the top of the browser instead.",
}
"""What the person is told, by what happened."""
AHEAD = (
    "prefetch",
    "prerender",
    "preload",
    "modulepreload",
    "preconnect",
    "dns-prefetch",
    "next",
    "prev",
)
"""Links by which a browser may fetch, or show that it will fetch, what nobody has asked for."""
PLAIN = frozenset(
    "a an and for friends help how i if in is it me my of on or page people school the this to us"
    " we what who with you".split()
)
"""Words that tell nothing."""
PREVIEWS = ("og:", "twitter:", "article:", "fb:")
"""Beginnings of the names by which other sites and messengers draw a preview."""


def iter_quiet(sources: Site) -> Iterator[tuple[str, Page, str]]:
    """Yield (address, page, language) of every quiet page in every language."""
    for slug, page in sources.pages.items():
        if page.front.sensitive:
            for tag in sources.tags:
                yield language_root(tag) + address_of(slug), page, tag


def meta(tree: LexborHTMLParser, name: str) -> str | None:
    node = tree.css_first(f'meta[name="{name}"]')
    return node.attributes.get("content") if node else None


def title(tree: LexborHTMLParser) -> str:
    node = tree.css_first("title")
    return node.text().strip() if node else ""


def test_a_quiet_page_says_nothing_in_the_tab(
    trees: dict[str, LexborHTMLParser], sources: Site
) -> None:
    """The tab, the history and a bookmark show the quiet name, in the reader's language where it is
    translated.
    """
    quiet = [*iter_quiet(sources)]
    assert quiet
    mistakes = []
    for address, page, tag in quiet:
        shown = title(trees[address])
        names = {page.front.tab_title}
        if translation := page.translations.get(tag):
            names.add(translation.front.tab_title)
        said = {page.front.title, *(version.front.title for version in page.translations.values())}
        if not shown or shown not in names or shown in said:
            mistakes.append(f"/{address}: the tab says {shown!r}")
        if meta(trees[address], "description") is not None:
            mistakes.append(f"/{address}: a description, which previews and searches show")
    assert mistakes == [], "\n".join(mistakes)


def test_a_quiet_page_in_the_browser(browser: Browser, server: str, sources: Site) -> None:
    """Script changes nothing of it: after a look at every quiet page in its languages the history
    has only quiet names.
    """
    context = browser.new_context()
    page = context.new_page()
    mistakes = []
    for address, source, tag in iter_quiet(sources):
        if not source.is_in(tag):
            continue
        page.goto(f"{server}/{address}")
        page.keyboard.press("Tab")
        if (
            page.title() == source.front.title
            or page.title() in page.locator("h1").all_inner_texts()
        ):
            mistakes.append(f"/{address}: {page.title()}")
    context.close()
    assert mistakes == [], "\n".join(mistakes)


def read_headers(text: str) -> dict[str, dict[str, str]]:
    """Read `_headers`: a path on a line of its own, its headers indented beneath."""
    rules: dict[str, dict[str, str]] = {}
    path = ""
    for line in text.splitlines():
        if line and not line.startswith((" ", "\t", "#")):
            path = line.strip()
            rules.setdefault(path, {})
        elif line.strip():
            name, _, value = line.strip().partition(":")
            rules[path][name.lower()] = value.strip()
    return rules


def headers_for(address: str, rules: dict[str, dict[str, str]]) -> dict[str, str]:
    """Return the headers that a host sends for an address: of every rule that matches, as the hosts
    do.
    """
    sent: dict[str, str] = {}
    for path, headers in rules.items():
        form = re.sub(r":[a-z]+", "[^/]+", re.escape(path).replace(re.escape("*"), ".*"))
        if re.fullmatch(form, address):
            sent |= headers
    return sent


def test_no_page_leaves_a_copy(site: Path) -> None:
    """In every language, under its address and under the name of its file (RFC 9111, no-store)."""
    rules = read_headers((site / "_headers").read_text(encoding="utf-8"))
    pages = [f"/{path.relative_to(site).as_posix()}" for path in site.rglob("index.html")]
    mistakes = [
        address
        for page in pages
        for address in (page, page.removesuffix("index.html"))
        if "no-store" not in headers_for(address, rules).get("cache-control", "")
    ]
    assert mistakes == []
    assert "no-store" not in headers_for("/assets/js/site.js", rules).get("cache-control", "")
    assert len(rules) <= 13, "rules grow with the depth of pages, and with nothing else"


def test_no_page_tells_where_it_was_read(trees: dict[str, LexborHTMLParser], site: Path) -> None:
    """No referrer goes out, by the page itself and by the host."""
    assert [
        address for address, tree in trees.items() if meta(tree, "referrer") != "no-referrer"
    ] == []
    for node in (node for tree in trees.values() for node in tree.css("[referrerpolicy]")):
        assert node.attributes.get("referrerpolicy") == "no-referrer"
    rules = read_headers((site / "_headers").read_text(encoding="utf-8"))
    assert headers_for("/young-people/threats/", rules)["referrer-policy"] == "no-referrer"


def test_nothing_is_fetched_ahead_and_nothing_draws_a_preview(
    trees: dict[str, LexborHTMLParser],
) -> None:
    mistakes = []
    for address, tree in trees.items():
        for node in tree.css("link[rel], a[rel]"):
            ahead = {*(node.attributes.get("rel") or "").lower().split()} & {*AHEAD}
            mistakes += [f"/{address}: rel={rel}" for rel in sorted(ahead)]
        names = [
            node.attributes.get("property") or node.attributes.get("name") or ""
            for node in tree.css("meta")
        ]
        mistakes += [f"/{address}: {name}" for name in names if name.startswith(PREVIEWS)]
        for selector in (
            'script[type="speculationrules"]',
            'script[type="application/ld+json"]',
            "[itemprop]",
            "a[ping]",
        ):
            mistakes += [f"/{address}: {selector}" for _ in tree.css(selector)]
    assert mistakes == []


def test_a_trial_site_is_left_out_of_searches(
    trees: dict[str, LexborHTMLParser], sources: Site
) -> None:
    """Until the partnership has checked its numbers; a launched site is found, its page of a wrong
    address as well.
    """
    hidden = {
        address for address, tree in trees.items() if "noindex" in (meta(tree, "robots") or "")
    }
    leads = {
        address for address, tree in trees.items() if tree.css_first("meta[http-equiv=refresh]")
    }
    assert hidden == (leads if sources.partnership.launched else {*trees})


def test_a_shortcut_has_a_quiet_name(
    browser: Browser, server: str, site: Path, sources: Site
) -> None:
    """In every language: nothing is asked for on a first view; after a touch a browser finds a word
    and a window.
    """
    context = browser.new_context()
    page = context.new_page()
    session = context.new_cdp_session(page)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    for tag in sources.tags:
        asked.clear()
        page.goto(f"{server}/{language_root(tag)}young-people/threats/", wait_until="networkidle")
        asked_before = [*asked]
        page.mouse.click(1, 500)
        found = session.send("Page.getAppManifest")
        assert found["errors"] == []
        assert not [url for url in asked_before if url.endswith(SHORTCUT)]
        assert found["url"] == f"{server}/{language_root(tag)}{SHORTCUT}"
        manifest = json.loads(found["data"])
        words = {*_words(manifest["name"]), *_words(manifest["short_name"])}
        assert len(words) == 1
        assert not words & {
            *_words(sources.partnership.site_name),
            "help",
            "safe",
            "safer",
            "ceop",
            "online",
        }
        assert found["manifest"]["startUrl"] == f"{server}/{language_root(tag)}"
        for icon in manifest["icons"]:
            path = unquote(urlsplit(urljoin(found["url"], icon["src"])).path).lstrip("/")
            with Image.open(site / path) as image:
                assert icon["sizes"] == f"{image.width}x{image.height}"
    context.close()
    with Image.open(site / "apple-touch-icon.png") as image:
        assert image.size == (180, 180)


@pytest.mark.parametrize(
    ("refusal", "where"),
    [
        ("", "shared"),
        ("AbortError", ""),
        ("NotAllowedError", "copied"),
        ("no sheet", "copied"),
        ("no clipboard", "refused"),
    ],
)
def test_a_link_is_shared_or_copied(
    browser: Browser, server: str, refusal: str, where: str
) -> None:
    """Through the phone's own sheet; copied where there is none that works; nothing if the sheet is
    closed. The link leads to the part that is read, wherever the button stands.
    """
    context = browser.new_context()
    page = context.new_page()
    page.add_init_script(f"({SHEET})({json.dumps(refusal)})")
    page.goto(f"{server}/professionals/disclosure/")
    page.goto(f"{server}/professionals/disclosure/#bullying")
    shares = page.locator(".share")
    assert shares.count() == 2
    for share in shares.all():
        share.locator("button").click()
        expect(share.locator("[role=status]")).to_have_text(TOLD.get(where, ""))
    link = f"{server}/professionals/disclosure/#bullying"
    assert page.evaluate("({ shared, copied })") == {
        name: [link] * 2 if name == where else [] for name in ("shared", "copied")
    }
    context.close()


def test_whoever_works_with_children_has_the_link_near_the_top(
    browser: Browser, server: str
) -> None:
    context = browser.new_context(viewport={"width": 360, "height": 740})
    page = context.new_page()
    page.goto(f"{server}/professionals/disclosure/")
    box = page.locator(".share").first.bounding_box()
    assert box
    assert box["y"] + box["height"] < 740 / 2
    page.goto(f"{server}/young-people/threats/")
    assert page.locator(".share").count() == 1
    context.close()


def test_every_quiet_name_is_quiet(sources: Site) -> None:
    """A quiet name has none of the words that the page has in its title, its search words or its
    topics.
    """
    telling = []
    for slug, page in sources.pages.items():
        if not page.front.sensitive:
            continue
        words = {
            word
            for text in (page.front.title, *page.front.find, *page.front.topics)
            for word in _words(text)
        }
        names = {
            page.front.tab_title or "",
            *(other.front.tab_title or "" for other in page.translations.values()),
        }
        telling += [
            f"{CONTENT}/{slug}.md: {name!r}" for name in names if {*_words(name)} & (words - PLAIN)
        ]
    assert telling == []


def _words(text: str) -> list[str]:
    return text.lower().replace("-", " ").replace("?", " ").replace("’", "'").split()
