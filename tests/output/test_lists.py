"""`robots.txt` and `security.txt`: what search engines and whoever finds a weakness are told."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, timedelta

import pytest

from microsite.output.file import OutputFile
from microsite.output.robots import iter_robots
from microsite.output.security import SECURITY, iter_security
from microsite.site.site import Site
from tests.conftest import TODAY, Project

URL = "https://safer.example/online/"


def text_of(generator: Callable[[Site], Iterator[OutputFile]], site: Site, **board: object) -> str:
    partnership = site.partnership.model_copy(update=board)
    files = list(generator(replace(site, partnership=partnership)))
    return files[0].content.decode() if files else ""


@pytest.mark.parametrize(
    ("launched", "url", "said"),
    [
        (False, None, "User-agent: *\nDisallow: /\n"),
        (False, URL, "User-agent: *\nDisallow: /\n"),
        (True, URL, f"User-agent: *\nDisallow:\n\nSitemap: {URL}sitemap.xml\n"),
        (True, None, "User-agent: *\nDisallow:\n"),
    ],
)
def test_a_trial_is_closed_and_a_launched_site_names_its_sitemap(
    launched: bool, url: str | None, said: str, project: Project
) -> None:
    assert text_of(iter_robots, project.site(), launched=launched, site_url=url) == said


def test_security_txt_says_whom_to_tell_and_until_when(project: Project) -> None:
    site, until = project.site(), date(2027, 1, 1)
    web = site.registry.services["partnership-site"].ways["web"].value
    assert text_of(iter_security, site, security_until=until, site_url=URL) == (
        f"Contact: {web}\nExpires: 2027-01-01T00:00:00Z\nPreferred-Languages: en\n"
        f"Canonical: {URL}{SECURITY}\n"
    )
    assert text_of(iter_security, site) == ""


def test_security_txt_names_no_old_address_on_a_launched_site(project: Project) -> None:
    def age(data: dict[str, dict[str, dict[str, dict[str, str]]]]) -> None:
        service = data["services"]["partnership-site"]
        service["source"]["tag"] = "A-old"
        service["ways"]["web"]["fallback"] = "Ask the council."  # type: ignore[index]

    project.change("data/services.yml", age)
    site, until = project.site(), date(2027, 1, 1)
    assert text_of(iter_security, site, security_until=until) != ""
    assert text_of(iter_security, site, security_until=until, launched=True) == ""


@pytest.mark.parametrize(
    ("days", "is_told"), [(31, False), (366, False), (29, True), (-1, True), (367, True)]
)
def test_security_txt_holds_for_a_month_to_a_year(
    days: int, is_told: bool, project: Project
) -> None:
    until = TODAY + timedelta(days=days)
    project.change("data/partnership.yml", lambda data: data.update(security_until=until))
    found = project.findings("dates/security")
    assert [row.severity for row in found] == ["warning"] * is_told
