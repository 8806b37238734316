"""Every rule on phrasings as data: a new case is a new line in tests/cases, never new code."""

from collections.abc import Callable

import pytest
import yaml

from microsite.findings import Finding
from tests.conftest import CASES, Case, iter_cases

OTHERS = {
    "chooser": "each case changes the tree of the chooser (test_chooser.py)",
    "fuzz": "pieces that test_fuzz.py puts together",
    "head": "each case is a line of a head (test_traps.py)",
    "pins": "each changes a file of the project (test_pinned.py)",
    "services": "each case is a number of the registry (test_ways.py)",
    "strings": "each changes a file of strings (test_strings.py)",
}
"""Families whose cases are no bodies of pages, and what reads them."""
FAMILIES = sorted({path.parent.name for path in CASES.glob("*/*.yml")} - {*OTHERS})


GOOD = yaml.safe_load((CASES / "structure" / "good.yml").read_text(encoding="utf-8"))["passes"]


@pytest.mark.parametrize("text", GOOD)
def test_good_input_passes(text: str, found: Callable[[str], list[Finding]]) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    "case", [case for family in FAMILIES for case in iter_cases(family)], ids=str
)
def test_rule(case: Case, found: Callable[[str], list[Finding]]) -> None:
    rules = {finding.rule for finding in found(case.text)}
    assert (case.rule in rules) is case.is_mistake
