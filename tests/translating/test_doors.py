"""What waits goes out in three forms and comes back in each; every mistake on the way is told."""

import io
import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from babel.messages.pofile import read_po, write_po
from docx import Document

import exchange
import translations
from microsite.site.freshness import freshness_of
from microsite.sources.stamps import split_stamps
from tests.conftest import Project, run

ENGLISH, GUJARATI = "content/get-help-now.md", "content/get-help-now.gu.md"
STRINGS = "data/strings/gu.yml"

Fill = Callable[[Path, dict[str, str]], Path]
"""Write translations, by place, into a file that went out; return what is sent back."""


def ask(project: Project, name: str, *arguments: object) -> int:
    verb = exchange.verb if name in ("export", "import") else translations.verb
    return run(verb, "--root", project.root, name, *arguments)


def fill_po(file: Path, words: dict[str, str]) -> Path:
    catalog = read_po(io.BytesIO(file.read_bytes()))
    for message in catalog:
        if message.context in words:
            message.string = words[message.context]
            message.flags.discard("fuzzy")
    with file.open("wb") as back:
        write_po(back, catalog)
    return file


def fill_table(file: Path, words: dict[str, str]) -> Path:
    document = Document(str(file))
    for row in document.tables[0].rows[1:]:
        place = row.cells[0].text.split()[0]
        if place in words:
            row.cells[2].text = words[place]
    document.save(str(file))
    return file


def fill_page(file: Path, words: dict[str, str]) -> Path:
    """Save what the page saves: tests/browser/test_translators_page.py presses the button."""
    html = file.read_text(encoding="utf-8")
    made = {place: html.split(f'data-place="{place}" data-made-from="')[1][:12] for place in words}
    parts = [
        {"place": place, "made_from": made[place], "words": said} for place, said in words.items()
    ]
    back = file.with_suffix(".json")
    back.write_text(json.dumps({"language": "gu", "parts": parts}), encoding="utf-8")
    return back


DOORS: dict[str, tuple[str, Fill]] = {
    "po": ("out.po", fill_po),
    "table": ("out.docx", fill_table),
    "page": ("out.html", fill_page),
}
HEADING = "## કોણ મદદ કરે છે {#who-can-help}"


@pytest.fixture(params=DOORS)
def door(request: pytest.FixtureRequest) -> tuple[str, Fill]:
    return DOORS[request.param]


@pytest.fixture
def stale(project: Project) -> Project:
    """Return the small project with its translation stamped, one English passage changed since."""
    assert ask(project, "stamp", "get-help-now", "gu") == 0
    project.edit(ENGLISH, "## Who can help", "## Who helps")
    return project


def test_a_changed_passage_goes_out_and_comes_back(
    door: tuple[str, Fill], stale: Project, tmp_path: Path
) -> None:
    name, fill = door
    out = tmp_path / name
    assert ask(stale, "export", "gu", out, "get-help-now") == 0
    back = fill(out, {"get-help-now#3": HEADING})
    assert ask(stale, "import", "gu", back) == 0
    page = stale.site().pages["get-help-now"]
    assert freshness_of(page, "gu").state == "fresh"
    assert page.composed("gu").blocks[2][0].source == HEADING
    assert page.translations["gu"].front.title == "હમણાં મદદ મેળવો"


def test_a_page_that_was_never_stamped_takes_in_a_part(
    door: tuple[str, Fill], project: Project, tmp_path: Path
) -> None:
    """What did not come back waits for its English: nobody said that it follows it."""
    text = (project.root / GUJARATI).read_text(encoding="utf-8")
    project.write(GUJARATI, split_stamps(text, GUJARATI)[0])
    name, fill = door
    out = tmp_path / name
    assert ask(project, "export", "gu", out, "get-help-now") == 0
    back = fill(out, {"get-help-now#3": HEADING})
    assert ask(project, "import", "gu", back) == 0
    page = project.site().pages["get-help-now"]
    assert freshness_of(page, "gu").state == "partly"
    assert page.composed("gu").blocks[2][0].source == HEADING
    assert page.composed("gu").is_head_fallback


def test_words_of_the_furniture_go_out_and_come_back(
    door: tuple[str, Fill], project: Project, tmp_path: Path
) -> None:
    name, fill = door
    out = tmp_path / name
    assert ask(project, "export", "gu", out) == 0
    back = fill(out, {"topic.danger.name": "ભય", "role.safeguarding-lead": "સુરક્ષા"})
    assert ask(project, "import", "gu", back) == 0
    texts = project.site().strings["gu"].texts
    assert (texts["topic.danger.name"], texts["role.safeguarding-lead"]) == ("ભય", "સુરક્ષા")


def test_a_new_page_comes_back_in_parts(
    door: tuple[str, Fill], project: Project, tmp_path: Path
) -> None:
    name, fill = door
    out = tmp_path / name
    assert ask(project, "export", "ar", out, "get-help-now") == 0
    words = {
        "get-help-now#title": "احصل على المساعدة الآن",
        "get-help-now#description": "بمن تتصل عندما تحتاج إلى المساعدة.",
        "get-help-now#1": "يمكنك دائما طلب المساعدة.",
    }
    assert ask(project, "import", "ar", fill(out, words)) == 0
    fresh = freshness_of(project.site().pages["get-help-now"], "ar")
    assert (fresh.state, fresh.english) == ("partly", 2)


@pytest.mark.parametrize(
    ("words", "rule"),
    [
        ({"get-help-now#3": "## Who helps {#who-can-help}"}, "translations/same-as-english"),
        ({"get-help-now#3": "## કોણ મદદ કરે છે"}, "translations/ids"),
        ({"get-help-now#3": "## Kon madad kare chhe {#who-can-help}"}, "translations/script"),
    ],
)
def test_a_mistake_on_the_way_in_changes_no_file(
    *,
    words: dict[str, str],
    rule: str,
    door: tuple[str, Fill],
    stale: Project,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    name, fill = door
    out, before = tmp_path / name, (stale.root / GUJARATI).read_bytes()
    assert ask(stale, "export", "gu", out, "get-help-now") == 0
    assert ask(stale, "import", "gu", fill(out, words)) == 1
    assert f": {rule}: " in capsys.readouterr().err
    assert (stale.root / GUJARATI).read_bytes() == before


def test_english_that_changed_meanwhile_is_told(
    door: tuple[str, Fill],
    stale: Project,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    name, fill = door
    out = tmp_path / name
    ask(stale, "export", "gu", out, "get-help-now")
    back = fill(out, {"get-help-now#3": HEADING})
    stale.edit(ENGLISH, "## Who helps", "## Who can help you")
    assert ask(stale, "import", "gu", back) == 1
    assert ": translations/english-changed: " in capsys.readouterr().err


@pytest.mark.parametrize("name", ["back.po", "back.docx", "back.json"])
def test_a_file_that_cannot_be_read_is_told(
    name: str, project: Project, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    back = tmp_path / name
    back.write_bytes(b"\xff\xfe nothing of ours")
    assert ask(project, "import", "gu", back) == 1
    assert f"{name}:1:1: translations/unreadable: " in capsys.readouterr().err


@pytest.mark.parametrize("arguments", [("export", "gu", "out.txt"), ("import", "gu", "no.po")])
def test_a_file_of_no_form_or_that_is_not_there(
    arguments: tuple[str, ...], project: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    assert ask(project, *arguments) == 2
    assert arguments[2] in capsys.readouterr().err


def test_a_skeleton_is_filled_passage_by_passage(
    project: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    assert ask(project, "new", "get-help-now", "ar") == 0
    assert ask(project, "new", "get-help-now", "ar") == 2
    path = "content/get-help-now.ar.md"
    text = (project.root / path).read_text(encoding="utf-8")
    assert "<!-- You can always ask for help. -->\nYou can always ask for help." in text
    capsys.readouterr()
    assert ask(project, "stamp", "get-help-now", "ar") == 1
    assert capsys.readouterr().err.count("translations/same-as-english") == 5
    for english, arabic in {
        'title: "Get help now"': 'title: "اطلب المساعدة الآن"',
        'description: "Who to call when someone is in danger."': 'description: "بمن تتصل الآن."',
        "-->\nYou can always ask for help.": "-->\nيمكنك دائما طلب المساعدة.",
        "-->\n## Who can help": "-->\n## من يساعد",
        "///\n-->": "///\n-->",
    }.items():
        text = text.replace(english, arabic)
    begin = text.rindex("/// emergency")
    danger = text[begin:].replace("Call", "اتصل").replace("someone is hurt", "أصيب أحد")
    project.write(path, text[:begin] + danger)
    assert ask(project, "stamp", "get-help-now", "ar") == 0


def test_a_stamp_is_not_given_away(stale: Project, capsys: pytest.CaptureFixture[str]) -> None:
    assert ask(stale, "stamp", "get-help-now", "gu") == 1
    said = capsys.readouterr().err
    line = said.split(":")[1]
    assert f"{GUJARATI}:{line}:1: translations/unchanged: " in said
    assert ask(stale, "stamp", "get-help-now", "gu", "--stands", line) == 0
    assert freshness_of(stale.site().pages["get-help-now"], "gu").state == "fresh"


def test_a_string_is_not_given_a_stamp(
    project: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    project.write(STRINGS, "topic.danger.name: ભય\n")
    assert ask(project, "stamp", "strings", "gu") == 0
    project.edit("data/topics.yml", "Danger now", "Danger here")
    assert ask(project, "stamp", "strings", "gu") == 1
    assert f"{STRINGS}:1:1: translations/unchanged: " in capsys.readouterr().err
    assert ask(project, "stamp", "strings", "gu", "--stands", "topic.danger.name") == 0
    assert "topic.danger.name" in project.site().strings["gu"].texts


def git(project: Project, *arguments: str) -> str:
    identity = ("-c", "user.name=A", "-c", "user.email=a@example.org")
    return subprocess.run(
        ["git", "-C", project.root, *identity, *arguments],
        check=True,
        capture_output=True,
        text=True,
    ).stdout


def test_an_edit_of_wording_only_keeps_translations_fresh(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    for who in ("AUTHOR", "COMMITTER"):
        monkeypatch.setenv(f"GIT_{who}_NAME", "A")
        monkeypatch.setenv(f"GIT_{who}_EMAIL", "a@example.org")
    ask(project, "stamp", "get-help-now", "gu")
    project.edit(ENGLISH, "You can always ask for help.", "You may always ask for help.")
    git(project, "init", "--quiet")
    git(project, "add", "--all")
    git(project, "commit", "--quiet", "--message", "All")
    assert ask(project, "wording-only", "get-help-now") == 2
    project.edit(ENGLISH, "## Who can help", "## Who helps")
    assert ask(project, "wording-only", "get-help-now") == 0
    page = project.site().pages["get-help-now"]
    assert [fallback for _, fallback in page.composed("gu").blocks] == [True, False, False, False]
    assert git(project, "log", "-1", "--format=%s").strip() == "Wording only: get-help-now"
    assert git(project, "status", "--porcelain") == ""
