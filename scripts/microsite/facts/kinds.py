"""Every `///` block that a page may hold, once: its name, where its words come from, what it does.

The reader of Markdown, the checks, the renderer and the tables of the content guide all take the
kinds from here.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

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
    shape: Literal["", "rows", "windows", "fold", "ticks", "numbers", "buttons"] = ""
    """What becomes of the lists and links inside it (`sources/shapes.py`)."""
    is_drawn: bool = False
    """True for a block with a drawing: `drawing: call` on an indented line under its first."""
    has_topic: bool = False
    """True for a block whose buttons may answer a topic: `topic: danger` on an indented line under
    its first.
    """
    may_fold: bool = False
    """True for a card that is a row that opens where its heading has a line beneath it, after
    another stroke.
    """
    script: str = ""
    """The script of its own that a page with it asks for: `overrides/scripts/own/<name>.js`."""
    waits: bool = False
    """True for a block that is not there until its script comes: nobody reads it out."""
    look: str = ""
    """The classes that the style knows it by, where they are not its name and `card` for words of
    the author's.
    """

    @property
    def options(self) -> tuple[str, ...]:
        """What may stand on indented lines under its first."""
        return ("drawing",) * self.is_drawn + ("topic",) * self.has_topic

    @property
    def css_class(self) -> str:
        """What stands in the `class` of the block."""
        return self.look or (self.name if self.is_generated else f"card {self.name}")


SHOW = "show"
"""A card to hold up to somebody."""
INDEX = "pages"
"""The one generated block that prints what people type when they look for a page."""
FORM = "form"
"""The one generated block that asks a reader for words, and keeps none of them."""
GLOSSARY = "glossary"
"""The one generated block that prints the words of the glossary."""
DIRECTORY = "directory"
"""The one generated block that prints every service."""
CHOOSER = "chooser"
"""The one generated block that answers topics, and has ids, of its own data file."""

LANGUAGE_LIST, PRINTS, KIT = "languages", "prints", "kit"
FROM_HERE = (LANGUAGE_LIST, PRINTS, KIT)
"""The generated blocks whose links lead out of the folder of their language."""
DAYS = "days"
"""The script that puts right what depends on the day, where the site was not built again."""

KINDS: Mapping[str, BlockKind] = {
    kind.name: kind
    for kind in (
        BlockKind(
            "steps",
            "what to do now, in order, first thing on a page of help",
            "its heading",
            "a numbered list: the verb in bold, the reason after it",
            shape="ticks",
        ),
        BlockKind(
            "procedure",
            "what to do in order, for whoever reads it at work",
            "its heading",
            "a numbered list: the verb in bold, the reason after it",
            shape="numbers",
            look="procedure",
        ),
        BlockKind(
            "care",
            "a card of a front page: one situation, one filled button, one outlined",
            "its heading, with the id that a window leads to",
            "words; a link or a way to reach a service alone in its paragraph is a button. "
            "`topic: nudes` on an indented line under its first: whom its buttons reach must "
            "accept that topic, and the card answers it",
            shape="buttons",
            is_drawn=True,
            has_topic=True,
            look="care",
        ),
        BlockKind(
            SHOW,
            "a card to hold up to somebody: its heading fills the screen at one press",
            "what it says, in quotation marks, with an id",
            "words for whoever holds it; links and ways to reach a service as in `care`",
            shape="buttons",
            is_drawn=True,
            has_topic=True,
            look="care held",
            script="show",
        ),
        BlockKind(
            "fold",
            "a row that opens: what a reader needs only sometimes; with an id at the end, "
            "`{#threats}`, others lead to it and it has a picture of its own",
            "its name, and a line beneath after another |",
            "words, with buttons as in `care`; without an id its picture is that of the first page "
            "they lead to",
            shape="fold",
            has_topic=True,
            look="fold",
        ),
        BlockKind(
            "scene",
            "for little ones, on a page with the layout `little`: a picture and a sentence, shown "
            "alone",
            "its sentence, of about eight words, with an id",
            "a sentence or two to say aloud",
            is_drawn=True,
            look="scene",
        ),
        BlockKind(
            "idea",
            "one idea of an Easy Read (`easy_of`): a picture, and what it means beside it",
            holds="a sentence or two, hard words in bold; a way to reach a service alone in its "
            "paragraph is a button",
            is_drawn=True,
            look="idea",
        ),
        BlockKind(
            "panes",
            "a few short things as one window, instead of bullets",
            holds="a list of four or six",
            look="panes",
        ),
        BlockKind(
            "emergency",
            "the red card: call 999 now if",
            "its heading, ending in “if:”",
            "a list, and buttons as in `care`",
            is_level=True,
            shape="buttons",
        ),
        BlockKind(
            "urgent",
            "tell someone today if",
            "its heading, ending in “if:”",
            "a list, and buttons as in `care`",
            is_level=True,
            shape="buttons",
        ),
        BlockKind(
            "advice",
            "get advice if",
            "its heading, ending in “if:”",
            "a list, and buttons as in `care`",
            is_level=True,
            shape="buttons",
        ),
        BlockKind(
            "evidence",
            "advice to keep proof; it prints the nude-picture exception itself",
            "its heading; with a line beneath after another | it is a row that opens",
            "every word of advice to keep, save or not delete something; a drawing on an Easy Read "
            "alone",
            is_drawn=True,
            may_fold=True,
        ),
        BlockKind(
            "windows",
            "lit windows to choose from, each one link",
            holds="a list of links, a few words after each",
            shape="windows",
            look="windows",
        ),
        BlockKind(
            "worries",
            "what may be worrying the reader, each row one link with the picture of where it leads "
            "(data/pictures.yml), or one name in bold that opens and asks which",
            argument="its heading, where it has one of its own",
            holds="a list of links, a few words after each; under a name in bold a list of its own",
            shape="rows",
            is_drawn=True,
            look="rows",
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
            "what happens after a report, a row that opens for each service",
            holds="ids of services",
            is_generated=True,
            lists_services=True,
        ),
        BlockKind(
            "comparison",
            "the same five questions of each service, side by side: who reads it, how fast, will "
            "they tell the family, will they ask a name, and if they cannot help",
            holds="ids of services",
            is_generated=True,
            lists_services=True,
        ),
        BlockKind(
            DIRECTORY,
            "every service, by what somebody needs: a row that opens; then by age and by language",
            is_generated=True,
            heading=3,
        ),
        BlockKind(
            GLOSSARY,
            "every word of `data/glossary.yml` in plain words, letter by letter",
            is_generated=True,
            heading=3,
        ),
        BlockKind(
            CHOOSER,
            "a few questions that lead to the right person (`data/chooser.yml`)",
            is_generated=True,
            heading=2,
        ),
        BlockKind(
            FORM,
            "a form to fill in on the own screen or on paper (`data/forms.yml`): nothing is sent "
            "or kept",
            argument="the id of its form",
            is_generated=True,
            heading=3,
            script="form",
        ),
        BlockKind(
            "embed",
            "a strip of help as HTML to copy into a site of an agency's own",
            is_generated=True,
            look="to-copy",
            script="copy",
        ),
        BlockKind(
            "hosts",
            "the names of sites of help for a filter, out of the registry, to be copied",
            holds="ids of services",
            is_generated=True,
            lists_services=True,
            look="to-copy",
            script="copy",
        ),
        BlockKind(
            "event",
            "one event with its date, or when it usually is",
            argument="the id of its campaign",
            is_generated=True,
            script=DAYS,
        ),
        BlockKind(
            "coming",
            "which event is next, with its date or when it usually is",
            is_generated=True,
            script=DAYS,
        ),
        BlockKind(
            "calendar",
            "the calendar file of all events, while a date to come is confirmed",
            is_generated=True,
            script=DAYS,
        ),
        BlockKind("data", "the files of open data, with their schemas", is_generated=True),
        BlockKind("reviews", "the calendar file of the pages’ checks", is_generated=True),
        BlockKind(
            "news",
            "the pages of `content/news/`, newest first",
            is_generated=True,
        ),
        BlockKind(
            "strategy",
            "a row for every paragraph of the 2008 strategy, with its standing; it opens",
            is_generated=True,
            heading=3,
        ),
        BlockKind(
            INDEX,
            "every page, by the words that people type (`find:`) and the glossary's, letter by "
            "letter",
            is_generated=True,
            heading=3,
        ),
        BlockKind(
            "search",
            "a box that finds pages by the reader's own words, on the device (`data/search.yml`); "
            "without script it is not there",
            is_generated=True,
            heading=2,
            script="search",
            waits=True,
            look="finder",
        ),
        BlockKind(
            "easy",
            "every page that has an Easy Read, by its name (`easy_of`)",
            is_generated=True,
            look="rows",
        ),
        BlockKind(
            LANGUAGE_LIST,
            "every language with the pages that are in it, and how fresh each is",
            is_generated=True,
            heading=2,
        ),
        BlockKind("tested", "what the last recorded tests covered", is_generated=True),
        BlockKind(
            "browsers", "in which browsers the exit was tried, as recorded", is_generated=True
        ),
        BlockKind(
            PRINTS,
            "every sheet of the print room (`data/prints.yml`): a row that opens, with its file",
            is_generated=True,
        ),
        BlockKind(
            KIT,
            "what there is to take away for an event (`kit:` in `data/campaigns.yml`), and the one "
            "file that holds it",
            argument="the id of its campaign",
            is_generated=True,
            look="kit flow",
        ),
        BlockKind("pocket", "the link to the small file of numbers to keep", is_generated=True),
        BlockKind(
            "keeps",
            "how many cookies, stored things and requests to other websites this site has in the "
            "reader’s browser, counted there",
            is_generated=True,
            script="keeps",
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
