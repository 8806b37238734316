"""Freshness by block: a change of one English passage costs a translation that passage and no
other.
"""

import pytest
from selectolax.lexbor import LexborHTMLParser

import translations
from microsite.findings import errors_in
from microsite.site.page import Composed, pairs_of
from microsite.site.translation import fresh_strings, string_stamps
from microsite.sources.stamps import Stamp, put_stamps, split_stamps
from tests.conftest import Project, run

ENGLISH, GUJARATI = "content/get-help-now.md", "content/get-help-now.gu.md"
STRINGS = "data/strings/gu.yml"
LIST = "- someone is hurt\n- someone may hurt you soon\n"


def stamp(project: Project, page: str = "get-help-now", tag: str = "gu") -> int:
    return run(translations.verb, "--root", project.root, "stamp", page, tag)


@pytest.fixture
def stamped(project: Project) -> Project:
    """Return the small project with its one translation stamped."""
    assert stamp(project) == 0
    return project


def composed(project: Project) -> Composed:
    return project.site().pages["get-help-now"].composed("gu")


def english_passages(project: Project) -> list[str]:
    """Return the words of each passage that the Gujarati page shows in English and marks so."""
    marked = LexborHTMLParser(content(project)).css('div[lang="en"][dir="ltr"]')
    return [" ".join(node.text(deep=True, separator=" ").split()) for node in marked]


def content(project: Project) -> str:
    """Return the words of the Gujarati page as HTML."""
    return project.content("get-help-now", "gu")


def kinds(project: Project) -> list[tuple[str, bool]]:
    """Return, for each block of the Gujarati page, its kind and whether it is translated."""
    page = project.site().pages["get-help-now"]
    return [
        (pair.english.kind, pair.translated is not None)
        for pair in pairs_of(page, page.translations["gu"])
    ]


def test_a_fresh_translation_shows_no_english(stamped: Project) -> None:
    assert english_passages(stamped) == []
    assert kinds(stamped) == [
        ("paragraph", True),
        ("emergency", True),
        ("heading", True),
        ("services", False),
    ]
    page = composed(stamped)
    assert (page.is_translated, page.is_head_fallback, page.fallbacks, page.title) == (
        True,
        False,
        0,
        "હમણાં મદદ મેળવો",
    )


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("You can always ask for help.", "You can always\nask for help."),
        ("You can always ask for help.", "You can always   ask for help.  "),
        (LIST, LIST.replace("is hurt", "is\n  hurt")),
        ("help.\n", "help.\n\n\n"),
        ("description: Who to call when", "description:   Who to call when"),
        ("core: true", "core: false"),
    ],
)
def test_moving_words_about_changes_nothing(old: str, new: str, stamped: Project) -> None:
    stamped.edit(ENGLISH, old, new)
    assert english_passages(stamped) == []
    assert not composed(stamped).is_head_fallback


@pytest.mark.parametrize(
    ("old", "new", "english"),
    [
        ("always ask", "ask", ["You can ask for help."]),
        ("- someone is hurt\n", "", ["Emergency: Call 999 now if: someone may hurt you soon"]),
        (
            "now if:",
            "today if:",
            ["Emergency: Call 999 today if: someone is hurt someone may hurt you soon"],
        ),
        ("## Who can help", "## Who helps", ["Who helps"]),
        # a new passage
        ("## Who", "A new passage.\n\n## Who", ["A new passage."]),
        ("## Who", "One more.\n\n- A list.\n\n## Who", ["One more. A list."]),
        ("You can", "First of all.\n\nYou can", ["First of all."]),
        # a passage less, and passages that changed places, are no news
        ("You can always ask for help.\n\n", "", []),
        ("## Who can help {#who-can-help}\n\n", "", []),
        ("You can always ask for help.\n\n/// emergency", "/// emergency", []),
        # the same words again: the second has nothing to show
        (
            "You can always ask for help.",
            "You can always ask for help.\n\nYou can always ask for help.",
            ["You can always ask for help."],
        ),
        # the words of a generated block come from data/
        ("- emergency\n- children-services", "- emergency", []),
        ("/// services | danger", "/// services | threats", []),
    ],
)
def test_only_what_changed_stands_in_english(
    old: str, new: str, english: list[str], stamped: Project
) -> None:
    stamped.edit(ENGLISH, old, new)
    assert english_passages(stamped) == english
    assert composed(stamped).fallbacks == len(english) + ("- A list." in new)


def test_passages_that_changed_places_keep_their_translation(stamped: Project) -> None:
    stamped.edit(ENGLISH, "You can always ask for help.\n\n", "")
    stamped.edit(ENGLISH, "## Who can help", "You can always ask for help.\n\n## Who can help")
    assert [kind for kind, _ in kinds(stamped)] == ["emergency", "paragraph", "heading", "services"]
    assert english_passages(stamped) == []
    html = content(stamped)
    assert html.index("card emergency") < html.index("તમે હંમેશા")


def test_the_same_words_twice_are_paired_in_order(project: Project) -> None:
    project.edit(ENGLISH, "You can always ask for help.", "Ask.\n\nAsk.")
    project.edit(GUJARATI, "તમે હંમેશા મદદ માંગી શકો છો.", "પૂછો ૧.\n\nપૂછો ૨.")
    assert stamp(project) == 0
    assert content(project).startswith("<p>પૂછો ૧.</p>\n<p>પૂછો ૨.</p>\n")


@pytest.mark.parametrize("key", ["title: Get help now", "description: Who to call"])
def test_a_stale_head_stands_in_english(key: str, stamped: Project) -> None:
    stamped.edit(ENGLISH, key, f"{key} or text")
    page = composed(stamped)
    assert page.is_head_fallback
    assert page.title.startswith("Get help now")
    assert page.description.startswith("Who to call")
    assert english_passages(stamped) == []


def test_an_unstamped_translation_is_not_shown(project: Project) -> None:
    page = composed(project)
    assert (page.is_translated, page.title) == (False, "Get help now")
    assert [finding.path for finding in project.findings("translations/unstamped")] == [GUJARATI]


def test_a_heading_in_english_keeps_its_id(stamped: Project) -> None:
    stamped.edit(ENGLISH, "## Who can help", "## Who helps")
    ids = [node.attributes["id"] for node in LexborHTMLParser(content(stamped)).css("h2")]
    assert ids == ["danger", "who-can-help"]


def test_a_stamp_changes_nothing_but_the_stamp(
    project: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    before = (project.root / GUJARATI).read_bytes()
    assert stamp(project) == 0
    after = (project.root / GUJARATI).read_bytes()
    added = [line for line in after.split(b"\n") if line not in before.split(b"\n")]
    assert added[0] == b"<!-- made from, by `make stamp`:"
    assert after.startswith(before.rstrip())
    assert b" ".join(added).count(b":") == 1 + 1 + 4
    assert stamp(project) == 0
    assert (project.root / GUJARATI).read_bytes() == after
    assert capsys.readouterr().out == "stamped get-help-now.gu.md\n" * 2


STAMP = [Stamp("0" * 12, "a" * 12)]


def test_a_stamp_stands_below_the_words_and_can_be_read_again() -> None:
    text = "---\ntitle: A\n---\nWords.\n\n---\n\nMore.\n"
    once = put_stamps(text, STAMP)
    assert once.startswith(text)
    assert split_stamps(once, GUJARATI) == (text, tuple(STAMP), [])
    assert put_stamps(once, STAMP) == once


@pytest.mark.parametrize(
    ("old", "new"),
    [("0" * 12, "0" * 11), (":aaaaaaaaaaaa", ""), ("-->", ""), ("000000", "by hand")],
)
def test_a_stamp_that_cannot_be_read_is_told(old: str, new: str) -> None:
    text = put_stamps("---\ntitle: A\n---\nWords.\n", STAMP).replace(old, new, 1)
    _, stamps, findings = split_stamps(text, GUJARATI)
    assert stamps == ()
    assert [(one.line, one.rule) for one in findings] == [(6, "translations/stamp")]


def test_a_stamp_keeps_windows_line_ends_and_the_mark_at_the_front(project: Project) -> None:
    path = project.root / GUJARATI
    windows = b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n")
    path.write_bytes(windows)
    assert stamp(project) == 0
    after = path.read_bytes()
    assert after.startswith(b"\xef\xbb\xbf---\r\n")
    assert after.count(b"\n") == after.count(b"\r\n") == windows.count(b"\n") + 5


@pytest.mark.parametrize(
    ("old", "new", "line", "sentence"),
    [
        ("## કોણ", "કોણ", 13, "The English has a heading here (line 15) and this is a paragraph."),
        (
            "## કોણ",
            "### કોણ",
            13,
            "The English heading on line 15 has another number of hash signs.",
        ),
        ("તમે હંમેશા મદદ માંગી શકો છો.\n\n", "", 6, "The English has a paragraph here (line 8)"),
        (
            "/// emergency |",
            "/// urgent |",
            8,
            "The English has a emergency here (line 10) and this is a urgent.",
        ),
        ("\n## કોણ", "\nવધુ.\n\n## કોણ", 13, "this is a paragraph."),
        (
            "\n/// services | danger\n- emergency\n- children-services\n///\n",
            "",
            13,
            "4 blocks and this translation has 3",
        ),
        (
            "- children-services\n///\n",
            "- children-services\n///\n\nવધુ.\n",
            20,
            "4 blocks and this translation has 5",
        ),
    ],
)
def test_a_stamp_is_refused_where_the_structure_differs(
    *,
    old: str,
    new: str,
    line: int,
    sentence: str,
    project: Project,
    capsys: pytest.CaptureFixture[str],
) -> None:
    project.edit(GUJARATI, old, new)
    before = (project.root / GUJARATI).read_bytes()
    assert stamp(project) == 1
    assert (project.root / GUJARATI).read_bytes() == before
    said, count = capsys.readouterr().err.splitlines()
    assert said.startswith(f"{GUJARATI}:{line}:1: translations/structure: ")
    assert sentence in said
    assert count == "1 error, 0 warnings, 0 notes"


@pytest.mark.parametrize(
    ("page", "tag", "sentence"),
    [
        ("get-help-no", "gu", "There is no page get-help-no; did you mean get-help-now?"),
        ("get-help-now", "fr", "fr is not a language to translate into"),
        ("get-help-now", "en", "en is not a language to translate into"),
        ("get-help-now", "ar", "There is no translation content/get-help-now.ar.md yet."),
        ("strings", "fr", "fr is not a language to translate into"),
    ],
)
def test_a_stamp_for_nothing(
    page: str, tag: str, sentence: str, project: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    assert stamp(project, page, tag) == 2
    assert sentence in capsys.readouterr().err


@pytest.mark.parametrize("name", [ENGLISH, GUJARATI])
def test_a_stamp_of_a_page_that_cannot_be_read_says_why(
    name: str, project: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    project.edit(name, "title:", "titel:")
    assert stamp(project) == 1
    assert f"{name}:2:1: yaml/unknown-key: titel is not a key" in capsys.readouterr().err


def test_fresh_strings_are_those_whose_english_stands() -> None:
    made = string_stamps({"a": "One two.", "b": "Old.", "c": "C"}, {"a": "x", "b": "y", "c": "z"})
    now = {"a": "One\n  two.", "b": "B", "d": "D"}
    assert fresh_strings(now, {"a": "x", "b": "y", "c": "z"}, made) == {"a": "x"}
    assert fresh_strings({"a": "One two!"}, {"a": "x"}, made) == {}


STRING_FILES = {
    "words": "role.safeguarding-lead: સુરક્ષા\n",
    "a comment": "# For translators.\nrole.safeguarding-lead: સુરક્ષા\n",
    "nothing yet": "# For translators.\n{}\n",
    "no last line end": "role.safeguarding-lead: સુરક્ષા",
    "more below the stamp": (
        "role.safeguarding-lead: સુરક્ષા\n\nmade_from:\n  a: 000000000000\n\n"
        "# The banner\ntopic.danger.name: ભય\n"
    ),
}


@pytest.mark.parametrize("text", STRING_FILES.values(), ids=STRING_FILES.keys())
def test_strings_are_stamped(text: str, project: Project) -> None:
    project.write(STRINGS, text)
    assert stamp(project, "strings") == 0
    once = (project.root / STRINGS).read_text(encoding="utf-8")
    strings = project.site().strings["gu"]
    assert strings.document.findings == []
    assert strings.texts == strings.written
    assert ("# The banner" in text) == ("# The banner" in once)
    assert stamp(project, "strings") == 0
    assert (project.root / STRINGS).read_text(encoding="utf-8") == once


def test_a_changed_english_string_makes_one_string_stale(project: Project) -> None:
    project.write(STRINGS, "role.safeguarding-lead: સુરક્ષા\ntopic.danger.name: ભય\n")
    assert project.site().strings["gu"].texts == {}
    assert stamp(project, "strings") == 0
    project.edit("data/topics.yml", "Danger now", "Danger here")
    assert project.site().strings["gu"].texts == {"role.safeguarding-lead": "સુરક્ષા"}


def test_a_string_that_the_site_does_not_know(project: Project) -> None:
    project.write(STRINGS, "role.safeguarding-led: સુરક્ષા\n")
    [finding] = project.findings("strings/unknown-key")
    assert (finding.path, finding.line, finding.hint) == (
        STRINGS,
        1,
        "did you mean role.safeguarding-lead?",
    )
    assert stamp(project, "strings") == 1


def test_a_translation_never_holds_back_a_correction(project: Project) -> None:
    """What lost its English, or whose English now names a service, is told or left in English. It
    is no error.
    """
    project.write(STRINGS, "topic.danger.name: ભય\nservice.helpline.what: વાત\n")
    assert stamp(project, "strings") == 0
    project.edit("data/topics.yml", "danger:", "in-danger:")
    project.change(
        "data/services.yml",
        lambda data: data["services"]["helpline"].update(what="Like [[emergency]]."),
    )
    [left] = project.findings("strings/left-over")
    assert (left.path, left.line, left.severity) == (STRINGS, 1, "note")
    assert errors_in(project.findings("strings/")) == []


@pytest.mark.parametrize(
    ("old", "new", "rule"),
    [
        ("[[emergency.phone]]", "999", "translations/mentions"),
        ("[[emergency.phone]]", "[[helpline.phone]]", "translations/mentions"),
        ("{#danger}", "{#bhay}", "translations/ids"),
        ("છો.", "છો. [મદદ](index.md)", "translations/links"),
    ],
)
def test_a_translation_keeps_numbers_links_and_ids(
    old: str, new: str, rule: str, stamped: Project
) -> None:
    stamped.edit(GUJARATI, old, new)
    assert [
        (found.path, found.rule)
        for found in stamped.findings("translations/")
        if found.severity == "error"
    ] == [(GUJARATI, rule)]


def test_no_mention_is_lost_in_a_composed_page(stamped: Project) -> None:
    stamped.edit(ENGLISH, "always ask", "ask [[helpline]]")
    html = content(stamped)
    assert "<data" not in html
    assert (
        '<div class="fallback flow" lang="en" dir="ltr">\n<p>You can ask <a class="way" href="https://www.helpline.example/">'
        in html
    )


def status(project: Project, capsys: pytest.CaptureFixture[str]) -> list[str]:
    capsys.readouterr()
    assert run(translations.verb, "--root", project.root, "status") == 0
    return capsys.readouterr().out.splitlines()


def test_the_status_of_every_translation(
    project: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    count = len(project.site().english)

    def told(tag: str) -> list[str]:
        lines = status(project, capsys)
        return [line for line in lines if f".{tag}.md" in line or f"/{tag}.yml" in line]

    none = f"0 of {count} strings fresh"
    missing = "content/index.ar.md: missing"
    assert missing in told("ar")
    assert told("ar")[-1] == f"data/strings/ar.yml: {none}"
    assert f"{GUJARATI}: draft, not stamped" in told("gu")
    assert told("gu")[-1] == f"{STRINGS}: {none}"
    stamp(project)
    assert f"{GUJARATI}: draft, fresh" in told("gu")
    project.edit(ENGLISH, "always ask", "ask")
    project.edit(ENGLISH, "title: Get help now", "title: Get help")
    assert f"{GUJARATI}: draft, 2 of 4 parts in English" in told("gu")
    project.edit(
        GUJARATI, "status: draft", "status: checked\nchecked_by: reader\nchecked_on: 2026-05-01"
    )
    project.write(STRINGS, "topic.danger.name: ભય\n")
    stamp(project, "strings")
    assert f"{GUJARATI}: checked, 2 of 4 parts in English" in told("gu")
    assert told("gu")[-1] == f"{STRINGS}: 1 of {count} strings fresh"


@pytest.mark.parametrize("is_checked", [True, False])
def test_a_language_is_offered_only_when_its_core_is_checked(
    is_checked: bool, stamped: Project
) -> None:
    stamped.edit("content/index.md", "core: true\n", "")
    stamped.edit("data/languages.yml", "gu: {state: preview}", "gu: {state: offered}")
    if is_checked:
        stamped.edit(
            GUJARATI, "status: draft", "status: checked\nchecked_by: reader\nchecked_on: 2026-05-01"
        )
    rules = [
        finding.rule for finding in stamped.findings("translations/") if finding.severity == "error"
    ]
    assert rules == ([] if is_checked else ["translations/not-ready"])


def test_a_banner_that_was_translated_and_emptied_stops_no_stamp(project: Project) -> None:
    """Its words stay for the next time, and are told as left over."""
    words = "heading: A school is closed\nsentence: Stay at home today.\npage: get-help-now\n"
    empty = (project.root / "data/banner.yml").read_text(encoding="utf-8")
    project.write("data/banner.yml", words)
    project.write(STRINGS, "banner.heading: Shala bandh\nbanner.sentence: Aaje ghare raho.\n")
    assert stamp(project, "strings") == 0
    assert project.findings("strings/left-over") == project.findings("strings/unknown-key") == []
    project.write("data/banner.yml", empty)
    for _ in range(2):
        assert stamp(project, "strings") == 0
        assert len(project.findings("strings/left-over")) == 2
        assert project.findings("strings/unknown-key") == []
    project.write("data/banner.yml", words)
    assert project.findings("strings/left-over") == []
    assert project.site().text("banner.heading", "gu") == "Shala bandh"
