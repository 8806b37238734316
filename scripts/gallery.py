"""Draw every part of the look on one page, in every state and in both directions, for whoever
changes the style.

    python scripts/gallery.py [--root DIR] [--to DIR]

The page is no part of the site. It is made of the site's own templates, words and services, and
carries the style that a page carries; overrides/gallery/ adds only its frame and sample words. Each
part stands there as it would stand on a page of its own, so main, header and footer occur many
times: what a real page may not do.
"""

import argparse
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from os.path import relpath
from pathlib import Path
from posixpath import normpath
from typing import Any
from urllib.parse import urlsplit

from jinja2 import Environment
from markupsafe import Markup
from selectolax.lexbor import LexborHTMLParser

from console import ROOT, main
from microsite.clock import today
from microsite.errors import CheckError, UsageError
from microsite.facts.landmarks import HELP, HOME
from microsite.output.style import StyleSheet
from microsite.render.block import BlockRenderer
from microsite.render.language import TextLanguage, text_language
from microsite.render.page_view import PageView
from microsite.render.theme import load_templates
from microsite.render.view import Renderer, template_of
from microsite.site.addresses import Links, address_in, language_root
from microsite.site.overrides import OVERRIDES
from microsite.site.page import address_of
from microsite.site.read import load_site
from microsite.site.site import Site
from microsite.sources.blocks import Block, split_blocks
from microsite.sources.datafiles import load_yaml

GALLERY = "gallery"
WORDS = f"{OVERRIDES}/{GALLERY}/words.yml"
STYLE_MARK, FRAME_MARK = "/*style*/", "/*frame*/"
STAGES = ("en", "ar")
"""The languages every part is shown in: one from the left, one from the right."""
_ID_PLACES = ("id", "for", "name", "aria-labelledby")


@dataclass(frozen=True)
class Stage:
    """One language in which the parts are shown. What it gives to the templates is finished
    HTML.
    """

    site: Site
    tag: str
    renderer: Renderer
    templates: Environment
    samples: Mapping[str, Any]

    @property
    def language(self) -> TextLanguage:
        return text_language(self.site.languages[self.tag])

    def attributes(self, tag: str) -> Markup:
        """Return what an element says whose words are in the language `tag`."""
        return text_language(self.site.languages[tag]).attributes

    def context(self) -> dict[str, Any]:
        """Return what every part may use."""
        view = self.renderer.view(HELP)
        named = {"t": self.renderer.messages, "view": view, "s": self.samples, "stage": self}
        return named | {"say": self.say, "block": self.block}

    def say(self, text: str) -> Markup:
        """Return Markdown as HTML, with this site's blocks and mentions."""
        blocks, _ = split_blocks(text, 1, WORDS)
        return self._rendered(blocks, HELP)

    def block(self, name: str, argument: str = "", *ids: str) -> Markup:
        """Return what a generated block prints, as on a page."""
        return self._rendered([_listing(name, argument, ids)], HELP)

    def events(self) -> Iterator[Markup]:
        """Yield an event as it looks today, and one as it looked on the first day of a year that
        was confirmed.
        """
        campaigns = self.site.campaigns.items()
        days = [
            (one.starts, name)
            for name, row in campaigns
            for one in row.occasions.values()
            if one.is_confirmed
        ]
        for day, name in sorted((starts, name) for starts, name in days if starts)[-1:]:
            yield self.block("event", name)
            yield replace(self, site=replace(self.site, today=day)).block("event", name)

    def home(self) -> Markup:
        """Return the body of the real home page, its frame as seen from the page of help like every
        other part.
        """
        view = replace(self.renderer.view(HOME), frame=self.renderer.view(HELP).frame)
        content = self._rendered(self.site.pages[HOME].blocks, HOME)
        return self.frame(view, content)

    def frame(self, view: PageView, content: str = "") -> Markup:
        """Return the body of a whole page, without its head, in a box that says what the body
        says.
        """
        page = {"view": view, "page": {"content": content}, "exit_script": ""}
        page |= {"style_for": lambda *_: "", "policy_for": lambda *_: ""}
        body_node = LexborHTMLParser(
            self.templates.get_template(template_of(view.layout)).render(self.context() | page)
        ).body
        assert body_node is not None
        box = Markup('<div class="{}" data-readers="{}">{}</div>')
        return box.format(view.layout, view.readers, Markup(body_node.inner_html or ""))

    def missing(self) -> Markup:
        """Return the body of the page that is not there."""
        return self.frame(self.renderer.missing())

    def changed(self, **fields: Any) -> PageView:
        """Return the view of a page of help with other values, for a state that no page is in
        today.
        """
        return replace(self.renderer.view(HELP), **fields)

    def framed(self, **fields: Any) -> PageView:
        """Return the same with other values in the frame."""
        return self.changed(frame=replace(self.renderer.view(HELP).frame, **fields))

    def first_rows(self) -> Markup:
        """Return the list of the strategy, cut to one row of each standing."""
        tree = LexborHTMLParser(self.block("strategy"))
        seen: set[str | None] = set()
        for row in tree.css("details"):
            standing = row.attributes["data-standing"]
            if standing in seen:
                row.decompose()
            seen.add(standing)
        for part in tree.css("section"):
            if part.css_first("details") is None:
                part.decompose()
        return Markup(tree.body.inner_html if tree.body else "")

    def _rendered(self, blocks: Iterable[Block], slug: str) -> Markup:
        """Return blocks that the page `slug` wrote as HTML, in this language, seen from the page of
        help.
        """
        renderer = BlockRenderer(self.site, self.renderer.messages, self.templates)
        links = Links(address_in(HELP, self.tag), self.tag)
        return Markup("\n".join(renderer.render(block, slug, links) for block in blocks))


def _listing(name: str, argument: str, ids: Iterable[str]) -> Block:
    """Return the block that an author would write for these ids."""
    return Block(
        name,
        "\n".join([f"/// {name} | {argument}", *(f"- {one}" for one in ids), "///"]),
        1,
        argument,
    )


def render_gallery(root: Path, target: Path) -> str:
    """Return the page as it will stand in the folder `target`. Raises CheckError if the sources
    cannot be read.
    """
    site, findings = load_site(root, today())
    document = load_yaml(root, WORDS)
    if site is None or document.findings:
        raise CheckError([*findings, *document.findings])
    if missing := set(STAGES) - set(site.tags):
        raise UsageError(
            f"The gallery is shown in {' and '.join(STAGES)};"
            f" there is no {', '.join(sorted(missing))}."
        )
    templates = load_templates(root)
    templates.filters.update(opened=opened, pressed=pressed)
    stages = [
        Stage(site, tag, Renderer(site, tag, templates), templates, document.value[tag])
        for tag in STAGES
    ]
    to_site = Path(relpath(root / "site", target)).as_posix()
    parts = [
        part | {"shown": list(_shown(part["id"], stages, to_site))}
        for part in document.value["parts"]
    ]
    page = templates.get_template(f"{GALLERY}/gallery.html")
    html = page.render(stages[0].context() | {"parts": parts})
    style = StyleSheet.load(root, site.sections).for_page(html)
    frame = (root / OVERRIDES / GALLERY / "gallery.css").read_text(encoding="utf-8")
    return html.replace(STYLE_MARK, style, 1).replace(FRAME_MARK, frame, 1)


def opened(html: str, selector: str) -> Markup:
    """Return HTML with every `details` that matches open."""
    tree = LexborHTMLParser(html)
    for node in tree.css(selector):
        node.attrs["open"] = ""
    return Markup(tree.body.inner_html if tree.body else "")


def pressed(html: str, count: int, words: str) -> Markup:
    """Return the header as it is after some presses of Shift."""
    tree = LexborHTMLParser(html)
    for node in tree.css(".presses"):
        node.attrs["data-dots"] = f"{'●' * count}{'○' * (3 - count)} "
        node.inner_html = words
    return Markup(tree.body.inner_html if tree.body else "")


def _shown(part: str, stages: list[Stage], to_site: str) -> Iterator[dict[str, Any]]:
    """Yield a part once for each stage."""
    for stage in stages:
        html = stage.templates.get_template(f"{GALLERY}/parts/{part}.html").render(stage.context())
        embedded = _embed(html, f"{part}-{stage.tag}", stage.tag, to_site)
        yield {
            "attributes": stage.language.attributes,
            "name": stage.samples["direction"],
            "html": embedded,
        }


def _embed(html: str, prefix: str, tag: str, to_site: str) -> Markup:
    """Return HTML that may stand beside other parts: ids of its own, links that lead into the built
    site.
    """
    tree = LexborHTMLParser(html)
    for place in _ID_PLACES:
        for node in tree.css(f"[{place}]"):
            node.attrs[place] = f"{prefix}-{node.attributes[place]}"
    for node in tree.css("a[href]"):
        node.attrs["href"] = _led(node.attributes["href"] or "", prefix, tag, to_site)
    return Markup(tree.body.inner_html if tree.body else "")


def _led(href: str, prefix: str, tag: str, to_site: str) -> str:
    parts = urlsplit(href)
    if parts.scheme or parts.netloc:
        return href
    if not parts.path:
        return f"#{prefix}-{parts.fragment}"
    here = language_root(tag)
    if parts.path.endswith(".md"):
        path = here + address_of(parts.path.removesuffix(".md"))
    else:
        inside = normpath(
            f"/{here}{address_of(HELP)}{parts.path}" if parts.path[0] != "/" else parts.path
        )
        path = f"{inside.strip('/')}/"
    return f"{to_site}/{path}{'#' if parts.fragment else ''}{parts.fragment}"


def verb() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--root", type=Path, default=ROOT, help="the project")
    parser.add_argument(
        "--to", type=Path, help="the folder to write into (.cache/gallery in the project)"
    )
    options = parser.parse_args()
    root = options.root.resolve()
    folder = (options.to or root / ".cache" / "gallery").resolve()
    html = render_gallery(root, folder)
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "index.html").write_text(html, encoding="utf-8")
    print(f"Drew the gallery: {folder / 'index.html'}")


if __name__ == "__main__":
    main(verb)
