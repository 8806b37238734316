"""A service has a name of its own."""

import pytest

from microsite.checks.services.names import check_names
from tests.conftest import Project

SERVICES = "data/services.yml"


@pytest.mark.parametrize(
    ("name", "is_told"),
    [
        ("The emergency services", True),
        ("the Emergency  Services", True),
        ("The emergencyservices", True),
        ("The Emergency-Services", True),
        ("The ernergency services", True),
        ("The emergеncy sеrvıces", True),
        ("Police report5", True),
        ("Emergency", False),
        ("Helplines", False),
    ],
)
def test_no_two_services_have_one_name(name: str, is_told: bool, project: Project) -> None:
    project.edit(SERVICES, "name: Helpline", f"name: {name}")
    found = list(check_names(project.site()))
    assert [(one.path, one.rule) for one in found] == [(SERVICES, "services/same-name")] * is_told
