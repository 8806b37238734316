"""What a row of the data leads to is there: a page, a heading, a drawing."""

import pytest

import build
from tests.conftest import Project, run


def banner(project: Project, heading: str, sentence: str, page: str) -> None:
    project.write("data/banner.yml", f"heading: {heading}\nsentence: {sentence}\npage: {page}\n")


@pytest.mark.parametrize(
    ("values", "line"),
    [
        (
            ("A false message", "Do not send it on.", "get-help-no"),
            "data/banner.yml:3:1: banner/broken-link",
        ),
        (("A false message", "null", "get-help-now"), "data/banner.yml:1:1: banner/half"),
        (("null", "Do not send it on.", "null"), "data/banner.yml:1:1: banner/half"),
        (("A false message", "Do not send it on.", "Get Help"), "data/banner.yml:3:1: yaml/value"),
        (("A false message", "Do not send it on.", "get-help-now"), ""),
        (("A false message", "Do not send it on.", "null"), ""),
        (("null", "null", "null"), ""),
    ],
)
def test_a_banner_is_whole_or_absent(
    values: tuple[str, str, str], line: str, framed: Project
) -> None:
    banner(framed, *values)
    lines = [found for found in framed.told("") if found.startswith("data/banner.yml")]
    assert [found[: len(line)] for found in lines] == ([line] if line else [])


def test_a_banner_stands_on_every_page_of_every_language(copy_of_site: Project) -> None:
    banner(copy_of_site, "A false message", "Do not send it on.", "get-help-now")
    assert run(build.verb, "--root", copy_of_site.root) == 0
    pages = list((copy_of_site.root / "site").rglob("*.html"))
    assert len(pages) > 3
    assert all(
        "<strong>A false message</strong> Do not send it on." in page.read_text()
        for page in [
            page
            for page in pages
            if page.relative_to(copy_of_site.root / "site").parts[0] not in ("gu", "ar")
        ]
    )
    assert all("Do not send it on." in page.read_text() for page in pages)


@pytest.mark.parametrize(
    ("name", "key"), [("glossary", "grooming"), ("campaigns", "kindness-week")]
)
def test_a_row_that_leads_to_no_page(name: str, key: str, framed: Project) -> None:
    framed.change(f"data/{name}.yml", lambda rows: rows[key].update(page="get-help-no"))
    [finding] = framed.findings("data/")
    assert (finding.path, finding.rule) == (f"data/{name}.yml", "data/broken-link")
    assert finding.hint == "did you mean get-help-now?"


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ("get-help-no: hand", "There is no page get-help-no. Hint: did you mean get-help-now?"),
        ("get-help-now#dangr: hand", "The page get-help-now has no heading dangr."),
        ("get-help-now: hnd", "There is no drawing small-hnd.svg. Hint: did you mean small-hand?"),
    ],
)
def test_a_picture_of_nothing(row: str, said: str, framed: Project) -> None:
    framed.write("data/pictures.yml", f"{row}\n")
    [finding] = framed.told("data/")
    assert finding.startswith("data/pictures.yml:1:1: data/")
    assert said in finding


def test_a_picture_that_is_there(framed: Project) -> None:
    framed.write("data/pictures.yml", "get-help-now: hand\n")
    assert framed.told("data/") == []


def test_a_campaign_without_its_drawing(framed: Project) -> None:
    campaigns = "data/campaigns.yml"
    framed.change(campaigns, lambda rows: rows["kindness-week"].update(drawing="skie"))
    [finding] = framed.told("data/")
    assert ": data/unknown-drawing: There is no drawing skie.svg." in finding


@pytest.mark.parametrize(
    ("ways", "rules"),
    [
        ("{emergency: [phone]}", []),
        ("{emergency: [phone], helpline: [phone]}", []),
        ("{helpline: [phone], emergency: [phone]}", ["data/danger-card"]),
        ("{helpline: [phone]}", ["data/danger-card"]),
        ("{emergency: [phone], helpline: [web]}", ["data/uncritical-way"]),
    ],
)
def test_the_card_for_danger_offers_what_danger_dials(
    ways: str, rules: list[str], project: Project
) -> None:
    project.edit("data/search.yml", "{emergency: [phone]}", ways)
    assert [one.rule for one in project.findings("data/")] == rules


def test_a_search_without_the_card_for_danger_is_told(project: Project) -> None:
    project.write("data/search.yml", "cards: {}\ntyping: {}\n")
    assert "data/danger-card" in {one.rule for one in project.findings("data/")}
