"""Another borough takes the project over by its documents alone (docs/take-over.md), and nothing
of the old one is left.
"""

import re
import shutil
from pathlib import Path

import pytest

import build
import launch
import number
import take_over
from microsite.checks import check_sources
from microsite.clock import today
from microsite.findings import errors_in
from tests.conftest import ROOT, Project, run

OLD, NEW = "Harrow", "Fernleigh"
"""The borough that this project was made for, and one that nobody knows."""
NAMES = {
    "www.harrowscb.co.uk": "www.fernleigh.example",
    "harrowscb.co.uk": "fernleigh.example",
    "youngharrowfoundation.org": "young.fernleigh.example",
    OLD: NEW,
    OLD.lower(): NEW.lower(),
}
SERVICES, PARTNERSHIP = "data/services.yml", "data/partnership.yml"
SKYLINES = "overrides/partials/skylines"
SEEN = ("--where", "https://www.fernleigh.example/children")


@pytest.fixture
def taken(tmp_path: Path) -> Project:
    """Return a copy of the real project."""
    for name in ("content", "data", "docs", "overrides"):
        shutil.copytree(ROOT / name, tmp_path / name)
    for name in ("mkdocs.yml", "README.md", "pyproject.toml", "Makefile"):
        shutil.copy(ROOT / name, tmp_path)
    return Project(tmp_path)


def replace_in(project: Project, name: str) -> None:
    text = (project.root / name).read_text(encoding="utf-8")
    for old, new in NAMES.items():
        text = text.replace(old, new)
    project.write(name, text)


def local_ways(project: Project) -> dict[str, str]:
    """Return the values of the ways to local services, by their mention."""
    registry = project.site(today()).registry
    return {
        f"{name}.{kind}": way.value
        for name, row in registry.services.items()
        for kind, way in row.ways.items()
        if row.area == OLD
    }


def test_names_alone_take_over_nothing(taken: Project, capsys: pytest.CaptureFixture[str]) -> None:
    """The build of a borough that changed only its names prints no number of another."""
    rows = {way.partition(".")[0] for way in local_ways(taken)}
    replace_in(taken, PARTNERSHIP)
    assert run(build.verb, "--root", taken.root) == 1
    told = [line for line in capsys.readouterr().err.split("\n") if "services/area" in line]
    assert rows <= {line.partition(": services/area: ")[2].split()[0] for line in told}
    assert all(line.startswith(f"{SERVICES}:") and "Hint: change this row" in line for line in told)


def listed(project: Project, capsys: pytest.CaptureFixture[str]) -> set[str]:
    """Return the files that still speak of the old borough."""
    capsys.readouterr()
    ended = run(take_over.verb, OLD, "--root", project.root)
    lines = capsys.readouterr().out.split("\n")
    files = {line.partition(":")[0] for line in lines if "take-over/left" in line}
    assert ended == bool(files)
    return files


def test_an_invented_borough_takes_over(taken: Project, capsys: pytest.CaptureFixture[str]) -> None:
    ways = local_ways(taken)
    numbers = [way for way, value in ways.items() if "." not in value]
    assert {SERVICES, "data/strings/gu.yml", "README.md"} < listed(taken, capsys)
    for place, way in enumerate(numbers, 101):
        assert run(number.verb, way, f"020 7946 0{place}", *SEEN, "--root", taken.root) == 0
    (taken.root / SKYLINES / "harrow-hill.svg").rename(taken.root / SKYLINES / "fernleigh-hill.svg")
    for name in listed(taken, capsys):
        replace_in(taken, name)
        if OLD.lower() in name:
            (taken.root / name).rename(taken.root / name.replace(OLD.lower(), "fernleigh"))
    assert run(launch.verb, "before-launch", "--root", taken.root) == 0
    assert listed(taken, capsys) == set()
    assert errors_in(check_sources(taken.root, today())[1]) == []
    assert run(build.verb, "--root", taken.root) == 0
    left = {re.sub(r"\D", "", ways[way]) for way in numbers}
    for page in (taken.root / "site").rglob("*.html"):
        text = page.read_text(encoding="utf-8")
        assert OLD.lower() not in text.lower(), page
        assert not [number for number in left if number in re.sub(r"\D", "", text)], page


def test_a_local_service_without_its_area_is_told(project: Project) -> None:
    project.edit(SERVICES, "what: Social workers.", "what: Social workers in Exampleshire.")
    assert [found.rule for found in project.findings("services/no-area")] == ["services/no-area"]
