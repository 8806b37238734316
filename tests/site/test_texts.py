"""The one walk over every text: wherever Markdown and the data put words, they are read, once."""

import pytest

from microsite.site.site import Site
from microsite.site.texts import EXEMPT_FILES, EXEMPT_KEYS, Text, texts_on
from tests.conftest import Project


def on_page(site: Site) -> list[Text]:
    return [text for text in texts_on(site) if text.path == "content/a-page.md" and not text.keys]


def test_generated_blocks_hold_no_words(project: Project) -> None:
    texts = texts_on(project.site())
    assert not [text for text in texts if "children-services" in text.words and not text.keys]


def test_a_text_is_read_as_its_reader_sees_it(project: Project) -> None:
    project.page(
        "a-page", 'Ask *a* [friend](get-help-now.md "Help") or [[helpline]].\n\n![A house](a.png)'
    )
    read = {(text.words, text.role) for text in on_page(project.site())}
    assert read == {
        ("Ask a friend or \ufffc.", "words"),
        ("get-help-now.md", "target"),
        ("Help", "words"),
        ("A house", "words"),
        ("a.png", "target"),
    }


@pytest.mark.parametrize(
    ("source", "element"),
    [
        ("Words are here.", "p"),
        ("\tWords are here.", "pre"),
        ("```\nWords are here.\n```", "pre"),
        ("## Words are here. {#a}", "h2"),
        ("> Words are here.", "blockquote"),
        ("- Words are here.", "li"),
        ("- Once\n\n- Words are here.", "li"),
        ("- Once\n    - Words are here.", "li"),
        ("1. Once\n\n        Words are here.", "pre"),
        ("| a | b |\n|---|---|\n| c | Words are here. |", "td"),
        ("| a | Words are here. |\n|---|---|\n| c | d |", "th"),
        ("/// advice | Words are here.\n- once\n///", "h2"),
        ("/// urgent\nOnce.\n\n- Words are here.\n///", "li"),
        ("Wo\u00adrds are here.", "p"),
        ('![a](a.png "Words are here.")', "p"),
        ("![Words are here.](a.png)", "p"),
        ('[a][1]\n\n[1]: a.md "Words are here."', "a"),
    ],
)
def test_words_are_read_wherever_they_stand(project: Project, source: str, element: str) -> None:
    project.page("a-page", source)
    (text,) = (text for text in on_page(project.site()) if "Words are here." in text.words)
    assert (text.passage.element, text.role, text.tag) == (element, "words", "en")


def test_a_text_knows_what_is_read_before_it(project: Project) -> None:
    body = "Do not:\n\n- one\n- two\n\n| Do | Leave |\n|---|---|\n| this | that |"
    project.page("a-page", body)
    read = {text.words: text for text in on_page(project.site())}
    assert (read["one"].lead, read["two"].lead, read["two"].before) == ("Do not:", "Do not:", "one")
    assert (read["this"].lead, read["that"].lead) == ("Do", "Leave")


def test_a_text_knows_the_card_it_stands_in(project: Project) -> None:
    project.page("a-page", "Out.\n\n/// evidence | Head\n- In.\n///")
    cards = {text.words: text.passage.card for text in on_page(project.site())}
    assert cards == {"Out.": "", "Head": "card evidence", "In.": "card evidence"}


def test_words_that_stand_twice_are_each_found_in_their_place(project: Project) -> None:
    name = project.page("a-page", "- say one\n- say *two*, say\n  three")
    lines = (project.root / name).read_text("utf-8").split("\n")
    places = [text.place("say") for text in on_page(project.site())]
    found = [lines[line - 1][column - 1 :] for line, column in places]
    assert found == ["say one", "say *two*, say"]


def test_of_words_with_a_link_between_them_the_first_are_found(project: Project) -> None:
    project.page("a-page", "Well, tell [somebody](get-help-now.md) now.")
    (text,) = (text for text in on_page(project.site()) if text.role == "words")
    assert text.place("tell somebody now") == (text.line, len("Well, ") + 1)


def test_what_is_exempt_is_not_read_and_is_there(project: Project) -> None:
    site = project.site()
    texts = texts_on(site)
    folders = {name.partition("/")[0]: document.path for name, document in site.documents.items()}
    assert set(EXEMPT_FILES) <= set(folders)
    assert not {folders[name] for name in EXEMPT_FILES} & {text.path for text in texts}
    assert not [text for text in texts if text.keys and text.keys[-1] in EXEMPT_KEYS]
