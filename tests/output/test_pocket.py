"""The pocket copy: small, alone, in every language that is built, with every way that lives hang
on.
"""

from dataclasses import replace
from pathlib import Path
from typing import Any

from selectolax.lexbor import LexborHTMLParser

from microsite.output.pocket import iter_pocket
from microsite.site.addresses import POCKET, address_in
from microsite.site.site import Site
from tests.conftest import HELP_LINK, Project

MOST = 150_000


def pocket(site: Site, **board: object) -> LexborHTMLParser:
    """Return the English file; each language has its own beside its page."""
    partnership = site.partnership.model_copy(update=board)
    changed = replace(site, partnership=partnership)
    files = {file.path: file.content for file in iter_pocket(changed)}
    assert [*files] == [address_in("pocket-copy", tag) + POCKET for tag in changed.tags]
    for tag, content in zip(changed.tags, files.values(), strict=True):
        assert len(content) < MOST
        assert f'<section lang="{tag}"' in content.decode().partition("</section>")[0]
    return LexborHTMLParser(next(iter(files.values())))


def test_every_way_that_lives_hang_on_stands_there_in_every_language(sources: Site) -> None:
    tree = pocket(sources)
    parts = tree.css("section")
    assert [part.attributes["lang"] for part in parts] == list(sources.tags)
    critical = [
        way
        for service in sources.registry.services.values()
        for way in service.ways.values()
        if way.critical
    ]
    assert len(critical) > 5
    for part in parts:
        words, links = part.text(), {node.attributes["href"] for node in part.css("a")}
        assert [way.value for way in critical if way.value not in words] == []
        assert "[[" not in words
        assert "tel:999" in links


def test_it_says_when_each_way_works_and_who_each_is_for(sources: Site) -> None:
    words = pocket(sources).css("section")[0].text()
    services = sources.registry.services
    assert f"({services['silent-call'].ways['phone'].only_if})" in words
    assert f"({services['police-101'].ways['textphone'].only_if})" in words
    assert str(services["children-services"].hours) in words
    assert str(services["report-remove"].for_whom) in words


def test_it_asks_for_nothing_and_says_nothing_in_its_name(sources: Site) -> None:
    tree = pocket(sources)
    assert tree.css("script, img, link, iframe, [src], [onclick]") == []
    policy = tree.css_first('meta[http-equiv="Content-Security-Policy"]')
    assert policy is not None
    assert (policy.attributes["content"] or "").startswith("default-src 'none'; style-src 'sha256-")
    title = tree.css_first("title")
    assert title is not None
    assert title.text() == "Numbers"
    hrefs = [node.attributes["href"] or "" for node in tree.css("a")]
    assert all(href.startswith(("tel:", "sms:", "https://")) for href in hrefs)


def test_a_launched_site_gives_no_old_way_and_says_no_trial(framed: Project) -> None:
    def age(data: Any) -> None:
        service = data["services"]["childline"]
        service["source"]["tag"] = "A-old"
        service["ways"]["phone"]["fallback"] = "Ask somebody at the school."
        service["checked"] = {"on": "2026-05-01", "by": "safeguarding-lead"}

    framed.page("pocket-copy", HELP_LINK)
    framed.change("data/services.yml", age)
    site = framed.furnished()
    assert "0800 496 0111" in pocket(site).text()
    assert "trial" in pocket(site).text()
    launched = pocket(site, launched=True).text()
    assert "trial" not in launched


def test_the_built_page_leads_to_the_file(site: Path) -> None:
    for folder in (site / "pocket-copy", site / "gu/pocket-copy"):
        page = LexborHTMLParser((folder / "index.html").read_bytes())
        assert [node.attributes["href"] for node in page.css("main a[download]")] == [POCKET]
        assert (folder / POCKET).stat().st_size < MOST
