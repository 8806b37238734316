"""The theme asks nobody else for anything, runs nothing of its own accord, and holds no number.

A browser's policy would stop most of it, on pages that carry the policy: here it stops the build.
Templates are read with an HTML parser, after what Jinja fills in is blotted out.
"""

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from microsite.checks.files.drawings import HINT, mistakes_in_drawing
from microsite.checks.files.markup import TemplateReader
from microsite.checks.files.style import (
    asked_in,
    counted_in,
    drawings_in,
    first_open,
    strings_in,
)
from microsite.findings import Finding
from microsite.site.files import written_in
from microsite.site.overrides import OVERRIDES
from microsite.site.sheets import LIST_PATH
from microsite.site.site import Site
from microsite.sources.text import place_in

_HOST = re.compile(
    r"(?i:\b(?:https?|wss?|ftp|file|blob):\\?/\\?/)(?!www\.w3\.org/)|(?<=[\"'`(=])[\\/]{2}(?=[\w.-]+\.\w)"
    r"|(?<=url\()\s*//|(?i:\bjavascript:|\bvbscript:|\bdata:text/html)"
)
"""An address of somebody else, or one that runs; `www.w3.org` only names the kinds of elements."""
_COMMENT = re.compile(r"/\*.*?\*/|^[ \t]*//[^\n]*", re.DOTALL | re.MULTILINE)
_NOTE = re.compile(r"/\*.*?\*/|(?<![^\s])//[^\n]*", re.DOTALL)
"""A comment of Typst; an address in quotes is none."""
_JINJA = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}", re.DOTALL)
_SENDS = re.compile(
    r"\b(?:sendBeacon|XMLHttpRequest|WebSocket|WebTransport|EventSource|importScripts"
    r"|RTCPeerConnection|SharedWorker|Worker|geolocation|mediaDevices|getUserMedia|readText"
    r"|requestSubmit|constructor|Reflect|Proxy|globalThis|cookieStore|Notification|PushManager"
    r"|fetch|import|eval)\b|\.submit\s*\(|\.(?:action|ping|srcdoc)\s*=[^=]"
    r"|\b(?:window|self|top|parent|document|navigator|location)\s*\[|\b(?:self|top|parent)\s*\."
    r"|\bsetAttribute\s*\(\s*[\"'`](?:on\w+|src\w*|style|action|ping|formaction)\b"
    r"|\bhistory\s*\.\s*(?:push|replace)State\b"
    r"|\\u(?:00[2-7][0-9a-fA-F]|\{0*[2-7][0-9a-fA-F]\})|\\x[2-7][0-9a-fA-F]"
    r"|\bnew\s+(?:Function|Image)\b|\bdocument\s*\.\s*(?:write|cookie\s*=)|serviceWorker\s*\.\s*register"
    r"|\bsrc\s*=(?!\s*new URL\(`assets/)[^=]|\blocation(?:\s*\.\s*href)?\s*=[^=]"
    r"|\blocation\s*\.\s*assign\b|\bwindow\s*\.\s*open\b"
    r"|\bset(?:Timeout|Interval)\s*\(\s*[\"'`]|\batob\s*\("
)
"""What sends, fetches, runs or asks a device for something, or hides its name from whoever reads it
(a plain letter that is written as its number). A file of the site's own is read:
`new URL(`assets/…`)`.
"""
_KEEPS = re.compile(
    r"\blocalStorage\s*(?:\.\s*(?:setItem\b|\w+\s*=[^=])|\[)|indexedDB\s*\.\s*open\b"
)
_RUNS = {"iframe", "frame", "frameset", "object", "embed", "applet", "base", "portal"} | {
    "video",
    "audio",
    "source",
    "track",
}
"""The one style that may bring in others: those beside it."""
_OWN = ("data:image/svg+xml,",)
"""What a style may ask for: a drawing inside it."""
_ASKED = ("password", "file", "email", "tel")
"""What no field asks for: this site sends and keeps nothing."""
_NEVER = {
    **dict.fromkeys(("srcdoc", "ping", "formaction"), "theme/script"),
    "action": "theme/sends",
    **dict.fromkeys(("target", "formtarget"), "theme/window"),
}
"""Attributes that no element has, and the rule that tells them."""
_POLICY = "content-security-policy"
_EXIT = "{{ view.frame.exit_to }}"
"""Where every element that leaves must lead to."""
_LEAVES = "exit".ljust(len(_EXIT), "x")
"""What stands in the place of that while a template is read."""
_LINKS = {"stylesheet", "icon", "alternate", "canonical", "manifest", "apple-touch-icon"}
"""What a link element may be for; no other asks nothing of anybody."""
_LEADS = ("href", "src", "srcset", "data", "poster", "cite", "background", "xlink:href")
_DIALS = ("tel:", "sms:", "mailto:", "smsto:", "whatsapp:")
NUMBER = re.compile(
    r"(?<![\w#.-])(?:0\d[\d ]{5,12}\d|\+44[\d ]{8,14}\d|999|101|111|116 ?\d{3})(?![\w-])"
)
_FIGURES = re.compile(r"(?:\d[ .,/-]?){3,}")
"""Figures among the words of a template: whatever they are, a view or a string has them."""
_NAMED = re.compile(r"(?<!\{ )(?<![\w.-])\w[\w-]*\.(?!x+\b)[a-z]{2,24}\b", re.IGNORECASE)
"""A host among the words of a template; `x` is what Jinja fills in, and half a bracket of it is
told by who reads it.
"""
_TYPED = re.compile(
    r"(?<![\w#.])(?:0\d{2,4} \d[\d ]{2,9}\d|0\d{9,10}|\+44[\d ]{8,14}\d)(?![\w-])"
    r"|(?<=[\"'`])(?:999|101|111|116 ?123)(?=[\"'`])|\b(?:tel|sms|mailto):"
)
"""A number in a script: no count of pixels or of milliseconds looks so."""
_DRAWN = ("d", "viewbox", "points", "transform", "width", "height", "content", "tabindex")
"""Attributes whose numbers are none of telephones."""


def check_theme(site: Site) -> Iterator[Finding]:
    """Templates, styles and scripts ask no other host, send nothing, and hold no number.

    theme/host: take it out; an address is a row of `data/services.yml`.
    theme/script: write it as a module of `overrides/scripts/`.
    theme/sends: take it out: nothing is sent, and nothing is kept.
    theme/number: let the template print a way of `data/services.yml`.
    theme/window: take it out; a link opens where its reader is, and Back leads back.
    theme/style: close what is open, or take away what closes nothing.
    theme/exit: write `href="{{ view.frame.exit_to }}" rel="nofollow noreferrer"` on what carries
    `data-leave`.
    """
    for path, text in written_in(site):
        if path.startswith(f"{OVERRIDES}/") and not path.startswith(f"{OVERRIDES}/gallery/"):
            suffix = path.rpartition(".")[2]
            if suffix == "css":
                yield from _check_style(path, text)
            elif suffix == "js":
                code = _COMMENT.sub(_blot, text)
                yield from _tell(path, code, _HOST, "theme/host")
                yield from _tell(path, code, _SENDS, "theme/sends")
                yield from _tell(path, code, _KEEPS, "theme/sends")
                yield from _tell(path, code, _TYPED, "theme/number")
            elif suffix == "typ":
                code = _NOTE.sub(_blot, text)
                yield from _tell(path, code, _HOST, "theme/host")
                yield from _tell(path, code, NUMBER, "theme/number")
            elif suffix == "html":
                yield from _tell(path, text, _HOST, "theme/host")
                yield from mistakes_in_html(text, path)


def mistakes_in_html(text: str, path: str = "") -> list[Finding]:
    """Return what the elements of a template bring in, run or hold that they must not."""
    return _Template(path).findings_of(_JINJA.sub(_blot, text))


def _check_style(path: str, text: str) -> Iterator[Finding]:
    """Yield what a sheet asks for, the numbers that it would print, and where it breaks off."""
    if (place := first_open(text)) is not None:
        sentence = "This style breaks off here: the sheets after it are lost."
        yield Finding(path, *place, "theme/style", sentence, "close what is open")
    for place, what in asked_in(text, _OWN, is_list=path == LIST_PATH):
        yield _told(path, place, "theme/host", what)
    for place, words in strings_in(text):
        if found := re.search(r"\d", words):
            yield _told(path, place, "theme/number", words)
        elif path != LIST_PATH and (found := _NAMED.search(words)):
            yield _told(path, place, "theme/host", found[0])
    for place, drawing in drawings_in(text):
        for _, _, sentence in mistakes_in_drawing(drawing)[:1]:
            yield Finding(path, *place, "pictures/svg", sentence, HINT)
    for place, figures in counted_in(text):
        yield _told(path, place, "theme/number", figures)


_SAYS = {
    "theme/host": (
        "leads or asks elsewhere",
        "take it out; an address is a row of data/services.yml",
    ),
    "theme/sends": (
        "sends, fetches, keeps or runs something",
        "take it out: nothing is sent, and nothing is kept",
    ),
    "theme/script": (
        "runs or brings in something of its own",
        "take it out; a script is a module of overrides/scripts/",
    ),
    "theme/exit": (
        "leaves otherwise than Exit does",
        f'write href="{_EXIT}" rel="nofollow noreferrer"',
    ),
    "theme/window": (
        "opens a window that its reader did not ask for",
        "take it out; a link opens where its reader is",
    ),
    "theme/number": (
        "is a number or an address typed by hand",
        "let the template print a way of data/services.yml",
    ),
}
"""What each finding says, and what to do."""


def _told(path: str, place: tuple[int, int], rule: str, what: str) -> Finding:
    says, hint = _SAYS[rule]
    return Finding(path, *place, rule, f"{what.strip()[:40]} {says}.", hint)


def _tell(path: str, code: str, form: re.Pattern[str], rule: str) -> Iterator[Finding]:
    for match in form.finditer(code):
        yield _told(
            path, place_in(code, match.start()), rule, code[match.start() :].split(maxsplit=1)[0]
        )


def _is_away(address: str) -> bool:
    """Say whether a browser would read an address as one of another host, however it is bent."""
    plain = re.sub(r"[\0-\x20]", "", address).replace("\\", "/")
    return plain.startswith("//") or bool(urlsplit(plain).scheme)


def _blot(match: re.Match[str]) -> str:
    """Return what stands in the place of a comment, or of what Jinja fills in, line by line."""
    if match[0] == _EXIT:
        return _LEAVES
    filler = "x" if match[0].startswith("{{") else " "
    return re.sub(r"[^\n]", filler, match[0])


class _Template(TemplateReader):
    """Reads the elements that a template writes itself."""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        own = {key: value or "" for key, value in attrs}
        self.enter(tag)
        is_head = own.get("http-equiv", _POLICY).lower() == _POLICY
        is_theirs = tag == "script" and own.get("src", "").strip("x")
        if tag in _RUNS or not is_head or is_theirs:
            self._tell("theme/script", f"<{tag}>")
        if tag == "link" and not _LINKS.issuperset(own.get("rel", "").lower().split()):
            self._tell("theme/host", f'<link rel="{own.get("rel")}">')
        if tag == "form":
            self._tell("theme/sends", "<form>")
        for key, value in own.items():
            if key.startswith("on") or key in _NEVER:
                self._tell(_NEVER.get(key, "theme/script"), f"{key}=")
            elif key == "type" and value in _ASKED:
                self._tell("theme/sends", f"{key}=")
            elif value.strip().lower().startswith(_DIALS):
                self._tell("theme/number", value)
            elif key == "style":
                self._read_style(value)
            elif key not in _DRAWN and (found := NUMBER.search(value)):
                self._tell("theme/number", found[0])
            elif (
                _HOST.search(f"={value.strip()}") or (key in _LEADS and _is_away(value))
            ) and not _HOST.search(self.get_starttag_text() or ""):
                self._tell("theme/host", value)
        if own.get("name") == "referrer" and own.get("content") != "no-referrer":
            self._tell("theme/host", '<meta name="referrer">')
        if "data-leave" in own and (
            own.get("href") != _LEAVES or "noreferrer" not in own.get("rel", "") or "hidden" in own
        ):
            self._tell("theme/exit", f"<{tag} data-leave>")

    def handle_data(self, data: str) -> None:
        if self.inside == "style":
            self._read_style(data)
        elif self.inside:
            if data.strip(" \nx"):
                self._tell("theme/script", "a script in a template")
        else:
            for form, rule in ((_FIGURES, "theme/number"), (_NAMED, "theme/host")):
                if found := form.search(data):
                    self._tell(rule, found[0], data[: found.start()])

    def handle_comment(self, data: str) -> None:
        """What stands in a comment is sent with every page, and some browsers read it."""
        if data.lstrip().startswith("[if") or "<script" in data.lower():
            self._tell("theme/script", "a comment")

    def _read_style(self, style: str) -> None:
        for _, what in asked_in(style, _OWN):
            self._tell("theme/host", what)
        for _, words in strings_in(style):
            if found := NUMBER.search(words):
                self._tell("theme/number", found[0])

    def _tell(self, rule: str, what: str, before: str = "") -> None:
        self.found.append(_told(self.path, self.place(before), rule, what))
