"""What static hosts make of a built site: Cloudflare Pages as its documents say, Netlify by its own
parsers, and a scanner's verdict on what a server sends.
"""

import json
import re
import shutil
import subprocess
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.machine_setup import NODE, NODE_FROM

RULES, LINE = 100, 2000
"""What Cloudflare Pages takes of `_headers`: so many rules, so many characters a line."""
REDIRECT_CODES = {"200", "301", "302", "303", "307", "308"}
"""The codes it takes in `_redirects`; a line with another one is passed over."""
_PLACEHOLDER = re.compile(r":([A-Za-z]\w{0,99})")
_NAME = re.compile(r"[A-Za-z0-9!#$%&'*+.^_`|~-]+")
"""A name of a header (RFC 9110, 5.1)."""


@dataclass
class Rule:
    """One rule of `_headers`: what it sets, and what of the rules before it takes away."""

    path: re.Pattern[str]
    sets: dict[str, str] = field(default_factory=dict)
    removes: list[str] = field(default_factory=list)


def read_cloudflare(text: str) -> list[Rule]:
    """Return the rules of `_headers` as Cloudflare Pages reads them; what it would drop is an
    error here.
    """
    rules: list[Rule] = []
    for line in text.splitlines():
        assert len(line) <= LINE, line
        words = line.strip()
        if not words or words.startswith("#"):
            continue
        if words.startswith("/"):
            rules.append(Rule(_pattern(words)))
            continue
        assert rules, f"{line}: a header before any path"
        if words.startswith("! "):
            rules[-1].removes.append(_name(words.removeprefix("! ")))
            continue
        name, colon, value = words.partition(":")
        assert colon, line
        assert value.strip(), line
        assert _name(name) not in rules[-1].sets, f"{line}: twice in one rule"
        rules[-1].sets[_name(name)] = value.strip()
    assert len(rules) <= RULES
    assert all(rule.sets or rule.removes for rule in rules), "a path without a header"
    return rules


def _name(name: str) -> str:
    assert _NAME.fullmatch(name.strip()), name
    return name.strip()


def _pattern(path: str) -> re.Pattern[str]:
    """A path has one `*`, which fits anything, and placeholders, each of a name of its own, which
    fit anything up to a slash.
    """
    names = _PLACEHOLDER.findall(path)
    assert path.count("*") <= 1, path
    assert len(names) == len({*names}), path
    parts = re.split(r"(\*|:[A-Za-z]\w{0,99})", path)
    fits = {"*": ".*", ":": "[^/]+"}
    return re.compile("".join(fits.get(part[:1], re.escape(part)) for part in parts))


def sent_by_cloudflare(rules: Iterable[Rule], path: str) -> dict[str, str]:
    """Return what is sent with a path. Where several rules set a header, their values are joined,
    unless one takes it away first.
    """
    sent: dict[str, str] = {}
    for rule in rules:
        if rule.path.fullmatch(path):
            for name in rule.removes:
                sent.pop(name, None)
            for name, value in rule.sets.items():
                sent[name] = f"{sent[name]}, {value}" if name in sent else value
    return sent


def read_netlify(site: Path, paths: Iterable[str]) -> Mapping[str, Any]:
    """Return what Netlify's parsers say of a built site (tests/node/netlify.mjs)."""
    assert NODE.is_dir(), "The npm packages are missing. Type: make test-all"
    script = shutil.copy(NODE_FROM / "netlify.mjs", NODE)
    return _json_of([script, str(site)], json.dumps([*paths]), {})


def scan(host: str, certificate: Path) -> Mapping[str, Any]:
    """Return the verdict of MDN's HTTP Observatory on a host that shows this certificate. Nothing
    is asked but the host.
    """
    script = NODE / "node_modules/@mdn/mdn-http-observatory/src/scan.js"
    return _json_of([script, host], "", {"NODE_EXTRA_CA_CERTS": str(certificate)})


def _json_of(command: list[Any], asked: str, environment: Mapping[str, str]) -> Mapping[str, Any]:
    node = shutil.which("node")
    assert node, "node is missing: python tests/machine_setup.py --all"
    done = subprocess.run(
        [node, *command],
        input=asked,
        env={"PATH": "/usr/bin:/bin", **environment},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stderr + done.stdout
    answer = json.loads(done.stdout)
    assert isinstance(answer, dict)
    return answer
