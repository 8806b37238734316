"""JSON Schemas of what people write by hand: an editor's program completes and explains by them.

They are made from the records of `facts/`, so that a field is described once.
"""

import json
import posixpath
from collections.abc import Iterator, Mapping
from typing import Any

from pydantic import TypeAdapter
from pydantic.json_schema import GenerateJsonSchema

from microsite.facts.strings import StringsFile
from microsite.facts.wording import LISTS, Lists, Wording
from microsite.site.read import DATA, DATA_FILES
from microsite.site.strings import STRINGS
from microsite.sources.front_matter import PageFrontMatter, TranslationFrontMatter

SCHEMAS = "schema"
SHAPES: Mapping[str, Any] = {
    **{name.rpartition("/")[2]: shape for name, shape in DATA_FILES.items()},
    "wording": Wording,
    "wording_lists": Lists,
    "strings": StringsFile,
    "page": PageFrontMatter,
    "translation": TranslationFrontMatter,
}
"""What each schema describes: every data file, and the heads of pages and translations."""


class _Schema(GenerateJsonSchema):
    """JSON Schema of draft 7: the newest that every YAML language server reads."""

    schema_dialect = "http://json-schema.org/draft-07/schema#"

    def field_title_should_be_set(self, _schema: Any) -> bool:
        """Leave titles away: they would say each key again."""
        return False


def iter_schemas() -> Iterator[tuple[str, str]]:
    """Yield the path in the project and the text of every schema."""
    for name, shape in SHAPES.items():
        schema = schema_of(shape)
        yield f"{SCHEMAS}/{name}.json", f"{json.dumps(schema, indent=2, ensure_ascii=False)}\n"


def schema_of(shape: Any) -> dict[str, Any]:
    """Return the schema of a record or of a type, each field explained by its docstring."""
    made = TypeAdapter(shape).json_schema(schema_generator=_Schema)
    return {"$schema": _Schema.schema_dialect, **_tidy(made)}


def schema_comment(path: str) -> str:
    """Return the line that names the schema of the data file `path` to YAML language servers."""
    folder, name = posixpath.split(path.removesuffix(".yml"))
    schema = name
    if folder == STRINGS:
        schema = "strings"
    elif folder.startswith(f"{DATA}/wording"):
        schema = "wording_lists" if name == LISTS else "wording"
    return (
        f"# yaml-language-server: $schema={posixpath.relpath(f'{SCHEMAS}/{schema}.json', folder)}"
    )


def _tidy(schema: Any) -> Any:
    """Return a schema that knows only keys of its patterns; its descriptions lose the line ends of
    the code.
    """
    if isinstance(schema, list):
        return [_tidy(part) for part in schema]
    if not isinstance(schema, dict):
        return schema
    tidy = {key: _tidy(value) for key, value in schema.items()}
    if isinstance(said := tidy.get("description"), str):
        tidy["description"] = "\n\n".join(" ".join(part.split()) for part in said.split("\n\n"))
    return {"additionalProperties": False, **tidy} if "patternProperties" in tidy else tidy
