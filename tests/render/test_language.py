"""What an element says about the language of its words: tag, direction, and the script where that
needs more room than Latin.
"""

import pytest

from microsite.facts.languages import LanguageRow
from microsite.render.language import text_language
from microsite.site.languages import describe_language

TALL = {"am": "Ethi", "ar": "Arab", "bn": "Beng", "gu": "Gujr", "hi": "Deva", "pa": "Guru"}
TALL |= {"ps": "Arab", "ta": "Taml", "ti": "Ethi", "ur": "Arab", "zh": "Hans"}
"""Languages of families in Harrow, and others, whose script needs more room."""


def said(tag: str) -> str:
    return str(text_language(describe_language(tag, LanguageRow(state="preview"))).attributes)


@pytest.mark.parametrize("tag", ["en", "pl", "ro", "so", "sq", "uk", "xx"])
def test_what_is_set_as_latin_says_no_script(tag: str) -> None:
    assert said(tag) == f'lang="{tag}" dir="ltr"'


@pytest.mark.parametrize(("tag", "script"), TALL.items())
def test_any_other_script_is_said(tag: str, script: str) -> None:
    assert said(tag).startswith(f'lang="{tag}" dir="')
    assert said(tag).endswith(f' data-script="{script}"')


def test_a_direction_is_said() -> None:
    assert said("ur") == 'lang="ur" dir="rtl" data-script="Arab"'
