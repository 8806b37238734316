"""Addresses that lead on: a small page at each old address that data/moved.yml names, in every
language, and at the short address of each lesson (data/lessons.yml), in English as the lessons are.

A part of the old page, the `#` of an address, is asked for on the new one: only a script can carry
it over.
"""

from collections.abc import Iterator
from html import escape

from microsite.output.file import OutputFile
from microsite.output.policy import policy_for
from microsite.site.addresses import SHORT, Links, address_in
from microsite.site.page import SOURCE_LANGUAGE
from microsite.site.site import Site

_PAGE = """<!doctype html>
<html lang="{tag}" dir="{direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="referrer" content="no-referrer">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<meta http-equiv="refresh" content="0; url={href}">
<title>{title}</title>
</head>
<body>
<main lang="{tag}" dir="{direction}">
<h1>{title}</h1>
<p><a href="{href}">{words}</a></p>
</main>
<script>{script}</script>
</body>
</html>
"""
_SCRIPT = "location.replace(document.links[0].href + location.hash)"


def iter_moved(site: Site) -> Iterator[OutputFile]:
    """Yield a page that leads on (at once, and by a link) for every row of data/moved.yml, and for
    every short address of data/lessons.yml.
    """
    for old, new in site.moved.items():
        for tag in site.tags:
            yield _lead_on(site, old, new, tag, "moved.title")
    for code, lesson in site.lessons.addresses.items():
        yield _lead_on(site, SHORT.format(code), lesson, SOURCE_LANGUAGE, "lesson.short_title")


def _lead_on(site: Site, old: str, new: str, tag: str, title: str) -> OutputFile:
    folder = address_in(old, tag)
    said = tag if title in site.strings[tag].texts else SOURCE_LANGUAGE
    page = _PAGE.format(
        tag=said,
        script=_SCRIPT,
        policy=policy_for("", _SCRIPT),
        direction=site.languages[said].direction,
        href=escape(Links(folder, tag).page(new)),
        title=escape(site.text(title, tag)),
        words=escape(site.text("moved.link", tag)),
    )
    return OutputFile(f"{folder}index.html", page.encode())
