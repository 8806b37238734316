"""A reader of the HTML that a template writes itself."""

from html.parser import HTMLParser

from microsite.findings import Finding
from microsite.sources.text import place_in


class TemplateReader(HTMLParser):
    """Reads a template whose Jinja is blotted out, collects findings, and knows where it stands."""

    def __init__(self, path: str) -> None:
        super().__init__(convert_charrefs=True)
        self.path, self.found = path, list[Finding]()
        self.inside = ""
        """`script` or `style`, while what is read is the text of one."""

    def findings_of(self, html: str) -> list[Finding]:
        """Return what is found in the whole text."""
        self.feed(html)
        self.close()
        return self.found

    def enter(self, tag: str) -> None:
        """Take note of the element that begins."""
        self.inside = tag if tag in ("script", "style") else ""

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        self.inside = ""

    def handle_endtag(self, tag: str) -> None:
        self.inside = "" if tag == self.inside else self.inside

    def place(self, before: str = "") -> tuple[int, int]:
        """Return (line, column) of what stands here, or behind some words that stand here."""
        line, column = self.getpos()
        if before:
            below, column_in = place_in(before, len(before))
            line, column = line + below - 1, column_in - 1 + (column if below == 1 else 0)
        return line, column + 1
