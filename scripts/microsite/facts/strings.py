"""The words of one language, by dotted key (`data/strings/<tag>.yml`)."""

from typing import Any

from pydantic import ConfigDict, Field

from microsite.facts.records import Record


class StringsFile(Record):
    """Words by dotted key, such as `exit.label: Exit`. Keep {places to fill} and [[mentions]] as
    they are.
    """

    model_config = ConfigDict(extra="allow")
    __pydantic_extra__: dict[str, str] = Field(init=False)

    made_from: dict[str, Any] | None = None
    """The English each word was made from. Written by `translations.py stamp`, never by hand."""
