"""Every `///` block that a page may hold, once: its name, where its words come from, what it does.

The reader of Markdown, the checks, the renderer and the tables of the content guide all take the
kinds from here.
"""

from collections.abc import Mapping
from dataclasses import dataclass

NOTHING = "nothing"


@dataclass(frozen=True)
class BlockKind:
    """One kind of `///` block.

    `argument` says what stands after the `|`, and `holds` what stands inside, both as the content
    guide prints them. `heading` is the level of the first heading that a generated block prints,
    where it prints any.
    """

    name: str
    does: str
    argument: str = ""
    holds: str = NOTHING
    is_generated: bool = False
    """True where its words come from `data/`, in every language."""
    lists_services: bool = False
    """True where it holds ids of services."""
    heading: int | None = None
    is_level: bool = False
    """True for one of the three levels of care; hidden words name the level (behaviour of the NHS's
    care cards).
    """
    look: str = ""
    """The classes that the style knows it by, where they are not its name and `card` for words of
    the author's.
    """

    @property
    def css_class(self) -> str:
        """What stands in the `class` of the block."""
        return self.look or (self.name if self.is_generated else f"card {self.name}")


CHOOSER = "chooser"
"""The one generated block that answers topics, and has ids, of its own data file."""

KINDS: Mapping[str, BlockKind] = {
    kind.name: kind
    for kind in (
        BlockKind(
            "steps",
            "what to do now, in order, first thing on a page of help",
            "its heading",
            "a numbered list: the verb in bold, the reason after it",
        ),
        BlockKind(
            "emergency",
            "the red card: call 999 now if",
            "its heading, ending in “if:”",
            "a list",
            is_level=True,
        ),
        BlockKind(
            "urgent",
            "tell someone today if",
            "its heading, ending in “if:”",
            "a list",
            is_level=True,
        ),
        BlockKind(
            "advice", "get advice if", "its heading, ending in “if:”", "a list", is_level=True
        ),
        BlockKind(
            "evidence",
            "advice to keep proof; it prints the nude-picture exception itself",
            "its heading",
            "every word of advice to keep, save or not delete something",
        ),
        BlockKind(
            "windows",
            "lit windows to choose from, each one link",
            holds="a list of links, a few words after each",
            look="card doors",
        ),
        BlockKind(
            "worries",
            "what may be worrying the reader, each row one link with the picture of where it leads "
            "(data/pictures.yml)",
            holds="a list of links, a few words after each",
        ),
        BlockKind(
            "services",
            "a card for each service",
            argument="the topic it answers",
            holds="ids of services that accept that topic",
            is_generated=True,
            lists_services=True,
            heading=3,
        ),
        BlockKind(
            "timelines",
            "what happens after a report, service by service",
            holds="ids of services",
            is_generated=True,
            lists_services=True,
            heading=3,
        ),
        BlockKind(
            "comparison",
            "who does what, for what not, and when",
            holds="ids of services",
            is_generated=True,
            lists_services=True,
        ),
        BlockKind(
            CHOOSER,
            "a few questions that lead to the right person (`data/chooser.yml`)",
            is_generated=True,
            heading=2,
        ),
        BlockKind(
            "event",
            "one event with its date, or when it usually is",
            argument="the id of its campaign",
            is_generated=True,
        ),
        BlockKind(
            "strategy", "every paragraph of the 2008 strategy and its standing", is_generated=True
        ),
        BlockKind("pages", "every page, by its first letter", is_generated=True, heading=3),
        BlockKind("tested", "what the last recorded tests covered", is_generated=True),
        BlockKind(
            "browsers", "in which browsers the exit was tried, as recorded", is_generated=True
        ),
        BlockKind("doors", "a lit window for each door", is_generated=True, look="card doors"),
    )
}

WORDED = tuple(name for name, kind in KINDS.items() if not kind.is_generated)
"""Blocks whose words are the author's and are translated."""
GENERATED = tuple(name for name, kind in KINDS.items() if kind.is_generated)
"""Blocks that hold ids or nothing: their words come from `data/`, in every language."""
LISTS_OF_SERVICES = tuple(name for name, kind in KINDS.items() if kind.lists_services)
"""Blocks that hold ids of services."""
