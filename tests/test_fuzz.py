"""Whatever stands in a page, a head, a data file or the strings: findings, and never a crash.

A minute of it is in every run; `make test-all` tries twenty times as much. What Hypothesis finds is
printed with the line that repeats it (`@reproduce_failure`).
"""

import shutil
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from typing import Any
from unittest.mock import patch

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from microsite.checks import check_needed, check_sources
from microsite.errors import CheckError
from microsite.findings import errors_in
from microsite.render.theme import load_templates
from microsite.render.view import render_languages
from microsite.site.site import Site
from tests.conftest import CASES, FRAME_SERVICES, ROOT, TODAY, Project, parse_like_before

EXAMPLES, MANY = 200, 4000
"""What a minute is enough for, on two cores that others use too."""
PAGE_SECONDS = 5
"""Longer than this no page may take of a processor to be read, checked and printed."""

MARKS = yaml.safe_load((CASES / "fuzz" / "marks.yml").read_text(encoding="utf-8"))["marks"]
PIECES = st.lists(st.one_of(st.sampled_from(MARKS), st.text(max_size=6)), max_size=12).map("".join)
SCALARS = st.one_of(
    st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=8), PIECES
)
VALUES = st.recursive(
    SCALARS,
    lambda inner: st.one_of(
        st.lists(inner, max_size=3), st.dictionaries(st.text(max_size=5), inner, max_size=3)
    ),
    max_leaves=6,
)
FILES = sorted(
    path.relative_to(CASES / "project").as_posix()
    for path in (CASES / "project").rglob("*")
    if path.suffix in (".md", ".yml")
)
YAML_FILES = [name for name in FILES if name.endswith(".yml")]


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Project]:
    """Return a project that each try changes and that is put back after it."""
    project = Project(tmp_path_factory.mktemp("fuzz"))
    shutil.copytree(CASES / "project", project.root, dirs_exist_ok=True)
    shutil.copytree(ROOT / "data" / "wording", project.root / "data" / "wording")
    project.edit("data/services.yml", "\nretired_hosts:", f"{FRAME_SERVICES}retired_hosts:")
    project.write("data/strings/en.yml", (ROOT / "data/strings/en.yml").read_text("utf-8"))
    project.page("a-page", "Words.")
    with (
        patch("microsite.sources.datafiles.parse_yaml", parse_like_before),
        patch("microsite.sources.front_matter.parse_yaml", parse_like_before),
    ):
        yield project


def attempt(project: Project, name: str, text: str) -> None:
    """Write a file, check and print the whole project, and put the file back."""
    path = project.root / name
    before = path.read_bytes()
    started = time.process_time()
    try:
        path.write_bytes(text.encode("utf-8", "surrogatepass"))
        site, findings = check_sources(project.root, TODAY)
        for found in findings:
            assert found.hint, found
            assert found.line >= 1, found
            assert found.column >= 1, found
            assert "\n" not in str(found), found
        if site and not errors_in(check_needed(site)):
            print_pages(site)
    finally:
        path.write_bytes(before)
    assert time.process_time() - started < PAGE_SECONDS


def print_pages(site: Site) -> None:
    """Print every page as a preview does, which no finding of a check stops."""
    with suppress(CheckError):
        for renderer in render_languages(site, load_templates(ROOT)).values():
            for slug in site.pages:
                renderer.content(slug)
                renderer.view(slug)


def changed(text: str, at: float, length: int, piece: str) -> str:
    """Return a text with a piece in the place of some of it."""
    start = int(at * len(text))
    return text[:start] + piece + text[start + length :]


def put_in(value: Any, steps: list[int], new: Any) -> Any:
    """Return a value of YAML with another one at the end of a way through it."""
    if not steps or not isinstance(value, (dict, list)) or not value:
        return new
    step, *rest = steps
    if isinstance(value, dict):
        key = list(value)[step % len(value)]
        return {**value, key: put_in(value[key], rest, new)}
    place = step % len(value)
    return [*value[:place], put_in(value[place], rest, new), *value[place + 1 :]]


def fuzz(examples: int) -> Callable[[Callable[..., None]], Callable[..., None]]:
    return settings(
        max_examples=examples,
        deadline=None,
        database=None,
        print_blob=True,
        suppress_health_check=list(HealthCheck),
    )


BODIES = st.tuples(st.just("content/a-page.md"), PIECES)
EDITS = st.tuples(
    st.sampled_from(FILES), st.floats(0, 1), st.integers(0, 30), st.one_of(PIECES, st.just(""))
)
SWAPS = st.tuples(st.sampled_from(YAML_FILES), st.lists(st.integers(0, 20), max_size=6), VALUES)
TRIES = st.one_of(BODIES, EDITS, SWAPS)


def run_try(project: Project, one: tuple[Any, ...]) -> None:
    text = (project.root / one[0]).read_text(encoding="utf-8")
    if len(one) == 2:
        attempt(project, one[0], text.replace("Words.", one[1]))
    elif len(one) == 4:
        attempt(project, one[0], changed(text, *one[1:]))
    else:
        value = put_in(yaml.safe_load(text), one[1], one[2])
        attempt(project, one[0], yaml.safe_dump(value, allow_unicode=True, sort_keys=False))


@fuzz(EXAMPLES)
@given(one=TRIES)
def test_a_minute_of_anything(whole: Project, one: tuple[Any, ...]) -> None:
    run_try(whole, one)


@pytest.mark.long
@fuzz(MANY)
@given(one=TRIES)
def test_ten_minutes_of_anything(whole: Project, one: tuple[Any, ...]) -> None:
    run_try(whole, one)
