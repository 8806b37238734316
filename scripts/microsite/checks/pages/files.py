"""Only what is meant is published."""

from collections.abc import Iterator

from microsite.findings import Finding
from microsite.site.files import others_in
from microsite.site.read import CONTENT
from microsite.site.site import Site


def check_files(site: Site) -> Iterator[Finding]:
    """All that stands in `content/` is published, so nothing else stands there than pages, their
    translations, and the pictures of the site itself.

    files/kind: move the file out of `content/`; a page ends in `.md`.
    """
    for path in others_in(site.root / CONTENT):
        sentence = f"Everything in {CONTENT}/ is published, and this is no page and no translation."
        hint = f"move it out of {CONTENT}/, or delete it"
        if path.suffix.lower() in (".markdown", ".mdown", ".mkd", ".md", ".txt"):
            hint = f"if it is a page, call it {path.with_suffix('.md').name}; else {hint}"
        yield Finding(f"{CONTENT}/{path}", 1, 1, "files/kind", sentence, hint)
