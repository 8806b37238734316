"""The foot of a page tells who really checked its numbers, and how old the oldest source is."""

from datetime import date
from typing import Any

import pytest

from microsite.render.messages import Messages
from microsite.render.provenance import iter_provenance
from microsite.site.page import SOURCE_LANGUAGE
from tests.conftest import Project

pytestmark = pytest.mark.usefixtures("parsed_once")


def foot(project: Project) -> str:
    """Return the first line of the foot of a page, in the words of the real site."""
    site = project.furnished()
    return str(
        next(iter_provenance(site, site.pages["get-help-now"], Messages(site, SOURCE_LANGUAGE)))
    )


def test_every_role_that_checked_is_named_and_the_first_day(framed: Project) -> None:
    def check(data: dict[str, Any]) -> None:
        for number, service in enumerate(data["services"].values()):
            role = "schools-lead" if number else "safeguarding-lead"
            service["checked"] = {"on": date(2026, 5, 2 + number), "by": role}

    framed.change("data/services.yml", check)
    assert foot(framed) == "Checked on 2 May 2026 by the safeguarding lead, schools lead."


def test_one_old_source_makes_the_page_as_old(framed: Project) -> None:
    framed.change(
        "data/services.yml",
        lambda data: data["services"]["ceop"]["source"].update(seen_on=date(2024, 3, 1)),
    )
    assert foot(framed).startswith("Written from sources seen on 1 March 2024.")


def test_the_list_of_all_services_prints_every_source(framed: Project) -> None:
    """One that no page names: the oldest of them makes the list as old."""
    framed.page("get-help-now", "/// directory\n///")
    framed.change(
        "data/services.yml",
        lambda data: data["services"]["partnership-site"]["source"].update(
            seen_on=date(2023, 2, 3)
        ),
    )
    assert foot(framed).startswith("Written from sources seen on 3 February 2023.")
