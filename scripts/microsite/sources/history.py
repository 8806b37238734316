"""What the last commit says of a file, where git keeps the project."""

import subprocess
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

_LAST = "HEAD"
_GONE = b" missing"
_KNOWN_BY = (".git", "HEAD")
"""What a folder holds that is a repository, or a bare one."""


def read_committed(root: Path, names: Iterable[str]) -> Mapping[str, bytes]:
    """Return the bytes that the last commit has of files below `root`, by their names there.

    A file that it has not is left out: all of them where there is no git, no commit, or another
    owner. In a folder inside a bare repository, such as that of deploy/git-hooks/, the last commit
    is what was published.
    """
    above = (root, *root.parents)
    if not any((folder / name).exists() for folder in above for name in _KNOWN_BY):
        return {}  # the answer of git, without waiting for it
    prefix = _git(root, b"", "rev-parse", "--show-prefix")
    if prefix is None:
        return {}
    inside = prefix.decode("utf-8", "surrogateescape").rstrip("\n")
    asked = [name for name in names if "\n" not in name]
    lines = "".join(f"{_LAST}:{inside}{name}\n" for name in asked)
    told = _git(root, lines.encode("utf-8", "surrogateescape"), "cat-file", "--batch")
    return dict(_read(told, asked)) if told else {}


def _read(told: bytes, asked: Iterable[str]) -> Iterator[tuple[str, bytes]]:
    """Yield each file that is there: `<object> blob <size>`, its bytes, the end of a line."""
    at = 0
    for name in asked:
        end = told.index(b"\n", at)
        head, at = told[at:end], end + 1
        if not head.endswith(_GONE):
            size = int(head.split()[-1])
            yield name, told[at : at + size]
            at += size + 1


def _git(root: Path, asked: bytes, *arguments: str) -> bytes | None:
    """Return what git answers, None where it cannot."""
    command = ["git", "-C", str(root), *arguments]
    try:
        done = subprocess.run(command, input=asked, capture_output=True, check=False)
    except OSError:
        return None
    return done.stdout if done.returncode == 0 else None
