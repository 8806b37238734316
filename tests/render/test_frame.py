"""What stands around the words of a page: whom a child's page leads a grown-up to."""

import pytest

from microsite.render.frame import Frame
from microsite.render.messages import Messages
from microsite.site.addresses import Links, address_in
from tests.conftest import Project

pytestmark = pytest.mark.usefixtures("parsed_once")

FOR_A_GROWN_UP = "/// fold | For your grown-up {#for-your-grown-up}\nRead it aloud.\n///"
GROWN_UP = {
    ("children/little", FOR_A_GROWN_UP): "#for-your-grown-up",
    ("children/other", "Words about for-your-grown-up."): "../../parents/",
    ("parents/other", FOR_A_GROWN_UP): None,
}
"""A page and its words, and where “For your grown-up” leads."""


@pytest.mark.parametrize(("slug", "body"), GROWN_UP)
def test_a_grown_up_is_led_to_their_part_of_the_page(framed: Project, slug: str, body: str) -> None:
    framed.page("parents/index", "Words.")
    framed.page(slug, body)
    site = framed.furnished()
    pages = {name: page.composed("en") for name, page in site.pages.items()}
    frame = Frame(site, Messages(site, "en"), pages)
    section = slug.partition("/")[0]
    view = frame.around(slug, section, Links(address_in(slug, "en"), "en"))
    assert view.grown_up_href == GROWN_UP[slug, body]
