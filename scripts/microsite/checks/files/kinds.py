"""Only what is meant is published, and only plain files are read."""

import re
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from stat import S_ISREG

from microsite.findings import Finding
from microsite.site.files import FOLDERS, SETTINGS, documents_in, is_listed, unreadable_in, walk
from microsite.site.overrides import OVERRIDES, OWN_FOLDERS, SHEET_LIST, STYLE
from microsite.site.read import CONTENT, DATA_FILES, WORDING_FILES
from microsite.site.site import Site, Unread

SIZE = 300_000
"""How many bytes a picture, or a file of the theme, may have."""
_LITTER = re.compile(r"\.DS_Store|\._.*|\.#.*|\..*\.sw[a-p]|\.~lock\..*|\.gitkeep")
"""What programs leave beside a file while it is open, or for themselves: nothing publishes it."""
_NO_NAME = frozenset('<>:"|?*\\')
_OF_WINDOWS = re.compile(r"(?i:con|prn|aux|nul|com\d|lpt\d|conin\$|conout\$)(?:\..*)?|.*\.")
"""Names that Windows keeps for devices, whatever their ending, and those whose end it drops."""


def check_files(site: Site) -> Iterator[Finding]:
    """All that stands in `content/` is published, so nothing else stands there than pages, their
    translations, and the pictures of the site itself; `data/` and `overrides/` hold what is read.
    Each is a plain file of a sane size.

    files/kind: move the file out of the folder; a page ends in `.md`.
    files/hidden: move the file out of the folder.
    files/executable: take the right to run it away, `chmod -x`.
    """
    yield from unreadable_in(site)
    for _, _, mistakes in documents_in(site):
        yield from mistakes
    yield from _check_folders(site)
    has_modes = not _may_run(site.root / SETTINGS)
    for entry in walk(site.root):
        path = PurePosixPath(Path(entry.path).relative_to(site.root))
        if _LITTER.fullmatch(entry.name) or "__pycache__" in path.parts:
            continue
        told = _told_of(site, path)
        if not S_ISREG(entry.stat(follow_symlinks=False).st_mode):
            sentence = "This is a link or a device, and no plain file."
            told = "files/link", sentence, "put the file itself there"
        if not told and has_modes and _may_run(Path(entry.path)):
            hint = f"take the right away: chmod -x {path}"
            told = "files/executable", "This file may be run as a program.", hint
        if not told and path.suffix not in (".md", ".yml"):
            told = _told_of_size(entry.stat(follow_symlinks=False).st_size)
        if told:
            yield Finding(str(path), 1, 1, *told)


def _check_folders(site: Site) -> Iterator[Finding]:
    """The folders of a site are its own, and each sheet of the style stands in the list of them."""
    for folder in FOLDERS:
        if (site.root / folder).is_symlink():
            sentence = "This folder is a link: what it leads to can change unseen."
            yield Finding(folder, 1, 1, "files/link", sentence, "put the folder itself there")
    style = site.root / OVERRIDES / STYLE
    if not (style / SHEET_LIST).is_file():
        return
    listed = (style / SHEET_LIST).read_text(encoding="utf-8", errors="replace")
    for path in sorted(style.glob("*.css")):
        if path.name != SHEET_LIST and f'"{path.name}"' not in listed:
            name = f"{OVERRIDES}/{STYLE}/{path.name}"
            sentence = f"{SHEET_LIST} does not bring in this sheet, and so nothing reads it."
            hint = f"add its line to {OVERRIDES}/{STYLE}/{SHEET_LIST}, or take it away"
            yield Finding(name, 1, 1, "files/kind", sentence, hint)


def _may_run(path: Path) -> bool:
    """Say whether a file may be run. Where the settings may, the disk knows no such right."""
    try:
        return bool(path.lstat().st_mode & 0o111) and not path.is_symlink()
    except OSError:
        return False


def _told_of(site: Site, path: PurePosixPath) -> tuple[str, str, str] | None:
    """Return the rule, the sentence and the hint where a file by its name does not belong."""
    folder = path.parts[0]
    if hidden := next((part for part in path.parts if part.startswith(".")), None):
        hint = f"move it out of {folder}/, or delete it"
        return "files/hidden", f"{hidden} is hidden: nobody sees it in a list of files.", hint
    if not is_listed(path):
        hint = f"move it out of {folder}/, or delete it"
        if path.suffix.lower() in (".markdown", ".mdown", ".mkd", ".md", ".txt"):
            hint = f"if it is a page, call it {path.with_suffix('.md').name}; else {hint}"
        sentence = "Nothing of this kind is read here, and so nobody looks after it."
        if folder == CONTENT:
            sentence = (
                f"Everything in {CONTENT}/ is published, and this is no page and no translation."
            )
        return "files/kind", sentence, hint
    for part in path.parts:
        if sentence := _wrong_with(part):
            hint = "rename the file: small letters, digits and single hyphens"
            return "files/name", sentence, hint
    if folder == OVERRIDES and path.parts[2:] and path.parts[1] not in OWN_FOLDERS:
        hint = f"the folders of the theme are {', '.join(OWN_FOLDERS)}"
        return "files/kind", f"Nothing reads {OVERRIDES}/{path.parts[1]}/.", hint
    if folder == "data" and not _is_read(site, path):
        hint = "take it away; or name it as the architecture of this project does"
        return "files/kind", "Nothing reads this file.", hint
    return None


def _wrong_with(name: str) -> str:
    """Return what is wrong with a name, in a sentence, or nothing."""
    if odd := next((sign for sign in name if not "!" <= sign <= "~" or sign in _NO_NAME), None):
        return f"U+{ord(odd):04X} stands in the name of this file."
    if _OF_WINDOWS.fullmatch(name):
        return f"{name} is no name on Windows: nobody there can fetch this project."
    return ""


def _is_read(site: Site, path: PurePosixPath) -> bool:
    """Say whether somebody reads a file of data/."""
    if path.parts[1] == "strings":
        return isinstance(site.languages, Unread) or path.stem in site.languages
    name = path.relative_to("data").with_suffix("").as_posix()
    return name in DATA_FILES or name in WORDING_FILES


def _told_of_size(size: int) -> tuple[str, str, str] | None:
    if size <= SIZE:
        return None
    sentence = f"This file has {size:,} bytes; {SIZE:,} are the most."
    return "files/size", sentence, "make it smaller: a page is read on old phones"
