"""Checks of the built pages: what only the whole site can show.

Every address and anchor that a page links to exists, ids are unique, headings descend one step at a
time, every page says its language, and whatever leads out or runs is ours. What a source says
wrongly was found before the build.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from itertools import pairwise
from pathlib import Path
from posixpath import normpath
from urllib.parse import unquote, urlsplit

from selectolax.lexbor import LexborHTMLParser

from microsite.findings import Finding
from microsite.output.built import find, template_of, told_once
from microsite.output.help import check_help, help_of
from microsite.output.hiding import check_hidden, hiding_in
from microsite.output.style.sheets import read_style
from microsite.site.addresses import NOT_FOUND
from microsite.site.lessons import share_links
from microsite.site.site import Site

_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")


def check_built_pages(site: Path) -> Iterator[Finding]:
    """Yield the findings of every HTML file below `site`."""
    files = {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()}
    ids: dict[str, Counter[str]] = {}
    links: dict[str, dict[str, str]] = {}
    found: dict[str, list[Finding]] = {}
    for name in sorted(name for name in files if name.endswith(".html")):
        tree = LexborHTMLParser((site / name).read_bytes())
        ids[name] = Counter(node.attributes.get("id") or "" for node in tree.css("[id]"))
        links[name] = _links(tree)
        found[name] = [
            *_check_ids(name, ids[name]),
            *_check_headings(name, tree),
            *_check_language(name, tree),
            *_check_own(name, tree),
        ]
    for name, targets in links.items():
        if not name.endswith(NOT_FOUND):
            found[name] += _check_links(name, targets, ids, files)
    yield from told_once(found)


def check_ways_out(folder: Path, site: Site) -> Iterator[Finding]:
    """Every page that was built from `site` holds its help, and what leads out stands in the
    registry: every address, number and post box, whatever template or word brought it there.

    built/unknown-way: tell whoever codes: something leads to nobody that the registry knows.
    """
    ways, own, held = _ways_out_of(site), str(site.partnership.site_url or ""), help_of(site)
    hiding = hiding_in(read_style(site.root, site.sections))
    found: dict[str, list[Finding]] = {}
    for page in sorted(folder.rglob("*.html")):
        tree, name = LexborHTMLParser(page.read_bytes()), page.relative_to(folder).as_posix()
        found[name] = [*check_help(name, tree, held), *check_hidden(name, tree, hiding, site.root)]
        for link, template in _links(tree).items():
            is_inside = not urlsplit(link).scheme and not link.startswith("//")
            if not is_inside and link not in ways and not (own and link.startswith(own)):
                sentence = f"{link[:80]} leads to nobody that the registry knows."
                found[name].append(find(name, "built/unknown-way", sentence, template))
    yield from told_once(found)


def _ways_out_of(site: Site) -> frozenset[str]:
    """Return every address outside the site that a page may lead to."""
    ways = [way for row in site.registry.services.values() for way in row.ways.values()]
    links = (
        link
        for way in ways
        for link in (way.value, f"mailto:{way.value}", f"tel:{way.tel}", way.sms_link)
    )
    lessons = site.lessons.addresses.values()
    shares = (link for slug in lessons for _, link in share_links(slug, site))
    return frozenset((*links, *shares, site.partnership.exit_to))


def _links(tree: LexborHTMLParser) -> dict[str, str]:
    """Return what a page links to or shows, each with the template of the first that does."""
    links: dict[str, str] = {}
    for node in tree.css("a[href], link[href], img[src]"):
        own = node.attributes
        link = own.get("href") or own.get("src") or ""
        if link not in links:
            links[link] = template_of(node)
    return links


def _check_own(name: str, tree: LexborHTMLParser) -> Iterator[Finding]:
    """What a page runs, shows or asks for is its own (CSP: nothing from elsewhere).

    built/foreign: tell whoever codes: something that is not ours stands on the page.
    """
    for node in tree.css(_FETCHES):
        own = node.attributes
        address = (own.get("src") or own.get("href") or own.get("data") or "").strip().lower()
        is_away = address.startswith(("//", "/\\", "\\")) or urlsplit(address).scheme not in _OURS
        if is_away and own.get("rel") not in ("canonical", "alternate"):
            sentence = f"A {node.tag} asks {address[:60]}, which is not ours."
            yield find(name, "built/foreign", sentence, template_of(node))
    for node in tree.css("meta[http-equiv=refresh]"):
        _, _, address = (node.attributes.get("content") or "").lower().partition("url=")
        if address.startswith("//") or urlsplit(address).scheme:
            yield find(name, "built/foreign", f"This page leads on to {address[:60]}.")
    for node in tree.css(_RUNS):
        sentence = f"A {node.tag} on this page runs or brings in more."
        yield find(name, "built/foreign", sentence, template_of(node))


_OURS = ("", "data")
"""How an address begins that asks nobody else."""
_FETCHES = "script[src], img[src], link[href], source[src], video[src], audio[src], use[href]"
_RUNS = (
    "iframe, object, embed, base, form[action], [onclick], [onload],"
    " [onerror], [onfocus], [onmouseover], [ping], a[href^='javascript:']"
)


def _check_ids(name: str, ids: Counter[str]) -> Iterator[Finding]:
    """An id stands once on a page (HTML, the id attribute).

    built/duplicate-id: tell whoever codes: the sources are right and the page is not.
    """
    for found, count in ids.items():
        if count > 1:
            yield find(name, "built/duplicate-id", f"The id {found} stands here {count} times.")


def _check_headings(name: str, tree: LexborHTMLParser) -> Iterator[Finding]:
    """A page has one h1, and no heading inside main skips a level (WCAG 1.3.1).

    built/h1: tell whoever codes: the sources are right and the page is not.
    built/heading-order: tell whoever codes: the sources are right and the page is not.
    """
    levels = [
        int((node.tag or "h0")[1])
        for node in tree.css(",".join(f"main {tag}" for tag in _HEADINGS))
    ]
    if levels.count(1) != 1 or levels[0] != 1:
        yield find(name, "built/h1", "This page does not begin with its one h1.")
    for before, after in pairwise(levels):
        if after > before + 1:
            yield find(name, "built/heading-order", f"An h{after} follows an h{before}.")


def _check_language(name: str, tree: LexborHTMLParser) -> Iterator[Finding]:
    """A page and its words say their language and direction (WCAG 3.1.1, 3.1.2).

    built/language: tell whoever codes: the sources are right and the page is not.
    """
    for selector in ("html", "main"):
        node = tree.css_first(selector)
        if (
            node is None
            or not node.attributes.get("lang")
            or node.attributes.get("dir") not in ("ltr", "rtl")
        ):
            yield find(name, "built/language", f"The element {selector} has no lang or dir.")


def _check_links(
    name: str, links: Mapping[str, str], ids: Mapping[str, Counter[str]], files: set[str]
) -> Iterator[Finding]:
    """Every link inside the site leads to a page that is there, at an id that is there.

    built/broken-link: tell whoever codes: the sources are right and the page is not.
    built/broken-anchor: tell whoever codes: the sources are right and the page is not.
    """
    folder = name.rpartition("/")[0]
    for link, template in links.items():
        parts = urlsplit(link)
        if parts.scheme or parts.netloc:
            continue
        path = (
            f"{unquote(parts.path)}index.html" if parts.path.endswith("/") else unquote(parts.path)
        )
        target = normpath(f"/{folder}/{path}").lstrip("/") if path else name
        if target not in files:
            sentence = f"A link leads to {target}, which is not there."
            yield find(name, "built/broken-link", sentence, template)
        elif parts.fragment and parts.fragment not in ids.get(target, ()):
            sentence = f"A link leads to #{parts.fragment} in {target}, which is not there."
            yield find(name, "built/broken-anchor", sentence, template)


def dead_links_of_missing(site: Path, base: str) -> list[str]:
    """Return the links of the built 404 pages that lead nowhere where the site stands in the folder
    `base`, such as `/safer-online/`: these pages are shown at any depth, so they alone need it.
    """
    pages = (LexborHTMLParser(page.read_bytes()) for page in site.rglob(NOT_FOUND))
    parts = (urlsplit(link) for page in pages for link in _links(page))
    links = sorted({one.path for one in parts if not one.netloc and one.path.startswith("/")})
    return [link for link in links if not _is_there(site, link, base)]


def _is_there(site: Path, link: str, base: str) -> bool:
    inside = unquote(link.removeprefix(base)) if link.startswith(base) else None
    return inside is not None and (site / inside / ("index.html" * link.endswith("/"))).is_file()


def is_noindex(page: Path) -> bool:
    """Say whether a built page asks search engines to leave it out."""
    robots = LexborHTMLParser(page.read_bytes()).css_first('meta[name="robots"]')
    return robots is not None and "noindex" in (robots.attributes.get("content") or "")
