"""Old addresses that lead on: a small page at each address that data/moved.yml names, in every language."""

from html import escape
from pathlib import Path

from microsite.links import Links, address_in
from microsite.page import SOURCE_LANGUAGE
from microsite.site import Site

_PAGE = """<!doctype html>
<html lang="{tag}" dir="{direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="referrer" content="no-referrer">
<meta http-equiv="refresh" content="0; url={href}">
<title>{title}</title>
</head>
<body><main lang="{tag}" dir="{direction}"><h1>{title}</h1><p><a href="{href}">{words}</a></p></main></body>
</html>
"""


def write_moved(site: Site, target: Path) -> None:
    """Write a page that leads on (at once, and by a link) for every row of data/moved.yml."""
    for old, new in site.moved.items():
        for tag in site.tags:
            folder = address_in(old, tag)
            said = tag if "moved.title" in site.strings[tag].texts else SOURCE_LANGUAGE
            page = _PAGE.format(
                tag=said,
                direction=site.languages[said].direction,
                href=escape(Links(folder, tag).page(new)),
                title=escape(site.text("moved.title", tag)),
                words=escape(site.text("moved.link", tag)),
            )
            path = target / folder / "index.html"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(page, encoding="utf-8")
