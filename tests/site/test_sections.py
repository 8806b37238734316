"""A section is a row and its first page: what its pages share, its door, its label."""

import shutil

import pytest
from selectolax.lexbor import LexborHTMLParser

from microsite.site.sections import layout_of, owner_of, reading_of
from tests.conftest import HELP_LINK, ROOT, Project

SECTIONS = "data/sections.yml"
ABOVE = HELP_LINK.replace("(", "(../")
DOORS = {"parents": "Or carer, or family", "children": "Up to Year 6"}
LABELS = {"parents": "I’m a parent", "children": "I’m at primary"}
ACCENT = "#63b06f"


@pytest.fixture
def with_doors(framed: Project) -> Project:
    """Return a project with two doors, the second row before the first."""

    def open_doors(data: dict[str, dict[str, dict[str, object]]]) -> None:
        rows = data["folders"]
        for name, below in DOORS.items():
            rows[name] |= {"door": below, "accent": ACCENT, "drawing": "kite"}
        data["folders"] = {name: rows[name] for name in (*DOORS, *(set(rows) - set(DOORS)))}

    framed.change(SECTIONS, open_doors)
    drawings = "overrides/drawings"
    shutil.copytree(ROOT / drawings, framed.root / drawings, dirs_exist_ok=True)
    for name in DOORS:
        framed.page(f"{name}/index", ABOVE, title=LABELS[name])
    return framed


def test_a_page_takes_from_its_section_what_it_does_not_say_itself(project: Project) -> None:
    project.change(SECTIONS, lambda data: data["folders"]["parents"].update(owner="parents-lead"))
    project.page("parents/a-page", ABOVE)
    project.page("parents/other", ABOVE, owner="other-lead", reading="professional")
    project.page("other", HELP_LINK)
    site = project.site()
    said = {
        slug: (owner_of(site.pages[slug], site), reading_of(site.pages[slug], site))
        for slug in ("parents/a-page", "parents/other", "other")
    }
    assert said == {
        "parents/a-page": ("parents-lead", "main"),
        "parents/other": ("other-lead", "professional"),
        "other": ("safeguarding-lead", "main"),
    }


def test_the_doors_stand_in_the_order_of_the_rows(with_doors: Project) -> None:
    with_doors.page("a-page", f"/// doors\n///\n\n{HELP_LINK}")
    page = LexborHTMLParser(with_doors.content("a-page"))
    doors = [
        (node.attributes["data-accent"], " ".join(node.text(deep=True).split()))
        for node in page.css(".doors li")
    ]
    assert doors == [
        ("parents", "I’m a parent Or carer, or family"),
        ("children", "I’m at primary Up to Year 6"),
    ]
    assert [node.attributes["href"] for node in page.css(".doors a")] == [
        "../parents/",
        "../children/",
    ]
    assert with_doors.findings("sections/") == []


def test_a_door_that_leads_nowhere(with_doors: Project) -> None:
    (with_doors.root / "content/parents/index.md").unlink()
    [finding] = with_doors.findings("sections/")
    assert (finding.path, finding.rule) == (SECTIONS, "sections/no-page")
    line = (with_doors.root / SECTIONS).read_text().split("\n")[finding.line - 1]
    assert line.strip() == "door: Or carer, or family"


def test_a_door_whose_page_says_something_else(with_doors: Project) -> None:
    with_doors.page("parents/index", ABOVE, title="For families")
    [finding] = with_doors.findings("sections/")
    assert str(finding).startswith(
        "content/parents/index.md:2:1: sections/door-words: The door of this page says"
        " “I’m a parent”."
    )


def test_a_door_whose_page_cannot_be_read_is_told_once(with_doors: Project) -> None:
    with_doors.write("content/parents/index.md", "no head")
    assert with_doors.findings("sections/") == []


def test_a_folder_without_a_row(project: Project) -> None:
    project.page("parent/a-page", ABOVE)
    project.page("parent/other", ABOVE)
    [finding] = project.findings("sections/")
    assert (finding.path, finding.rule) == ("content/parent/a-page.md", "sections/unknown")
    assert finding.hint.startswith("did you mean parents?")


def test_a_drawing_that_is_not_there(with_doors: Project) -> None:
    with_doors.change(SECTIONS, lambda data: data["folders"]["parents"].update(drawing="kit"))
    [finding] = with_doors.findings("data/")
    assert (finding.path, finding.hint) == (SECTIONS, "did you mean kite?")


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"drawing": None}, "a section with a door needs an accent and a drawing"),
        ({"accent": None}, "a section with a door needs an accent and a drawing"),
        ({"accent": "green"}, "accent: string should match"),
        ({"months": 0}, "months: input should be greater than or equal to 1"),
        ({"months": 10**9}, "months: input should be less than or equal to 60"),
        ({"reading": "easy"}, "reading: input should be 'short'"),
        ({"colour": "green"}, "colour is not a key"),
    ],
)
def test_a_row_that_is_wrong(change: dict[str, object], words: str, with_doors: Project) -> None:
    with_doors.change(SECTIONS, lambda data: data["folders"]["parents"].update(change))
    [finding] = with_doors.findings("yaml/")
    assert words in finding.sentence


def test_the_label_of_a_door_is_a_string_that_translators_translate(with_doors: Project) -> None:
    english = with_doors.site().english
    assert english["section.parents.label"] == "I’m a parent"
    assert english["section.parents.door"] == "Or carer, or family"


def test_a_page_is_laid_out_by_its_own_layout_or_that_of_its_section(project: Project) -> None:
    project.page("a-page", HELP_LINK)
    project.page("other", HELP_LINK, layout="home")
    project.page("parents/a-page", ABOVE)
    project.change(SECTIONS, lambda data: data["folders"]["parents"].update(layout="front"))
    site = project.site()
    said = {
        slug: layout_of(site.pages[slug], site) for slug in ("a-page", "other", "parents/a-page")
    }
    assert said == {"a-page": "room", "other": "home", "parents/a-page": "front"}


def test_a_layout_that_is_not_there(project: Project) -> None:
    name = project.page("a-page", HELP_LINK, layout="rom")
    project.change(SECTIONS, lambda data: data["folders"]["parents"].update(layout="front"))
    page, section = project.findings("sections/")
    assert (page.path, page.line, page.rule) == (name, 5, "sections/no-layout")
    assert page.hint == "did you mean room?"
    assert (section.path, section.hint) == (SECTIONS, "known: room")
