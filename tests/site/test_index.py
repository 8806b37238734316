"""The index of all pages: what stands in it, under which letter, and what never does."""

from collections.abc import Iterator
from unittest.mock import patch

import pytest

from microsite.site import index
from microsite.site.index import Entry, index_of
from microsite.site.read import load_site
from microsite.sources.stamps import Stamp, put_stamps
from tests.conftest import CASES, ROOT, TODAY, Project

pytestmark = pytest.mark.usefixtures("parsed_once")


STRINGS = (CASES / "project" / "data" / "strings" / "en.yml").read_text(encoding="utf-8")
WORDS = ["apple", "banter", "cat", "dog", "egg", "fire", "game", "hate", "ink", "joke"]
SMALL_WORDS = "pages.small_words: i my they are a to will\n"


def entries(project: Project, tag: str = "en") -> Iterator[tuple[str, Entry]]:
    """Yield (letter, entry) of the index of the small project."""
    project.write("data/strings/en.yml", f"{STRINGS}{SMALL_WORDS}")
    for letter in index_of(project.site(), tag):
        yield from ((letter.name, entry) for entry in letter.entries)


def words_under(project: Project, slug: str, tag: str = "en") -> dict[str, tuple[str, ...]]:
    """Return the words of a page by their letter."""
    return {letter: entry.words for letter, entry in entries(project, tag) if entry.slug == slug}


FILED = {
    "bullying": "B",
    "Bullying": "B",
    "i bullied someone": "B",
    "my daughter": "D",
    "will they tell my parents": "T",
    "i": "I",
    "2008 strategy": "0-9",
    "école": "E",
    "أريد أن أموت": "ا",
    "મદદ": "મ",
}
"""A phrase, and the letter that it stands under."""


@pytest.mark.parametrize("phrase", FILED)
def test_a_phrase_stands_under_the_word_that_counts(project: Project, phrase: str) -> None:
    project.page("a-page", "Words.", find=[phrase])
    assert words_under(project, "a-page") == {FILED[phrase]: (phrase,)}


def test_words_of_a_page_share_a_row_under_each_letter(project: Project) -> None:
    project.page("a-page", "Words.", find=["hate", "blackmail", "banter"])
    assert words_under(project, "a-page") == {"B": ("banter", "blackmail"), "H": ("hate",)}


ALIKE = [
    (["bullying", "buling"], ["bullying"]),
    (["leaked", "leak"], ["leaked"]),
    (["cyber flash", "cyberflash", "cyber-flash"], ["cyber flash"]),
    (["hide", "hide this page"], ["hide"]),
    (["gift", "groomed"], ["gift", "groomed"]),
    (["bully", "bullies"], []),
    (["they are a bully to me"], []),
    (["seop", "secret"], ["secret"]),
    (["999", "0800 1111"], []),
]
"""What people type, and what of it is printed."""


@pytest.mark.parametrize(("typed", "printed"), ALIKE)
def test_what_says_the_same_stands_once_and_what_is_crude_not_at_all(
    project: Project, typed: list[str], printed: list[str]
) -> None:
    project.change(
        "data/house_style.yml", lambda data: data.update(unprinted=["bully", "bullies", "seop"])
    )
    project.page("a-page", "Words.", title="Quiet", find=typed)
    found = [word for words in words_under(project, "a-page").values() for word in words]
    assert found == (printed or ["Quiet"])


def test_a_term_of_the_glossary_leads_to_its_page(project: Project) -> None:
    project.page("a-page", "Words.", find=["ceop button", "see op"])
    project.write(
        "data/glossary.yml",
        "CEOP: {meaning: The police., page: a-page}\nAI: {meaning: A program.}\n",
    )
    assert words_under(project, "a-page") == {"C": ("CEOP",), "S": ("see op",)}
    assert "AI" not in {word for _, entry in entries(project) for word in entry.words}


def test_every_page_is_in_it_but_the_first_and_itself(project: Project) -> None:
    project.page("all-pages", "/// pages\n///")
    project.page("a-page", "Words.")
    assert {entry.slug for _, entry in entries(project)} == {"a-page", "get-help-now"}


def test_a_translation_has_its_own_words_and_a_draft_that_is_not_shown_has_none(
    project: Project,
) -> None:
    """A translation that nobody has stamped is not shown: its page is English, and so its words."""
    project.page("get-help-now", "Words.", find=["emergency"])
    path = "content/get-help-now.gu.md"
    project.edit(path, "status: draft", "status: draft\nfind: [મદદ]")
    assert words_under(project, "get-help-now", "gu") == {"E": ("emergency",)}
    text = (project.root / path).read_text(encoding="utf-8")
    project.write(path, put_stamps(text, [Stamp("0" * 12, "0" * 12)]))
    assert words_under(project, "get-help-now", "gu") == {"મ": ("મદદ",)}


def test_own_letters_stand_before_figures_and_latin(project: Project) -> None:
    project.page("a-page", "Words.", find=["zebra", "apple", "1 thing", "મદદ"])
    assert [letter.name for letter in index_of(project.site(), "en")][:4] == [
        "મ",
        "0-9",
        "A",
        "G",
    ]


def test_with_many_pages_each_has_fewer_words(project: Project) -> None:
    for number in range(8):
        project.page(f"page-{number}", "Words.", find=WORDS)
    with patch.object(index, "MOST_ENTRIES", 30):
        rows = [*entries(project)]
    assert len(rows) <= 30
    assert {entry.slug for _, entry in rows} >= {f"page-{number}" for number in range(8)}


def test_bullying_stands_under_b() -> None:
    """Of the real site: whoever looks for it finds it where the word begins."""
    site, findings = load_site(ROOT, TODAY)
    assert site is not None, findings
    [under] = [letter for letter in index_of(site, "en") if letter.name == "B"]
    words = {entry.slug: " ".join(entry.words) for entry in under.entries}
    assert "bullying" in words["being-bullied/index"]
    assert "bullied someone" in words["bullied-someone/index"]


def test_the_rules_read_what_it_prints(project: Project) -> None:
    """In the file, at the place where it stands; what is only for the search they leave alone."""
    project.page("a-page", "Words.", find=["GET HELP NOW", *WORDS, "LAST OF ALL"])
    assert not project.findings("wording/fear")
    project.page("all-pages", "/// pages\n///")
    found = {(finding.path, finding.sentence) for finding in project.findings("wording/fear")}
    assert {path for path, _ in found} == {"content/a-page.md"}
    assert "LAST" not in str(found)
