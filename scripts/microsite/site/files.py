"""What may stand in `content/`: the short list of kinds of files, of which all is published."""

from pathlib import Path, PurePosixPath

PICTURES = frozenset((".ico", ".jpg", ".png", ".svg", ".webp"))
ASSETS = "assets"
AT_ROOT = frozenset(("apple-touch-icon.png", "favicon.ico"))
"""Pictures that browsers ask for at the root of a site."""


def is_meant(path: PurePosixPath) -> bool:
    """Say whether a file, by its path below `content/`, is of a kind that is published: a page, a
    translation, or a picture of the site itself below `assets/`.
    """
    is_picture = path.parts[0] == ASSETS and path.suffix in PICTURES
    return path.suffix == ".md" or is_picture or path.as_posix() in AT_ROOT


def others_in(content: Path) -> list[PurePosixPath]:
    """Return the files below `content/` that are of no such kind, without hidden ones: nothing
    publishes these.
    """
    paths = (
        PurePosixPath(path.relative_to(content)) for path in content.rglob("*") if path.is_file()
    )
    shown = (path for path in paths if not any(part.startswith(".") for part in path.parts))
    return sorted(path for path in shown if not is_meant(path))
