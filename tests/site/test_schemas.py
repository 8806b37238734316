"""The schemas say of every data file what the records say of it, and every field is explained."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import fastjsonschema
import pytest

from microsite.site.schemas import SHAPES, iter_schemas, schema_comment
from microsite.sources.datafiles import load_yaml, parse_yaml
from microsite.sources.front_matter import split_front_matter
from tests.conftest import ROOT

SCHEMAS = {Path(path).stem: json.loads(text) for path, text in iter_schemas()}
DATA_FILES = sorted(path.relative_to(ROOT).as_posix() for path in (ROOT / "data").rglob("*.yml"))
PAGES = sorted(path.relative_to(ROOT).as_posix() for path in (ROOT / "content").rglob("*.md"))

Check = Callable[[Any], Any]


@pytest.fixture(scope="module")
def checks() -> dict[str, Check]:
    return {name: fastjsonschema.compile(schema) for name, schema in SCHEMAS.items()}


def named_in(path: str) -> str:
    """Return the schema that the first line of a data file names."""
    first = (ROOT / path).read_text(encoding="utf-8").split("\n", 1)[0]
    assert first == schema_comment(path), f"begin {path} with the line {schema_comment(path)}"
    return first.partition("$schema=")[2]


@pytest.mark.parametrize("path", DATA_FILES)
def test_a_data_file_names_its_schema_and_follows_it(path: str, checks: dict[str, Check]) -> None:
    schema = (ROOT / path).parent / named_in(path)
    assert schema.is_file()
    checks[schema.stem](load_yaml(ROOT, path).value)


@pytest.mark.parametrize("path", PAGES)
def test_the_head_of_a_page_follows_its_schema(path: str, checks: dict[str, Check]) -> None:
    parts = split_front_matter((ROOT / path).read_text(encoding="utf-8"))
    assert parts is not None
    is_translation = "." in Path(path).stem
    checks["translation" if is_translation else "page"](parse_yaml(parts[0], path).value)


def test_every_record_has_a_schema_of_its_own() -> None:
    assert set(SCHEMAS) == set(SHAPES)
    assert all(schema["$schema"].endswith("/draft-07/schema#") for schema in SCHEMAS.values())


TOPIC = {"name": "A harm", "what": "What it is."}
MISTAKES: dict[str, tuple[str, Any]] = {
    "an unknown key": ("topics", {"harm": {**TOPIC, "colour": "red"}}),
    "a missing key": ("topics", {"harm": {"name": "A harm"}}),
    "a list for a row": ("topics", {"harm": [TOPIC]}),
    "no words": ("topics", {"harm": {**TOPIC, "what": ""}}),
    "a capital in an id": (
        "services",
        {"services": {"Childline": {"name": "A name", "what": "A line."}}},
    ),
    "an address of capitals": ("moved", {"Old/Page": "new/page"}),
    "no list": ("published", {"a": "b"}),
    "a word that is none of the known": ("translation", {"status": "finished"}),
    "a day that is none": ("tested", {"on": "yesterday"}),
    "a number for words": ("strings", {"exit.label": 1}),
}


@pytest.mark.parametrize(("name", "value"), MISTAKES.values(), ids=MISTAKES.keys())
def test_a_schema_refuses_a_mistake(name: str, value: Any, checks: dict[str, Check]) -> None:
    with pytest.raises(fastjsonschema.JsonSchemaValueException):
        checks[name](value)


def iter_properties(schema: Any, where: str = "") -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield (where, what it says) for every field below a schema."""
    if isinstance(schema, list):
        for part in schema:
            yield from iter_properties(part, where)
    elif isinstance(schema, dict):
        for name, said in schema.get("properties", {}).items():
            yield f"{where}.{name}", said
        for key, part in schema.items():
            yield from iter_properties(part, f"{where}.{key}")


@pytest.mark.parametrize("name", SCHEMAS)
def test_every_field_is_explained(name: str) -> None:
    silent = [
        where
        for where, said in iter_properties(SCHEMAS[name], name)
        if not said.get("description", "").endswith(".")
    ]
    assert silent == [], "say what these hold, in a docstring below the field, in a sentence"
