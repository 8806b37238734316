"""The help that stands on every built page, whatever template or script was changed: the strip
with its numbers, the way out, and no number but those of the registry.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple
from urllib.parse import parse_qs, urlsplit

from selectolax.lexbor import LexborHTMLParser, LexborNode

from microsite.checks.services.telephone import digits_of
from microsite.checks.typed.digits import in_plain_digits
from microsite.checks.typed.numbers import COUNTED, SHORTEST, SPLIT, Numbers, numbers_of
from microsite.facts.landmarks import CHILDLINE, EMERGENCY
from microsite.findings import Finding
from microsite.output.built import find, find_in, is_seen, template_of
from microsite.output.moved import iter_moved
from microsite.site.site import Site
from microsite.sources.prose import iter_passages

_RUN = re.compile(rf"(?<![\w£$€])[0-9]+(?:[ ./‐-―-][0-9]+)*(?!\w)(?! (?:{COUNTED})\b)")
"""Figures that stand as a word of their own, and count nothing."""
_GROUP = re.compile(r"[0-9]+")
_DAY = re.compile(r"(?:19|2[01])[0-9]{2}|[0-9]{1,2}")
"""What a date, a school year or a number of a paragraph is put together from."""
_PHONED = re.compile(
    r"\b(?:call|dial|ring|phone|text)(?:s|ed|ing)?(?:[^\w.!?]+[^\W\d]+){0,2}[^\w.!?]+$",
    re.IGNORECASE,
)
_SENTENCE = 60
"""Characters before a number in which a word says what it is."""
_SAID = ("aria-label", "title")
"""Attributes of a link that are read out in its place."""
_CODE = ("script", "style")
_NOT_READ = ("href", "src", "d", "viewBox", "points")
"""Attributes whose figures nobody reads."""


class Help(NamedTuple):
    """What every page must hold: what danger and Childline dial, where Exit leads, the numbers that
    may be printed, and the pages that only lead on.
    """

    danger: str
    childline: str
    exit_to: str
    numbers: Numbers
    moved: frozenset[str]


def help_of(site: Site) -> Help:
    """Return the help that every page of the site holds."""
    danger, childline = (
        site.registry.services[name].ways["phone"].tel for name in (EMERGENCY, CHILDLINE)
    )
    moved = frozenset(file.path for file in iter_moved(site))
    return Help(danger, childline, site.partnership.exit_to, numbers_of(site), moved)


def check_help(name: str, tree: LexborHTMLParser, held: Help) -> Iterator[Finding]:
    """Every page but those that lead on shows help at its top and the way out, and each number on
    it is one of the registry, and dials what it shows.
    """
    if name not in held.moved:
        yield from _check_strip(tree, held)
        yield from _check_exit(tree, held.exit_to)
    yield from _check_dialled(name, tree)
    yield from _check_printed(name, tree, held)


def _check_strip(tree: LexborHTMLParser, held: Help) -> Iterator[Finding]:
    """The strip of help stands before the words: first what danger dials, then Childline.

    built/strip: tell whoever codes: the strip of help is gone from the page, or dials another.
    """
    pills = [node for node in tree.css("body > section.strip > a.pill") if is_seen(node)]
    dialled = [node.attributes.get("href") for node in pills if _shown_in(node)]
    is_danger = pills and "danger" in (pills[0].attributes.get("class") or "").split()
    if dialled[:1] != [f"tel:{held.danger}"] or not is_danger:
        sentence = f"The strip of help does not begin with the pill that shows {held.danger}."
        yield find_in("pill", "built/strip", sentence)
    if f"tel:{held.childline}" not in dialled:
        yield find_in("pill", "built/strip", "The strip of help has no pill that shows Childline.")


def _check_exit(tree: LexborHTMLParser, to: str) -> Iterator[Finding]:
    """Every page has an Exit, and all that leaves leads to the page that was chosen.

    built/exit: tell whoever codes: Exit is gone from the page, or leads elsewhere.
    """
    links, scripts = tree.css("[data-leave]"), tree.css("script[data-target]")
    leaves = [*((node, "href") for node in links), *((node, "data-target") for node in scripts)]
    for node, key in leaves:
        if (found := node.attributes.get(key) or "") != to:
            sentence = f"A {node.tag} leaves to {found[:60]}, not to {to}."
            yield find_in("header", "built/exit", sentence)
    if not scripts or not any(map(is_seen, tree.css("header > a.exit[data-leave]"))):
        sentence = "This page has no Exit, or none that its script knows."
        yield find_in("header", "built/exit", sentence)


def _check_dialled(name: str, tree: LexborHTMLParser) -> Iterator[Finding]:
    """A link that calls or texts shows the number that it dials, or none, and the word that it
    sends.

    built/dials: tell whoever codes: a link shows one number and dials another.
    """
    for node in tree.css("a[href^='tel:' i], a[href^='sms:' i]"):
        link = urlsplit(node.attributes.get("href") or "")
        shown = _shown_in(node)
        if other := next((number for number in shown if number != link.path), ""):
            sentence = f"A link shows {other} and dials {link.path}."
            yield find(name, "built/dials", sentence, template_of(node))
        for word in parse_qs(link.query).get("body", ()):
            if shown and word not in node.text():
                sentence = f"A link to {link.path} sends {word}, and does not show it."
                yield find(name, "built/dials", sentence, template_of(node))


def _check_printed(name: str, tree: LexborHTMLParser, held: Help) -> Iterator[Finding]:
    """No page prints a telephone number that the registry does not hold.

    built/unknown-number: tell whoever codes: a page prints a number that nobody checked.
    """
    for part in tree.css("body > *"):
        for passage in iter_passages(part.html or "") if part.tag not in _CODE else ():
            if passage.element not in _CODE and passage.attribute not in _NOT_READ:
                for number in _unknown_in(passage.words, held.numbers):
                    sentence = f"{number} is no number that the registry knows."
                    yield find(name, "built/unknown-number", sentence, template_of(part))


def _unknown_in(passage: str, numbers: Numbers) -> Iterator[str]:
    """Yield what is nobody's among the figures that are long enough for a number, or called."""
    words = in_plain_digits(passage)
    for run in _RUN.finditer(words):
        groups = _GROUP.findall(run[0])
        if not _is_own(run[0], numbers):
            rest = [group for group in groups if not _is_own(group, numbers)]
            length = sum(map(len, rest))
            is_long = length >= SPLIT and not all(map(_DAY.fullmatch, rest))
            before = words[max(0, run.start() - _SENTENCE) : run.start()]
            if is_long or (length >= SHORTEST and _PHONED.search(before)):
                yield run[0]


def _is_own(figures: str, numbers: Numbers) -> bool:
    number = numbers.registered(digits_of(figures))
    return number in numbers.own


def _shown_in(link: LexborNode) -> list[str]:
    """Return the numbers that a link shows or is read out with, as one dials them."""
    own = link.attributes
    said = " \n".join((link.text(), *(own.get(key) or "" for key in _SAID)))
    runs = ("".join(_GROUP.findall(run)) for run in _RUN.findall(in_plain_digits(said)))
    return [digits for digits in runs if len(digits) >= SHORTEST]
