"""Reading limits: which band holds, where a finding stands, and what a translation is measured
by.
"""

import pytest

from microsite.checks.pages.reading import check_reading
from microsite.findings import Finding
from microsite.site.site import Site
from microsite.sources.prose import lix
from tests.conftest import Project

GUJARATI = "content/get-help-now.gu.md"
FIRST_WORDS = "તમે હંમેશા મદદ માંગી શકો છો."
EIGHTEEN = "You can tell a teacher or a parent or any other adult you trust and ask for help."
HARD = "Organisational safeguarding arrangements necessitate comprehensive collaboration. " * 2


def of(rule: str, site: Site) -> list[Finding]:
    return [finding for finding in check_reading(site) if finding.rule == rule]


def test_the_small_project_is_clean(project: Project) -> None:
    assert not list(check_reading(project.site()))


@pytest.mark.parametrize(
    ("slug", "front", "is_long"),
    [
        ("a-page", {}, False),
        ("children/a-page", {}, True),
        ("professionals/a-page", {}, False),
        ("a-page", {"reading": "primary"}, True),
        ("children/a-page", {"reading": "main"}, False),
    ],
)
def test_the_band_is_the_pages_own_or_that_of_its_folder(
    project: Project, slug: str, front: dict[str, str], is_long: bool
) -> None:
    project.page(slug, EIGHTEEN, **front)
    assert bool(of("reading/long-sentence", project.site())) is is_long


def test_a_long_sentence_is_found_where_it_begins(project: Project) -> None:
    name = project.page("a-page", f"Tell\nsomeone. You **can** go on, {EIGHTEEN.lower()}")
    (found,) = of("reading/long-sentence", project.site())
    line = (project.root / name).read_text("utf-8").split("\n")[found.line - 1]
    assert line[found.column - 1 :].startswith("You **can** go on")
    assert "“You can go on, you can…”" in found.sentence
    assert "22 words" in found.sentence


def test_headings_and_items_are_sentences_of_their_own(project: Project) -> None:
    items = "\n".join(
        f"- number {word} of the short things to do"
        for word in ("one", "two", "three", "four", "five", "six")
    )
    project.page("a-page", f"## A heading of some words {{#a}}\n\n{items}")
    assert not list(check_reading(project.site()))


def test_a_short_page_has_no_lix(project: Project) -> None:
    project.page("a-page", HARD)
    assert not of("reading/hard-page", project.site())
    project.page("a-page", "\n\n".join([HARD] * 4))
    (found,) = of("reading/hard-page", project.site())
    assert "LIX" in found.sentence


def test_a_translation_has_the_first_two_limits(project: Project) -> None:
    long = " ".join(["મદદ"] * 21)
    project.edit(GUJARATI, FIRST_WORDS, f"{long}.\n\nએક. બે. ત્રણ. ચાર.")
    assert sorted(finding.rule for finding in check_reading(project.site())) == [
        "reading/long-paragraph",
        "reading/long-sentence",
    ]


@pytest.mark.parametrize(
    "words",
    [
        f"{' '.join(['مدد'] * 12)}۔ {' '.join(['مدد'] * 12)}۔",
        f"{' '.join(['እርዳታ'] * 12)}። {' '.join(['እርዳታ'] * 12)}፧",
    ],
)
def test_a_stop_of_another_script_ends_a_long_sentence(project: Project, words: str) -> None:
    project.edit(GUJARATI, FIRST_WORDS, words)
    assert not list(check_reading(project.site()))
    project.edit(GUJARATI, words, words[:-1].translate(dict.fromkeys(map(ord, "۔።"))))
    assert len(of("reading/long-sentence", project.site())) == 1


def test_an_ethiopic_word_ends_at_its_own_mark(project: Project) -> None:
    project.edit(GUJARATI, FIRST_WORDS, f"{'፡'.join(['እርዳታ'] * 21)}።")
    assert len(of("reading/long-sentence", project.site())) == 1


def test_words_with_vowel_signs_count_once(project: Project) -> None:
    project.edit(GUJARATI, FIRST_WORDS, f"{' '.join(['માંગીએ'] * 20)}.")
    assert not list(check_reading(project.site()))


@pytest.mark.parametrize(
    "words",
    [
        "એક। બે। ત્રણ। ચાર।",
        "هل هذا؟ هل ذاك؟ تكلم! اسأل.",
        "એક. બે? ત્રણ! ચાર…",
        "رک جائیں۔ کسی کو بتائیں۔ انتظار کریں۔ کیا آپ ٹھیک ہیں؟",
        "«رک جائیں۔» کسی کو بتائیں۔\u200f انتظار کریں۔آگے بڑھیں۔",
        "አቁም። ለሰው ንገር። ጠብቅ። ደህና ነህ፧",
        "አቁም።ለሰው፡ንገር።ጠብቅ።ቀጥል።",
        "停下。告诉别人。等一等！你好吗？",
    ],
)
def test_every_script_ends_its_sentences(project: Project, words: str) -> None:
    project.edit(GUJARATI, FIRST_WORDS, words)
    assert [finding.path for finding in of("reading/long-paragraph", project.site())] == [GUJARATI]


@pytest.mark.parametrize(
    ("text", "score"),
    [
        ("One two three four five six seven eight nine ten.", 10.0),
        ("Seven words are in this short sentence. Three are longish.", 10 / 2 + 100 * 2 / 10),
        ("Safeguarding professionals communicate.", 3 + 100),
        ("", 0.0),
    ],
)
def test_lix_is_the_published_sum(text: str, score: float) -> None:
    """Words a sentence, and the per cent of words with more than six letters (Björnsson 1968)."""
    assert lix(text) == pytest.approx(score)
