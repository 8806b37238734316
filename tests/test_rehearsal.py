"""The launch, rehearsed with the real words and facts: first with what nobody has checked left out,
then with everything checked and one more language offered.
"""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from selectolax.lexbor import LexborHTMLParser

import build
import launch as launching
import translations
from microsite.site.addresses import TOGETHER
from tests.conftest import Project, copy_whole, run, tree_of
from tests.test_launch import CHECKED, check_critical_ways

URL = "https://safer.example/"
TRIAL = b"This is a trial site."


@pytest.fixture
def real(tmp_path: Path) -> Project:
    """Return a copy of the whole project, launched at an address of its own."""
    project = copy_whole(tmp_path)
    project.edit("data/partnership.yml", "launched: false", "launched: true")
    project.edit("data/partnership.yml", "site_url: null", f"site_url: {URL}")
    return project


def build_launched(project: Project) -> dict[str, bytes]:
    """Return the built site, which may be published."""
    project.refresh(date.today())
    assert run(build.verb, "--root", project.root) == 0
    assert run(launching.verb, "allowed", "--root", project.root) == 0
    return tree_of(project.root / "site")


def check_open(files: dict[str, bytes]) -> None:
    """Search engines are welcome, nothing says trial, and no card is empty."""
    assert (
        files["robots.txt"] == f"User-agent: *\nDisallow:\n\nSitemap: {URL}sitemap.xml\n".encode()
    )
    for name, raw in files.items():
        assert TRIAL not in raw, name
        if not name.endswith("index.html"):
            continue
        tree = LexborHTMLParser(raw)
        leads_on = tree.css_first("meta[http-equiv=refresh]") is not None
        is_second = leads_on or name.endswith(f"/{TOGETHER}/index.html")
        assert bool(tree.css('meta[name="robots"]')) == is_second, name
        for kept in tree.css("[hidden]"):
            kept.decompose()  # what a script fills, such as the rows of the search
        for card in tree.css("main li, main h2, main h3, main article, main details"):
            assert card.text(strip=True), f"{name}: an empty {card.tag}"


def test_launched_with_some_facts_unchecked(real: Project) -> None:
    check_critical_ways(real)
    files = build_launched(real)
    check_open(files)
    site = real.site(date.today())
    assert site.tags == ("en",)
    text = b"".join(files.values()).decode("utf-8", "ignore")
    for service in site.registry.services.values():
        for kind, way in service.ways.items():
            if service.is_withheld(kind, launched=True):
                assert way.fallback
                assert way.fallback.endswith(".")
                assert f">{way.value}<" not in text
    answered = {topic for one in site.registry.services.values() for topic in one.accepts}
    silent = [one for one in site.registry.services.values() if one.is_silenced(True)]
    for topic in answered:
        rest = [
            one
            for one in site.registry.services.values()
            if topic in one.accepts and one not in silent
        ]
        assert rest, f"nobody answers {topic} once what is unchecked is left out"


def finish(project: Project, tag: str) -> None:
    """Let a language be finished: its core pages are those whose translation follows the English
    block by block; they are stamped and checked.
    """
    by = f"status: checked\nchecked_by: translator\nchecked_on: {date.today().isoformat()}"
    for slug, page in project.site(date.today()).pages.items():
        name = f"content/{slug}.{tag}.md"
        if not page.front.core:
            continue
        arguments = ("--root", project.root, "stamp", slug, tag)
        if (project.root / name).exists() and run(translations.verb, *arguments) == 0:
            project.edit(name, "status: draft", by)
        else:
            project.edit(page.path, "core: true\n", "")


@pytest.mark.long
def test_launched_with_everything_checked_and_a_language_offered(real: Project) -> None:
    checked = CHECKED | {"on": date.today()}  # a check from before something was seen is none

    def check_all(data: dict[str, dict[str, dict[str, Any]]]) -> None:
        for service in data["services"].values():
            service["checked"] = checked
            for way in service.get("ways", {}).values():
                way["checked"] = checked

    real.change("data/services.yml", check_all)
    finish(real, "gu")
    real.change("data/languages.yml", lambda rows: rows["gu"].update(state="offered"))
    files = build_launched(real)
    check_open(files)
    assert real.site(date.today()).tags == ("en", "gu")
    foot = LexborHTMLParser(files["get-help-now/index.html"]).css_first("footer")
    assert foot is not None
    assert "safeguarding lead" in foot.text().lower()
    assert '<html lang="gu"' in files["gu/index.html"].decode()
