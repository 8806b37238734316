"""What every record of `data/` is made of: ids, sentences, sources, checks.

Reading files and locating mistakes is the work of `sources/`; what a reader sees is the work of
`render/`.
"""

from datetime import date
from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, model_validator

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


def _forget_unknown(value: Any) -> Any:
    """Read the word `unknown` as no answer: nobody fills it from memory."""
    return None if isinstance(value, str) and value.strip().lower() == _UNKNOWN else value


Known = Annotated[str | None, BeforeValidator(_forget_unknown)]
"""A sentence, or None where the data file says `unknown`."""


class Record(BaseModel):
    """A row of a data file. Unknown keys are mistakes."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=False, hide_input_in_errors=True)


class Source(Record):
    """Where a fact was seen. `where` is for the partnership's own check and is never shown to the
    public.
    """

    seen_on: date
    where: Sentence
    tag: Tag


class Checked(Record):
    """Who opened the page or dialled the number, and when. `by` is a role, never a person."""

    on: date | None = None
    by: str | None = None

    @model_validator(mode="after")
    def _both_or_neither(self) -> "Checked":
        if (self.on is None) != (self.by is None):
            raise ValueError("a check needs both the day (on) and the role (by), or neither")
        return self

    @property
    def is_done(self) -> bool:
        return self.on is not None
