"""What the tests need is asked for by the name of its package, and its absence is no pass."""

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
