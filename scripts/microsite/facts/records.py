"""What every record of `data/` is made of: ids, sentences, sources, checks.

The type of a field says what it is: words that the public reads (`Public`), a value, or a record of
its own. Whoever walks the public words asks the types (`iter_public`) and keeps no list of names.
Reading files and locating mistakes is the work of `sources/`; what a reader sees is the work of
`render/`.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from types import NoneType
from typing import Annotated, Any, Literal, get_args, get_origin, get_type_hints

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, model_validator
from pydantic_core import PydanticCustomError

Tag = Literal["A", "B", "A-old"]
"""How sure a source is (docs/content-guide.md): the body itself, several others, the body itself
long ago.
"""

SLUG = r"^[a-z0-9]+(-[a-z0-9]+)*(/[a-z0-9]+(-[a-z0-9]+)*)*$"
Slug = Annotated[str, Field(pattern=SLUG)]
Place = Annotated[str, Field(pattern=SLUG.removesuffix("$") + "(#[a-z0-9]+(-[a-z0-9]+)*)?$")]
"""A page by its slug, or a part of one by the id of its heading: `report/index#someone-else`."""
Id = Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
HttpsAddress = Annotated[str, Field(pattern=r"^https://[a-z0-9.-]+(/\S*)?$")]
Sentence = Annotated[str, Field(min_length=2)]

_UNKNOWN = "unknown"


@dataclass(frozen=True)
class Public:
    """Marks the words that the public reads and that translators translate."""


@dataclass(frozen=True)
class Shown:
    """Marks words that the public reads and that no strings file translates."""


def forget_unknown(value: Any) -> Any:
    """Read the word `unknown` as no answer: nobody fills it from memory."""
    return None if isinstance(value, str) and value.strip().lower() == _UNKNOWN else value


_DAY = re.compile(r"20[0-9]{2}-[0-9]{2}-[0-9]{2}")


def _read_day(value: Any) -> Any:
    """Read a day in its one form: a library would take 20/11/2026 amiss and a bare number as
    seconds.
    """
    if (
        value is None
        or isinstance(value, date)
        or (isinstance(value, str) and _DAY.fullmatch(value))
    ):
        return value
    raise PydanticCustomError("date", "this is no day of this century, written as 2026-11-28")


Day = Annotated[date, BeforeValidator(_read_day)]
"""A day, such as 2026-11-28."""
Months = Annotated[int, Field(ge=1, le=60)]
"""How many months may pass between two checks: five years at most."""
Known = Annotated[str | None, BeforeValidator(forget_unknown)]
"""A value, or None where the data file says `unknown`."""
PublicSentence = Annotated[Sentence, Public()]
"""Words that the public reads."""
PublicKnown = Annotated[Known, Public()]
"""Words that the public reads, or None where the data file says `unknown`."""
ShownSentence = Annotated[Sentence, Shown()]
"""Words that the public reads and that no strings file translates."""


class Record(BaseModel):
    """A row of a data file. Unknown keys are mistakes.

    The docstring of a field is what an editor of the data reads about it (`schema/`).
    """

    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        strict=False,
        hide_input_in_errors=True,
        use_attribute_docstrings=True,
    )


class Source(Record):
    """Where a fact was seen."""

    seen_on: Day
    """The day somebody saw it there, such as 2026-11-23."""
    where: Sentence
    """The page or paper, for the partnership's own check. The public never sees it."""
    tag: Tag
    """A: the body itself says so. B: several others do. A-old: the body itself did, long ago."""


class Checked(Record):
    """Who opened the page or dialled the number, and when. Only that person fills it in."""

    on: Day | None = None
    """The day of the check."""
    by: str | None = None
    """The role of whoever checked, such as safeguarding-lead. Never a person's name."""

    @model_validator(mode="after")
    def _both_or_neither(self) -> "Checked":
        if (self.on is None) != (self.by is None):
            raise ValueError("a check needs both the day (on) and the role (by), or neither")
        return self

    @property
    def is_done(self) -> bool:
        return self.on is not None


def iter_public(record: Record) -> Iterator[tuple[tuple[str, ...], str]]:
    """Yield (path, words) of everything public in a record, in the order of its fields.

    An item of a list is named by its place, counted from 1.
    """
    for name, kind in hints_of(type(record)).items():
        for path, words in _iter_public_in(getattr(record, name), kind):
            yield (name, *path), words


def is_shown(kind: Any, keys: Sequence[str | int]) -> bool:
    """Say whether the public reads what stands at `keys` of a file that holds `kind`."""
    bare = _bare(kind)
    if any(isinstance(mark, Public | Shown) for mark in (*marks_of(kind), *marks_of(bare))):
        return True
    bare = _bare(bare)
    if not keys:
        return False
    if isinstance(bare, type) and issubclass(bare, Record):
        extra = get_args(get_type_hints(bare).get("__pydantic_extra__"))
        inner = hints_of(bare).get(str(keys[0]), Annotated[str, Shown()] if extra else None)
    else:
        inner = next((part for part in reversed(get_args(bare)) if part is not Ellipsis), None)
    return inner is not None and is_shown(inner, keys[1:])


@cache
def hints_of(kind: type[Record]) -> Mapping[str, Any]:
    """Return the types of a record's fields by name, their marks included."""
    hints = get_type_hints(kind, include_extras=True)
    return {name: hints[name] for name in kind.model_fields}


def marks_of(kind: Any) -> tuple[Any, ...]:
    """Return the marks that stand on the type of a field."""
    return get_args(kind)[1:] if get_origin(kind) is Annotated else ()


def _iter_public_in(value: Any, kind: Any) -> Iterator[tuple[tuple[str, ...], str]]:
    if isinstance(value, Record):
        yield from iter_public(value)
    elif value is not None and Public() in marks_of(kind):
        yield (), value
    elif isinstance(value, (Mapping, tuple)):
        rows = value.items() if isinstance(value, Mapping) else enumerate(value, 1)
        inner = next(part for part in reversed(get_args(_bare(kind))) if part is not Ellipsis)
        for key, child in rows:
            yield from (((str(key), *path), words) for path, words in _iter_public_in(child, inner))


def _bare(kind: Any) -> Any:
    """Return a type without its marks, and without None among its choices."""
    while get_origin(kind) is Annotated:
        kind = get_args(kind)[0]
    known = [part for part in get_args(kind) if part is not NoneType]
    return known[0] if NoneType in get_args(kind) else kind
