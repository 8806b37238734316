"""What an agency copies: a strip of help for its own pages, and the names its filter lets by."""

from urllib.parse import urlsplit

from selectolax.lexbor import LexborHTMLParser

from tests.conftest import TODAY, Project

STRIP, HOSTS = "/// embed\n///\n", "/// hosts\n- childline\n- ceop\n- emergency\n///\n"


def strip_on(project: Project) -> LexborHTMLParser:
    """Return the strip as a browser reads it where it was pasted."""
    project.page("a-page", STRIP)
    shown = LexborHTMLParser(project.content("a-page")).css_first("pre > code")
    assert shown is not None
    return LexborHTMLParser(shown.text(deep=True))


def test_the_strip_works_alone(framed: Project) -> None:
    """Links and styles of its own, and nothing that is fetched or run."""
    strip = strip_on(framed)
    assert strip.css("script, img, link, iframe, form, [class], [id], [onclick]") == []
    assert [p for p in strip.css("div, p, a[href]") if not p.attributes.get("style")] == []
    assert "url(" not in (strip.html or "")


def test_the_strip_has_the_numbers_of_the_registry_and_what_ceop_is_for(framed: Project) -> None:
    site = framed.furnished(TODAY)
    strip = strip_on(framed)
    hrefs = [link.attributes.get("href") for link in strip.css("a")]
    services = site.registry.services
    assert hrefs[0] == f"tel:{services['emergency'].ways['phone'].tel}"
    assert f"tel:{services['childline'].ways['phone'].tel}" in hrefs
    ceop = strip.css_first(f'a[href="{services["ceop"].ways["web"].value}"]')
    assert ceop is not None
    assert ceop.parent is not None
    assert ceop.parent.parent is not None
    assert site.english["strip.ceop_scope"] in ceop.parent.parent.text(deep=True)


def test_a_known_address_adds_the_page_of_help(framed: Project) -> None:
    framed.change("data/partnership.yml", lambda data: data.update(site_url="https://a.example/"))
    links = strip_on(framed).css("a")
    assert links[-1].attributes.get("href") == "https://a.example/get-help-now/"


def test_the_hosts_are_whole_names_of_the_registry(framed: Project) -> None:
    """A service without a site has no row."""
    framed.page("a-page", HOSTS)
    rows = LexborHTMLParser(framed.content("a-page")).css("tbody tr")
    web = framed.site().registry.services["ceop"].ways["web"].value
    assert [name.text() for row in rows for name in row.css("th")] == ["CEOP"]
    assert [code.text() for row in rows for code in row.css("code")] == [urlsplit(web).netloc]
