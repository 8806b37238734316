"""Everything that was read, as one frozen record."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import NoReturn

from microsite.errors import CheckError
from microsite.facts.banner import Banner
from microsite.facts.campaigns import Campaign
from microsite.facts.chooser import Chooser
from microsite.facts.forms import Form
from microsite.facts.furniture import Furniture
from microsite.facts.glossary import Word
from microsite.facts.help_style import HelpStyle
from microsite.facts.house_style import HouseStyle
from microsite.facts.lessons import Lessons
from microsite.facts.partnership import Partnership
from microsite.facts.pinned import Pins
from microsite.facts.pinned_words import PinnedWords
from microsite.facts.prints import Print
from microsite.facts.questions import Question
from microsite.facts.scripts import Scripts
from microsite.facts.search import Search
from microsite.facts.sections import Sections
from microsite.facts.services import Registry
from microsite.facts.strategy import Paragraph
from microsite.facts.terms import Term
from microsite.facts.tested import Tested
from microsite.facts.topics import Topic
from microsite.facts.wording import Lists, Wording
from microsite.findings import Finding
from microsite.site.languages import Language
from microsite.site.page import SOURCE_LANGUAGE, Page
from microsite.site.strings import Strings
from microsite.sources.datafiles import Document


class UnreadError(Exception):
    """Somebody asked for a data file that cannot be read; what is wrong with it is told already."""


class Unread:
    """Stands in a site for what a data file would hold that cannot be read."""

    def _tell(self, *_asked: object) -> NoReturn:
        raise UnreadError

    __getattr__ = __getitem__ = __contains__ = __iter__ = __len__ = __bool__ = _tell


@dataclass(frozen=True, repr=False, eq=False)
class Site:
    """Everything that was read. `unread` are the slugs of pages whose file or head cannot be read:
    one of the latter stands among the pages for its words.
    """

    root: Path
    today: date
    partnership: Partnership
    banner: Banner
    moved: Mapping[str, str]
    published: tuple[str, ...]
    languages: Mapping[str, Language]
    sections: Sections
    registry: Registry
    pins: Pins
    pinned_words: PinnedWords
    furniture: Furniture
    script_sums: Scripts
    help_style: HelpStyle
    topics: Mapping[str, Topic]
    campaigns: Mapping[str, Campaign]
    chooser: Chooser
    forms: Mapping[str, Form]
    lessons: Lessons
    prints: Mapping[str, Print]
    pictures: Mapping[str, str]
    """The small picture beside a worry, by the place that its row leads to."""
    strategy: Mapping[str, Paragraph]
    tested: Tested
    glossary: Mapping[str, Word]
    questions: Mapping[str, Question]
    terms: Mapping[str, Term]
    """Terms of safeguarding for translators."""
    house_style: HouseStyle
    search: Search
    wording: Mapping[str, Wording]
    """The rules on wording, by name."""
    wording_lists: Lists
    """The words that several of them name."""
    english: Mapping[str, str]
    strings: Mapping[str, Strings]
    pages: Mapping[str, Page]
    documents: Mapping[str, Document]
    unread: frozenset[str] = frozenset()

    @property
    def is_whole(self) -> bool:
        """Say whether every data file could be read."""
        values = (getattr(self, field.name) for field in fields(self))
        return not any(isinstance(value, Unread) for value in values)

    @cached_property
    def easy_reads(self) -> Mapping[str, str]:
        """The slugs of pages that have an Easy Read, each with the slug of that one."""
        return {
            whole: slug
            for slug, page in self.pages.items()
            if (whole := page.front.easy_of) and whole in self.pages
        }

    @property
    def tags(self) -> tuple[str, ...]:
        """The languages that are built: on a launched site only the offered ones
        (docs/decisions).
        """
        return tuple(
            tag
            for tag, language in self.languages.items()
            if language.state == "offered" or not self.partnership.launched
        )

    def text(self, key: str, tag: str) -> str:
        """Return the words of `key` in the language `tag`, in English where they are not
        translated.

        Raises CheckError where there are none.
        """
        text = self.strings[tag].texts.get(key) or self.english.get(key)
        if text is None:
            sentence, hint = f"The string {key} is missing.", "take it from the last commit"
            path = self.strings[SOURCE_LANGUAGE].path
            raise CheckError([Finding(path, 1, 1, "strings/missing", sentence, hint)])
        return text
