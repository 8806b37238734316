"""What the tests need is asked for by the name of its package, and its absence is no pass."""

from pathlib import Path

import pytest

from tests import machine_setup
from tests.other_browsers.browsers import find


@pytest.fixture
def bare(monkeypatch: pytest.MonkeyPatch) -> None:
    """A machine on which nothing is."""
    monkeypatch.setenv("PATH", "")
    monkeypatch.setattr(machine_setup, "find_server", lambda _: None)


def test_only_all_asks_for_the_other_browsers(bare: None) -> None:
    few = machine_setup.missing_packages(False)
    assert {"default-jre-headless", "nginx-light"} <= {*few}
    more = [*machine_setup.FOR_ALL.values(), *machine_setup.SERVERS.values()]
    assert machine_setup.missing_packages(True) == [*few, *more]


@pytest.mark.parametrize("program", machine_setup.FOR_ALL)
def test_a_missing_program_fails_and_says_what_to_type(bare: None, program: str) -> None:
    with pytest.raises(AssertionError, match=f"install .* {machine_setup.FOR_ALL[program]}"):
        find(program)


def put(folder: Path, name: str) -> str:
    program = folder / name
    program.touch(0o755)
    return str(program)


def test_debians_browser_without_a_window_opens_the_pages(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("SITE_CHROMIUM", raising=False)
    monkeypatch.setenv("PLAYWRIGHT_BROWSERS_PATH", str(tmp_path / "none"))
    monkeypatch.setenv("PATH", str(tmp_path))
    assert machine_setup.find_without_window() is None
    usual = put(tmp_path, "chromium")
    assert machine_setup.find_without_window() == usual
    quick = put(tmp_path, machine_setup.NO_WINDOW)
    assert machine_setup.find_without_window() == quick
    assert machine_setup.find_chromium() == usual
    monkeypatch.setenv("SITE_CHROMIUM", usual)
    assert machine_setup.find_without_window() == usual
