"""What an element says about the language of its words: tag, direction, and the script where that
needs more room than Latin.
"""

import pytest

from microsite.render.language import TextLanguage, script_of

SCRIPTS = {
    "am": "Ethi",
    "ar": "Arab",
    "bn": "Beng",
    "ckb": "Arab",
    "en": "Latn",
    "fa": "Arab",
    "gu": "Gujr",
    "hi": "Deva",
    "pa": "Guru",
    "pa-Arab": "Arab",
    "pl": "Latn",
    "ps": "Arab",
    "ro": "Latn",
    "so": "Latn",
    "ta": "Taml",
    "ti": "Ethi",
    "uk": "Cyrl",
    "ur": "Arab",
    "zh": "Hans",
    "zh-TW": "Hant",
}
"""Languages of families in Harrow, and others, each with its script (ISO 15924)."""


@pytest.mark.parametrize(("tag", "script"), SCRIPTS.items())
def test_a_language_has_its_script(tag: str, script: str) -> None:
    assert script_of(tag) == script


def test_a_language_that_nobody_knows_has_none() -> None:
    assert script_of("xx") is None
    assert TextLanguage("xx", "ltr").attributes == 'lang="xx" dir="ltr"'


@pytest.mark.parametrize("tag", ["en", "pl", "ro", "so", "uk"])
def test_what_is_set_like_latin_says_no_script(tag: str) -> None:
    assert TextLanguage(tag, "ltr").attributes == f'lang="{tag}" dir="ltr"'


def test_any_other_script_is_said() -> None:
    assert TextLanguage("ur", "rtl").attributes == 'lang="ur" dir="rtl" data-script="Arab"'
    assert TextLanguage("ta", "ltr").attributes == 'lang="ta" dir="ltr" data-script="Taml"'
