"""What the style does to help: every declaration that could hide, empty, disguise or cover it.

They stand a second time, in `data/records/style.yml`: a list of what hides never ends, so a
declaration is told unless it is known to be harmless, or was read and recorded. Whether a selector
may hold for help is told by its names alone, and rather too often than not.
"""

import json
import math
import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import tinycss2

from microsite.facts.help_style import HelpStyle
from microsite.site.sheets import Position, rules_of, sheets_of, tidy

RECORDED_STYLE = "data/records/style.yml"
_PREFACE = """\
# yaml-language-server: $schema=../../schema/style.json
# Written by `make reference`, never by hand: what the sheets of overrides/style/ do to the help of
# a page, or lay over it, so that what nobody read is told. Read every changed line before you write
# this anew.
"""

_HELP = frozenset(
    ("exit", "strip", "pill", "danger", "ceop", "number", "way", "evidence", "emergency")
)
"""Classes of help: whoever names one speaks of it."""
_AROUND = {
    *("room", "easy", "front", "little", "missing", "home", "menu", "flow", "in", "first", "rest"),
    *("reading", "cares", "card", "ways", "button", "is-danger", "name", "mark", "presses"),
    *("skip", "open", "close", "languages"),
}
"""Classes of what help stands in and is made of, and of what stands beside it in the header."""
_PARTS = {
    *("html", "body", "header", "nav", "main", "section", "aside", "article", "div", "details"),
    *("summary", "ul", "ol", "li", "p", "h2", "a", "span", "strong", "b", "bdi", "small", "i"),
    *("svg", "path"),
}
"""Elements of the same."""
HELP_CLASSES = _HELP | _AROUND
"""Every class that help, and what stands around it, may have."""
_BESIDE = ("+", "~")
_ROOT = ":root"
_OPAQUE = re.compile(r"#(?:[0-9a-f]{3}|[0-9a-f]{6})", re.IGNORECASE)
_SHORT = len("#fff")
_CONTRAST = 4.5
_BESIDES = {
    **dict.fromkeys(("--alarm", "--night", "--night-two"), "#ffffff"),
    "--light": "#1f1c3d",
}
"""Tokens of help, each with the colour that stands on it or under it (WCAG 1.4.3)."""
_GROUPS = ("media", "supports", "layer", "container", "scope", "starting-style")

_SPACES = re.compile(
    r"(?:padding|margin|scroll-margin)(?:-(?:block|inline|top|bottom|left|right)(?:-(?:start|end))?)?"
    r"|(?:row-|column-)?gap|border(?:-\w+)*-radius|outline-offset|text-underline-offset|min-height"
)
"""Distances and roundings."""
_KEYWORDS = {
    **dict.fromkeys(("text-align",), "start|end|center|left|right"),
    **dict.fromkeys(("text-decoration",), "none|underline"),
    **dict.fromkeys(("text-wrap",), "balance|pretty|wrap"),
    **dict.fromkeys(("overflow-wrap", "word-wrap"), "normal|anywhere|break-word"),
    **dict.fromkeys(("hyphens",), "none|manual|auto"),
    **dict.fromkeys(("cursor",), "auto|default|pointer"),
    **dict.fromkeys(("break-inside", "break-before", "break-after"), "auto|avoid"),
    **dict.fromkeys(
        ("align-items", "align-content", "align-self", "justify-content", "justify-items"),
        "normal|start|end|center|stretch|baseline|flex-start|flex-end|space-between|space-around",
    ),
    **dict.fromkeys(("flex-wrap",), "wrap"),
    **dict.fromkeys(("list-style",), "none"),
    **dict.fromkeys(("font-style",), "normal|italic"),
    **dict.fromkeys(("font-weight",), "normal|bold|bolder|[4-9]00|[4-9]50"),
    **dict.fromkeys(("box-sizing",), "border-box"),
    **dict.fromkeys(("font",), "inherit"),
    **dict.fromkeys(("line-height",), r"(?:1(?:\.\d+)?|2)"),
    **dict.fromkeys(("content",), r"none|\"[\s\u2190-\u21ff]*\""),
}
"""What else is known to be harmless, each with the values that are."""
_LARGEST = {"rem": 4.0, "em": 4.0, "px": 64.0}
_SMALLEST_TYPE, _LARGEST_TYPE = 0.7, 3.0

_STANDS = ("static", "relative")
_NEAR = {"rem": 3.0, "em": 3.0, "px": 48.0, "%": 50.0}
"""How far something may reach over what stands beside it, by the unit."""
_REACHES = re.compile(
    r"(?:margin|inset|top|bottom|left|right|outline|box-shadow|text-shadow|text-indent)\b.*"
    r"|(?:-webkit-)?(?:filter|transform)|translate"
)
_GROWS = re.compile(r"scale|zoom|perspective|rotate|offset(?:-\w+)*|position-\w+|anchor-\w+")
_TURNS = frozenset(("rotate", "translate", "translatex", "translatey", "var", "min", "max", "calc"))
_TURNS |= {"drop-shadow"}


class Held(NamedTuple):
    """One declaration that must be recorded, and where it stands."""

    place: Position
    line: str


def held_in(sheet: str) -> Iterator[Held]:
    """Yield each declaration of a sheet that touches help and is not known to be harmless, or that
    may lie over something else.
    """
    yield from _held(rules_of(sheet), "")


def help_style_of(root: Path) -> HelpStyle:
    """Return what `data/records/style.yml` must hold for the project at `root`."""
    held = {name: [one.line for one in held_in(text)] for name, text in sheets_of(root)}
    return {name: lines for name, lines in held.items() if lines}


def render_help_style(style: HelpStyle) -> str:
    """Return the text of `data/records/style.yml`."""
    rows = list[str]()
    for name, lines in style.items():
        rows += [f"{name}:", *(f"  - {json.dumps(line)}" for line in lines)]
    return "\n".join([_PREFACE.rstrip("\n"), *(rows or ["{}"]), ""])


def _inner(rule: Any) -> Sequence[Any]:
    rules: Sequence[Any] = tinycss2.parse_rule_list(
        rule.content or (), skip_comments=True, skip_whitespace=True
    )
    return rules


def _held(rules: Iterable[Any], around: str) -> Iterator[Held]:
    for rule in rules:
        if rule.type == "qualified-rule":
            yield from _held_in_rule(rule, around)
        elif rule.type == "at-rule":
            name, head = rule.lower_at_keyword, f"@{rule.at_keyword} {tidy(rule.prelude)}".strip()
            if name in _GROUPS and rule.content is not None:
                yield from _held(_inner(rule), f"{around}{head} | ")
            elif name.endswith("keyframes"):
                for one in _inner(rule):
                    if one.type == "qualified-rule":
                        yield from _held_in_rule(one, f"{around}{head} | ", is_frame=True)
            elif name not in ("import", "charset", "font-face", "namespace", "page"):
                yield Held((rule.source_line, rule.source_column), f"{around}{tidy([rule])}")


def _held_in_rule(rule: Any, around: str, *, is_frame: bool = False) -> Iterator[Held]:
    parts = [*_split(rule.prelude, ",")]
    selectors = [*map(tidy, parts)]
    touching = [tidy(part) for part in parts if not is_frame and _may_touch(part)]
    is_root = selectors == [_ROOT]
    for one in tinycss2.parse_blocks_contents(
        rule.content, skip_comments=True, skip_whitespace=True
    ):
        place = one.source_line, one.source_column
        if one.type == "declaration":
            name, value = one.lower_name, tidy(one.value)
            said = f"{one.name}: {value}{' !important' if one.important else ''}"
            if is_root and name.startswith("--") and _is_readable(one.name, value):
                continue
            is_harmless = _is_harmless(name, value, one.value)
            if touching and not is_harmless:
                yield Held(place, f"{around}{', '.join(touching)} | {said}")
            elif not touching and _may_cover(name, one.value):
                yield Held(place, f"{around}{', '.join(selectors)} | {said}")
        elif one.type in ("qualified-rule", "at-rule"):
            yield Held(place, f"{around}{', '.join(selectors)} | {tidy([one])}")


def _may_touch(selector: Sequence[Any]) -> bool:
    """Say whether a selector may hold for help, for a part of it, or for what it stands in."""
    if not _HELP.isdisjoint(_classes(selector, deep=True)):
        return True
    compounds = list(_compounds(selector))
    signs = [sign for _, sign in compounds[1:]]
    return all(
        _may_be_around(compound)
        for (compound, _), behind in zip(compounds, [*signs, " "], strict=True)
        if behind not in _BESIDE
    )


def _may_be_around(compound: Sequence[Any]) -> bool:
    first = compound[0]
    is_named = first.type == "ident" and "|" not in compound
    is_part = not is_named or first.lower_value in _PARTS
    return is_part and _AROUND.issuperset(_classes(compound))


def _classes(tokens: Sequence[Any], *, deep: bool = False) -> Iterator[str]:
    before = ""
    for token in tokens:
        if token.type == "ident" and before == ".":
            yield token.value
        elif deep and token.type == "function":
            yield from _classes(token.arguments, deep=True)
        elif deep and token.type == "[] block":
            words = " ".join(one.value for one in token.content if one.type in ("ident", "string"))
            yield from words.split()
        before = token.value if token.type == "literal" else ""


def _compounds(selector: Sequence[Any]) -> Iterator[tuple[list[Any], str]]:
    """Yield the compounds of a selector, each with the sign before it."""
    compound, sign = list[Any](), " "
    for token in selector:
        is_sign = token.type == "whitespace" or (token.type == "literal" and token.value in ">+~")
        if not is_sign:
            if token.type != "comment":
                compound.append(token)
            continue
        if compound:
            yield compound, sign
            compound, sign = [], " "
        if token.type == "literal":
            sign = token.value
    if compound:
        yield compound, sign


def _is_harmless(name: str, value: str, tokens: Sequence[Any]) -> bool:
    parts = [token for token in tokens if token.type not in ("whitespace", "comment")]
    if _SPACES.fullmatch(name):
        return all(_is_small(token, name) for token in parts)
    if name == "font-size":
        return all(
            token.type == "dimension"
            and token.lower_unit in ("rem", "em")
            and _SMALLEST_TYPE <= token.value <= _LARGEST_TYPE
            for token in parts
        )
    return name in _KEYWORDS and bool(re.fullmatch(_KEYWORDS[name], value))


def _is_readable(token: str, value: str) -> bool:
    """Say whether a token has a colour that help can still be read in."""
    if not _OPAQUE.fullmatch(value):
        return False
    high, low = sorted((_light_of(value), _light_of(_BESIDES.get(token, value))), reverse=True)
    return token not in _BESIDES or (high + 0.05) / (low + 0.05) >= _CONTRAST


def _light_of(colour: str) -> float:
    """Return the relative luminance of a colour, near that of WCAG 2."""
    figures = colour[1:] if len(colour) > _SHORT else "".join(one * 2 for one in colour[1:])
    red, green, blue = (math.pow(int(figures[at : at + 2], 16) / 255, 2.2) for at in (0, 2, 4))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _is_small(token: Any, name: str) -> bool:
    if token.type == "dimension":
        return bool(0 <= token.value <= _LARGEST.get(token.lower_unit, -1))
    if token.type == "ident":
        return bool(token.lower_value == "auto" and name.startswith("margin"))
    is_nothing = token.type == "number" and token.value == 0
    return bool(is_nothing or token == "/")


def _may_cover(name: str, tokens: Sequence[Any]) -> bool:
    """Say whether a declaration may lay what it holds for over something else."""
    parts = [token for token in tokens if token.type not in ("whitespace", "comment")]
    if name == "position":
        return [getattr(one, "lower_value", "") for one in parts] not in [[one] for one in _STANDS]
    if name == "z-index" or _GROWS.fullmatch(name):
        return True
    if not _REACHES.fullmatch(name):
        return False
    return any(map(_is_far, _walk(parts)))


def _is_far(token: Any) -> bool:
    if token.type == "function":
        return token.lower_name not in _TURNS
    if token.type not in ("dimension", "percentage"):
        return False
    unit = token.lower_unit if token.type == "dimension" else "%"
    return unit not in ("deg", "turn", "rad", "s", "ms") and abs(token.value) > _NEAR.get(unit, 0)


def _walk(tokens: Iterable[Any]) -> Iterator[Any]:
    for token in tokens:
        yield token
        inside = getattr(token, "arguments", None) or getattr(token, "content", None) or ()
        yield from _walk(inside)


def _split(tokens: Sequence[Any], sign: str) -> Iterator[list[Any]]:
    part = list[Any]()
    for token in tokens:
        if token.type == "literal" and token.value == sign:
            yield part
            part = []
        else:
            part.append(token)
    yield part
