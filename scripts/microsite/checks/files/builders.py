"""What builds and publishes a site: it is what the project wrote, and asks only the listed hosts.

Nobody reads these files when words change, and each of them runs on a machine that publishes.
"""

import re
from collections.abc import Iterator
from itertools import zip_longest
from pathlib import PurePosixPath

from microsite.findings import Finding
from microsite.site.files import documents_in
from microsite.site.servers import FOLDER, iter_servers
from microsite.site.site import Site
from microsite.sources.text import place_in, read_bytes

HOSTS = frozenset(("pypi.org", "files.pythonhosted.org"))
"""The public index of packages, and where it keeps them."""
_LOCK = "uv.lock"
_LARGEST = 5_000_000
"""How many bytes the lock may have: five times what it has today."""
_FILES = frozenset(
    ("handbook.yml", "Makefile", "pyproject.toml", ".gitlab-ci.yml", ".pre-commit-config.yaml")
)
_FOLDERS = (".ci", ".github", "deploy")
_HOST = re.compile(
    r"://(?:[^\s/@\"'<>]*@)?(?P<host>\w[\w.-]*)"
    r"|(?<![\w:/])//(?P<bare>[\w-]+(?:\.[\w-]+)+)"
    r"|(?<=\w)@(?P<ssh>[\w-]+(?:\.[\w-]+)+):"
)
_TAKEN = re.compile(
    r"^[ \t-]*(?:uses:[ \t]*[\"']?(?P<action>(?!actions/|\./)[^\s\"'#]+)"
    r"|(?:image|name):[ \t]*[\"']?(?P<image>[\w.:-]+/[^\s\"'#]*:[^\s\"'#]+)"
    r"|(?P<include>include):)",
    re.MULTILINE,
)
"""What a job takes from others: an action that is not GitHub's own, an image that is not one of
Docker's own, jobs of another project.
"""
_FETCHES = re.compile(
    r"(?<![\w.-])(?P<verb>curl|wget)\b(?!\.)|(?P<pipe>\|\s*(?:sudo\s+)?(?:/\S+/)?(?:ba|da|z|k)?sh\b)"
    r"|(?P<socket>/dev/(?:tcp|udp)/)"
)


def check_builders(site: Site) -> Iterator[Finding]:
    """What builds and publishes a site asks only the public index of packages, takes nothing else
    from elsewhere, and runs nothing that is fetched: the hooks, the jobs, the verbs, the lock. The
    files for servers are as the code writes them.

    build/host: take it out; a package comes from the public index, by its name.
    build/fetches: take it out; what a job runs stands in this project, or in the lock.
    build/written: `make reference` writes the file again; a host's own lines belong in its copy.
    """
    for name, text, _ in documents_in(site):
        path = PurePosixPath(name)
        if str(path.parent) == FOLDER:
            yield from _check_written(name, text)
        elif name in _FILES or path.parts[0] in _FOLDERS:
            yield from _check_hosts(name, text)
            yield from _check_fetched(name, text)
    lock = site.root / _LOCK
    if lock.exists():
        raw, findings = read_bytes(lock, _LOCK, _LARGEST)
        yield from findings
        yield from _check_hosts(_LOCK, raw.decode("utf-8", errors="replace"))


def _check_written(name: str, text: str) -> Iterator[Finding]:
    """A file for a server is what the code writes, line by line."""
    hint = "make reference writes it again; what one host needs belongs in its own copy"
    written = dict(iter_servers()).get(name)
    if written is None:
        sentence = "Nothing writes this file, and so nobody tries it on a server."
        yield Finding(name, 1, 1, "build/written", sentence, hint)
        return
    pairs = zip_longest(written.split("\n"), text.split("\n"))
    for line, (ours, theirs) in enumerate(pairs, start=1):
        if ours != theirs:
            sentence = "The code does not write this line."
            if ours:
                sentence = f"The code writes “{ours.strip()[:60]}” here."
            yield Finding(name, line, 1, "build/written", sentence, hint)
            return


def _check_hosts(name: str, text: str) -> Iterator[Finding]:
    for match in _HOST.finditer(text):
        host = match[match.lastgroup or 0].rstrip(".").lower()
        if host not in HOSTS and not _is_remark(text, match.start()):
            sentence = f"This asks {host}, which is no host that a build asks."
            hint = "take it out; a package comes from the public index, by its name"
            place = place_in(text, match.start(match.lastgroup or 0))
            yield Finding(name, *place, "build/host", sentence, hint)


def _check_fetched(name: str, text: str) -> Iterator[Finding]:
    hint = "take it out; what runs stands in this project, or in the lock"
    told = set[int]()
    for match in _FETCHES.finditer(text):
        place = place_in(text, match.start())
        if place[0] not in told and not _is_remark(text, match.start()):
            told.add(place[0])
            said = " ".join(match[0].split())
            sentence = f"“{said}” runs or fetches what nobody checked."
            yield Finding(name, *place, "build/fetches", sentence, hint)
    for match in _TAKEN.finditer(text) if name.endswith((".yml", ".yaml")) else ():
        said = match[match.lastgroup or 0]
        sentence = f"{said} is what others wrote: it would run with what publishes the site."
        place = place_in(text, match.start(match.lastgroup or 0))
        yield Finding(name, *place, "build/fetches", sentence, hint)


def _is_remark(text: str, at: int) -> bool:
    """Say whether a place stands on a line that is a remark from its beginning."""
    return text[text.rfind("\n", 0, at) + 1 : at].lstrip().startswith("#")
