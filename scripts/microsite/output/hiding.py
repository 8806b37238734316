"""No style takes the way out or the strip of help away from a screen.

The rules are asked of the built pages themselves, so it does not matter in which sheet one stands,
nor how its selector is put.
"""

import re
from collections.abc import Iterator
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser, LexborNode, SelectolaxError

from microsite.findings import Finding
from microsite.output.built import find, template_of
from microsite.output.style.css import StyleRule, parse_rules
from microsite.output.style.sheets import where_is
from microsite.site.help_style import HELP_CLASSES

_STAYS = "header > a.exit, body > section.strip, body > section.strip > a.danger"
"""What every screen shows."""
_HINT = "take this rule out, or let it hold for something else"
_PAPER = "@media print"
_STATES = r":(?:hover|focus[a-z-]*|active|visited|link|any-link|target|checked|open)\b"
_STATE = re.compile(rf":not\({_STATES}\)|{_STATES}")
"""What a reader does: a rule holds then too, and nothing may be hidden."""
_BOXES = frozenset(("block", "flex", "grid", "inline", "inline-block", "inline-flex", "contents"))
_SEEN = {
    "visibility": ("visible", "inherit"),
    "opacity": ("1",),
    "content-visibility": ("visible", "auto"),
    "pointer-events": ("auto",),
    "clip": ("auto",),
    **dict.fromkeys(("clip-path", "transform", "translate", "scale", "filter", "mask"), ("none",)),
}
"""Properties that can hide, and their values that do not."""
_SIZES = frozenset(
    f"{most}{side}" for most in ("", "max-") for side in ("width", "height", "inline-size")
) | {"block-size", "max-block-size", "font-size", "zoom"}
_NO_SIZE = re.compile(r"[+-]?[0.]+\d?(?:[a-z]+|%)?")
_PLACES = re.compile(r"(?:inset|top|bottom|left|right|margin|text-indent)\b")
_FAR = re.compile(r"-\d{2,}|\d{3,}(?!%)")


Hiding = tuple[tuple[str, str], ...]
"""The selector and the body of each rule that hides what it holds for."""


def hiding_in(style: str) -> Hiding:
    """Return the rules of a whole style that hide something on a screen."""
    return tuple(_iter_hiding(parse_rules(style)))


def check_hidden(name: str, tree: LexborHTMLParser, rules: Hiding, root: Path) -> Iterator[Finding]:
    """The way out, the strip of help and what danger dials stand on every screen.

    built/hidden: take the rule out of the sheets of `overrides/style/`.
    built/help-class: take the class away, or name it in `site/help_style.py` and `make reference`.
    """
    stays = {node.mem_id for part in tree.css(_STAYS) for node in _with_parents(part)}
    for selector, body in rules:
        if any(node.mem_id in stays for node in _select(tree, selector)):
            sentence = f"{selector} {{{body[:60]}}} hides Exit or the strip of help."
            yield Finding(*where_is(root, body), "built/hidden", sentence, _HINT)
    yield from _check_classes(name, tree)
    for link in tree.css("link[rel~=stylesheet]"):
        if link.attributes.get("media") != "print":
            sentence = f"{link.attributes.get('href')} is style for paper, and screens ask for it."
            yield find(name, "built/hidden", sentence)


def _check_classes(name: str, tree: LexborHTMLParser) -> Iterator[Finding]:
    """Tell a class by which a rule that speaks of no help could hold for it."""
    for part in tree.css(_STAYS):
        for node in (*_with_parents(part), *part.css("[class]")):
            for one in (node.attributes.get("class") or "").split():
                if one not in HELP_CLASSES:
                    sentence = f"{one} is a class of help that the record of its style leaves out."
                    yield find(name, "built/help-class", sentence, template_of(node))


def _iter_hiding(rules: tuple[StyleRule, ...]) -> Iterator[tuple[str, str]]:
    for rule in rules:
        if rule.inner is not None and rule.head != _PAPER:
            yield from _iter_hiding(rule.inner)
        elif not rule.head and any(map(_hides, re.split(r"[;{}]", rule.body))):
            is_nested = "{" in rule.body
            yield from (("*" if is_nested else one.text, rule.body) for one in rule.selectors)


def _hides(declaration: str) -> bool:
    name, _, value = declaration.partition(":")
    value = value.removesuffix("!important").strip()
    if name == "display":
        return value not in _BOXES
    return (
        (name in _SEEN and value not in _SEEN[name])
        or (name in _SIZES and bool(_NO_SIZE.fullmatch(value)))
        or bool(_PLACES.match(name) and _FAR.search(value))
    )


def _select(tree: LexborHTMLParser, selector: str) -> list[LexborNode]:
    """Return what a selector chooses, in whatever state it may be; all, where nobody can tell."""
    if "::" in selector or selector.endswith((":before", ":after")):
        return []
    try:
        return tree.css(_STATE.sub("", selector) or "*")
    except SelectolaxError:
        return tree.css("*")


def _with_parents(node: LexborNode | None) -> Iterator[LexborNode]:
    while node is not None:
        yield node
        node = node.parent
