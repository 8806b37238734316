"""A block as a page prints it: the marks of converted words filled in, generated blocks made from
their part.
"""

import re
from html import unescape

from jinja2 import Environment
from markupsafe import Markup, escape

from microsite.facts.kinds import KINDS
from microsite.render.messages import Messages
from microsite.render.parts import PARTS
from microsite.render.pictures import picture_of
from microsite.render.scope import scope_of
from microsite.render.tables import as_cards
from microsite.site.addresses import Links, slug_of
from microsite.site.site import Site
from microsite.sources.blocks import Block
from microsite.sources.markdown import MARK

_ALONE = re.compile(rf"(?<!<li>\n)(?<!<blockquote>\n)<p>{MARK.pattern}</p>")
"""A way to reach a service, alone in its paragraph: the one thing to do, and so a button. An item
is none.
"""
_LINK = re.compile(r'<a href="(?P<target>[^"]*\.md(?:#[^"]*)?|#[^"]*)"')


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
        html = _LINK.sub(lambda match: self._link(match, block.kind, slug, links), block.html)
        # Buttons first: one takes the place of its whole paragraph, and the mark in it goes.
        html = _ALONE.sub(lambda match: self._button(match) or match[0], html)
        return as_cards(MARK.sub(lambda match: self._fill(match["kind"], match["what"]), html))

    def _generated(self, block: Block, links: Links) -> str:
        template = self._templates.get_template(f"parts/{block.kind}.html")
        context = PARTS[block.kind](block, links, self._scope)
        inner = template.render(t=self._messages, **context)
        return f'<div class="{KINDS[block.kind].css_class}">{inner}</div>'

    def _link(self, match: re.Match[str], kind: str, slug: str, links: Links) -> str:
        """Return the beginning of a link to a source file, leading to its page and with its picture
        where a block of this kind has any; that of any other link as it stands.
        """
        path, hash_, anchor = unescape(match["target"]).partition("#")
        target = slug_of(slug, path)
        if target is None or target not in self._site.pages:
            return match[0]
        href = f"{links.page(target) if path else ''}{hash_}{escape(anchor)}"
        return f'<a href="{href}"{picture_of(self._site, kind, target, anchor)}'

    def _button(self, match: re.Match[str]) -> str | None:
        name, _, kind = match["what"].partition(".")
        service = self._site.registry.services.get(name)
        if service is None or kind not in service.ways or not self._mentions.is_link(name, kind):
            return None
        return (
            f'<p class="ways"><span class="button">{self._mentions.labelled(name, kind)}</span></p>'
        )

    def _fill(self, kind: str, what: str) -> str:
        if kind == "mention":
            name, _, field = what.partition(".")
            return self._mentions.render(name, field or None) or f"[[{what}]]"
        if kind == "level":
            return self._level(what)
        never = self._mentions.expand("evidence.never")
        instead = self._mentions.expand("evidence.instead")
        return Markup("<strong>{}</strong> {}").format(never, instead)

    def _level(self, name: str) -> str:
        """Return the hidden words that name a care level."""
        if not KINDS[name].is_level:
            return ""
        return Markup('<span class="hidden">{} </span>').format(self._messages(f"level.{name}"))
