"""The colours of the sections come from the data: one for the light, over which the style draws a
veil in the dark, and another for the dark where that would be mud.
"""

import tinycss2

from microsite.output.style.accents import accents_css
from tests.conftest import ROOT, Project
from tests.overrides.test_contrast import WORDS, contrast, load

VEIL = "#13112894"
"""Night over an accent in the dark, under the words of a head (overrides/style/room.css)."""
NOBODY = "#a9a3d6"
"""The ground of a head that belongs to no readers (the same sheet)."""


def test_every_section_with_a_colour_gives_it_to_what_belongs_to_it() -> None:
    sections = Project(ROOT).site().sections
    rules = tinycss2.parse_stylesheet(accents_css(sections), skip_whitespace=True)
    said = {tinycss2.serialize(rule.prelude).strip(): values(rule) for rule in rules}
    coloured = {name: row for name, row in sections.folders.items() if row.accent}
    assert set(sections.doors) <= coloured.keys()
    assert said == {
        **{f"[data-accent={name}]": {"--accent": row.accent} for name, row in coloured.items()},
        **{
            f"main[data-accent={name}]": {"--deep": row.deep}
            for name, row in coloured.items()
            if row.deep
        },
    }


def values(rule: tinycss2.ast.QualifiedRule) -> dict[str, str]:
    """Return the declarations of a rule."""
    found = tinycss2.parse_declaration_list(rule.content, skip_whitespace=True)
    return {each.name: tinycss2.serialize(each.value).strip() for each in found}


def test_the_words_of_a_head_can_be_read() -> None:
    """In the light ink on the accent, in the dark light words on the accent under its veil."""
    room = (ROOT / "overrides" / "style" / "room.css").read_text(encoding="utf-8")
    assert f"linear-gradient({VEIL}, {VEIL}) var(--accent, var(--ground))" in room
    assert f"--ground: {NOBODY};" in room
    light, dark = load("light"), load("dark")
    rows = Project(ROOT).site().sections.folders.values()
    for accent, deep in {(row.accent, row.deep) for row in rows if row.accent} | {(NOBODY, None)}:
        assert contrast(light.colour("--ink"), light.colour(accent)) >= WORDS, accent
        ground = dark.colour(deep) if deep else veiled(dark.colour(accent), dark.colour(VEIL[:7]))
        assert contrast(dark.colour("--ink"), ground) >= WORDS, accent


def veiled(
    colour: tuple[float, float, float], night: tuple[float, float, float]
) -> tuple[float, float, float]:
    share = int(VEIL[7:], 16) / 255
    red, green, blue = (
        under + (over - under) * share for under, over in zip(colour, night, strict=True)
    )
    return red, green, blue
