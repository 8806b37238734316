"""Links lead somewhere, say where, and every page leads to help."""

import re
from collections.abc import Iterator, Mapping

from microsite.checks.links.graph import ids_of, links_in, reaching
from microsite.facts.landmarks import HELP
from microsite.findings import Finding
from microsite.site.addresses import slug_of
from microsite.site.page import Page
from microsite.site.site import Site
from microsite.sources.blocks import Block
from microsite.sources.datafiles import nearest
from microsite.sources.prose import words_of

_EMPTY_WORDS = """
a about again an and at below button carry check click continue detail details find for from further
go have here how in info information into is it just keep learn link look me more now of on one open
out over page please press read reading see select site tap that the then there these this those to
touch up us view visit web website what where with you your
"""
_SAY_NOTHING = frozenset(_EMPTY_WORDS.split())
"""Words that say nothing about where a link leads (WCAG 2.4.4): a link made only of these could
lead anywhere.
"""


_TYPED = ("http://", "https://", "mailto:", "tel:", "sms:")
"""Addresses that `hosts.py` and `checks/typed/` speak about."""
_DEFINITION = re.compile(r"^ {0,3}\[[^\]\n]+\]:\s*(\S+)", re.MULTILINE)
"""The second half of a link in two pieces; structure.py refuses it, and what it leads to is checked
all the same.
"""


def check_links(site: Site) -> Iterator[Finding]:
    """A link has words of its own, leads to a page and an anchor that exist, and help is never out
    of reach.

    links/no-help: link to `get-help-now.md`, or to a page that leads there, in the words of the
    page.
    """
    ids = {slug: ids_of(site, page) for slug, page in site.pages.items()}
    for page in site.pages.values():
        for block in page.blocks:
            for target, words in links_in(block.html):
                yield from _check_words(page, block, target, words)
                yield from _check_target(site, page, block, target, ids)
            for match in _DEFINITION.finditer(block.uncoded):
                yield from _check_target(site, page, block, match[1], ids)
    near_help = reaching(site, HELP)
    for slug, page in site.pages.items():
        if slug not in near_help and HELP in site.pages:
            hint = f"link to {HELP}.md, or to a page that leads there, in the words of the page"
            yield Finding(
                page.path,
                1,
                1,
                "links/no-help",
                f"The words of this page never lead to {HELP}.",
                hint,
            )


def _check_words(page: Page, block: Block, target: str, words: str) -> Iterator[Finding]:
    """The words of a link make sense alone (WCAG 2.4.4).

    links/no-words: write where the link leads: the title of that page does.
    """
    line, column = block.locate(f"]({target}")
    said = {word.lower() for word in words_of(words)}
    if not said:
        hint = "write where it leads: the title of that page does"
        yield Finding(
            page.path, line, column, "links/no-words", f"The link to {target} has no words.", hint
        )
    elif said <= _SAY_NOTHING or words.lower().startswith(("http", "www.")):
        sentence = f"The words {words!r} do not say where the link leads."
        yield Finding(
            page.path,
            line,
            column,
            "links/no-words",
            sentence,
            "use the words of the page it leads to",
        )


def _check_target(
    site: Site, page: Page, block: Block, target: str, ids: Mapping[str, frozenset[str]]
) -> Iterator[Finding]:
    """A link leads to a page that exists, at a heading that exists.

    links/broken: link to the source file of a page, such as `../get-help-now.md`.
    links/broken-anchor: link to an id that a heading of that page has.
    """
    slug = slug_of(page.slug, target) if target else None
    line, column = block.locate(target)
    if slug is None:
        if not target.startswith(_TYPED):
            hint = "link to the source file of the page, such as ../get-help-now.md"
            yield Finding(
                page.path,
                line,
                column,
                "links/broken",
                f"{target or 'Nothing'} is not a page of this site.",
                hint,
            )
        return
    if slug in site.unread and slug not in site.pages:
        return
    if slug not in site.pages:
        hint = nearest(slug, list(site.pages), "name a file that there is, or write the page")
        yield Finding(page.path, line, column, "links/broken", f"There is no page {slug}.", hint)
        return
    anchor = target.partition("#")[2]
    if "#" in target and anchor not in ids[slug]:
        hint = nearest(anchor, sorted(ids[slug]))
        sentence = f"The page {slug} has no heading with the id {anchor}."
        yield Finding(page.path, line, column, "links/broken-anchor", sentence, hint)
