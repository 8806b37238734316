"""Releases: the last ten sites that were published from a folder, and the link that says which one
readers see.

    current -> releases/0012/site     what the server serves
    releases/0012/site/               a site, its list (manifest.py), twins of its files (twins.py)
    releases/0012/about.json          what is known of it

A release is whole before it has its number, and the link changes in one step (rename(2)): a reader
sees one whole site or the other, whatever is stopped when. Whoever changes anything here holds the
folder (lock.py).
"""

import json
import os
import shutil
from collections.abc import Iterator
from dataclasses import asdict, dataclass, field
from pathlib import Path

from microsite.errors import MachineError, UsageError
from microsite.output.manifest import iter_differences, read_manifest
from microsite.output.swap import keep_times
from microsite.output.twins import TWINS, iter_strangers

KEPT = 10
"""So many releases stay, the one that readers see among them."""
ASSETS_OF = 3
"""A page that is still open may ask for the style and scripts of so many releases."""
ASSETS = (".css", ".js")
FALL = 0.8
"""A release with fewer than this part of the pages or bytes of the one before is a mistake, unless
somebody says that it is meant.
"""
CURRENT, _RELEASES, _MAKING, _SITE = "current", "releases", ".making", "site"
_ABOUT = "about.json"


@dataclass(frozen=True)
class About:
    """What is known of a release. `made` is a time in ISO 8601, `size` is in bytes."""

    made: str
    commit: str
    url: str | None
    is_launched: bool
    pages: int
    size: int
    kept: list[str] = field(default_factory=list)
    """Paths that an older release made and that its open pages may still ask for."""


@dataclass(frozen=True)
class Release:
    """A whole release. Its number counts up and is never used again."""

    number: int
    folder: Path
    about: About

    @property
    def site(self) -> Path:
        return self.folder / _SITE

    @property
    def name(self) -> str:
        return self.folder.name

    def own_files(self) -> dict[str, str]:
        """Return the SHA-256 of the files that its own build made, without their twins."""
        manifest = read_manifest(self.site)
        files = manifest.files if manifest else {}
        added = {*self.about.kept}
        return {
            name: found
            for name, found in files.items()
            if name not in added and not name.endswith(TWINS)
        }


class Releases:
    """The releases of one folder, `home`."""

    def __init__(self, home: Path) -> None:
        """Raise UsageError if the place of the link is taken."""
        self.home = home
        self._folder = home / _RELEASES
        if (home / CURRENT).exists() and not (home / CURRENT).is_symlink():
            raise UsageError(f"{home / CURRENT} is no link of ours: choose a folder for releases.")

    def all(self) -> list[Release]:
        """Return every whole release, the newest first."""
        found = (path for path in self._folder.glob("[0-9]*") if (path / _ABOUT).is_file())
        return sorted(map(_read, found), key=lambda release: release.number, reverse=True)

    def current(self) -> Release | None:
        """Return the release that readers see."""
        link = self.home / CURRENT
        target = link.readlink().parent.name if link.is_symlink() else ""
        return next((release for release in self.all() if release.name == target), None)

    def room(self) -> Path:
        """Return the path of a folder to build the next site into, cleared of what was left."""
        shutil.rmtree(self._folder / _MAKING, ignore_errors=True)
        (self._folder / _MAKING).mkdir(parents=True)
        return self._folder / _MAKING / _SITE

    def drop_room(self) -> None:
        shutil.rmtree(self._folder / _MAKING, ignore_errors=True)

    def keep_assets(self, new: Path) -> list[str]:
        """Copy into a new site the style and scripts of the last releases that it lacks, and give
        what did not change its old time. Return the paths of what was copied.
        """
        kept: list[str] = []
        current = self.current()
        seen = [one for one in self.all() if current and one.number <= current.number]
        for release in seen[:ASSETS_OF]:
            for name in release.own_files():
                if name.endswith(ASSETS) and not (new / name).exists():
                    (new / name).parent.mkdir(parents=True, exist_ok=True)
                    shutil.copy2(release.site / name, new / name)
                    kept.append(name)
        if current:
            keep_times(new, current.site)
        return sorted(kept)

    def add(self, about: About) -> Release:
        """Give the site that was built in the room its number, once it is on the disk as its list
        and its twins say. Raises MachineError if it is not.
        """
        making = self._folder / _MAKING
        (making / _ABOUT).write_text(json.dumps(asdict(about), indent=2) + "\n", encoding="utf-8")
        _open_to_server(making)
        _flush()
        if found := [*iter_differences(making / _SITE), *iter_strangers(making / _SITE)]:
            raise MachineError(f"The disk does not hold what was built. {found[0]}")
        number = max((release.number for release in self.all()), default=0) + 1
        folder = self._folder / f"{number:04}"
        making.rename(folder)
        self._prune()
        return Release(number, folder, about)

    def show(self, release: Release) -> None:
        """Let readers see this release from now on. What lies between it and the one they saw was
        never wanted, or no longer: it goes.
        """
        before = self.current()
        link = self.home / f".{CURRENT}"
        link.unlink(missing_ok=True)
        link.symlink_to(release.site.relative_to(self.home), target_is_directory=True)
        link.replace(self.home / CURRENT)
        _flush()
        for other in self.all():
            if before and before.number < other.number < release.number:
                shutil.rmtree(other.folder)
        self._prune()

    def older(self) -> Iterator[Release]:
        """Yield the releases that readers saw before the one they see, the newest first."""
        current = self.current()
        yield from (one for one in self.all() if current and one.number < current.number)

    def _prune(self) -> None:
        """Take away what is more than is kept, never what readers see."""
        current = self.current()
        for release in self.all()[KEPT:]:
            if not current or release.number != current.number:
                shutil.rmtree(release.folder)


def _read(folder: Path) -> Release:
    text = (folder / _ABOUT).read_text(encoding="utf-8")
    return Release(int(folder.name), folder, About(**json.loads(text)))


def _open_to_server(folder: Path) -> None:
    """Let every user read: the server is another one, whatever the umask of whoever publishes."""
    folder.chmod(0o755)
    for path in folder.rglob("*"):
        path.chmod(0o755 if path.is_dir() else 0o644)


def _flush() -> None:
    """Wait until the disk holds what was written: a power cut must not leave empty files."""
    if hasattr(os, "sync"):
        os.sync()
