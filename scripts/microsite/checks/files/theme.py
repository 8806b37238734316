"""The theme asks nobody else for anything, runs nothing of its own accord, and holds no number.

A browser's policy would stop most of it, on pages that carry the policy: here it stops the build.
Templates are read with an HTML parser, after what Jinja fills in is blotted out.
"""

import re
from collections.abc import Iterator
from html.parser import HTMLParser

from microsite.findings import Finding
from microsite.site.files import written_in
from microsite.site.overrides import OVERRIDES
from microsite.site.site import Site
from microsite.sources.text import place_in

_HOST = re.compile(
    r"(?i:\b(?:https?|wss?|ftp|file|blob):\\?/\\?/)(?!www\.w3\.org/)|(?<=[\"'`(=])[\\/]{2}(?=[\w.-]+\.\w)"
    r"|(?<=url\()\s*//|(?i:\bjavascript:|\bvbscript:|\bdata:text/html)"
)
"""An address of somebody else, or one that runs; `www.w3.org` only names the kinds of elements."""
_COMMENT = re.compile(r"/\*.*?\*/|^[ \t]*//[^\n]*", re.DOTALL | re.MULTILINE)
_JINJA = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}", re.DOTALL)
_SENDS = re.compile(
    r"\b(?:sendBeacon|XMLHttpRequest|WebSocket|WebTransport|EventSource|importScripts"
    r"|RTCPeerConnection|SharedWorker|Worker)\b|\bfetch\s*\(|\bimport\s*\(|\beval\s*\("
    r"|\bnew\s+(?:Function|Image)\b|\bdocument\s*\.\s*(?:write|cookie\s*=)|serviceWorker\s*\.\s*register"
    r"|\bsrc\s*=(?!\s*new URL\(`assets/)[^=]|\blocation(?:\s*\.\s*href)?\s*=[^=]"
    r"|\blocation\s*\.\s*assign\b|\bwindow\s*\.\s*open\b"
    r"|\bset(?:Timeout|Interval)\s*\(\s*[\"'`]|\batob\s*\("
)
"""What sends, fetches or runs something that nobody reads here. A file of the site's own is read:
`new URL(`assets/…`)`.
"""
_KEEPS = re.compile(
    r"\blocalStorage\s*(?:\.\s*(?:setItem\b|\w+\s*=[^=])|\[)|indexedDB\s*\.\s*open\b"
)
_IN_STYLE = re.compile(
    r"(?i:expression\s*\(|behavior\s*:|-moz-binding)|\\0*(?:68|48|75|55|2f)(?![0-9a-f]{2})", re.I
)
_RUNS = {"iframe", "frame", "frameset", "object", "embed", "applet", "base", "portal"}
_LINKS = {"stylesheet", "icon", "alternate", "canonical", "manifest", "apple-touch-icon"}
"""What a link element may be for; no other asks nothing of anybody."""
_DIALS = ("tel:", "sms:", "mailto:", "smsto:", "whatsapp:")
_NUMBER = re.compile(
    r"(?<![\w#.-])(?:0\d[\d ]{5,12}\d|\+44[\d ]{8,14}\d|999|101|111|116 ?\d{3})(?![\w-])"
)


def check_theme(site: Site) -> Iterator[Finding]:
    """Templates, styles and scripts ask no other host, send nothing, and hold no number.

    theme/host: take it out; an address is a row of `data/services.yml`.
    theme/script: write it as a module of `overrides/scripts/`.
    theme/sends: take it out: nothing is sent, and nothing is kept.
    theme/number: let the template print a way of `data/services.yml`.
    """
    for path, text in written_in(site):
        if path.startswith(f"{OVERRIDES}/") and not path.startswith(f"{OVERRIDES}/gallery/"):
            suffix = path.rpartition(".")[2]
            code = _COMMENT.sub(_blot, text) if suffix in ("css", "js") else text
            if suffix != "svg":
                yield from _tell(path, code, _HOST, "theme/host")
            if suffix == "js":
                yield from _tell(path, code, _SENDS, "theme/sends")
                yield from _tell(path, code, _KEEPS, "theme/sends")
            elif suffix == "css":
                yield from _tell(path, code, _IN_STYLE, "theme/host")
            elif suffix == "html":
                yield from _Template(path).findings_in(text)


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


def _blot(match: re.Match[str]) -> str:
    """Return what stands in the place of a comment, or of what Jinja fills in, line by line."""
    filler = "x" if match[0].startswith("{{") else " "
    return re.sub(r"[^\n]", filler, match[0])


class _Template(HTMLParser):
    """Reads the elements that a template writes itself."""

    def __init__(self, path: str) -> None:
        super().__init__(convert_charrefs=False)
        self._path, self._found, self._in_script = path, list[Finding](), False

    def findings_in(self, text: str) -> list[Finding]:
        self.feed(_JINJA.sub(_blot, text))
        self.close()
        return self._found

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        own = {key: value or "" for key, value in attrs}
        self._in_script = tag == "script"
        if tag in _RUNS or own.get("http-equiv", "").lower() == "refresh":
            self._tell("theme/script", f"<{tag}>")
        if tag == "link" and not _LINKS.issuperset(own.get("rel", "").lower().split()):
            self._tell("theme/host", f'<link rel="{own.get("rel")}">')
        for key, value in own.items():
            if key.startswith("on") or key in ("srcdoc", "ping", "formaction"):
                self._tell("theme/script", f"{key}=")
            elif key == "action" or (tag == "form" and key == "method"):
                self._tell("theme/sends", f"{key}=")
            elif value.strip().lower().startswith(_DIALS):
                self._tell("theme/number", value)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        self._in_script = False

    def handle_endtag(self, tag: str) -> None:
        self._in_script = self._in_script and tag != "script"

    def handle_data(self, data: str) -> None:
        if self._in_script and data.strip(" \nx"):
            self._tell("theme/script", "a script in a template")
        elif not self._in_script and (found := _NUMBER.search(data)):
            self._tell("theme/number", found[0])

    def _tell(self, rule: str, what: str) -> None:
        line, column = self.getpos()
        self._found.append(_told(self._path, (line, column + 1), rule, what))
