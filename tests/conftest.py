"""A small whole project that each test may change, beside the real one."""

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest
import yaml

from microsite.findings import Finding
from microsite.site import Site, load_site

ROOT = Path(__file__).resolve().parent.parent
CASES = ROOT / "tests" / "cases"
TODAY = date(2026, 6, 1)
"""The day the small project lives in; the real site is built with the real day."""

FRONT = {
    "title": "A page",
    "description": "A page that a test wrote.",
    "updated": "2026-05-01",
    "review_by": "2027-05-01",
    "owner": "safeguarding-lead",
}
HELP_LINK = "[Get help now](get-help-now.md)."


@dataclass
class Project:
    """A project folder of its own: write files, then load them."""

    root: Path

    def write(self, name: str, text: str) -> Path:
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return path

    def edit(self, name: str, old: str, new: str) -> None:
        text = (self.root / name).read_text(encoding="utf-8")
        assert old in text, f"{old!r} is not in {name}"
        self.write(name, text.replace(old, new))

    def page(self, slug: str, body: str, **front: object) -> str:
        """Write an English page; `front` adds to or replaces the usual front matter. Returns its path."""
        name = f"content/{slug}.md"
        head = yaml.safe_dump(FRONT | front, allow_unicode=True, sort_keys=False)
        self.write(name, f"---\n{head}---\n{body}\n")
        return name

    def load(self, today: date = TODAY) -> tuple[Site | None, list[Finding]]:
        return load_site(self.root, today)

    def site(self, today: date = TODAY) -> Site:
        site, findings = self.load(today)
        assert site is not None, findings
        return site


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """Return a fresh copy of the small project."""
    shutil.copytree(CASES / "project", tmp_path, dirs_exist_ok=True)
    return Project(tmp_path)


@dataclass(frozen=True)
class Case:
    """One golden case of a rule: a body (or one sentence) that must pass, or must not."""

    rule: str
    text: str
    is_mistake: bool

    def __str__(self) -> str:
        return f"{self.rule}-{'fails' if self.is_mistake else 'passes'}-{self.text[:50]}"


def iter_cases(family: str) -> Iterator[Case]:
    """Yield the golden cases of `tests/cases/<family>/*.yml`: files with `rule`, `fails` and `passes`."""
    for path in sorted((CASES / family).glob("*.yml")):
        data = yaml.safe_load(path.read_text(encoding="utf-8"))
        for text in data["fails"]:
            yield Case(data["rule"], text, True)
        for text in data["passes"]:
            yield Case(data["rule"], text, False)


@pytest.fixture
def found(project: Project) -> Callable[[str], list[Finding]]:
    """Return a function that puts a body on a page of the small project and says what the source checks find there."""

    def find(body: str, **front: object) -> list[Finding]:
        from microsite.checks import check_site

        name = project.page("a-page", f"{body}\n\n{HELP_LINK}", **front)
        site, findings = project.load()
        findings += check_site(site) if site else []
        return [finding for finding in findings if finding.path == name]

    return find
