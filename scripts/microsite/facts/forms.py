"""Forms that a reader fills in on the own screen, or on paper: nothing is sent and nothing is kept
(`data/forms.yml`, docs/decisions/0005).

The rows are as an editor writes them. What must be true of them stands in `checks/pages/forms.py`,
what a page prints in `render/parts/form.py`, and what the screen does in `overrides/scripts/own/`.
"""

from collections.abc import Iterator, Mapping
from string import Formatter
from typing import Annotated, Literal

from pydantic import Field, model_validator

from microsite.facts.records import Id, Place, PublicKnown, PublicSentence, Record

Way = Literal["copy", "big", "check", "print", "download"]
"""What can be done with the result: nothing of it leaves the device by itself."""
Given = Literal["campaigns", "pages", "reviews"]
"""What the build knows and writes into a form."""


class Choice(Record):
    """One of a few answers to press."""

    say: PublicSentence
    """The answer, as the person who presses it would say it."""
    writes: PublicSentence
    """The whole sentence that it puts into the message."""


class FormField(Record):
    """One thing that is asked for."""

    ask: PublicSentence
    """What is asked, in a few words."""
    hint: PublicKnown = None
    """What helps to answer it."""
    page: Place | None = None
    """The page that helps with it, and perhaps a heading on it."""
    link: PublicKnown = None
    """The words of the link to that page."""
    choices: dict[Id, Choice] = Field({})
    """The answers to choose from. Without them there are lines to write on."""
    lines: Annotated[int, Field(ge=1, le=12)] = 1
    """Lines to write on."""
    needed: bool = False
    """True where a check tells that it is still empty."""
    stands_for: PublicKnown = None
    """The words that its answer takes the place of: on the page they stand in brackets."""
    given: Given | None = None
    """What the build writes here, so that nobody has to."""

    @model_validator(mode="after")
    def _a_link_is_whole(self) -> "FormField":
        if (self.page is None) != (self.link is None):
            raise ValueError("a field that leads to a page needs both page and link")
        return self


class FormPart(Record):
    """Some of the fields of a form, under one heading."""

    heading: PublicKnown = None
    """The heading. A form of one part may do without."""
    note: PublicKnown = None
    """A sentence or two under it."""
    fields: dict[Id, FormField]
    """The fields, by their ids."""


class Gate(Record):
    """The question that comes before everything else. Whoever says yes, or is not sure, meets words
    and somebody who helps in place of the form.
    """

    ask: PublicSentence
    """The question."""
    hint: PublicKnown = None
    """What it means."""
    yes: PublicSentence
    """The answer that leads away from the form."""
    no: PublicSentence
    """The answer that leads to it."""
    instead: tuple[PublicSentence, ...]
    """What to do after a yes, a sentence or two each."""
    topic: Id
    """The topic of topics.yml that its services answer."""
    services: Annotated[tuple[Id, ...], Field(min_length=1)]
    """Ids of services.yml: who helps after a yes."""


class FormRow(Record):
    """The row that a form is folded behind."""

    say: PublicSentence
    """Its name."""
    small: PublicSentence
    """What stands under it in small letters."""
    picture: Id
    """Its picture: `overrides/drawings/small-<name>.svg`."""


class Form(Record):
    """A form. It makes a message out of choices, a document out of its fields, or a document out of
    a part of its page.
    """

    title: PublicSentence
    """The name of what it makes."""
    careful: PublicKnown = None
    """What to be careful of with what it makes."""
    row: FormRow | None = None
    """The row that opens it, where it is folded."""
    gate: Gate | None = None
    """The question before everything else."""
    parts: dict[Id, FormPart]
    """Its fields, in parts."""
    message: Annotated[str | None, Field(min_length=2)] = None
    """The message, made of its fields: `{who} {about}`. Without script the page does without it."""
    of: Id | None = None
    """The heading of the page whose words, up to the next, become the document."""
    ways: Annotated[tuple[Way, ...], Field(min_length=1)]
    """What can be done with the result."""

    @model_validator(mode="after")
    def _it_makes_one_thing(self) -> "Form":
        if self.message and self.of:
            raise ValueError("a form makes a message, or a document of its page, and not both")
        return self

    @property
    def fields(self) -> dict[str, FormField]:
        """All of its fields, by their ids."""
        return {name: one for part in self.parts.values() for name, one in part.fields.items()}

    @property
    def placeholders(self) -> tuple[str, ...]:
        """The fields that its message names. Raises ValueError where a bracket is left open."""
        found = Formatter().parse(self.message or "")
        return tuple(name for _, name, _, _ in found if name is not None)


def iter_fields(forms: Mapping[str, Form]) -> Iterator[tuple[tuple[str, ...], FormField]]:
    """Yield every field of every form, with where it stands in the data file."""
    for form_id, form in forms.items():
        for part_id, part in form.parts.items():
            for name, field in part.fields.items():
                yield (form_id, "parts", part_id, "fields", name), field
