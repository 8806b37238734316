"""Every rule on phrasings as data: a new case is a new line in tests/cases, never new code."""

from collections.abc import Callable

import pytest

from microsite.findings import Finding
from tests.conftest import Case, iter_cases

FAMILIES = ("wording", "links", "facts", "reading", "structure")


@pytest.mark.parametrize(
    "case", [case for family in FAMILIES for case in iter_cases(family)], ids=str
)
def test_rule(case: Case, found: Callable[[str], list[Finding]]) -> None:
    rules = {finding.rule for finding in found(case.text)}
    assert (case.rule in rules) is case.is_mistake
