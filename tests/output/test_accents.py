"""The colours and pictures of the doors come from the data, in both schemes."""

import pytest
import tinycss2

from microsite.output.style.accents import accents_css
from tests.conftest import ROOT, Project

DARK_PAPER = "#131128"
MIXED = 0.72
"""The part of the light colour in the dark one (docs/design.md, Accents)."""


def channels(colour: str) -> list[int]:
    return [int(colour[place : place + 2], 16) for place in (1, 3, 5)]


def test_a_dark_accent_is_the_light_one_mixed_with_the_paper() -> None:
    for name, section in Project(ROOT).site().sections.folders.items():
        if section.accent:
            mixed = [
                round(MIXED * light + (1 - MIXED) * paper)
                for light, paper in zip(
                    channels(section.accent.light), channels(DARK_PAPER), strict=True
                )
            ]
            assert channels(section.accent.dark) == pytest.approx(mixed, abs=0.5), name


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
