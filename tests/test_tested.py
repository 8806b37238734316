"""The pages say that what a run recorded was tested, and only a run without a failure records."""

from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast, get_args

import pytest
import yaml

from microsite.facts.tested import OtherBrowser
from tests import recorded
from tests.conftest import Project

COMMENT = "# Written by a verb.\n"
CHROMIUM = {"on": "2026-05-30", "browser": "Chromium 156", "axe": "4.12.1", "pages": 66}
OTHERS = [
    {"browser": browser, "version": f"7.{number}", "on": "2026-05-31"}
    for number, browser in enumerate(get_args(OtherBrowser))
]
BLOCKS = "/// tested\n///\n\n/// browsers\n///"


def words(project: Project, **tested: object) -> str:
    project.write("data/tested.yml", yaml.safe_dump(tested))
    project.page("a-page", BLOCKS)
    return str(project.content("a-page"))


def test_nothing_recorded_is_said(project: Project) -> None:
    assert words(project).count("The tests have not been recorded yet.") == 2


def test_only_what_was_recorded_is_named(project: Project) -> None:
    said = words(project, **CHROMIUM)
    assert said.count("Chromium 156") == 2
    assert "On 30 May 2026 we tested" in said
    assert "we also tried" not in said


def test_every_other_browser_is_named_on_both_pages(project: Project) -> None:
    said = words(project, **CHROMIUM, others=OTHERS)
    assert "On 31 May 2026 we also tried" in said
    for row in OTHERS:
        assert said.count(f"{row['version']} (") == 2


WHOLE = {"asked": "1", "failed": 0, "keyword": ""}


@pytest.mark.parametrize(
    ("run", "is_written"),
    [
        (WHOLE, True),
        (WHOLE | {"asked": ""}, False),
        (WHOLE | {"failed": 1}, False),
        (WHOLE | {"keyword": "menu"}, False),
    ],
)
def test_a_whole_run_without_a_failure_is_recorded(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, run: dict[str, Any], is_written: bool
) -> None:
    path = tmp_path / "tested.yml"
    path.write_text(COMMENT + yaml.safe_dump(CHROMIUM))
    monkeypatch.setattr(recorded, "PATH", path)
    monkeypatch.setenv(recorded.RECORD, run["asked"])
    config = SimpleNamespace(option=SimpleNamespace(keyword=run["keyword"]))
    session = cast(pytest.Session, SimpleNamespace(testsfailed=run["failed"], config=config))
    recorded.record(session, others=OTHERS)
    text = path.read_text()
    assert text.startswith(COMMENT)
    assert yaml.safe_load(text) == CHROMIUM | ({"others": OTHERS} if is_written else {})
