"""Words live in `data/strings/`: no template writes its own, no sheet prints any.

What a template writes is read with an HTML parser, after what Jinja fills in is blotted out; words
that Jinja's own expressions would print stay. What a template keeps under a name is read in Jinja's
tree.
"""

import re
from collections.abc import Iterator

from jinja2 import Environment, TemplateSyntaxError, nodes

from microsite.checks.files.markup import TemplateReader
from microsite.findings import Finding
from microsite.site.files import written_in
from microsite.site.help_style import held_in
from microsite.site.overrides import OVERRIDES
from microsite.site.sheet_words import words_in
from microsite.site.site import Site

_FOR_OTHERS = f"{OVERRIDES}/parts/embed.html"
"""The text to copy into other sites, which have none of our sheets: its style stands in it."""
_GALLERY = f"{OVERRIDES}/gallery/"
_JINJA = Environment(autoescape=True)
_CODE = re.compile(
    r"\{\{(?:(?!\{\{).)*?\}\}"
    r"|\{%(?:(?!\{%).)*?%\}"
    r"|\{#(?:(?!\{#).)*?#\}",
    re.DOTALL,
)
"""None reaches over the beginning of another: what is never closed would be read for hours."""
_PIECE = re.compile(r"\"(?:[^\"\\]|\\.)*\"|'(?:[^'\\]|\\.)*'|[\[({]|[\])}]|.", re.DOTALL)
_SIGNS = re.compile("[\"'<>=]")
_CALLED = re.compile(r"[\w\])]\s*$")
"""What stands before a bracket whose words are asked for, and not printed."""
_COMPARED_BEFORE = re.compile(r"(?:[=!]=|\bin)\s*$")
_COMPARED_BEHIND = re.compile(r"\s*(?:[=!]=|(?:not )?in\b)")
_FILLED = re.compile(r"x{3,}")
"""What stands in the place of what Jinja fills in."""
_LETTER = re.compile(r"[^\W\d_]")
_SAYING = re.compile(r"[A-Z]|[^\W\d_a-zA-Z]|[^\W\d_]\s+[^\W\d_]")
"""No key, no class and no name of a file: a sentence, or a part of one."""
_READ = ("title", "alt", "placeholder", "label", "abbr", "summary")
"""Attributes that are shown or read out, beside those of ARIA."""
_ARIA = re.compile(r"aria-(?:labelledby|describedby|controls|owns|details|activedescendant)")
_STATE = re.compile(
    r"true|false|mixed|page|step|location|date|time|off|polite|assertive|dialog|menu|listbox|[0-9]+"
)
_NAMED = ("data-drawing", "data-say", "data-way", "data-accent", "data-standing", "data-readers")
"""Attributes whose values are names; of another a style or a script may print the value."""
_PRESSED = ("button", "submit", "reset")
_HEADS = ("viewport", "referrer", "theme-color", "robots")
_ELEMENTS = frozenset(("a", "button", "div", "h2", "h3", "li", "ol", "p", "span", "ul"))
_KEEPS = (nodes.Assign, nodes.With, nodes.For, nodes.Macro, nodes.CallBlock, nodes.List, nodes.Dict)
_ASKS = (nodes.Call, nodes.Compare, nodes.Getitem, nodes.Filter, nodes.Test)
_BRINGS = (nodes.Include, nodes.Extends, nodes.Import, nodes.FromImport)


def check_words(site: Site) -> Iterator[Finding]:
    """No template writes words or style of its own, and no sheet prints words.

    theme/words: write the words into `data/strings/en.yml`, and let a template print them.
    theme/inline-style: write it into a sheet of `overrides/style/`, for a class.
    """
    for path, text in written_in(site):
        if path.startswith(f"{OVERRIDES}/") and not path.startswith(_GALLERY):
            if path.endswith(".html"):
                yield from _Words(path).findings_of(_CODE.sub(_blot, text))
                yield from _kept_in(path, text)
            elif path.endswith(".css"):
                for place, words in words_in(text):
                    yield _told(path, place, words)


def _told(path: str, place: tuple[int, int], words: str) -> Finding:
    said = re.sub(r"\s+", " ", words).strip()[:40]
    sentence = f"{said} are words that no translation has and no check reads."
    hint = "write them into data/strings/en.yml, and let a template print them"
    return Finding(path, *place, "theme/words", sentence, hint)


def _kept_in(path: str, text: str) -> Iterator[Finding]:
    """Yield the words that a template keeps under a name, or hands on."""
    try:
        tree = _JINJA.parse(text)
    except (TemplateSyntaxError, RecursionError, ValueError):
        return  # told by `check_templates`
    lines = text.split("\n")
    for line, words in _iter_kept(tree):
        column = lines[line - 1].find(words.split("\n")[0]) + 1
        yield _told(path, (line, max(column, 1)), words)


def _iter_kept(tree: nodes.Node) -> Iterator[tuple[int, str]]:
    """Yield (line, words), from a list of what waits: some are deeper than Python's calls."""
    waiting = [(tree, False)]
    while waiting:
        node, is_kept = waiting.pop()
        for one in node.iter_child_nodes():
            if isinstance(one, nodes.Const) and isinstance(one.value, str):
                if _SAYING.search(one.value) or (is_kept and _is_printed(one.value)):
                    yield one.lineno, one.value
            elif isinstance(one, nodes.TemplateData):
                if "{{" in one.data:
                    yield one.lineno, one.data
            elif not isinstance(one, _BRINGS):
                kept = isinstance(one, _KEEPS) or (is_kept and not isinstance(one, _ASKS))
                waiting.append((one, kept and not isinstance(one, nodes.Output)))


def _is_printed(words: str) -> bool:
    return bool(_LETTER.search(words)) and words not in _ELEMENTS


def _blot(match: re.Match[str]) -> str:
    """Return what stands in the place of what Jinja does, line by line: nothing, or for what it
    prints a filler, with the words that stand in an expression itself.
    """
    if not match[0].startswith("{{"):
        return re.sub(r"[^\n]", " ", match[0])
    code, calls, kept = match[0][2:-2], list[bool](), list[str]()
    for piece in _PIECE.finditer(code):
        if piece[0] in ("[", "(", "{"):
            calls.append(bool(_CALLED.search(_before(code, piece))))
        elif piece[0] in ("]", ")", "}"):
            del calls[-1:]
        is_word = len(piece[0]) > 1 and not (
            any(calls)
            or _COMPARED_BEFORE.search(_before(code, piece))
            or _COMPARED_BEHIND.match(code, piece.end())
        )
        filler = _SIGNS.sub("x", piece[0]) if is_word else re.sub(r"[^\n]", "x", piece[0])
        kept.append(filler)
    return f"xx{''.join(kept)}xx"


def _before(code: str, piece: re.Match[str]) -> str:
    """Return the little that stands right before a piece: all of it each time would take hours."""
    return code[max(0, piece.start() - 40) : piece.start()]


class _Words(TemplateReader):
    """Reads the words that a template writes itself."""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        own = {key: _FILLED.sub(" ", value or "") for key, value in attrs}
        self.enter(tag)
        for key, value in own.items():
            if key == "style":
                self._read_style(value)
            elif _LETTER.search(value) and self._is_read(tag, key, value, own):
                self._tell(value)

    def handle_data(self, data: str) -> None:
        words = _FILLED.sub(lambda filled: " " * len(filled[0]), data)
        if self.inside == "style":
            if words.strip():
                self._tell_style()
        elif not self.inside and (found := _LETTER.search(words)):
            self._tell(words[found.start() :], data[: found.start()])

    def handle_comment(self, data: str) -> None:
        """A comment is sent with every page; one of Jinja is not."""
        if _LETTER.search(data):
            self._tell(data)

    def _is_read(self, tag: str, key: str, value: str, own: dict[str, str]) -> bool:
        if key.startswith("aria-"):
            return not _ARIA.fullmatch(key) and not _STATE.fullmatch(value.strip())
        if key.startswith("data-"):
            return key not in _NAMED or bool(_SAYING.search(value))
        if key == "value":
            return own.get("type") in (None, *_PRESSED) or bool(_SAYING.search(value))
        if key == "content":
            return own.get("name") not in _HEADS
        return key in _READ and not (tag == "link" and key == "title")

    def _read_style(self, style: str) -> None:
        if self.path != _FOR_OTHERS or any(held_in(f".x {{ {style} }}")):
            self._tell_style()

    def _tell_style(self) -> None:
        sentence = "Style stands in a template, where nobody who reads the sheets sees it."
        hint = "write it into a sheet of overrides/style/, for a class"
        self.found.append(Finding(self.path, *self.place(), "theme/inline-style", sentence, hint))

    def _tell(self, words: str, before: str = "") -> None:
        self.found.append(_told(self.path, self.place(before), words))
