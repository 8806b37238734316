"""What a mention prints inside words of the data."""

import pytest
from selectolax.lexbor import LexborHTMLParser

from microsite.render.mentions import Mentions
from microsite.render.messages import Messages
from microsite.sources.hashes import hash_words
from tests.conftest import Project

pytestmark = pytest.mark.usefixtures("parsed_once")


def test_words_left_in_english_mention_a_way_in_english(project: Project) -> None:
    """Its condition is translated already; in the midst of English nobody would hear it (WCAG
    3.1.2).
    """
    project.change(
        "data/services.yml",
        lambda data: (
            data["services"]["helpline"].update(hours="Call [[helpline.phone]] at night"),
            data["services"]["helpline"]["ways"]["phone"].update(only_if="on a mobile"),
        ),
    )
    key, words = "service.helpline.ways.phone.only_if", "મોબાઇલ પર"
    stamp = f"{hash_words('on a mobile')}:{hash_words(words)}"
    project.write("data/strings/gu.yml", f'{key}: "{words}"
made_from:
  {key}: "{stamp}"
')
    site = project.site()
    mentions = Mentions(site, Messages(site, "gu"))
    assert "મોબાઇલ પર" in mentions.way("helpline", "phone")
    hours = LexborHTMLParser(mentions.expand("service.helpline.hours")).text()
    assert hours == "Call 0800 496 0000 (on a mobile) at night"
