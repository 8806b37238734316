"""A small whole project that each test may change, beside the real one."""

import re
import shutil
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache, partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from unittest.mock import patch

import pytest
import yaml

from console import main
from microsite.checks import check_sources
from microsite.checks.wording.near import ByWord
from microsite.checks.wording.tables import Rule, rules_of
from microsite.clock import today
from microsite.findings import Finding
from microsite.render.theme import load_templates
from microsite.render.view import Renderer
from microsite.site.launch import BEFORE_LAUNCH, render_before_launch
from microsite.site.page import SOURCE_LANGUAGE
from microsite.site.read import load_site
from microsite.site.site import Site
from microsite.site.strings import load_strings
from microsite.sources.datafiles import Document, parse_yaml

ROOT = Path(__file__).resolve().parent.parent
CASES = ROOT / "tests" / "cases"
TODAY = date(2026, 6, 1)
"""The day the small project lives in; the real site is built with the real day."""

FRONT = {
    "title": "A page",
    "description": "A page that a test wrote.",
    "updated": "2026-05-01",
}
HELP_LINK = "[Get help now](get-help-now.md)."

SITE_LANGUAGES = ("en", "gu", "ar")
FINDING = re.compile(r"^(?P<where>[^:]+:\d+:\d+): (?P<rule>[a-z0-9-]+/[a-z0-9-]+): ")
COUNT = re.compile(r"^\d+ errors?, \d+ warnings?, \d+ notes?$")


_FAST = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""The loader written in C, where there is one: there are thousands of cases."""


class _Dumper(yaml.SafeDumper):
    """Writes the same value out each time: the project refuses references."""

    def ignore_aliases(self, *_data: object) -> bool:
        return True


SITE_BEFORE = {"index.html": b"The site from before.", "_headers": b"/*\n"}
"""A built site, as `tree_of` tells it."""


@dataclass
class Project:
    """A project folder of its own: write files, then load them."""

    root: Path

    def write(self, name: str, text: str) -> Path:
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return path

    def has_site(self) -> None:
        """Put there the site that an earlier build left."""
        for name, text in SITE_BEFORE.items():
            self.write(f"site/{name}", text.decode())

    def edit(self, name: str, old: str, new: str) -> None:
        text = (self.root / name).read_text(encoding="utf-8")
        assert old in text, f"{old!r} is not in {name}"
        self.write(name, text.replace(old, new))

    def change(self, name: str, change: Callable[[Any], object]) -> None:
        """Let `change` edit what a YAML file holds; its comments are lost."""
        value = yaml.safe_load((self.root / name).read_text(encoding="utf-8"))
        change(value)
        self.write(name, yaml.dump(value, Dumper=_Dumper, allow_unicode=True, sort_keys=False))

    def refresh(self, today: date = TODAY) -> None:
        """Write the list of what is still to check, as `launch.py before-launch` does."""
        self.write(BEFORE_LAUNCH, render_before_launch(self.site(today)))

    def page(self, slug: str, body: str, **front: object) -> str:
        """Write an English page; `front` adds to or replaces the usual front matter. Returns its
        path.
        """
        name = f"content/{slug}.md"
        head = yaml.safe_dump(FRONT | front, allow_unicode=True, sort_keys=False)
        self.write(name, f"---\n{head}---\n{body}\n")
        return name

    def load(self, today: date = TODAY) -> tuple[Site | None, list[Finding]]:
        return load_site(self.root, today)

    def findings(self, family: str, today: date = TODAY) -> list[Finding]:
        """Return what the source checks find, of the rules that begin with `family`."""
        _, findings = check_sources(self.root, today)
        return [finding for finding in sorted(set(findings)) if finding.rule.startswith(family)]

    def told(self, family: str, today: date = TODAY) -> list[str]:
        """Return the same as lines."""
        return [str(finding) for finding in self.findings(family, today)]

    def content(self, slug: str, tag: str = SOURCE_LANGUAGE, today: date = TODAY) -> str:
        """Return the words of a page as HTML, with the furniture of the real site."""
        return Renderer(self.furnished(today), tag, load_templates(ROOT)).content(slug)

    def furnished(self, today: date = TODAY) -> Site:
        """Return the site with the furniture of the real one."""
        site = self.site(today)
        return replace(
            site, english={**load_strings(ROOT, SOURCE_LANGUAGE).written, **site.english}
        )

    def site(self, today: date = TODAY) -> Site:
        site, findings = self.load(today)
        assert site is not None, findings
        return site


@lru_cache(maxsize=1024)
def parse_once(text: str, path: str, first_line: int) -> Document:
    return parse_yaml(text, path, first_line)


def parse_like_before(text: str, path: str, first_line: int = 1) -> Document:
    """Parse YAML as `datafiles.parse_yaml` does, each text once: the tests share nearly all
    data. Only the findings grow while it is read.
    """
    document = parse_once(text, path, first_line)
    return replace(document, findings=[*document.findings])


class RulesOnce:
    """`tables.rules_of`, which makes the rules on wording anew only for other tables: nearly all
    tests have the real ones.
    """

    def __init__(self) -> None:
        self._tables: tuple[object, ...] = ()
        self._rules: ByWord[Rule] = ByWord(())

    def __call__(self, site: Site) -> ByWord[Rule]:
        tables = (site.wording_lists, site.wording, site.house_style.avoid)
        if tables != self._tables:
            self._tables, self._rules = tables, rules_of(site)
        return self._rules


rules_once = RulesOnce()


@pytest.fixture
def parsed_once(monkeypatch: pytest.MonkeyPatch) -> None:
    for module in ("datafiles", "front_matter"):
        monkeypatch.setattr(f"microsite.sources.{module}.parse_yaml", parse_like_before)
    monkeypatch.setattr("microsite.checks.wording.wording.rules_of", rules_once)


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """Return a fresh copy of the small project, with the real rules on wording."""
    shutil.copytree(CASES / "project", tmp_path, dirs_exist_ok=True)
    shutil.copytree(ROOT / "data" / "wording", tmp_path / "data" / "wording")
    return Project(tmp_path)


FRAME_SERVICES = """
  childline:
    name: Childline
    need: talk
    what: For everyone under 19.
    ways:
      phone: {value: "0800 496 0111", label: Call Childline, critical: true}
    source: {seen_on: 2026-01-01, where: an example, tag: A}
  ceop:
    name: CEOP
    need: talk
    what: Police who read reports about grooming.
    ways:
      web: {value: "https://www.ceop.example/", label: Start on ceop.example}
    source: {seen_on: 2026-01-01, where: an example, tag: B}
"""


@pytest.fixture
def framed(project: Project) -> Project:
    """Return the small project with the services that the frame of every page shows."""
    project.edit("data/services.yml", "\nretired_hosts:", f"{FRAME_SERVICES}retired_hosts:")
    return project


@pytest.fixture(scope="session")
def small_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the real project to copy and build: its code, its look and its facts, and the few
    pages of cases/site.
    """
    root = tmp_path_factory.mktemp("small") / "site"
    for name in ("overrides", "scripts", "data", "content/assets"):
        shutil.copytree(ROOT / name, root / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(CASES / "site", root, dirs_exist_ok=True)
    shutil.copy(ROOT / "mkdocs.yml", root)
    site = Project(root)
    site.change(
        "data/languages.yml", lambda rows: [rows.pop(tag) for tag in {*rows} - {*SITE_LANGUAGES}]
    )
    for path in (root / "data" / "strings").glob("*.yml"):
        if path.stem not in SITE_LANGUAGES:
            path.unlink()
    site.change("data/sections.yml", lambda data: few_doors(root, data))
    site.change(
        "data/chooser.yml", lambda data: [row.pop("read") for row in data["endings"].values()]
    )
    site.change(
        "data/strategy.yml", lambda rows: [row.update(pages_to_come=True) for row in rows.values()]
    )
    site.change("data/search.yml", few_words)
    for name in ("glossary", "campaigns"):
        site.change(f"data/{name}.yml", without_pages)
    for name, nothing in (
        ("published", "[]"),
        ("moved", "{}"),
        ("pictures", "{}"),
        ("forms", "{}"),
        ("lessons", "{}"),
        ("prints", "{}"),
        ("questions", "{}"),
        ("strings/gu", "{}"),
        ("strings/ar", "{}"),
    ):
        site.write(f"data/{name}.yml", f"{nothing}\n")
    site.refresh(date.today())
    return root


def few_doors(root: Path, data: Any) -> None:
    """Take away the doors whose page is not there, and let no page be due for a check."""
    for name, row in data["folders"].items():
        if not (root / "content" / name / "index.md").exists():
            row.pop("door", None)
    for row in (data["top"], *data["folders"].values()):
        row["months"] = 60


def without_pages(rows: Any) -> None:
    """Take away the pages that rows lead to, and the kits of what stands on them."""
    for row in rows.values():
        for name in ("page", "kit"):
            row.pop(name, None)


def few_words(data: Any) -> None:
    """Let the cards above a search lead to the page of help, which is there."""
    for card in data["cards"].values():
        card["page"] = "get-help-now"
    for typing in data["typing"].values():
        for pages in ("only_for", "in_english"):
            typing.pop(pages, None)


def copy_to(folder: Path, small_site: Path) -> Project:
    shutil.copytree(small_site, folder, dirs_exist_ok=True)
    return Project(folder)


def copy_whole(folder: Path) -> Project:
    """Copy the whole real project, all that a build reads of it."""
    ignore = shutil.ignore_patterns("__pycache__")
    for name in ("content", "data", "docs", "overrides", "scripts"):
        shutil.copytree(ROOT / name, folder / name, ignore=ignore)
    shutil.copy(ROOT / "mkdocs.yml", folder)
    return Project(folder)


@pytest.fixture
def copy_of_site(tmp_path: Path, small_site: Path, parsed_once: None) -> Project:
    """Return a copy of the real project with a few pages of its own."""
    return copy_to(tmp_path, small_site)


def run(verb: Callable[[], None], *arguments: object) -> int:
    """Run a verb as the command line does and return its exit code."""
    with patch.object(sys, "argv", ["verb", *map(str, arguments)]):
        try:
            main(verb)
        except SystemExit as ended:
            return int(ended.code or 0)
    return 0


def tree_of(folder: Path) -> dict[str, bytes]:
    """Return every file below a folder, byte for byte."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


@dataclass(frozen=True)
class Case:
    """One golden case of a rule: a body (or one sentence) that must pass, or must not."""

    rule: str
    text: str
    is_mistake: bool

    def __str__(self) -> str:
        return f"{self.rule}-{'fails' if self.is_mistake else 'passes'}-{self.text[:50]}"


def iter_cases(family: str) -> Iterator[Case]:
    """Yield the golden cases of `tests/cases/<family>/*.yml`: files with `rule`, `fails` and
    `passes`. A file without a rule is a sample to measure with.
    """
    for path in sorted((CASES / family).glob("*.yml")):
        data = yaml.load(path.read_text(encoding="utf-8"), Loader=_FAST)
        for text in data.get("fails", ()):
            yield Case(data["rule"], text, True)
        for text in data.get("passes", ()) if "rule" in data else ():
            yield Case(data["rule"], text, False)


@pytest.fixture
def found(project: Project, parsed_once: None) -> Callable[[str], list[Finding]]:
    """Return a function that puts a body on a page of the small project and says what the source
    checks find there.
    """

    def find(body: str, **front: object) -> list[Finding]:
        name = project.page("a-page", f"{body}\n\n{HELP_LINK}", **front)
        return [finding for finding in project.findings("") if finding.path == name]

    return find


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of the real site, built by the real verb."""
    folder = tmp_path_factory.mktemp("site") / "site"
    script = str(ROOT / "scripts" / "build.py")
    command = [sys.executable, script, "--root", str(ROOT), "--to", str(folder)]
    result = subprocess.run(command, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stderr
    return folder


@pytest.fixture(scope="session")
def sources() -> Site:
    """Return the sources that the built site was made from."""
    site, findings = load_site(ROOT, today())
    assert site is not None, findings
    return site


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: Any) -> None:
        """Say nothing: the tests say what matters."""


@contextmanager
def serving(folder: Path) -> Iterator[str]:
    """Serve a folder and yield the address of the server."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(folder))) as httpd:
        threading.Thread(target=httpd.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{httpd.server_port}"
        httpd.shutdown()
