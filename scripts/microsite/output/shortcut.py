"""What a shortcut on a home screen is called and how it looks (W3C Web Application Manifest), one a
language.

A word and a window, nothing that says what the site is about to somebody who looks at the phone.
The script asks for it after the first touch (`overrides/scripts/site/shortcut.js`), so that a first
view costs nothing more.
"""

import json
from collections.abc import Iterator

from microsite.output.file import OutputFile
from microsite.site.addresses import Links, language_root
from microsite.site.site import Site

SHORTCUT = "app.webmanifest"
ICON_SIZES = (192, 512)
_NIGHT = "#1e1b4d"


def iter_shortcuts(site: Site) -> Iterator[OutputFile]:
    """Yield the manifest of every language."""
    for tag in site.tags:
        root = language_root(tag)
        name = site.text("shortcut.name", tag)
        icons = [(size, Links(root, tag).file(f"assets/img/app-{size}.png")) for size in ICON_SIZES]
        manifest = {
            "name": name,
            "short_name": name,
            "lang": tag,
            "dir": site.languages[tag].direction,
            "start_url": "./",
            "display": "browser",
            "background_color": _NIGHT,
            "theme_color": _NIGHT,
            "icons": [
                {
                    "src": src,
                    "sizes": f"{size}x{size}",
                    "type": "image/png",
                    "purpose": "any maskable",
                }
                for size, src in icons
            ],
        }
        text = json.dumps(manifest, ensure_ascii=False, indent=2)
        yield OutputFile(root + SHORTCUT, f"{text}\n".encode())
