"""Small sites, released in an instant; as a program, one after another until it is killed."""

import sys
from itertools import count
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "scripts"))

from microsite.output.manifest import write_manifest
from microsite.output.releases import About, Release, Releases


def small_release(home: Path, files: dict[str, str]) -> Release:
    """Make a release of a few files in a folder of releases."""
    releases = Releases(home)
    folder = releases.room()
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    write_manifest(folder, "")
    kept = releases.keep_assets(folder)
    write_manifest(folder, "")
    return releases.add(About("2026-06-01T00:00:00+00:00", "", None, False, 1, 1, kept))


def main() -> None:
    home = Path(sys.argv[1])
    first = max(release.number for release in Releases(home).all()) + 1
    for number in count(first):
        release = small_release(home, dict.fromkeys(sys.argv[2:], str(number)))
        Releases(home).show(release)
        print(number, flush=True)


if __name__ == "__main__":
    main()
