"""The folders of the theme whose files data, pages and the build name."""

from pathlib import Path

OVERRIDES = "overrides"
DRAWINGS, LAYOUTS, SKYLINES = "drawings", "layouts", "partials/skylines"
STYLE, SCRIPTS = "style", "scripts"


def names_in(root: Path, folder: str) -> list[str]:
    """Return the names, without their endings, of the files in a folder of the theme."""
    return sorted(path.stem for path in (root / OVERRIDES / folder).glob("*.*"))
