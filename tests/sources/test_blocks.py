"""A page is its blocks: cut, hashed, and converted one by one they are what MkDocs makes of it."""

import posixpath
import re
from datetime import date
from pathlib import Path

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.plugins import BasePlugin
from mkdocs.structure.pages import Page
from mkdocs.utils import get_relative_url

from microsite.render.block import BlockRenderer
from microsite.render.messages import Messages
from microsite.render.theme import load_templates
from microsite.render.view import Renderer
from microsite.site.addresses import Links
from microsite.site.page import address_of
from microsite.site.read import load_site
from microsite.site.site import Site
from microsite.sources.blocks import Block, split_blocks
from microsite.sources.front_matter import split_front_matter
from microsite.sources.hashes import hash_words
from microsite.sources.markdown import MicrositeExtension, convert
from tests.conftest import ROOT

CUTS: dict[str, tuple[str, list[tuple[str, int]]]] = {
    # a body that begins on line 1, and the kind and first line of each of its blocks
    "nothing": ("", []),
    "blank lines": ("\n\n  \n", []),
    "paragraphs": (
        "One.\nStill one.\n\nTwo.\n\n\n\nThree.",
        [("paragraph", 1), ("paragraph", 4), ("paragraph", 8)],
    ),
    "headings": (
        "## One {#one}\n### Two {#two}\nWords.",
        [("heading", 1), ("heading", 2), ("paragraph", 3)],
    ),
    "heading under words": (
        "Words.\n## One {#one}\nWords.",
        [("paragraph", 1), ("heading", 2), ("paragraph", 3)],
    ),
    "list": ("- a\n- b", [("list", 1)]),
    "list with blank lines": ("- a\n\n- b\n\n\n- c\n\nWords.", [("list", 1), ("paragraph", 8)]),
    "list with words inside": ("- a\n\n    inside\n\n- b", [("list", 1)]),
    "list inside a list": ("- a\n    - b\n\n    - c\n- d", [("list", 1)]),
    "list under words": (
        "Tell someone if:\n- a\n- b\n\n- c",
        [("paragraph", 1), ("list", 2)],
    ),
    "numbers under words": ("Do this:\n1. a\n2. b", [("paragraph", 1), ("list", 2)]),
    "a number that ends a sentence": ("It was room\n2. Then more.", [("paragraph", 1)]),
    "a year that begins a sentence": ("2019. That was it.", [("paragraph", 1)]),
    "list under words in a card": ("/// advice\nTell:\n- a\n- b\n///", [("advice", 1)]),
    "list under words in a quote": ("> Tell:\n> - a\n> - b", [("quote", 1)]),
    "list inside a list by two": ("- a\n  - b\n\n  - c\n- d", [("list", 1)]),
    "words inside an item by two": ("- a\n\n  words\n- b", [("list", 1)]),
    "line breaks": ("One  \ntwo  \n\nThree.", [("paragraph", 1), ("paragraph", 4)]),
    "numbers with blank lines": ("1. a\n\n2. b\n\n3. c", [("list", 1)]),
    "bullets after numbers": ("1. a\n2. b\n\n- c", [("list", 1), ("list", 4)]),
    "numbers after bullets": ("* a\n\n1. b", [("list", 1), ("list", 3)]),
    "bullets right under numbers": ("1. a\n2. b\n- c", [("list", 1), ("list", 3)]),
    "numbers right under bullets": ("- a\n1. b", [("list", 1), ("list", 2)]),
    "a list goes on after a heading": (
        "- a\n\n## One {#one}\n\n- b",
        [("list", 1), ("heading", 3), ("list", 5)],
    ),
    "table": ("| a | b |\n|---|---|\n| c | d |\n\nWords.", [("table", 1), ("paragraph", 5)]),
    "quote": ("> a\n> b\n\nWords.", [("quote", 1), ("paragraph", 4)]),
    "quotes with a blank line": ("> a\n\n> b\n\nWords.", [("quote", 1), ("paragraph", 5)]),
    "rule": ("One.\n\n---\n\nTwo.", [("paragraph", 1), ("rule", 3), ("paragraph", 5)]),
    "card": ("/// advice | A {#a}\nx\n\n- y\n\n- z\n///", [("advice", 1)]),
    "card under words": (
        "Words.\n/// advice\nx\n///\nWords.",
        [("paragraph", 1), ("advice", 2), ("paragraph", 5)],
    ),
    "two cards": ("/// advice\nx\n///\n/// urgent\ny\n///", [("advice", 1), ("urgent", 4)]),
    "card with four slashes": (
        "//// advice\nx\n\n////\n\nWords.",
        [("advice", 1), ("paragraph", 6)],
    ),
    "card never closed": ("/// advice\nx\n\ny\n\n", [("advice", 1)]),
    "services after a list": (
        "- a\n\n/// services | danger\n- x\n///",
        [("list", 1), ("services", 3)],
    ),
    "code": ("```\n# no heading\n\n- no list\n```\n\nWords.", [("code", 1), ("paragraph", 7)]),
    "code with waves": (
        "Words.\n\n~~~\n/// advice\n\n~~~\n\nMore.",
        [("paragraph", 1), ("code", 3), ("paragraph", 8)],
    ),
    "code under words": ("Words.\n```\na\n\nb\n```", [("paragraph", 1), ("code", 2)]),
}


@pytest.mark.parametrize(("body", "blocks"), CUTS.values(), ids=CUTS.keys())
def test_a_body_is_cut_into_blocks(body: str, blocks: list[tuple[str, int]]) -> None:
    cut, _ = split_blocks(body, 1, "content/a-page.md")
    assert [(block.kind, block.line) for block in cut] == blocks


@pytest.mark.parametrize("body", [body for body, _ in CUTS.values()], ids=CUTS.keys())
def test_every_word_stands_in_a_block_on_its_own_line(body: str) -> None:
    lines = body.split("\n")
    cut, _ = split_blocks(body, 11, "content/a-page.md")
    for block in cut:
        own = block.source.split("\n")
        assert [line.rstrip() for line in own] == [
            line.rstrip() for line in lines[block.line - 11 :][: len(own)]
        ]
    assert " ".join(block.source for block in cut).split() == body.split()


@pytest.mark.parametrize("body", [body for body, _ in CUTS.values()], ids=CUTS.keys())
def test_blocks_one_by_one_are_the_whole(body: str) -> None:
    """What stands around a block never changes how it is rendered."""
    cut, _ = split_blocks(body, 1, "content/a-page.md")
    assert "\n".join(block.html for block in cut) == convert(body)


@pytest.mark.parametrize(
    ("body", "html"),
    [
        ("Tell:\n- a\n- b", "<p>Tell:</p><ul><li>a</li><li>b</li></ul>"),
        ("> Tell:\n> - a", "<blockquote><p>Tell:</p><ul><li>a</li></ul></blockquote>"),
        ("- a\n  - b\n- c", "<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>"),
        ("1. a\n   - b\n2. c", "<ol><li>a<ul><li>b</li></ul></li><li>c</li></ol>"),
        (
            "- a\n  - b\n    - c",
            "<ul><li>a<ul><li>b<ul><li>c</li></ul></li></ul></li></ul>",
        ),
        ("> - a\n>   - b", "<blockquote><ul><li>a<ul><li>b</li></ul></li></ul></blockquote>"),
        ("- a\n1. b\n2. c", "<ul><li>a</li></ul><ol><li>b</li><li>c</li></ol>"),
        ("1. a\n  - b\n  1. c", "<ol><li><p>a</p><ul><li>b</li></ul><ol><li>c</li></ol></li></ol>"),
        ("٣. a\n٤. b", '<ol start="3"><li>a</li><li>b</li></ol>'),
        ("૧. a\n૨. b", "<ol><li>a</li><li>b</li></ol>"),
        ("3. a\n4. b", '<ol start="3"><li>a</li><li>b</li></ol>'),
        ("2019. That was it.", "<p>2019. That was it.</p>"),
        ("One  \ntwo", "<p>One<br>two</p>"),
        ("One\ntwo ", "<p>One two</p>"),
    ],
)
def test_a_body_prints_as_it_was_typed(body: str, html: str) -> None:
    [*blocks], _ = split_blocks(body, 1, "content/a-page.md")
    printed = "".join(block.html for block in blocks)
    assert re.sub(r"(?<=>)\n|\n(?=<)", "", printed).replace("\n", " ") == html


def test_a_block_says_what_it_lists_and_where() -> None:
    [block], _ = split_blocks(
        "/// services | danger\n- emergency\n\nhelpline\n///", 20, "content/a-page.md"
    )
    assert (block.argument, block.is_generated) == ("danger", True)
    assert block.ids == (("emergency", 21), ("helpline", 23))


@pytest.mark.parametrize(
    ("words", "place"),
    [
        ("second", (6, 1)),
        ("words here", (5, 7)),
        ("here, the second", (5, 13)),
        ("nowhere", (5, 1)),
        ("", (5, 1)),
    ],
)
def test_words_are_found_again(words: str, place: tuple[int, int]) -> None:
    assert Block("paragraph", "First words here. the\nsecond line.", 5).locate(words) == place


@pytest.mark.parametrize(
    "same", ["One two three.", "One\ntwo three.", "  One  two\n\tthree. ", "One two three.\n"]
)
def test_moving_a_line_break_changes_no_hash(same: str) -> None:
    assert hash_words(same) == hash_words("One two three.")


@pytest.mark.parametrize("other", ["One two three", "one two three.", "Onetwo three.", ""])
def test_changing_a_word_changes_the_hash(other: str) -> None:
    assert hash_words(other) != hash_words("One two three.")


class Collector(BasePlugin):  # type: ignore[type-arg, no-untyped-call]
    """Keeps what MkDocs made of the words of each page."""

    def __init__(self) -> None:
        self.contents: dict[str, str] = {}

    def on_page_content(self, html: str, /, *, page: Page, **_others: object) -> str:
        self.contents[page.file.src_uri.removesuffix(".md")] = html
        return html


def converted_by_mkdocs(site: Site, folder: Path) -> dict[str, str]:
    """Return the body of every English page as MkDocs converts it, with our Markdown and without
    our hooks.
    """
    for slug, page in site.pages.items():
        path = folder / "docs" / f"{slug}.md"
        path.parent.mkdir(parents=True, exist_ok=True)
        parts = split_front_matter((ROOT / page.path).read_text(encoding="utf-8"))
        assert parts is not None
        path.write_text(parts[1], encoding="utf-8")
    (folder / "mkdocs.yml").write_text("site_name: Words", encoding="utf-8")
    stock = ["attr_list", "sane_lists"]
    config = load_config(
        str(folder / "mkdocs.yml"), markdown_extensions=stock, plugins=[], strict=True
    )
    config.markdown_extensions = [*config.markdown_extensions, MicrositeExtension()]
    collector = Collector()
    config.plugins["collector"] = collector
    build(config)
    return collector.contents


def with_addresses(slug: str, html: str) -> str:
    """Turn links to source files into links to addresses, as MkDocs does."""

    def address(match: re.Match[str]) -> str:
        target = posixpath.normpath(posixpath.join(posixpath.dirname(slug), match[1]))
        href = get_relative_url(address_of(target) or ".", address_of(slug) or ".")
        return f'href="{href}{match[2]}"'

    return re.sub(r'href="([^":#]+)\.md((?:#[^"]*)?)"', address, html)


@pytest.fixture(scope="module")
def real_site() -> Site:
    site, findings = load_site(ROOT, date.today())
    assert site is not None, findings
    return site


def test_the_blocks_of_every_page_are_the_page_that_mkdocs_makes(
    real_site: Site, tmp_path: Path
) -> None:
    ours = {
        slug: "\n".join(block.html for block in page.blocks)
        for slug, page in real_site.pages.items()
    }
    theirs = {  # MkDocs closes an empty element as XHTML did
        slug: html.replace(" />", ">")
        for slug, html in converted_by_mkdocs(real_site, tmp_path).items()
    }
    assert {slug: with_addresses(slug, html) for slug, html in ours.items()} == theirs


def test_a_page_leaves_no_mark_and_no_source_file_behind(real_site: Site) -> None:
    for tag in real_site.tags:
        renderer = Renderer(real_site, tag, load_templates(ROOT))
        for slug in real_site.pages:
            assert not re.search(r"<data\b|\.md[#\"]", renderer.content(slug)), slug


LINKS = {
    # (page, target as written): address as printed
    ("index", "get-help-now.md"): "get-help-now/",
    ("report/index", "ceop.md#before"): "ceop/#before",
    ("report/ceop", "index.md"): "../",
    ("report/ceop", "../get-help-now.md#can-t"): "../../get-help-now/#can-t",
    ("report/ceop", "#before"): "#before",
    ("report/ceop", "../index.md"): "../../",
    ("report/ceop", "ceop.md"): "./",
    ("report/ceop", "nowhere.md"): "nowhere.md",
    ("report/ceop", "a&b.md"): "a&amp;b.md",
}


@pytest.mark.parametrize(("page", "target"), LINKS)
def test_a_link_to_a_source_file_leads_to_its_page(page: str, target: str, real_site: Site) -> None:
    renderer = BlockRenderer(real_site, Messages(real_site, "en"), load_templates(ROOT))
    html = renderer.render(
        Block("paragraph", f"[Words]({target})", 1), page, Links(address_of(page), "en")
    )
    assert html == f'<p><a href="{LINKS[page, target]}">Words</a></p>'
