"""Open data follows its schemas, says what the pages say, and nothing that a page must not say."""

import json
from copy import deepcopy
from datetime import date
from pathlib import Path
from typing import Any

import fastjsonschema
import pytest

from microsite.output.open_data import iter_open_data
from microsite.site.downloads import DATA_SETS
from microsite.site.read import load_site
from microsite.site.site import Site
from tests.conftest import ROOT, Project

TODAY = date(2026, 11, 28)


def made(site: Site) -> dict[str, Any]:
    return {path: json.loads(content) for path, content in iter_open_data(site)}


@pytest.fixture(scope="module")
def real() -> Site:
    site, findings = load_site(ROOT, TODAY)
    assert site, findings
    return site


@pytest.fixture(scope="module")
def files(real: Site) -> dict[str, Any]:
    return made(real)


@pytest.mark.parametrize("name", DATA_SETS)
def test_every_file_follows_the_schema_that_it_names(
    name: str, files: dict[str, Any], real: Site
) -> None:
    own = [path for path in files if path.endswith(f"data/{name}.json")]
    assert len(own) == len(real.tags)
    for path in own:
        schema = files[str(Path(path).parent / files[path]["$schema"])]
        check = fastjsonschema.compile(schema)
        check(files[path])
        mistakes: tuple[dict[str, Any], ...] = ({"extra": 1}, {"as_of": "today"}, {name: [{}]})
        for mistake in mistakes:
            with pytest.raises(fastjsonschema.JsonSchemaValueException):
                check({**deepcopy(files[path]), **mistake})


def test_every_part_of_a_schema_is_explained(files: dict[str, Any]) -> None:
    for path, schema in files.items():
        if path.endswith(".schema.json"):
            shapes = [schema, *schema["$defs"].values()]
            for shape in shapes:
                for name, field in shape["properties"].items():
                    assert field.get("description"), (path, name)


def test_every_page_stands_there_with_its_owner_and_days(files: dict[str, Any], real: Site) -> None:
    rows = {row["address"]: row for row in files["data/pages.json"]["pages"]}
    assert len(rows) == len(real.pages)
    row = rows["board/strategy/"]
    assert row["title"] == real.pages["board/strategy"].front.title
    assert row["owner"] == "safeguarding-lead"
    assert row["updated"] < row["review_by"]
    assert row["strategy"] == list(real.pages["board/strategy"].front.strategy)
    gujarati = {row["address"]: row for row in files["gu/data/pages.json"]["pages"]}
    assert gujarati["gu/report/ceop/"]["is_translated"]
    assert not gujarati["gu/board/strategy/"]["is_translated"]


def test_every_way_to_a_service_stands_there_with_what_it_is_not_for(
    files: dict[str, Any], real: Site
) -> None:
    rows = {row["id"]: row for row in files["data/services.json"]["services"]}
    assert list(rows) == list(real.registry.services)
    for name, service in real.registry.services.items():
        assert [way["value"] for way in rows[name]["ways"]] == [
            way.value for way in service.ways.values()
        ]
        assert rows[name]["refuses"].keys() == service.refuses.keys()
    assert files["data/services.json"]["is_trial"] is not real.partnership.launched


def test_no_mention_is_left_in_the_words(files: dict[str, Any]) -> None:
    for path, value in files.items():
        assert "[[" not in json.dumps(value), path


def test_a_launched_site_passes_on_no_old_number(framed: Project) -> None:
    framed.edit("data/partnership.yml", "launched: false", "launched: true")
    framed.edit(
        "data/services.yml",
        "danger: They can act",
        "danger: Call [[children-services.phone]]. They can act",
    )
    text = json.dumps(made(framed.furnished())["data/services.json"], ensure_ascii=False)
    assert "7946 0000" not in text
    (row,) = [row for row in json.loads(text)["services"] if row["id"] == "children-services"]
    (way,) = row["ways"]
    assert (way["value"], way["instead"]) == (None, "Ask the school for the number.")
    assert row["accepts"]["danger"].startswith("Call Ask the school for the number.")


def test_events_hold_confirmed_days_alone(framed: Project) -> None:
    framed.edit(
        "data/campaigns.yml",
        "  occasions:",
        '  occasions:\n    "2027": {starts: 2027-04-05, theme: A secret}',
    )
    (event,) = made(framed.furnished())["data/events.json"]["events"]
    assert [one["starts"] for one in event["occasions"]] == ["2025-04-07"]
    assert event["usually"] == "usually a week in spring"


def test_translations_say_how_much_of_them_is_english(files: dict[str, Any], sources: Site) -> None:
    rows = files["data/translations.json"]["translations"]
    assert rows
    assert {row["language"] for row in rows} <= {*sources.tags} - {"en"}
    assert all(0 <= row["in_english"] < row["parts"] for row in rows)
    assert rows == files["gu/data/translations.json"]["translations"]


def test_the_same_day_gives_the_same_bytes(real: Site) -> None:
    assert dict(iter_open_data(real)) == dict(iter_open_data(real))
