"""Every pair of colours that carries words or an edge, in light and in dark (WCAG 2.2, 1.4.3 and
1.4.11).

The sheets say which pairs there are: a rule's `color` on its own `background`, or on the ground
that its selector stands on, or what it inherits on a ground of its own. Each must be listed below
with its place, and must reach its measure. Words on a gradient are measured against the worst of
the whole way between the stops that can lie under them: this settles what axe leaves "incomplete",
since it cannot see through a gradient.

What no rule can say stands in tables by hand: where an element stands when its selector does not
name it (STANDS_ON), shapes that carry no words (NO_WORDS), edges that tell nothing (ORNAMENT). Not
derived at all: colours inside drawings, shadows, which carry nothing, paper, and what a person's
own colours do (forced colours replace ours).
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import Any

import pytest
import tinycss2
from tinycss2.color3 import RGBA, parse_color

from microsite.output.style.sheets import iter_sheets
from tests.conftest import ROOT

WORDS, EDGES = 4.5, 3.0
"""The least contrast: WCAG 1.4.3 for words (all of them count as small), 1.4.11 for what tells a
control or a state.
"""
SCHEMES = ("light", "dark")
DARK = "(prefers-color-scheme: dark)"
NOT_OURS = ("print", "(forced-colors: active)")
PAGE = ("--paper", "--sheet", ".in")
"""Where words stand when nothing says otherwise: on paper, in a card on it, or where light falls on
the paper.
"""

STANDS_ON = {
    ".menu": "header",
    ".presses": "header",
    ".pill": ".strip",
    ".danger": ".strip",
    ".ceop": ".strip",
    ".up::before": ".where",
    ".share": ".where",
    ".ways-on": ".where",
    ".small-doors": ".menu nav",
    ".small-doors li > *": "--sheet",
    ".facade": "--wall",
    ".steps :checked + label > .w": ".steps",
    ".steps :checked + label b::before": ".steps :checked + label > .w",
    "[data-readers=children] .windows small": "[data-readers=children] .windows li",
    ".emergency + .fold[open] > summary": ".emergency + .fold",
    ".all-lit": ".steps",
    ".swap": ".show",
    ".adult": ".show",
    ".glass": ".show",
}
"""What stands on what, where a selector does not say so: by a part of the selector, or by the whole
of it. A door of the menu has its name below its glass.
"""

NO_WORDS = {
    "body": "the night around the page",
    ".strip": "holds pills, which have words of their own",
    ".where": "holds links, which have a colour of their own",
    ".head": "the frame between two panes",
    ".doors li a::before": "the picture of a door, on its accent",
    ".doors li::after": "its sill",
    ".event .event::before": "the picture of an event",
    ".home .doors": "the wall behind the windows",
    ".home .doors + p": "the wall around the front door",
    ".home .doors + p a::after": "the knob of the front door",
    ".home .doors + p a::before": "its step",
    ".front[data-readers=children] main::after": "a cat on the sill",
    ".choices i": "the glass of a window, with its picture",
    ".panes > ul": "the bars between the panes",
    ".lights i": "a window of progress: words stand beside it",
    ".lights .is-done": "the same",
    ".lights .is-now": "the same",
    ".standing": "a window that shows how a paragraph stands: the word stands beside it",
    ".glass::before": "glazing",
    ".glass::after": "a sill",
    ".scene > .art::after": "the sill of a picture for little ones",
    ".wall": "the wall behind the languages",
    ".wall li > *::before": "glazing",
}
"""Grounds that nothing is written on, each with what it is."""

ORNAMENT = {
    "--hair": "a line that only separates",
    "--frame": "window light around what is told by its words or its own edge",
    "--bar": "glazing",
    "--night": "the edge of a night card, as dark as the card",
    "--alarm": "the edge of a button as red as its fill: the white words on it tell it",
    "--light": "the edge of a lit window, as light as the window",
    "#8a5f1f": "the wood of the front door",
    "#d9ae5c": "a sill",
    "#fff3": "a sill",
    "#fff3d6": "a sill",
    "#0e0c24": "the outline of a picture: its frame is window light",
    "transparent": "no edge",
}
"""Edges that tell nothing, each with the reason."""

FOCUS = ("--ink", "#1f1c3d")
"""The outlines of what is focused; each has a ring of window light outside it."""
FOCUSED_ON = (
    "--paper",
    "--sheet",
    "--pane",
    "--night",
    "--night-two",
    "--wall",
    ".hero",
    ".steps",
)
"""What can lie around a thing that is focused: of outline and ring, one always shows."""

WORD_PAIRS = {
    ("--ink", "--paper"): "the words of a page",
    ("--ink", ".in"): "the words of a room where light falls on it",
    ("--ink", ".reading"): "the words of a front where light falls on it",
    ("--ink", ".home"): "the words of home where light falls on it",
    ("--ink", "--wall"): "the words of a page that is not there, in the dark",
    ("--ink", "--sheet"): "words in a card, the menu, the field of a search",
    ("--ink", "--pane"): "the name of a door",
    ("--ink", ".home .doors + p + h2"): "the heading where light falls on the paper",
    ("--soft", "--paper"): "notes, the foot, English beneath another language",
    ("--soft", ".in"): "the same where light falls on it",
    ("--soft", "--sheet"): "notes in a card",
    ("--soft", "--pane"): "what a door is for",
    ("--link", "--paper"): "links",
    ("--link", ".in"): "links where light falls on the page",
    ("--link", "--sheet"): "links in a card and in the menu",
    ("--sheet", "--link"): "a filled button",
    ("#1f1c3d", "--light"): "everything written on window light: exit, the front door, the banner",
    (
        "#1f1c3d",
        "#ffd27a",
    ): "the number or picture of a small window, the heading of a card of care",
    ("--light", "#57424a"): "the same in the dark: a number, a picture",
    ("#f4f0ff", "#57424a"): "the same in the dark: a heading",
    ("#1f1c3d", "#fffaf2"): "the name of a window on the bright front",
    ("--ink", "#fffaf2"): "what stands in it",
    ("#56527a", "#fffaf2"): "what it is for",
    ("#f4f0ff", "#211d3c"): "the name of such a window, in the dark",
    ("--ink", "#211d3c"): "what stands in it, in the dark",
    ("#b9b3dc", "#211d3c"): "what it is for, in the dark",
    ("#f4f0ff", "[data-readers=children] .facade"): "the heading of the bright front, in the dark",
    ("#fff", "--night"): "the header, the 999 card, a language not yet checked",
    ("#fff", "--night-two"): "the pills of the strip",
    ("#fff", "--wall"): "words on the wall of the house, the box of a search",
    ("#fff", "--alarm"): "999",
    ("#e4e0fa", "--wall"): "the lead of a front, the hint of a search",
    ("--alarm", "#fff"): "999 in the strip",
    ("#fff", ".facade.is-brief"): "the heading above a chooser",
    ("#fff", ".where"): "the way up, the languages, the link to be copied",
    ("#d6d1f5", ".where"): "the language that is being read",
    ("#fff", ".menu nav"): "words in the menu",
    ("#1f1c3d", "#fff"): "a filled button on the night of 999",
    ("#fff", ".hero"): "the first lines of home, down to the padding above the roof",
    ("#fff", ".steps"): "do this now: what to do",
    ("#e4e0fa", ".steps"): "do this now: the reason",
    ("#d6d1f5", ".steps"): "do this now: when a way works",
    ("#d6d1f5", "--night"): "the 999 card: when a way works",
    ("#fff", "#2a2463"): "the 999 card, in the dark",
    ("#d6d1f5", "#2a2463"): "the same: when a way works",
    ("#ffd27a", ".steps"): "a step that is done",
    ("#ffd27a", "#473a5e"): "the number of a step to do",
    ("--light", "--paper"): "show this, in the dark: the sentence",
    ("#fff", "--paper"): "show this, in the dark: for the grown-up",
}
EDGE_PAIRS = {
    ("--edge", "--paper"): "cards, rows and buttons on paper",
    ("--edge", ".in"): "the same where light falls on the page",
    ("--edge", "--sheet"): "the same in a card",
    ("--link", "--paper"): "outlined buttons, rings, arrows",
    ("--link", ".in"): "the same where light falls on the page",
    ("--link", "--sheet"): "the same in a card",
    ("--sheet", "--link"): "the arrow of a filled row",
    ("--ink", "--paper"): "the window of progress where the reader is",
    ("--ink", ".in"): "the same where light falls on the page",
    ("--ink", "--sheet"): "the same in a card",
    ("#1f1c3d", "--paper"): "lit windows on paper",
    ("#1f1c3d", ".in"): "the same where light falls on the page",
    ("#1f1c3d", "--sheet"): "the same in a card",
    ("#1f1c3d", "--light"): "ticks of progress",
    ("#1f1c3d", "#ffd27a"): "the tick of a step",
    ("#1f1c3d", "#fffaf2"): "the sill of a window on the bright front",
    ("#a9a3d6", "--night-two"): "the pills of the strip",
    ("#a9a3d6", "--wall"): "unlit windows and outlined buttons on the wall",
    ("#a9a3d6", ".where"): "the button that copies a link",
    ("#a9a3d6", "--paper"): "show this, in the dark: its button",
    ("#fff", "--night"): "999 and other ways in the card of 999",
    ("#fff", "#2a2463"): "the same in the dark",
    ("#fff", "--paper"): "the button of 999, in the dark",
    ("#fff", "--sheet"): "the same in a card",
    ("#fff", ".in"): "the same where light falls on the page",
    ("#fff", ".where"): "the arrow of the way up",
    ("#fff", ".menu nav"): "the door where the reader is",
    ("#fff", "--wall"): "the language that is being read",
}
"""(front, ground): what it is. A ground with a dot is the gradient of that rule."""

AWAITED: dict[tuple[str, str], str] = {}
"""Known and not yet mended in the sheets. A row whose defect is gone must go too."""

OF_SECTIONS = ("--accent", "--deep")
"""Colours that come from data: what stands on them is measured for every section
(tests/output/test_accents.py).
"""
NOT_COLOURS = ("--drawing", "--side", "--tall")
"""Custom properties that are pictures and measures."""

Colour = tuple[float, float, float]
Values = dict[str, list[Any]]
Pair = tuple[str, str]


@dataclass(frozen=True)
class Selector:
    """A selector as its parts, each with what joins it to the part before."""

    text: str
    parts: tuple[tuple[str, str], ...]

    @classmethod
    def parse(cls, text: str) -> "Selector":
        """Read a selector. States (`:hover`) are left out: they stand where the element stands."""
        plain = re.sub(r"(?<!:):(?!:)[\w-]+(\((?:[^()]|\([^()]*\))*\))?", "", text)
        found = re.findall(r"(\s*[>+~]\s*|\s+|)((?:::)?[^\s>+~:]+)", plain.strip())
        return cls(text, tuple((joint.strip() or joint[:1], part) for joint, part in found))

    def own(self) -> list[str]:
        """Return the selectors that may name the element itself, the most exact first."""
        return [self.text, *self._endings(len(self.parts))]

    def around(self) -> list[str]:
        """Return the selectors that may name what it stands in, the nearest and most exact
        first.
        """
        ends = [
            end for end in range(len(self.parts) - 1, 0, -1) if self.parts[end][0] not in ("+", "~")
        ]
        return [name for end in ends for name in self._endings(end)]

    def _endings(self, end: int) -> Iterator[str]:
        for start in range(end):
            (_, first), *rest = self.parts[start:end]
            yield first + "".join(
                f" {joint} {part}" if joint in ">+~" and joint else joint + part
                for joint, part in rest
            )


@dataclass(frozen=True)
class Sheet:
    """The sheets in one scheme: the values of each selector."""

    rules: dict[str, Values]

    def pairs(self) -> Iterator[tuple[str, Pair]]:
        """Yield (words or edges, (front, ground)) for all that the rules say."""
        for text, values in self.rules.items():
            selector = Selector.parse(text)
            if text == ":root" or "::selection" in text:
                continue
            if text not in NO_WORDS and ("color" in values or self.ground_of(text)):
                yield from (
                    ("words", (self.front(selector), ground))
                    for ground in self.grounds(selector)
                    if ground not in OF_SECTIONS
                )
            if ":focus" not in text:
                yield from (("edges", pair) for pair in self.edges(selector, values))

    def grounds(self, selector: Selector) -> tuple[str, ...]:
        """Return what the words of a rule stand on: the ground that its element paints, else what
        lies around it. A ground of `none` is seen through.
        """
        if STANDS_ON.get(selector.text, "").startswith("--"):
            return (STANDS_ON[selector.text],)
        painted = (name for name in selector.own() if self.paints(name))
        own = next((self.ground_of(name) for name in painted), None)
        return (own,) if own else self.grounds_around(selector)

    def paints(self, name: str) -> bool:
        """Say whether a selector says what its ground is, be it none."""
        return not {"background", "background-color"}.isdisjoint(self.rules.get(name, {}))

    def grounds_around(self, selector: Selector) -> tuple[str, ...]:
        parts = [selector.text, *(part for _, part in reversed(selector.parts))]
        around = [*(STANDS_ON[part] for part in parts[:1] if part in STANDS_ON), *selector.around()]
        around += [STANDS_ON[part] for part in parts if part in STANDS_ON]
        known = next(
            filter(
                None, (name if name.startswith("--") else self.ground_of(name) for name in around)
            ),
            None,
        )
        return (known,) if known else PAGE

    def ground_of(self, name: str) -> str | None:
        """Return the ground that a selector paints: a token, a colour, or its own name where it is
        a gradient.
        """
        values = self.rules.get(name, {})
        layers = values.get("background-color") or values.get("background") or []
        gradients = [
            token
            for token in layers
            if token.type == "function" and token.lower_name.endswith("-gradient")
        ]
        if any(len(set(_names(token.arguments))) > 1 for token in gradients):
            return name
        plain = _names(token for token in layers if token not in gradients)
        return next((colour for colour in plain if colour != "transparent"), None)

    def front(self, selector: Selector) -> str:
        """Return the colour of the words: the rule's own or the nearest that it inherits."""
        own = [name for name in selector.own() if "color" in self.rules.get(name, {})]
        names = selector.around() if own and self.inherits(own[0]) else [*own, *selector.around()]
        names += [STANDS_ON[part] for _, part in selector.parts if part in STANDS_ON]
        rules = (self.rules.get(name, {}) for name in names)
        return next(
            (colour for values in rules for colour in _names(values.get("color", []))), "--ink"
        )

    def inherits(self, name: str) -> bool:
        """Say whether a selector says that its words have the colour of those around it."""
        return "inherit" in tinycss2.serialize(self.rules[name]["color"]).split()

    def edges(self, selector: Selector, values: Values) -> Iterator[Pair]:
        """Yield the edges that tell something: not ornament, and not around a ground that tells it
        already.
        """
        fill = self.ground_of(selector.text)
        is_known = fill and fill not in OF_SECTIONS
        for name, tokens in values.items():
            side = name.partition("-")[0]
            if f"{side}-color" in values.keys() - {name}:
                continue
            if not re.fullmatch(
                r"(border|outline)(-(block|inline|top|bottom|start|end|color))*", name
            ):
                continue
            for edge in (found for found in _names(tokens) if found not in ORNAMENT):
                for ground in (
                    found for found in self.grounds_around(selector) if found not in OF_SECTIONS
                ):
                    if not is_known or self.contrast(fill or "", ground) < EDGES:
                        yield edge, ground

    def way(self, ground: str) -> list[Colour]:
        """Return the colours that can lie under words: one, or samples of the way along a
        gradient.
        """
        if ground not in self.rules:
            return [self.colour(ground)]
        values = self.rules[ground]
        gradient = next(
            token
            for token in values.get("background-color") or values["background"]
            if token.type == "function" and len({*_names(token.arguments)}) > 1
        )
        stops = list(_stops(gradient.arguments))
        covered = _rem(values.get("padding", [])[-2:]) if stops[-1][1] else 0
        seen = [name for name, place in stops if place >= covered or not covered]
        below = [name for name, place in stops if place < covered][-1:] if covered else []
        colours = [self.colour(name) for name in (*below, *seen)]
        return [_mix(one, two, step / 16) for one, two in pairwise(colours) for step in range(17)]

    def colour(self, name: str) -> Colour:
        """Return a token or a colour as red, green and blue from 0 to 1."""
        if name.startswith("--"):
            value = self.rules[":root"][name]
            return self.colour(next(_names(value)))
        parsed = parse_color(name)
        if name == "transparent" or not isinstance(parsed, RGBA):
            return self.colour("--paper")
        return parsed.red, parsed.green, parsed.blue

    def contrast(self, front: str, ground: str) -> float:
        """Return the worst contrast of a colour on a ground (WCAG 2.2, contrast ratio)."""
        ink = self.colour(front)
        return min(contrast(ink, colour) for colour in self.way(ground))


def contrast(one: Colour, two: Colour) -> float:
    dark, light = sorted((_luminance(one), _luminance(two)))
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: Colour) -> float:
    """Return the relative luminance (WCAG 2.2)."""
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in colour]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _mix(one: Colour, two: Colour, share: float) -> Colour:
    red, green, blue = (a + (b - a) * share for a, b in zip(one, two, strict=True))
    return red, green, blue


def _names(tokens: Iterable[Any]) -> Iterator[str]:
    """Yield the colours that a value names, as tokens of ours (`--ink`) or as they are written."""
    for token in tokens:
        if token.type == "function" and token.lower_name == "var":
            name = next(inner.value for inner in token.arguments if inner.type == "ident")
            if name not in NOT_COLOURS:
                yield name
        elif token.type == "hash":
            yield f"#{token.value}"
        elif token.type == "ident" and (
            token.value == "transparent" or isinstance(parse_color(token), RGBA)
        ):
            yield token.lower_value


def _stops(arguments: list[Any]) -> Iterator[tuple[str, float]]:
    """Yield (colour, place in rem) of a gradient's stops; 0 where no place is written in rem."""
    for stop in tinycss2.serialize(arguments).split(","):
        tokens = tinycss2.parse_component_value_list(stop)
        for name in _names(tokens):
            yield name, _rem(tokens)


def _rem(tokens: list[Any]) -> float:
    return next(
        (token.value for token in tokens if token.type == "dimension" and token.unit == "rem"), 0.0
    )


@cache
def load(scheme: str) -> Sheet:
    """Read the sheets of the project as they stand on a screen in one scheme."""
    sheets = (path.read_text(encoding="utf-8") for path in iter_sheets(ROOT))
    return read("".join(sheets), scheme)


def read(text: str, scheme: str) -> Sheet:
    """Read a sheet. What it says for another width counts only where it says nothing for every
    width.
    """
    rules: dict[str, Values] = {}
    for condition, selector, values in _rules(text):
        if condition in NOT_OURS or (condition == DARK and scheme == "light"):
            continue
        is_other_width = condition not in ("", DARK)
        known = rules.setdefault(selector, {})
        known |= {
            name: value for name, value in values.items() if not (is_other_width and name in known)
        }
    return Sheet(rules)


def _rules(text: str) -> Iterator[tuple[str, str, Values]]:
    """Yield (media condition, selector, values) of every rule."""
    for node in tinycss2.parse_stylesheet(text, skip_comments=True, skip_whitespace=True):
        if node.type == "qualified-rule":
            yield from (("", selector, values) for selector, values in _rule(node))
        elif node.type == "at-rule" and node.at_keyword == "media":
            condition = tinycss2.serialize(node.prelude).strip()
            for inner in tinycss2.parse_rule_list(
                node.content, skip_comments=True, skip_whitespace=True
            ):
                if inner.type == "qualified-rule":
                    yield from ((condition, selector, values) for selector, values in _rule(inner))


def _rule(node: Any) -> Iterator[tuple[str, Values]]:
    declarations = tinycss2.parse_declaration_list(
        node.content, skip_comments=True, skip_whitespace=True
    )
    values = {found.name: found.value for found in declarations if found.type == "declaration"}
    for selector in re.split(r",(?![^(]*\))", tinycss2.serialize(node.prelude)):
        yield " ".join(selector.split()), values


def contrasts(kind: str, pair: Pair) -> list[float | None]:
    """Return the contrast of a pair in light and in dark, None where it does not stand in that
    scheme.
    """
    sheets = [load(scheme) for scheme in SCHEMES]
    return [
        sheet.contrast(*pair) if (kind, pair) in set(sheet.pairs()) else None for sheet in sheets
    ]


def test_every_pair_of_the_sheets_is_listed() -> None:
    used = {found for scheme in SCHEMES for found in load(scheme).pairs()}
    listed = {("words", pair) for pair in WORD_PAIRS} | {("edges", pair) for pair in EDGE_PAIRS}
    known = {("words", pair) for pair in AWAITED}
    assert used - listed - known == set(), (
        "say in WORD_PAIRS or EDGE_PAIRS what these are, or in NO_WORDS or ORNAMENT"
    )
    assert listed - used == set(), "no rule uses these any more"


def test_tokens_are_set_for_the_whole_page() -> None:
    """What a rule sets for itself alone would be measured here with the value of the page."""
    tokens = load("light").rules[":root"].keys()
    own = {
        (selector, name)
        for scheme in SCHEMES
        for selector, values in load(scheme).rules.items()
        for name in values.keys() & tokens
        if name.startswith("--") and selector != ":root"
    }
    assert own == set()


@pytest.mark.parametrize("pair", WORD_PAIRS, ids=" on ".join)
def test_words_can_be_read(pair: Pair) -> None:
    assert min(found for found in contrasts("words", pair) if found) >= WORDS


@pytest.mark.parametrize("pair", EDGE_PAIRS, ids=" on ".join)
def test_edges_can_be_seen(pair: Pair) -> None:
    assert min(found for found in contrasts("edges", pair) if found) >= EDGES


def test_design_shows_the_tokens_and_the_pairs() -> None:
    """docs/design.md says what the sheets say: the rows below, figures cut to one place."""
    page = (ROOT / "docs" / "design.md").read_text(encoding="utf-8")
    missing = [row for row in (*_token_rows(), *_pair_rows()) if row not in page]
    assert missing == [], "put these rows into docs/design.md"


def _token_rows() -> Iterator[str]:
    light, dark = (load(scheme).rules[":root"] for scheme in SCHEMES)
    for name, value in light.items():
        if name.startswith("--"):
            by_day, by_night = (tinycss2.serialize(found).strip() for found in (value, dark[name]))
            at_night = "the same" if by_day == by_night else f"`{by_night}`"
            yield f"| `{name}` | `{by_day}` | {at_night} |"


def _pair_rows() -> Iterator[str]:
    for kind, pairs in (("words", WORD_PAIRS), ("edges", EDGE_PAIRS)):
        for pair, place in pairs.items():
            shown = [
                "–" if found is None else f"{int(found * 10) / 10}"
                for found in contrasts(kind, pair)
            ]
            yield f"| `{pair[0]}` on `{pair[1]}` | {place} | {shown[0]} | {shown[1]} |"


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("ground", FOCUSED_ON)
def test_focus_shows_on_every_ground(ground: str, scheme: str) -> None:
    sheet = load(scheme)
    for outline in FOCUS:
        assert max(sheet.contrast(outline, ground), sheet.contrast("--light", ground)) >= EDGES


def test_a_link_on_window_light_has_a_dark_outline() -> None:
    """The ring does not show there, and --ink is light in the dark."""
    sheet = load("dark")
    links = {text for text in sheet.rules if text.endswith(" a") and _stands_on_light(sheet, text)}
    without = {
        text
        for text in links
        if "outline-color" not in sheet.rules.get(f"{text}:focus-visible", {})
    }
    assert without == {text for text, what in AWAITED if what == "focus"}


def test_what_is_awaited_is_still_wrong() -> None:
    used = {pair for scheme in SCHEMES for kind, pair in load(scheme).pairs() if kind == "words"}
    gone = [pair for pair in AWAITED if "focus" not in pair and pair not in used]
    assert gone == [], "mended: take the row out of AWAITED"


def _stands_on_light(sheet: Sheet, text: str) -> bool:
    return sheet.grounds_around(Selector.parse(text)) == ("--light",)


ROOT_RULE = ":root { --ink: #000; --paper: #fff; --sheet: #fff; --one: #00f; --two: #ff0 } "


@pytest.mark.parametrize(
    ("rules", "pair"),
    [
        ("a { color: #777 }", ("#777", "--paper")),
        (".card { background: #eee }", ("--ink", "#eee")),
        (".card { background: #eee } .card p { color: #777 }", ("#777", "#eee")),
        (".card { background: #eee } .card p + p { color: #777 }", ("#777", "#eee")),
        (".card { background: #eee } .card p::before { color: #777 }", ("#777", "#eee")),
        (".card { background: #eee } .card { color: #777 }", ("#777", "#eee")),
        (
            ".sky { background: linear-gradient(var(--one), var(--two)); color: #fff }",
            ("#fff", ".sky"),
        ),
        ("@media (prefers-color-scheme: dark) { .card { background: #111 } }", ("--ink", "#111")),
    ],
)
def test_a_pair_is_found(rules: str, pair: Pair) -> None:
    assert ("words", pair) in set(read(ROOT_RULE + rules, "dark").pairs())


def test_an_edge_is_found_unless_its_fill_tells_it() -> None:
    found = set(
        read(
            f"{ROOT_RULE} .a {{ border: 1px solid #999 }}"
            " .b { background: #00f; border: 1px solid #888 }",
            "light",
        ).pairs()
    )
    assert ("edges", ("#999", "--paper")) in found
    assert not any(pair[0] == "#888" for kind, pair in found if kind == "edges")


def test_a_gradient_is_measured_all_the_way() -> None:
    """Between blue and yellow lies a grey that is worse for grey words than both ends."""
    sheet = read(
        f"{ROOT_RULE} .sky {{ background: linear-gradient(var(--one), var(--two)) }}", "light"
    )
    ends = min(sheet.contrast("#777", "--one"), sheet.contrast("#777", "--two"))
    assert sheet.contrast("#777", ".sky") < ends


def test_stops_below_the_padding_do_not_count() -> None:
    gradient = "linear-gradient(0deg, #fff, #888 1rem, #333 3rem, #000 9rem)"
    sheet = read(f".sky {{ padding: 0 1rem 4rem; background: {gradient} }}", "light")
    assert sheet.contrast("#fff", ".sky") == sheet.contrast("#fff", "#333")
