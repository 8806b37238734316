"""The sections of the site: one for each folder of `content/` (`data/sections.yml`)."""

from typing import Annotated, Literal

from pydantic import Field, model_validator

from microsite.facts.house_style import Reading
from microsite.facts.records import Id, Months, PublicKnown, PublicSentence, Record

Colour = Annotated[str, Field(pattern=r"^#[0-9a-f]{6}$")]


class PageDefaults(Record):
    """What every page of a section takes from it, unless its own front matter says otherwise."""

    readers: Literal["children", "young-people", "parents", "professionals", "everyone"]
    """Whom its pages speak to."""
    reading: Reading
    """The reading band of its pages."""
    owner: Id
    """The role that looks after its pages. Never a person's name."""
    months: Months
    """How many months may pass between two checks of a page."""
    layout: Id = "room"
    """How its pages are laid out: the name of a file in overrides/layouts/."""

    @property
    def is_for_adults(self) -> bool:
        return self.readers in ("parents", "professionals")


class Section(PageDefaults):
    """A folder of `content/`. One with a `door` is a window of the home page."""

    label: PublicSentence
    """What its readers call it, in the menu, above its pages and on its door."""
    door: PublicKnown = None
    """What stands under the label on its door. A section without it is no door."""
    accent: Colour | None = None
    """The ground of its picture and of its heads, under ink. A door needs one."""
    deep: Colour | None = None
    """The ground of its heads in the dark, for an accent that a veil of night would turn to mud."""
    drawing: Id | None = None
    """Its picture, by the name of a file in overrides/drawings/. A door needs one."""

    @model_validator(mode="after")
    def _a_door_is_whole(self) -> "Section":
        if self.door and not (self.accent and self.drawing):
            raise ValueError("a section with a door needs an accent and a drawing")
        return self


class Sections(Record):
    """The table of contents of `content/`."""

    top: PageDefaults
    """The pages that stand in no folder."""
    folders: dict[Id, Section]
    """The folders, in the order of their doors."""

    @property
    def doors(self) -> tuple[str, ...]:
        """The folders that are doors, in their order."""
        return tuple(name for name, section in self.folders.items() if section.door)
