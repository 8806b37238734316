"""An Easy Read says what its page says: one idea after another, each with a picture (DH 2010,
Making written information easier to understand for people with learning disabilities).
"""

from collections.abc import Iterator

from selectolax.lexbor import LexborHTMLParser

from microsite.checks.wording.evidence import EVIDENCE
from microsite.findings import Finding
from microsite.site.page import Page
from microsite.site.site import Site
from microsite.sources.blocks import Block
from microsite.sources.datafiles import nearest
from microsite.sources.markdown import ALONE
from microsite.sources.prose import iter_sentences

IDEA = "idea"
MOST_IDEAS = 12
MOST_SENTENCES = 4
"""Sentences beside one picture."""


def check_easy_reads(site: Site) -> Iterator[Finding]:
    """An Easy Read belongs to a page that has no other, and is short: ideas, each with a picture
    and a few sentences beside it.
    """
    for page in site.pages.values():
        if page.front.easy_of:
            yield from _check_pair(site, page, page.front.easy_of)
            yield from _check_ideas(page)
        else:
            yield from _check_strays(page)


def _check_pair(site: Site, page: Page, slug: str) -> Iterator[Finding]:
    """Both pages of a pair lead to each other.

    easy/unknown-page: name the page it is of, without `.md`.
    easy/of-easy: name the page that it is the Easy Read of, not another Easy Read.
    easy/second: keep one Easy Read of a page, and take the other away.
    """
    whole, other = site.pages.get(slug), site.easy_reads.get(slug)
    if whole is None:
        if slug not in site.unread:
            known = [name for name, each in site.pages.items() if not each.front.easy_of]
            hint = nearest(slug, known, "name the page it is of")
            yield _at_key(page, "easy/unknown-page", f"There is no page {slug}.", hint)
        return
    if whole.front.easy_of:
        hint = f"write {whole.front.easy_of}"
        yield _at_key(page, "easy/of-easy", f"{slug} is an Easy Read itself.", hint)
    if other != page.slug:
        hint = "keep one, and take the other away"
        yield _at_key(page, "easy/second", f"{other} is the Easy Read of {slug} already.", hint)


def _at_key(page: Page, rule: str, sentence: str, hint: str) -> Finding:
    return page.document.find(("easy_of",), rule, sentence, hint)


def _check_ideas(page: Page) -> Iterator[Finding]:
    """One idea, one picture, few words.

    easy/not-an-idea: write it as an `/// idea` block; advice to keep proof as an `/// evidence`
    block.
    easy/no-picture: write `drawing:` and a name of `overrides/drawings/` on an indented line under
    its first.
    easy/long-idea: make two ideas of it.
    easy/many-ideas: leave out what the whole page can say.
    """
    for number, block in enumerate(page.blocks, 1):
        if block.kind not in (IDEA, EVIDENCE):
            sentence = "This part of an Easy Read is no idea with a picture."
            hint = "write it inside an /// idea block"
            yield Finding(page.path, block.line, 1, "easy/not-an-idea", sentence, hint)
            continue
        if not block.options.get("drawing"):
            hint = "write drawing: and its name on an indented line under the first"
            sentence = "This idea has no picture."
            yield Finding(page.path, block.line, 1, "easy/no-picture", sentence, hint)
        if (length := len(_sentences(block))) > MOST_SENTENCES:
            sentence = f"This idea has {length} sentences; {MOST_SENTENCES} is the most."
            hint = "make two ideas of it"
            yield Finding(page.path, block.line, 1, "easy/long-idea", sentence, hint)
        if number == MOST_IDEAS + 1:
            sentence = f"This page has {len(page.blocks)} ideas; {MOST_IDEAS} is the most."
            hint = "leave out what the whole page can say"
            yield Finding(page.path, block.line, 1, "easy/many-ideas", sentence, hint)


def _check_strays(page: Page) -> Iterator[Finding]:
    """An idea stands on an Easy Read only: its style has no other place.

    easy/stray-idea: write plain words, or say with `easy_of` which page this is the Easy Read of.
    """
    for block in page.blocks:
        is_drawn = block.kind == EVIDENCE and block.options.get("drawing")
        if block.kind == IDEA or is_drawn:
            sentence = "A picture beside an idea belongs to an Easy Read, and this page is none."
            hint = "write plain words, or say with easy_of which page this is the Easy Read of"
            yield Finding(page.path, block.line, 1, "easy/stray-idea", sentence, hint)


def _sentences(block: Block) -> list[str]:
    """Return the sentences of its paragraphs; a way to reach a service is none."""
    passages = LexborHTMLParser(block.html).css("p, li")
    words = (node.text(deep=True).strip() for node in passages if not ALONE.search(node.html or ""))
    return [sentence for passage in words if passage for sentence in iter_sentences(passage)]
