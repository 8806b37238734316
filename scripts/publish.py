"""Make a release of the site in a folder, and let readers see it.

    python scripts/publish.py --to DIR [--url URL]   build, verify, then swap the link DIR/current
    python scripts/publish.py --to DIR --hold        build and verify; readers see it after --live
    python scripts/publish.py --to DIR --live        let readers see what is held
    python scripts/publish.py --to DIR --rollback    let them see the release before again
    python scripts/publish.py --to DIR --status      list the releases

The server serves DIR/current. A mistake leaves what readers see as it was.
"""

import argparse
import gc
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

from build import Made, make
from console import ROOT, main, step
from microsite.errors import MachineError, UsageError
from microsite.findings import render_findings
from microsite.output.allowed import check_allowed
from microsite.output.lock import locked
from microsite.output.manifest import iter_differences, read_manifest, write_manifest
from microsite.output.releases import FALL, About, Release, Releases
from microsite.output.twins import write_twins

_BUSY = "Another publish is at work in {}: wait until it has ended, then try again."
_CHANGED = "-dirty"
"""What git adds to a commit when files were changed since."""
_TRIAL_ROOT = "https://trial.invalid/"
"""Stands for the root of a host that nobody has named (RFC 2606)."""


def publish(releases: Releases, options: argparse.Namespace) -> None:
    """Build a release, and let readers see it unless it is to be held.

    Raises CheckError, UsageError or MachineError, and then readers see what they saw.
    """
    try:
        folder = releases.room()
        made = make(options.root.resolve(), folder, options.url)
        if made.notes:
            print(render_findings(made.notes))
        with step("verify the release"):
            _check(made, folder, releases.current(), options)
            release = None if _is_shown(folder, releases) else _add(made, folder, releases, options)
    finally:
        releases.drop_room()
    if release is None:
        print("Nothing of the site changed: readers see what they saw.")
    elif options.hold or (options.hold_trial and not release.about.is_launched):
        print(f"Release {release.name} is held. To let readers see it: {_again(options, '--live')}")
    else:
        releases.show(release)
        print(f"Release {release.name} is live: {release.about.pages} pages.")


def _check(made: Made, folder: Path, before: Release | None, options: argparse.Namespace) -> None:
    """Raise unless this site may stand where it is to stand, after the one that stands there."""
    board = made.site.partnership
    if not board.site_url:
        if board.launched:
            raise UsageError("A launched site needs its address: say --url, or set site_url.")
        print("\n  no address is known: this is a trial, for the root of a host")
    print(f"\n  {check_allowed(made.site, folder, board.site_url or _TRIAL_ROOT)}", end="")
    if before and not options.smaller:
        for what, now, then in (
            ("pages", made.result.pages, before.about.pages),
            ("bytes", made.result.size, before.about.size),
        ):
            if now < then * FALL:
                raise MachineError(
                    f"This release has {now:,} {what}; the one that readers see has {then:,}."
                    " If that is meant, say --smaller. Nothing was published."
                )


def _is_shown(folder: Path, releases: Releases) -> bool:
    """Say whether readers see the very same site already, and nothing else is held."""
    current, manifest = releases.current(), read_manifest(folder)
    is_newest = current is not None and current == releases.all()[0]
    return bool(is_newest and current and manifest and manifest.files == current.own_files())


def _add(made: Made, folder: Path, releases: Releases, options: argparse.Namespace) -> Release:
    board, manifest = made.site.partnership, read_manifest(folder)
    assert manifest is not None
    kept = releases.keep_assets(folder)
    current = releases.current()
    write_twins(folder, current.site if current else None)
    write_manifest(folder, manifest.sources)
    about = About(
        made=datetime.now(UTC).isoformat(timespec="seconds"),
        commit=options.commit or _commit(options.root),
        url=board.site_url,
        is_launched=board.launched,
        pages=made.result.pages,
        size=made.result.size,
        kept=kept,
    )
    return releases.add(about)


def _commit(root: Path) -> str:
    """Return the commit of a project, marked where files were changed since."""
    command = ["git", "-C", str(root), "describe", "--always", f"--dirty={_CHANGED}", "--abbrev=40"]
    try:
        done = subprocess.run(command, capture_output=True, text=True, check=False)
    except FileNotFoundError:
        return "unknown"
    return done.stdout.strip() or "unknown"


def go_live(releases: Releases, options: argparse.Namespace) -> None:
    """Let readers see the newest held release, or the one of a commit."""
    current = releases.current()
    held = [one for one in releases.all() if not current or one.number > current.number]
    if options.commit:
        held = [one for one in held if one.about.commit == options.commit]
    if not held:
        print("Nothing is held: readers see what they saw.")
    elif options.hold_trial and not held[0].about.is_launched:
        print(f"Release {held[0].name} is held. To let readers see it: {_again(options, '--live')}")
    else:
        _show(releases, held[0])


def roll_back(releases: Releases, _options: argparse.Namespace) -> None:
    """Let readers see the newest release before the one they see that is still as it was made."""
    for release in releases.older():
        if not (found := list(iter_differences(release.site))):
            _show(releases, release)
            return
        print(f"Release {release.name} is not what it was and is passed over. {found[0]}")
    raise UsageError("There is no release to go back to: readers see what they saw.")


def _show(releases: Releases, release: Release) -> None:
    if found := list(iter_differences(release.site)):
        raise MachineError(f"Release {release.name} is not what was built. {found[0]}")
    releases.show(release)
    print(f"Release {release.name} is live, as it was built on {_when(release)}.")


def status(releases: Releases, _options: argparse.Namespace) -> None:
    """Print a line for each release, the newest first."""
    current = releases.current()
    for release in releases.all():
        about = release.about
        state = "launched" if about.is_launched else "trial"
        is_held = not current or release.number > current.number
        mark = "live" if current == release else "held" if is_held else ""
        commit = about.commit[:10] + "+" * about.commit.endswith(_CHANGED)
        line = f"{release.name}  {_when(release)}  {commit:<11}  {state:<8}"
        print(f"{line}  {about.pages} pages  {about.size:,} bytes  {mark}".rstrip())
    if not current:
        print("Readers see nothing yet.")
    elif found := list(iter_differences(current.site)):
        raise MachineError(f"What readers see is not what was built. {' '.join(found[:5])}")


def _when(release: Release) -> str:
    made = datetime.fromisoformat(release.about.made)
    return f"{made.day} {made:%B %Y} at {made:%H:%M} UTC"


def _again(options: argparse.Namespace, flag: str) -> str:
    return f"make -C {ROOT} publish TO={options.to} FLAGS={flag}"


def verb() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--root", type=Path, default=ROOT, help="the project")
    parser.add_argument("--to", type=Path, required=True, help="the folder that holds the releases")
    parser.add_argument("--url", type=_url, help="where the site is to stand, if not site_url")
    parser.add_argument("--smaller", action="store_true", help="much less than before is meant")
    parser.add_argument("--commit", default="", help="the commit that the project is of")
    parser.add_argument("--wait", type=float, default=0, help="seconds to wait for another publish")
    held = parser.add_mutually_exclusive_group()
    held.add_argument("--hold", action="store_true", help="build it, but do not show it")
    held.add_argument("--hold-trial", action="store_true", help="the same, but for a launched site")
    verbs = parser.add_mutually_exclusive_group()
    for name, run, what in (
        ("live", go_live, "let readers see what is held"),
        ("rollback", roll_back, "let readers see the release before"),
        ("status", status, "list the releases"),
    ):
        verbs.add_argument(f"--{name}", dest="run", action="store_const", const=run, help=what)
    parser.set_defaults(run=publish)
    options = parser.parse_args()
    if sys.platform == "win32":
        raise UsageError("Releases need a system with links and locks, such as Linux.")
    options.to = options.to.resolve()
    releases = Releases(options.to)
    if options.run is status:
        status(releases, options)
        return
    with locked(options.to, _BUSY.format(options.to), options.wait):
        options.run(releases, options)


def _url(text: str) -> str:
    if not text.startswith("https://"):
        raise argparse.ArgumentTypeError("an address begins with https://")
    return text if text.endswith("/") else f"{text}/"


if __name__ == "__main__":
    gc.disable()
    main(verb)
