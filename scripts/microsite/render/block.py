"""A block as a page prints it: the marks of converted words filled in, generated blocks made from
their part.
"""

import re
from collections.abc import Mapping
from html import unescape

from jinja2 import Environment
from markupsafe import Markup, escape

from microsite.facts.kinds import KINDS
from microsite.facts.landmarks import DANGER_WAY
from microsite.render.messages import Messages
from microsite.render.parts import PARTS
from microsite.render.pictures import Glass, glass_of, picture_of
from microsite.render.scope import scope_of
from microsite.render.tables import as_cards
from microsite.site.addresses import Links, slug_of
from microsite.site.site import Site
from microsite.sources.blocks import Block
from microsite.sources.markdown import ALONE, MARK

_WINDOW = Markup('<span class="w" aria-hidden="true">{}</span>')
_NUMBER = Markup("<b></b>")
"""The style counts the steps."""
_GLASS = Markup('<span class="art" aria-hidden="true"{}></span>')
_FURNITURE: Mapping[str, Markup] = {
    "hint": Markup('<p class="hint">{}</p>'),
    "done": Markup('<span class="done">{}</span>'),
    "all-lit": Markup('<p class="all-lit" role="status" hidden>{}</p>'),
}
"""What the shape of a block adds to the author's words, in the words of the page's furniture."""
_LINK = re.compile(r'<a (?P<own>class="button" )?href="(?P<target>[^"]*\.md(?:#[^"]*)?)"')


class BlockRenderer:
    """Renders blocks in one language. `templates` is an autoescaping environment over
    `overrides/`.
    """

    def __init__(self, site: Site, messages: Messages, templates: Environment) -> None:
        self._site = site
        self._messages = messages
        self._templates = templates
        self._scope = scope_of(site, messages)
        self._mentions = self._scope.mentions

    def render(self, block: Block, slug: str, links: Links) -> str:
        """Return a block as the page `slug` prints it: every mark filled in, every link an address
        seen from there.
        """
        if block.is_generated:
            return self._generated(block, links)
        html = _LINK.sub(lambda match: self._link(match, slug, links), block.html)
        # Buttons first: one takes the place of its whole paragraph, and the mark in it goes.
        html = ALONE.sub(lambda match: self._button(match) or match[0], html)
        filled = MARK.sub(lambda match: self._fill(match["kind"], match["what"], slug), html)
        return as_cards(filled)

    def _generated(self, block: Block, links: Links) -> str:
        template = self._templates.get_template(f"parts/{block.kind}.html")
        context = PARTS[block.kind](block, links, self._scope)
        inner = template.render(t=self._messages, **context)
        return f'<div class="{KINDS[block.kind].css_class}">{inner}</div>'

    def _link(self, match: re.Match[str], slug: str, links: Links) -> str:
        """Return the beginning of a link to a source file, leading to its page; that of any other
        link as it stands.
        """
        path, hash_, anchor = unescape(match["target"]).partition("#")
        target = slug_of(slug, path)
        if target is None or target not in self._site.pages:
            return match[0]
        own = match["own"] or ""
        return f'<a {own}href="{links.page(target)}{hash_}{escape(anchor)}"'

    def _button(self, match: re.Match[str]) -> str | None:
        name, _, kind = match["what"].partition(".")
        service = self._site.registry.services.get(name)
        if service is None or kind not in service.ways or not self._mentions.is_link(name, kind):
            return None
        look = "button is-danger" if (name, kind) == DANGER_WAY else "button"
        return (
            f'<p class="ways"><span class="{look}">{self._mentions.labelled(name, kind)}</span></p>'
        )

    def _fill(self, kind: str, what: str, slug: str) -> str:
        """Return what a mark stands for on the page `slug`."""
        if kind == "mention":
            name, _, field = what.partition(".")
            return self._mentions.render(name, field or None) or f"[[{what}]]"
        if kind in _FURNITURE:
            return _FURNITURE[kind].format(self._messages(f"{what}.{kind.replace('-', '_')}"))
        return {
            "level": lambda: self._level(what),
            "window": lambda: _WINDOW.format(_NUMBER),
            "picture": lambda: self._picture(slug, unescape(what)),
            "glass": lambda: self._glass(glass_of(self._site, slug, unescape(what))),
            "drawing": lambda: self._glass(Glass(what or None, "")),
            "exception": self._exception,
        }[kind]()

    def _picture(self, slug: str, target: str) -> Markup:
        """Return the small window of a row with its picture; without one, nothing."""
        picture = picture_of(self._site, slug, target)
        inner = Markup('<i data-drawing="small-{}"></i>').format(picture)
        return _WINDOW.format(inner) if picture else Markup("")

    def _glass(self, glass: Glass) -> Markup:
        none = Markup()
        accent = Markup(' data-accent="{}"').format(glass.section) if glass.section else none
        drawing = Markup(' data-drawing="{}"').format(glass.drawing) if glass.drawing else none
        return _GLASS.format(accent + drawing)

    def _exception(self) -> Markup:
        never = self._mentions.expand("evidence.never")
        instead = self._mentions.expand("evidence.instead")
        return Markup("<strong>{}</strong> {}").format(never, instead)

    def _level(self, name: str) -> Markup:
        """Return the hidden words that name a care level."""
        return Markup('<span class="hidden">{} </span>').format(self._messages(f"level.{name}"))
