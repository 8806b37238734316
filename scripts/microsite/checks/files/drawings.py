"""A drawing is shapes and colours: no words, no note, nothing that runs or leads out of it.

Drawings are read with an XML parser, their style with one of CSS.
"""

import re
from collections.abc import Iterator, Mapping
from xml.parsers import expat

from microsite.checks.files.style import asked_in, strings_in

DEEP = 100
"""How deep the parts of a drawing may stand inside each other."""
HINT = "take it out: a drawing is shapes and colours"
Mistake = tuple[int, int, str]
"""A line, a column, and what is wrong there."""

_DRAWN = re.compile(
    "svg|g|path|circle|ellipse|rect|line|polyline|polygon|defs"
    "|linearGradient|radialGradient|stop|style"
)
"""What a drawing is made of. No element that runs, moves or brings in something is among it, none
that draws another again (a few lines of those fill a phone), and no words: a page says them.
"""
_SAID = re.compile(
    r"xmlns(?::\w+)?|(?:xml:)?id|class|style|version|aria-hidden|focusable|viewBox|preserveAspectRatio"
    r"|width|height|d|points|transform|gradient(?:Units|Transform)|spreadMethod|offset|pathLength"
    r"|[cfr]?[xyr][12]?|(?:fill|stroke|stop|clip|color|shape|paint|vector)(?:-[a-z]+)*|opacity|href"
    r"|on\w+"
)
"""What may be said of an element: how it is drawn, and nothing that is read out or only noted. The
last two are told with words of their own.
"""
_PATH = re.compile(r"[MLHVCSQTAZmlhvcsqtaze\d\s.,+-]*")
_NAME = re.compile(r"[\w-]{1,24}(?: [\w-]{1,24}){0,2}")
_FREE = re.compile(r"[^\x20-\x7e\s]|[{}@$&!?\"']|[A-Za-z]{2,}\s+[A-Za-z]{2,}")
"""Words beside each other, or signs of no measure and no colour."""
_BESIDE = ("preserveAspectRatio", "paint-order")
_NAMED = ("class", "id", "xml:id")
_ELSEWHERE = re.compile(
    r"url\(\s*[\"']?(?!#)|@import|https?:|javascript:|expression\(", re.IGNORECASE
)
_INSIDE = ("#",)
"""What a drawing may name: a part of itself."""
_NAMESPACES = ("http://www.w3.org/2000/svg", "http://www.w3.org/1999/xlink")


def mistakes_in_drawing(raw: bytes) -> list[Mistake]:
    """Return what stands in a drawing that is no shape and no colour."""
    found: list[Mistake] = []
    open_tags: list[str] = []
    said: list[str] = []
    parser = expat.ParserCreate()
    parser.buffer_text = True

    def tell(sentence: str) -> None:
        found.append((parser.CurrentLineNumber, parser.CurrentColumnNumber + 1, sentence))

    def read_words() -> None:
        words = "".join(said)
        said.clear()
        if open_tags[-1:] == ["style"]:
            for sentence in _mistakes_in_style(words):
                tell(sentence)
        elif words.strip():
            tell(f"{words.strip()[:40]} are words in a drawing, which no check reads.")

    def begin(tag: str, own: Mapping[str, str]) -> None:
        read_words()
        open_tags.append(tag)
        if len(open_tags) == DEEP:
            tell("More stands inside each other here than a drawing needs.")
        if not _DRAWN.fullmatch(tag):
            tell(f"<{tag[:40]}> stands in a drawing.")
        for key, value in own.items():
            for sentence in _mistakes_of(key, value):
                tell(sentence)

    def end(_tag: str) -> None:
        read_words()
        open_tags.pop()

    parser.StartElementHandler = begin
    parser.EndElementHandler = end
    parser.CharacterDataHandler = said.append
    parser.CommentHandler = lambda _: tell("A comment stands in a drawing, and is published.")
    parser.StartDoctypeDeclHandler = lambda *_: tell("A DOCTYPE stands in a drawing.")
    parser.ProcessingInstructionHandler = lambda *_: tell("An instruction stands in a drawing.")
    try:
        parser.Parse(raw, True)
    except expat.ExpatError as error:
        found.append((error.lineno, error.offset + 1, "This drawing cannot be read as XML."))
    return found


def _mistakes_of(key: str, value: str) -> Iterator[str]:
    """Yield what is wrong with an attribute: the first that is."""
    is_namespace = key.startswith("xmlns") and value in _NAMESPACES
    is_odd = "(" in value or "@" in value
    if key.lower().startswith("on"):
        yield f"{key[:40]} would run a script."
    elif key.rpartition(":")[2] == "href" and not value.startswith("#"):
        yield "This part of a drawing is fetched from elsewhere."
    elif not is_namespace and (
        _ELSEWHERE.search(value) or (is_odd and any(asked_in(value, _INSIDE)))
    ):
        yield f"{key[:40]} leads out of the drawing."
    elif not _SAID.fullmatch(key):
        yield f"{key[:40]} says nothing of shapes and colours."
    elif key == "style":
        yield from _mistakes_in_style(value)
    elif key in ("d", "points"):
        if not _PATH.fullmatch(value):
            yield f"{key} holds more than a path."
    elif key in _NAMED:
        if not _NAME.fullmatch(value):
            yield f"{key} holds more than a name."
    elif key not in _BESIDE and not is_namespace and _FREE.search(value):
        yield f"{key} holds words: {value[:40]}."


def _mistakes_in_style(style: str) -> Iterator[str]:
    if _ELSEWHERE.search(style) or any(asked_in(style, _INSIDE)):
        yield "This style leads out of the drawing."
    elif "/*" in style or any(strings_in(style)) or "--" in style:
        yield "This style of a drawing holds more than shapes and colours."
