"""What may stand in `content/`, `data/` and `overrides/`: the short list of kinds of files, and
the one walk over all of them.
"""

import os
from collections.abc import Iterator, Sequence
from functools import lru_cache
from pathlib import Path, PurePosixPath

from microsite.findings import Finding
from microsite.site.overrides import OVERRIDES
from microsite.site.page import SOURCE_LANGUAGE
from microsite.site.site import Site
from microsite.sources.text import read_text

PICTURES = frozenset((".ico", ".jpg", ".png", ".svg", ".webp"))
ASSETS = "assets"
AT_ROOT = frozenset(("apple-touch-icon.png", "favicon.ico"))
"""Pictures that browsers ask for at the root of a site."""
CODE = frozenset((".css", ".html", ".js", ".svg", ".typ"))
"""What the theme is made of."""
FOLDERS = ("content", "data", OVERRIDES)
SETTINGS = "mkdocs.yml"


def is_meant(path: PurePosixPath) -> bool:
    """Say whether a file, by its path below `content/`, is of a kind that is published: a page, a
    translation, or a picture of the site itself below `assets/`.
    """
    is_picture = path.parts[0] == ASSETS and path.suffix in PICTURES
    return path.suffix == ".md" or is_picture or path.as_posix() in AT_ROOT


def is_listed(path: PurePosixPath) -> bool:
    """Say whether a file, by its path in the project, is of a kind that its folder may hold."""
    folder, below = path.parts[0], PurePosixPath(*path.parts[1:])
    if folder == "content":
        return is_meant(below)
    return path.suffix in {".yml"} | (CODE if folder == OVERRIDES else set())


def walk(root: Path) -> Iterator[os.DirEntry[str]]:
    """Yield every file below the folders that a site is made of, and every link without following
    it, in the order of their names.
    """
    waiting = [root / folder for folder in reversed(FOLDERS) if (root / folder).is_dir()]
    while waiting:
        with os.scandir(waiting.pop()) as entries:
            ordered = sorted(entries, key=lambda entry: entry.name)
        for entry in ordered:
            if not entry.is_dir(follow_symlinks=False):
                yield entry
        waiting += [Path(one.path) for one in reversed(ordered) if _is_folder(one)]


def _is_folder(entry: os.DirEntry[str]) -> bool:
    return entry.is_dir(follow_symlinks=False) and entry.name != "__pycache__"


def tag_of(path: PurePosixPath) -> str:
    """Return the language of the words in a file of content/ or data/, by its name."""
    if path.parts[:2] == ("data", "strings"):
        return path.stem
    return path.stem.partition(".")[2] or SOURCE_LANGUAGE


def written_in(site: Site) -> Sequence[tuple[str, str]]:
    """Return (path, text) of every file that somebody wrote, and of the settings: whatever can be
    read as text.
    """
    return _read_in(site)[0]


def unreadable_in(site: Site) -> Sequence[Finding]:
    """Return why the others cannot be."""
    return _read_in(site)[1]


@lru_cache(maxsize=1)
def documents_in(site: Site) -> Sequence[tuple[str, str, Sequence[Finding]]]:
    """Return the path and the text of every document, setting and verb of the project, and why it
    cannot be read.
    """
    root = site.root
    paths = [path for name in _DOCUMENTS if (path := root / name).exists()]
    for folder in _TOOLS:
        kinds = (path for path in sorted((root / folder).rglob("*")) if path.suffix in _TEXTS)
        paths += [path for path in kinds if path.name[0] != "." and not path.is_dir()]
    names = {path: path.relative_to(root).as_posix() for path in paths}
    return [(name, *read_text(path, name)) for path, name in names.items()]


_DOCUMENTS = (
    *("handbook.yml", "README.md", "CONTRIBUTING.md", "CHANGELOG.md", "Makefile", "pyproject.toml"),
    *(".gitlab-ci.yml", ".pre-commit-config.yaml", ".editorconfig"),
)
"""Those that stand beside the folders."""
_TOOLS = (".ci", ".github", "bench", "deploy", "docs", "scripts")
_TEXTS = frozenset(
    ("", ".conf", ".css", ".html", ".js", ".json", ".md", ".py", ".sh", ".toml", ".yaml", ".yml")
)
"""The folders of what builds and publishes a site, and what is text there. In tests/ stand keys
that open nothing.
"""


@lru_cache(maxsize=1)
def _read_in(site: Site) -> tuple[Sequence[tuple[str, str]], Sequence[Finding]]:
    paths = [Path(entry.path) for entry in walk(site.root)]
    kinds = {".md", ".yml"} | CODE
    texts, mistakes = list[tuple[str, str]](), list[Finding]()
    settings = site.root / SETTINGS
    for path in (*paths, *([settings] if settings.exists() else [])):
        if path.suffix in kinds:
            name = path.relative_to(site.root).as_posix()
            text, findings = read_text(path, name)
            texts += [] if findings else [(name, text)]
            mistakes += findings
    return texts, mistakes
