"""What every page leads to is there."""

from tests.conftest import Project


def test_a_page_that_every_page_leads_to_is_missing(framed: Project) -> None:
    (framed.root / "content/get-help-now.gu.md").unlink()
    (framed.root / "content/get-help-now.md").unlink()
    assert [
        line
        for line in framed.told("files/")
        if line.startswith("content/get-help-now.md:1:1: files/missing")
    ]
