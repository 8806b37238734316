"""The colours of the sections come from the data: one for the light, over which the style draws a veil
in the dark, and another for the dark where that would be mud.
"""

import pytest
import tinycss2

from microsite.output.style.accents import accents_css
from tests.conftest import ROOT, Project
from tests.overrides.test_contrast import WORDS, load


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
