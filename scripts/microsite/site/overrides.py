"""The folders of the theme whose files data, pages and the build name."""

from pathlib import Path

OVERRIDES = "overrides"
DRAWINGS, LAYOUTS, PARTIALS, SCRIPTS, STYLE = "drawings", "layouts", "partials", "scripts", "style"
"""Scripts that only pages with one kind of block ask for, each called as its kind."""
SHEET_LIST = "site.css"
"""The sheet that holds the order of the others, and that of the media."""
OWN_FOLDERS = (DRAWINGS, "gallery", LAYOUTS, PARTIALS, "parts", "print", SCRIPTS, STYLE)
"""What stands in the theme; nothing reads another."""
SKYLINES = f"{PARTIALS}/skylines"


def names_in(root: Path, folder: str) -> list[str]:
    """Return the names, without their endings, of the files in a folder of the theme."""
    return sorted(path.stem for path in (root / OVERRIDES / folder).glob("*.*"))
