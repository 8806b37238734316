"""The style and the scripts use nothing that the oldest browsers of docs/design.md lack, or they
can do without it.

Everything used is looked up: what is settled since long ago stands in SETTLED by its name; what is
younger stands in FEATURES with the first version of each engine and, where a browser of ours lacks
it, with what happens there instead. A name in neither is a finding: look it up (MDN's
browser-compat-data) and add it. The first versions below were read there in August 2026. Samsung
Internet 15 is Chromium 90.

Scripts are read as text without comments, strings and patterns, not parsed: a member of an object
of ours could carry the name of a young feature. No such name has been needed.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pytest
import tinycss2

from microsite.output.search import MODULES, read_modules
from microsite.output.style.sheets import iter_sheets
from tests.conftest import ROOT

STYLES = {path.name: path.read_text(encoding="utf-8") for path in iter_sheets(ROOT)}
SEARCH = [f"search/{name}.js" for name in MODULES]
"""Modules that are sent as one text: each knows the names of the others."""
SCRIPTS = {
    name: (ROOT / "overrides" / "scripts" / name).read_text(encoding="utf-8")
    for path in sorted((ROOT / "overrides" / "scripts").rglob("*.js"))
    if (name := path.relative_to(ROOT / "overrides" / "scripts").as_posix()) not in SEARCH
}
SCRIPTS["search"] = read_modules(ROOT, MODULES)
OLDEST = (15.0, 90, 91)
"""Safari, Chrome (and Samsung Internet 15), Firefox ESR."""
NEVER = 999


@dataclass(frozen=True)
class Feature:
    """A young feature: its first version in each engine, and what happens in a browser without it.

    `after` is a property that must be declared before it in the same rule, for such a browser.
    """

    name: str
    safari: float
    chrome: int
    firefox: int
    without: str = ""
    after: str = ""

    @property
    def is_old_enough(self) -> bool:
        firsts = (self.safari, self.chrome, self.firefox)
        return all(first <= oldest for first, oldest in zip(firsts, OLDEST, strict=True))


FEATURES = (
    # Properties
    Feature("inset", 14.1, 87, 66),
    Feature("inset-inline", 14.1, 87, 63),
    Feature("inset-inline-start", 14.1, 87, 63),
    Feature("inset-inline-end", 14.1, 87, 63),
    Feature("padding-inline", 14.1, 87, 66),
    Feature("padding-block", 14.1, 87, 66),
    Feature("margin-inline", 14.1, 87, 66),
    Feature("margin-block", 14.1, 87, 66),
    Feature("border-start-start-radius", 15, 89, 66),
    Feature("border-start-end-radius", 15, 89, 66),
    Feature("border-end-start-radius", 15, 89, 66),
    Feature("border-end-end-radius", 15, 89, 66),
    Feature("text-underline-offset", 12.1, 87, 70),
    Feature("text-decoration-thickness", 12.1, 89, 70),
    Feature("scroll-padding-top", 14.1, 69, 68),
    Feature("scroll-margin-top", 14.1, 69, 68),
    Feature("aspect-ratio", 15, 88, 89),
    Feature("columns", 9, 50, 52),
    Feature("column-span: all", 9, 50, 71),
    Feature("column-span", 9, 50, 71),
    Feature(
        "forced-color-adjust",
        NEVER,
        89,
        113,
        "a picture has the person's own colour of words, or none: words stand beside it",
    ),
    Feature("break-inside", 10, 50, 65),
    Feature("break-after", 10, 50, 65),
    Feature(
        "appearance",
        15.4,
        84,
        80,
        "Safari 15.0 reads -webkit-appearance",
        after="-webkit-appearance",
    ),
    Feature("outline", 16.4, 94, 88, "it is there, with square corners"),
    Feature("orphans", 1.3, 25, NEVER, "one line may stand alone on paper"),
    Feature("widows", 1.3, 25, NEVER, "one line may stand alone on paper"),
    Feature(
        "text-size-adjust",
        NEVER,
        54,
        NEVER,
        "iOS reads -webkit-; nobody else enlarges text unasked",
    ),
    Feature("text-wrap", 17.4, 114, 121, "a heading breaks where it breaks"),
    Feature("scroll-behavior", 15.4, 61, 36, "a page jumps instead of gliding"),
    Feature("color-scheme", 13, 81, 96, "Firefox 91 draws its own controls light"),
    Feature("print-color-adjust", 15.4, 136, 97, "paper saves ink"),
    Feature("hyphens", 17, 55, 43, "long words break anywhere"),
    Feature("accent-color", 26.2, 93, 92, "a control keeps the browser's own colour"),
    Feature("rotate", 14.1, 104, 72),
    Feature("scale", 14.1, 104, 72),
    Feature("translate", 14.1, 104, 72),
    Feature("position-area", 26, 129, 147),
    Feature("touch-action", 13, 36, 52),
    Feature("scrollbar-color", 26.2, 121, 64, "a scroll bar has the browser's colours"),
    Feature("scrollbar-width", 18.2, 121, 64, "a scroll bar has the browser's width"),
    Feature("-webkit-box-decoration-break", 7, 22, NEVER, "Firefox reads the plain name"),
    Feature(
        "box-decoration-break",
        NEVER,
        130,
        32,
        "the others read -webkit-",
        after="-webkit-box-decoration-break",
    ),
    Feature("-webkit-print-color-adjust", 6, 17, NEVER, "Firefox reads the plain name"),
    Feature("-webkit-mask", 4, 4, 53),
    Feature("mask", 15.4, 120, 53, "the others read -webkit-", after="-webkit-mask"),
    # Values
    Feature("overflow-wrap: anywhere", 15.4, 80, 65, "it inherits break-word from body"),
    Feature("overflow: clip", 16, 90, 81, "the hidden before it holds", after="overflow"),
    Feature("text-wrap: balance", 17.5, 114, 121, "a heading breaks where it breaks"),
    Feature("unicode-bidi: isolate", 11, 48, 50),
    Feature("min-width: min-content", 11, 46, 66),
    Feature("width: fit-content", 11, 46, 94),
    Feature("content-visibility", 18, 85, 125, "script unfolds, before it prints, what is folded"),
    Feature("position: sticky", 13, 56, 32),
    Feature("font: system-ui", 11, 56, 92, "the names around it stand in"),
    Feature("font: ui-rounded", 13.1, NEVER, NEVER, "the names after it stand in"),
    # Functions and units
    Feature("min()", 11.1, 79, 75),
    Feature("max()", 11.1, 79, 75),
    Feature("clamp()", 13.1, 79, 75),
    Feature("color-mix()", 16.2, 111, 113, "the plain colour before it holds", after="the same"),
    Feature("light-dark()", 17.5, 123, 120, "the plain colour before it holds", after="the same"),
    Feature("oklch()", 15.4, 111, 113, "the plain colour before it holds", after="the same"),
    Feature("1dvh", 15.4, 108, 101, "the vh before it holds", after="the same"),
    Feature("1svh", 15.4, 108, 101, "the vh before it holds", after="the same"),
    # Selectors
    Feature(
        "::details-content", 18.4, 131, 143, "script unfolds, before it prints, what is folded"
    ),
    Feature(
        ":focus-visible",
        15.4,
        86,
        85,
        "the browser's own outline stays: no rule of ours takes it away from :focus",
    ),
    Feature(":is()", 14, 88, 78),
    Feature(":where()", 14, 88, 78),
    Feature(":has()", 15.4, 105, 121),
    Feature(":dir()", 16.4, 120, 49),
    Feature("&", 17.2, 120, 117),
    # At-rules and media
    Feature("(prefers-color-scheme)", 12.1, 76, 67),
    Feature("(prefers-reduced-motion)", 10.1, 74, 63),
    Feature("(forced-colors)", 16, 89, 89, "Safari 15 has no forced colours"),
    Feature("(prefers-contrast)", 14.1, 96, 101, "the contrast of every page"),
    Feature("@layer", 15.4, 99, 97),
    Feature("@container", 16, 105, 110),
    Feature("@property", 16.4, 85, 128),
    Feature("@scope", 17.4, 118, 146),
    # What a script is written in
    Feature("?.", 13.1, 80, 74),
    Feature("??", 13.1, 80, 72),
    Feature("??= or ||= or &&=", 14, 85, 79),
    Feature("catch without a name", 11.1, 66, 58),
    Feature("await outside a function", NEVER, NEVER, NEVER),
    Feature("import or export", NEVER, NEVER, NEVER),
    Feature("a field of a class", 16, 72, 69),
    Feature("a private member", 14.1, 74, 90),
    # What a script calls
    Feature(".replaceChildren", 14, 86, 78),
    Feature(".closest", 6, 41, 35),
    Feature(".replaceAll", 13.1, 85, 77),
    Feature(".getEntriesByType", 11, 25, 35),
    Feature(".share", 12.1, 128, NEVER, "the button copies the link, or stays hidden"),
    Feature(".clipboard", 13.1, 66, 63),
    Feature(".at", 15.4, 92, 90),
    Feature(".findLast", 15.4, 97, 104),
    Feature(".toSorted", 16, 110, 115),
    Feature(".toReversed", 16, 110, 115),
    Feature(".groupBy", 17.4, 117, 119),
    Feature(".hasOwn", 15.4, 93, 92),
    Feature(".withResolvers", 17.4, 119, 121),
    Feature(".randomUUID", 15.4, 92, 95),
    Feature(".showModal", 15.4, 37, 98),
    Feature(".showPopover", 17, 114, 125),
    Feature(".checkVisibility", 17.4, 105, 106),
    Feature(".inert", 15.5, 102, 112),
    Feature(".startViewTransition", 18, 111, 144),
    Feature(".canParse", 17, 120, 115),
    Feature("BroadcastChannel", 15.4, 54, 38, "the script looks whether it is there"),
    Feature("structuredClone", 15.4, 98, 94),
    Feature("requestIdleCallback", NEVER, 47, 55),
    Feature("navigation", 26.2, 102, 147),
    Feature("scheduler", NEVER, 94, 142),
)


def _names(text: str) -> frozenset[str]:
    return frozenset(text.split())


SETTLED_PROPERTIES = _names("""
    -webkit-appearance -webkit-text-size-adjust align-items align-self all animation animation-delay
    background background-color background-image background-position background-repeat
    background-size block-size border border-block border-bottom border-bottom-width border-collapse
    border-color border-inline border-inline-end border-inline-start border-radius border-spacing
    border-style border-top border-top-style border-width bottom box-shadow box-sizing clip-path
    color column-gap content counter-increment counter-reset cursor direction display fill filter
    flex flex-basis flex-direction flex-flow flex-grow flex-shrink flex-wrap float font font-family
    font-size font-style font-variant-ligatures font-variant-numeric font-weight gap grid-area
    grid-auto-flow grid-column grid-row grid-template grid-template-columns grid-template-rows
    height inline-size justify-content justify-items left letter-spacing line-height list-style
    list-style-type margin margin-block-end margin-block-start margin-bottom margin-inline-end
    margin-inline-start margin-left margin-right margin-top max-height max-inline-size max-width
    min-block-size min-height min-inline-size min-width object-fit opacity order outline-color
    outline-offset outline-width overflow overflow-wrap overflow-x overflow-y padding padding-bottom
    padding-inline-end padding-inline-start padding-left padding-right padding-top page-break-inside
    pointer-events position right row-gap stroke stroke-linecap stroke-linejoin stroke-width
    table-layout text-align text-decoration text-decoration-color text-indent text-transform top
    transform transform-origin transition unicode-bidi vertical-align visibility white-space width
    word-break z-index
""")
SETTLED_KEYWORDS = _names("""
    absolute auto auto-fill auto-fit avoid backwards baseline block bold border-box both bottom
    break-all break-word canvas canvastext center clone collapse column contain cover
    currentcolor dark dashed decimal disc dotted ease ease-in ease-out end exact fixed flex
    flex-end flex-start flow-root forwards from grid hidden highlight in inherit initial inline
    inline-block inline-flex inset italic left light linear linktext list-item ltr max-content
    min-content no-repeat none normal nowrap page pointer pre-wrap relative repeat repeat-x
    repeat-y revert right round row row-reverse scroll slice smooth solid space-around
    space-between srgb start static stretch table table-cell table-header-group table-row
    table-row-group thin to top transparent underline unset uppercase visible wrap
""")
SETTLED_FUNCTIONS = _names("""
    attr brightness calc counter cubic-bezier drawing drop-shadow hsl hsla inset linear-gradient
    minmax radial-gradient repeat rgb rgba rotate scale scalex translate translatex translatey url
    var
""")
"""`drawing` is ours: the build makes a data URI of it."""
SETTLED_UNITS = _names("ch deg em fr mm ms px rem s vh vw")
SETTLED_PSEUDOS = _names("""
    ::-webkit-details-marker ::after ::before ::marker ::placeholder :active :checked :disabled
    :empty :enabled :first-child :first-of-type :focus :focus-within :hover :lang() :last-child
    :last-of-type :link :not() :nth-child() :nth-last-child() :nth-of-type() :only-child :root
    :target :visited
""")
SETTLED_RULES = frozenset(("@media", "@keyframes", "@page", "@supports"))
SETTLED_MEDIA = _names(
    "print screen all and not only (min-width) (max-width) (hover) (orientation)"
)
SETTLED_GLOBALS = _names("""
    Array Boolean Date Error JSON Map Math Number Object Promise RegExp Set String URL
    addEventListener clearTimeout decodeURIComponent document encodeURIComponent fetch history
    localStorage location navigator performance removeEventListener requestAnimationFrame
    sessionStorage setInterval setTimeout speechSynthesis undefined window
    matchMedia Intl isNaN parseInt
    parseFloat console event innerHeight scrollTo scrollY self print Blob NodeFilter
""")
OWN_WORDS = (
    "font",
    "font-family",
    "animation",
    "transition",
    "counter-reset",
    "counter-increment",
    "content",
)
"""Properties whose words are names of ours or of fonts, not keywords of CSS."""
KNOWN = {feature.name: feature for feature in FEATURES}


@dataclass(frozen=True)
class Use:
    """A feature that a source uses, and what is declared before it in the same rule."""

    name: str
    before: tuple[str, ...] = ()


def find_mistakes(uses: Iterator[Use]) -> list[str]:
    """Return what is wrong with the features that are used: too young without a fallback, or not
    looked up.
    """
    mistakes = []
    for use in dict.fromkeys(uses):
        feature = KNOWN.get(use.name)
        if feature is None:
            mistakes.append(f"{use.name} is not looked up yet: add it to SETTLED or FEATURES")
        elif not feature.is_old_enough and not feature.without:
            mistakes.append(
                f"{use.name} is too young:"
                f" Safari {feature.safari}, {feature.chrome}, {feature.firefox}"
            )
        elif not feature.is_old_enough and feature.after and feature.after not in use.before:
            mistakes.append(
                f"{use.name} needs {feature.after} property before it in its rule:"
                f" {feature.without}"
            )
    return mistakes


def iter_style(text: str) -> Iterator[Use]:
    """Yield every young feature that a style sheet uses. What stands inside @supports is asked for
    first.
    """
    yield from _iter_rules(
        tinycss2.parse_stylesheet(text, skip_comments=True, skip_whitespace=True)
    )


def _iter_rules(nodes: list[Any]) -> Iterator[Use]:
    for node in nodes:
        if node.type == "qualified-rule":
            yield from _iter_selector(node.prelude)
            yield from _iter_declarations(node.content)
        elif node.type == "at-rule":
            name = f"@{node.lower_at_keyword}"
            if name not in SETTLED_RULES:
                yield Use(name)
            if name == "@media":
                yield from _iter_media(node.prelude)
            if name in ("@media", "@layer", "@container", "@scope"):
                yield from _iter_rules(
                    tinycss2.parse_rule_list(
                        node.content or [], skip_comments=True, skip_whitespace=True
                    )
                )


def _iter_selector(tokens: list[Any]) -> Iterator[Use]:
    colons = 0
    for token in tokens:
        if token == ":":
            colons += 1
            continue
        if token == "&":
            yield Use("&")
        if colons:
            called = token.type == "function"
            name = (
                f"{':' * colons}{token.lower_name}()"
                if called
                else f"{':' * colons}{token.lower_value}"
            )
            if name not in SETTLED_PSEUDOS:
                yield Use(name)
            if called:
                yield from _iter_selector(token.arguments)
        colons = 0


def _iter_media(tokens: list[Any]) -> Iterator[Use]:
    for token in tokens:
        name = token.lower_value if token.type == "ident" else ""
        if token.type == "() block":
            words = [inner for inner in token.content if inner.type != "whitespace"]
            is_plain = len(words) > 1 and words[1] == ":"
            name = f"({words[0].lower_value})" if is_plain else "a range in a media query"
        if name and name not in SETTLED_MEDIA:
            yield Use(name)


def _iter_declarations(content: list[Any]) -> Iterator[Use]:
    before: list[str] = []
    for node in tinycss2.parse_blocks_contents(content, skip_comments=True, skip_whitespace=True):
        if node.type == "declaration":
            name = node.lower_name
            same = ("the same",) if name in before else ()
            if not name.startswith("--") and name not in SETTLED_PROPERTIES:
                yield Use(name, tuple(before))
            yield from _iter_value(name, node.value, (*before, *same))
            before.append(name)
        elif node.type == "qualified-rule":
            yield Use("&")


def _iter_value(name: str, tokens: list[Any], before: tuple[str, ...]) -> Iterator[Use]:
    for token in tokens:
        if token.type == "function":
            if token.lower_name not in SETTLED_FUNCTIONS:
                yield Use(f"{token.lower_name}()", before)
            if token.lower_name != "var":
                yield from _iter_value(name, token.arguments, before)
        elif token.type == "() block":
            yield from _iter_value(name, token.content, before)
        elif token.type == "dimension" and token.lower_unit not in SETTLED_UNITS:
            yield Use(f"1{token.lower_unit}", before)
        elif token.type == "ident" and (found := f"{name}: {token.lower_value}") in KNOWN:
            yield Use(found, before)
        elif token.type == "ident" and not _is_word(name, token.lower_value):
            yield Use(f"{name}: {token.value}", before)


def _is_word(name: str, value: str) -> bool:
    """Say whether a word of a value is settled, or a name of ours."""
    return value in SETTLED_KEYWORDS or name in OWN_WORDS or name.startswith("--")


_NOT_CODE = re.compile(
    r"//[^\n]*|/\*.*?\*/|'(?:\\.|[^'\\])*'|\"(?:\\.|[^\"\\])*\"|`(?:\\.|[^`\\])*`|(?<=[(=,:!&|?{};])\s*/(?![/*])(?:\\.|[^/\\\n])+/\w*",
    re.DOTALL,
)
_SYNTAX = {
    r"\?\.(?!\d)": "?.",
    r"\?\?(?!=)": "??",
    r"(\?\?|\|\||&&)=": "??= or ||= or &&=",
    r"\bcatch\s*\{": "catch without a name",
    r"^\s*(import|export)\b": "import or export",
    r"#\w+": "a private member",
}
_DECLARED = re.compile(
    r"\b(?:const|let|var|function|class|catch)\b[\s(]*([\w$\s,{}\[\]:]+?)(?=[=;()\s]*[=;()]|\s+of\b)"
)
_PARAMETERS = re.compile(
    r"\(([\w$\s,{}\[\]=.]*)\)\s*=>|\b([\w$]+)\s*=>|function\s*\w*\s*\(([^)]*)\)"
)
_WORDS = _names("""
    async await break case catch class const continue default delete do else extends false finally
    for function if in instanceof let new null of return super switch this throw true try typeof var
    void while yield
""")


def iter_script(text: str) -> Iterator[Use]:
    """Yield every young feature, and every unknown global name, that a classic script uses."""
    code = _NOT_CODE.sub('""', text)
    for pattern, name in _SYNTAX.items():
        if re.search(pattern, code, re.MULTILINE):
            yield Use(name)
    if re.search(r"\bclass\b[^{]*\{\s*(static\s+)?[\w$]+\s*(=|;)", code):
        yield Use("a field of a class")
    if any(not _is_in_async(code[: found.start()]) for found in re.finditer(r"\bawait\b", code)):
        yield Use("await outside a function")
    for member in re.findall(r"(?<!\.)\.([A-Za-z_$][\w$]*)", code):
        if f".{member}" in KNOWN:
            yield Use(f".{member}")
    own = {name for found in _DECLARED.finditer(code) for name in re.findall(r"[\w$]+", found[1])}
    own |= {
        name
        for found in _PARAMETERS.finditer(code)
        for name in re.findall(r"[\w$]+", " ".join(filter(None, found.groups())))
    }
    for name in re.findall(r"(?<![\w$.])(?<!\.\.\.)([A-Za-z_$][\w$]*\b)(?!\s*:(?!:))", code):
        if name not in own and name not in _WORDS and name not in SETTLED_GLOBALS:
            yield Use(name)


def _is_in_async(before: str) -> bool:
    """Say whether the end of this text stands inside an async function."""
    open_heads: list[str] = []
    start = 0
    for found in re.finditer(r"[{};]", before):
        if found[0] == "{":
            open_heads.append(before[start : found.start()])
        elif found[0] == "}" and open_heads:
            open_heads.pop()
        start = found.end()
    return any(re.search(r"\basync\b", head) for head in [*open_heads, before[start:]])


@pytest.mark.parametrize("name", STYLES)
def test_style_works_in_the_oldest_browsers(name: str) -> None:
    assert find_mistakes(iter_style(STYLES[name])) == []


@pytest.mark.parametrize("name", SCRIPTS)
def test_script_works_in_the_oldest_browsers(name: str) -> None:
    assert find_mistakes(iter_script(SCRIPTS[name])) == []


def test_focus_is_never_taken_away_from_browsers_without_focus_visible() -> None:
    """Safari 15.0 drops every rule that names :focus-visible, so its own outline must stay
    elsewhere.
    """
    rule = re.compile(r"([^{}]*):focus(?!-)([^{}]*)\{([^}]*)\}")
    for sheet in STYLES.values():
        for _, after, body in rule.findall(sheet):
            assert ":focus-visible" in after or not re.search(r"outline:\s*(0|none)", body), body


@pytest.mark.parametrize(
    "text",
    [
        "p:has(a) { color: red }",
        "p:dir(rtl) { color: #000 }",
        "p { position-area: top }",
        "p { inset-area: top }",
        "p { color: color-mix(in srgb, #fff, #000) }",
        "p { overflow: clip }",
        "p { appearance: none }",
        "p { height: 100dvh }",
        "p { rotate: 45deg }",
        "p { width: fit-content }",
        "p { display: flow-root-of-tomorrow }",
        "p { & a { color: #000 } }",
        "p { a { color: #000 } }",
        "@layer base { p { color: #000 } }",
        "@container (min-width: 1px) { p { color: #000 } }",
        "@media (width >= 40em) { p { color: #000 } }",
        "@media (min-width: 40em) { p:has(a) { color: #000 } }",
    ],
)
def test_a_style_too_young_is_caught(text: str) -> None:
    assert find_mistakes(iter_style(text))


@pytest.mark.parametrize(
    "text",
    [
        "p { color: #000; color: color-mix(in srgb, #fff, #000) }",
        "p { overflow: hidden; overflow: clip }",
        "p { -webkit-appearance: none; appearance: none }",
        "p { height: 100vh; height: 100dvh }",
        "@supports (height: 1dvh) { p { height: 100dvh } }",
        "a:focus-visible { outline: 0 }",
        "p { transform: rotate(45deg); text-wrap: balance }",
    ],
)
def test_a_style_with_its_fallback_passes(text: str) -> None:
    assert find_mistakes(iter_style(text)) == []


@pytest.mark.parametrize(
    "text",
    [
        "const page = await fetch('x');",
        "import { go } from './go.js';",
        "const copy = structuredClone(row);",
        "const last = rows.at(-1);",
        "const last = rows.findLast((row) => row.ok);",
        "if (Object.hasOwn(row, 'x')) go();",
        "class Row { count = 0; }",
        "class Row { static { go(); } #secret() {} }",
        "document.startViewTransition(() => {});",
        "thingOfTomorrow.run();",
        "requestIdleCallback(() => {});",
    ],
)
def test_a_script_too_young_is_caught(text: str) -> None:
    assert find_mistakes(iter_script(text))


@pytest.mark.parametrize(
    "text",
    [
        "// await structuredClone at(\nconst word = 'structuredClone';",
        "const go = async () => { try { await fetch('x'); } catch { location.reload(); } };",
        "const [load] = performance.getEntriesByType('navigation');"
        " if (load?.type) document.title = load.type;",
        "const one = ({ target }) => {"
        " target.dataset.done = 'x'.replace(/structuredClone/g, ''); };",
        "for (const row of [1, 2]) setTimeout(() => row, 10);",
    ],
)
def test_a_script_of_its_time_passes(text: str) -> None:
    assert find_mistakes(iter_script(text)) == []
