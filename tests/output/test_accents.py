"""The colours and pictures of the doors come from the data, in both schemes."""

import pytest
import tinycss2

from microsite.output.style.accents import DARK_PAPER, KEPT, accents_css, in_the_dark
from tests.conftest import ROOT, Project
from tests.overrides.test_contrast import load


def test_the_paper_is_that_of_the_dark() -> None:
    paper = load("dark").rules[":root"]["--paper"]
    assert tinycss2.serialize(paper).strip() == DARK_PAPER
    assert f"{KEPT:.0%} of it" in (ROOT / "docs" / "design.md").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("accent", "dark"),
    [("#f7b733", "#b78930"), ("#6b93d6", "#526fa5"), (DARK_PAPER, DARK_PAPER)],
)
def test_in_the_dark_an_accent_is_mixed_with_the_paper(accent: str, dark: str) -> None:
    assert in_the_dark(accent) == dark


def test_every_door_has_its_colour_in_both_schemes_and_its_picture() -> None:
    sections = Project(ROOT).site().sections
    *light, dark = tinycss2.parse_stylesheet(accents_css(sections), skip_whitespace=True)
    heads = [tinycss2.serialize(rule.prelude).strip() for rule in light]
    assert heads == [f"[data-accent={name}]" for name in sections.doors]
    assert (dark.at_keyword, tinycss2.serialize(dark.prelude).strip()) == (
        "media",
        "(prefers-color-scheme: dark)",
    )
    inner = tinycss2.parse_rule_list(dark.content, skip_whitespace=True)
    assert [tinycss2.serialize(rule.prelude).strip() for rule in inner] == heads
