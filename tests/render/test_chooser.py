"""The chooser as a page prints it: every way through it is there, and says what it must."""

from datetime import date

import pytest
from selectolax.lexbor import LexborHTMLParser, LexborNode

from microsite.facts.landmarks import CHOOSER
from microsite.render.theme import load_templates
from microsite.render.view import Renderer
from microsite.site.read import load_site
from microsite.site.routes import Route, iter_routes
from microsite.site.site import Site
from tests.conftest import ROOT

End = tuple[LexborNode, Route]


@pytest.fixture(scope="module")
def site() -> Site:
    site, findings = load_site(ROOT, date.today())
    assert site is not None, findings
    return site


@pytest.fixture(scope="module")
def tree(site: Site) -> LexborHTMLParser:
    return LexborHTMLParser(Renderer(site, "en", load_templates(ROOT)).content(CHOOSER))


@pytest.fixture(scope="module")
def ends(site: Site, tree: LexborHTMLParser) -> list[End]:
    """Return every ending of the page with the way that leads to it: both in the order of the
    data.
    """
    return list(zip(tree.css(".end"), iter_routes(site.chooser), strict=True))


def test_every_way_is_printed_with_its_answers(site: Site, ends: list[End]) -> None:
    for node, route in ends:
        ending = site.chooser.endings[route.goal]
        assert text(node, "h3") == ending.heading
        summaries = [text(fold, "summary") for fold in folds_around(node)]
        said = [
            " ".join(filter(None, (step.answer.say, step.answer.small))) for step in route.steps[1:]
        ]
        assert summaries == said
        names = [text(who, "strong") for who in node.css(".who")]
        services = [site.registry.services[name] for name in ending.services]
        assert names == [service.result or service.name for service in services]


def test_a_picture_always_meets_the_exception(site: Site, ends: list[End]) -> None:
    """The words that every piece of advice to keep proof carries (facts, 0.1: points 7 and 8)."""
    printed = set()
    for node, route in ends:
        topics = route.about | {site.chooser.endings[route.goal].topic}
        has_pictures = any(site.topics[topic].pictures for topic in topics)
        assert (node.css_first(".never") is not None) is has_pictures, route.goal
        if has_pictures:
            printed.add(text(node, ".never"))
    assert len(printed) == 1
    assert printed.pop().startswith(
        "Never copy a nude or sexual picture of anyone under 18. Do not screenshot it, send it or"
    )
    assert {"nudes", "sextortion", "abuse-images"} == {
        name for name, topic in site.topics.items() if topic.pictures
    }


def test_every_way_has_something_to_press(ends: list[End]) -> None:
    """One filled button and at most one beside it, or else the page to read is filled."""
    for node, route in ends:
        first, *_ = node.css(".who")
        assert len(first.css(".ways li")) <= 2, route.goal
        read = node.css_first("a.read")
        assert read is not None
        assert read.text(strip=True)
        is_first = "is-first" in (read.attributes["class"] or "")
        assert is_first is not bool(first.css(".ways a")), route.goal


def test_it_works_without_script(site: Site, tree: LexborHTMLParser) -> None:
    """A window leads to its question on this page, and the quick ways to the page of help."""
    ids = {node.attributes["id"] for node in tree.css("section[id]:not([hidden])")}
    windows = [node.attributes["href"] or "" for node in tree.css(".windows li a")]
    assert len(windows) == len(ids)
    assert {href.removeprefix("#") for href in windows} == ids
    quick = [node.attributes["href"] for node in tree.css(".quick a")]
    assert quick == ["../get-help-now/#danger", "../get-help-now/#cannot-go-on"]
    assert {node.attributes["data-part"] for node in tree.css(".windows a")} == {
        node.attributes["id"] for node in tree.css("section[id]")
    }


def text(node: LexborNode, selector: str) -> str:
    found = node.css_first(selector)
    assert found is not None, selector
    return " ".join(found.text(deep=True).split())


def folds_around(node: LexborNode) -> list[LexborNode]:
    """Return the folds that a node stands in, the outermost first."""
    folds: list[LexborNode] = []
    above = node.parent
    while above is not None:
        if above.tag == "details":
            folds.insert(0, above)
        above = above.parent
    return folds
