"""The day of a build is that of SOURCE_DATE_EPOCH, or one sentence says why not."""

from datetime import date

import pytest

import check
from microsite.clock import today
from tests.conftest import Project, run

NAME = "SOURCE_DATE_EPOCH"


@pytest.mark.parametrize(("said", "day"), [("0", date(1970, 1, 1)), ("86400", date(1970, 1, 2))])
def test_the_day_that_is_said(said: str, day: date, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(NAME, said)
    assert today() == day


@pytest.mark.parametrize("said", ["yesterday", "2026-11-28", "9" * 17, "9" * 5000, "1e9"])
def test_what_is_no_day_is_a_fault_of_the_machine(
    said: str,
    project: Project,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv(NAME, said)
    assert run(check.verb, "--root", project.root) == 1
    assert f"{NAME} is {said[:40]!r}" in capsys.readouterr().err
