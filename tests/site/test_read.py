"""Two files never give one address."""

from tests.conftest import HELP_LINK, Project


def test_two_files_of_one_address(framed: Project) -> None:
    framed.page("a-page", HELP_LINK)
    framed.page("a-page/index", HELP_LINK.replace("(", "(../"))
    [line] = framed.told("files/same-address")
    assert "files/same-address: This page and content/a-page" in line
    assert "both give the address a-page/" in line
