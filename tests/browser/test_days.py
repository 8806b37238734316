"""What a page says of an event stays true where the site was not built again, and without script
it says what was true on the day of the build.
"""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

import build
from tests.conftest import Project, copy_to, run, serving

BUILT = datetime(2040, 11, 1, tzinfo=UTC)
YEAR = {
    "starts": "2040-11-16",
    "ends": "2040-11-20",
    "theme": "A theme for a test",
    "happened": "Schools wrote down what they would change.",
    "confirmed": {"source": {"seen_on": "2026-01-01", "where": "an example", "tag": "A"}},
}
DATES = "16 November 2040 to 20 November 2040"
PAGE = """\
---
title: A week
description: A page that a test wrote about a week.
updated: 2026-05-01
---
/// coming
///

/// event | anti-bullying-week
///

[Get help now](get-help-now.md).
"""


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory, small_site: Path) -> Path:
    """Return a site that was built before a week whose dates are known, and never again."""
    project: Project = copy_to(tmp_path_factory.mktemp("days") / "site", small_site)
    project.write("content/a-week.md", PAGE)
    project.change(
        "data/campaigns.yml",
        lambda rows: rows["anti-bullying-week"]["occasions"].update({"2040": YEAR}),
    )
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SOURCE_DATE_EPOCH", str(int(BUILT.timestamp())))
        assert run(build.verb, "--root", project.root) == 0
    return project.root / "site"


@pytest.fixture(scope="module")
def address(built: Path) -> Iterator[str]:
    with serving(built) as root:
        yield f"{root}/a-week/"


@pytest.mark.parametrize(
    ("today", "when", "coming"),
    [
        ("2040-11-15T23:59:00", f"When: {DATES}", f"Next: Anti-Bullying Week, {DATES}"),
        ("2040-11-16T00:01:00", f"On now: {DATES}", f"On now: Anti-Bullying Week, {DATES}"),
        ("2040-11-20T23:59:00", f"On now: {DATES}", f"On now: Anti-Bullying Week, {DATES}"),
        ("2040-11-21T00:01:00", "When: usually a week", "Next: Safer Internet Day, usually"),
        ("2040-12-01T12:00:00", "When: usually a week", "Next: Safer Internet Day, usually"),
        ("2041-02-15T12:00:00", "When: usually a week", "Next: Anti-Bullying Week, usually"),
        ("2060-01-01T12:00:00", "When: usually a week", None),
        ("1970-01-01T12:00:00", f"When: {DATES}", f"Next: Anti-Bullying Week, {DATES}"),
    ],
)
def test_a_page_that_was_built_long_ago_says_what_is_true_today(
    page: Page, address: str, today: str, when: str, coming: str | None
) -> None:
    page.clock.set_fixed_time(datetime.fromisoformat(today))
    page.goto(address)
    (shown,) = page.locator(".when:visible").all_inner_texts()
    assert shown.startswith(when)
    said = page.locator(".coming p:visible").all_inner_texts()
    assert [one.startswith(coming or "") for one in said] == [True] * (coming is not None)


@pytest.mark.parametrize(("day", "is_told"), [(20, False), (21, True)])
def test_what_happened_is_told_from_the_day_after(
    page: Page, address: str, day: int, is_told: bool
) -> None:
    page.clock.set_fixed_time(datetime(2040, 11, day, 12))
    page.goto(address)
    assert page.get_by_text("Schools wrote down").is_visible() == is_told


def test_without_script_a_page_says_what_was_true_on_the_day_of_the_build(
    browser: Browser, address: str
) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address)
    assert page.locator(".when:visible").all_inner_texts() == [f"When: {DATES}"]
    assert len(page.locator(".coming p:visible").all()) == 1
    context.close()
