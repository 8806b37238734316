"""Every text of the site that somebody wrote for a reader, once: the one walk over pages,
translations, data files and the furniture, for every check that looks at words.

What may not stand in a text is for the checks. What is left out here is left out by name.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any, Literal

from microsite.facts.house_style import Reading
from microsite.facts.kinds import GLOSSARY, INDEX
from microsite.findings import Finding
from microsite.site.files import SETTINGS
from microsite.site.index import find_of, index_of, typed_of
from microsite.site.page import SOURCE_LANGUAGE
from microsite.site.sections import reading_of
from microsite.site.site import Site, Unread
from microsite.sources.blocks import Block
from microsite.sources.datafiles import Document, KeyPath, load_yaml
from microsite.sources.markdown import MENTION, without_marks
from microsite.sources.prose import MENTIONED, Passage, passages_of, visible

EXEMPT_FILES = {
    # a file of data/, or a folder: why
    "house_style": "it tells writers which words to leave, and no page prints it",
    "wording": "it tells the rules which words to find, and no page prints it",
    "questions": "it tells the partnership what is open, and no page prints it",
    "moved": "it holds addresses of our own pages",
    "records": "verbs write it from what stands elsewhere, and no page prints it",
    "published": "it holds addresses of our own pages",
}
EXEMPT_BRANCHES = {
    "retired_hosts": "it names what must never be published",
    "retired_numbers": "it names what must never be published",
    "typing": "what people type when they search is theirs",
    "made_from": "stamps are hashes",
    "addresses": "the short addresses of lessons lead to pages of our own",
}
EXEMPT_KEYS = (
    {
        "where": "a source is for the partnership's own check and is never shown",
        "value": "the one place of a number or an address; `check_way_addresses` reads it",
        "keyword": "the one place where a word or number to send is written",
        "also": "what people type when they search is theirs",
        "page": "a slug of our own",
        "exit_to": "an ordinary page outside the registry; `check_way_addresses` reads it",
        "site_url": "our own address",
    }
    | dict.fromkeys(
        (
            "services",
            "topic",
            "about",
            "picture",
            "ways",
            "sheets",
            "lessons",
            "campaign",
            "then",
            "form",
        ),
        "ids of rows of our own",
    )
    | dict.fromkeys(
        ("seen_on", "on", "starts", "ends", "security_until"), "a date of record, in its one place"
    )
)

FRONT_FIELDS = ("title", "description", "tab_title")
"""What a front matter shows on its page. Of `find` the words are read that the index prints
(`site/index.py`): people type 999 and old names when they look for help.
"""

_NAME = "site_name"
"""The one setting that says something to a reader."""
_TARGETS = frozenset(("href", "src", "srcset", "cite", "action", "data"))
_SERVICES = "data/services.yml"
_IN_EVIDENCE = "evidence."
"""The strings that every evidence block prints: they stand in one."""
_MAY_MENTION = ("service.", _IN_EVIDENCE)
"""The strings in which a mention is said."""
_NOWHERE = Passage("", "")


@dataclass(frozen=True)
class Text:
    """Words as a reader sees them, a mention as `MENTIONED`, with the source that they come from.

    `keys` is where a sentence of a data file stands there. `role` says what a reader does with it:
    read, or follow.
    """

    path: str
    tag: str
    words: str
    source: str
    line: int
    column: int = 1
    keys: KeyPath = ()
    role: Literal["words", "target"] = "words"
    passage: Passage = _NOWHERE
    """How a page prints it; of data, nothing is known but the card."""
    band: Reading = "main"
    earlier: str = ""
    """The words that stand before it in the same source."""
    before: str = ""
    """The passage that is read just before it."""
    lead: str = ""
    """The passage that leads to the list it stands in, or the head of its column."""

    @property
    def data_key(self) -> tuple[str, ...]:
        """Where a sentence of the data stands, said alike in a data file and in a strings file:
        `(services, childline, name)`, and there `(service, childline, name)`.
        """
        dotted = len(self.keys) == 1
        return tuple(str(self.keys[0]).split(".") if dotted else map(str, self.keys))

    @property
    def is_plain(self) -> bool:
        """Say whether this is printed as it is: a front matter, the furniture, and what is no
        service of the data.
        """
        return (
            bool(self.keys)
            and self.path != _SERVICES
            and not str(self.keys[0]).startswith(_MAY_MENTION)
        )

    @property
    def is_prose(self) -> bool:
        """Say whether this is a passage of a page, no attribute and no head."""
        return not self.keys and not self.passage.attribute

    def find(self, rule: str, token: str, before: str, sentence: str, hint: str) -> Finding:
        """Return a finding at `token`, where `before` is what stands in the words in front of
        it.
        """
        return Finding(self.path, *self.place(token, before), rule, sentence, hint)

    def place(self, token: str, before: str = "") -> tuple[int, int]:
        """Return the line and column in the source of `token`, or of as many of its first words as
        stand there together, or of the text as a whole.
        """
        source = MENTION.sub(lambda mention: " " * len(mention[0]), self.source)
        words = re.findall(r"\w+", token) if not self.keys else []
        for length in range(len(words), 0, -1):
            parts = r"\W+".join(words[:length])
            pattern = re.compile(rf"(?<![A-Za-z0-9]){parts}(?![A-Za-z0-9])")
            if starts := [match.start() for match in pattern.finditer(source)]:
                number = len(pattern.findall(self.earlier + before))
                return self.position(starts[min(number, len(starts) - 1)])
        return self.line, self.column

    def position(self, offset: int) -> tuple[int, int]:
        """Return the line and column of an offset into the source."""
        if self.keys:
            return self.line, self.column
        head = self.source[:offset]
        return self.line + head.count("\n"), len(head) - (head.rfind("\n") + 1) + 1


@lru_cache(maxsize=1)
def texts_on(site: Site) -> tuple[Text, ...]:
    """Return the texts of every page, translation, data file and string, in that order."""
    return tuple(_iter_texts(site))


def _iter_texts(site: Site) -> Iterator[Text]:
    for page in site.pages.values():
        band = reading_of(page, site)
        yield from _page_texts(page.document, SOURCE_LANGUAGE, page.blocks, band)
        for tag, translation in page.translations.items():
            yield from _page_texts(translation.document, tag, translation.blocks, band)
    if any(page.has(INDEX) for page in site.pages.values()):
        for tag in site.tags:
            yield from _index_texts(site, tag)
    if any(page.has(GLOSSARY) for page in site.pages.values()):
        yield from _typed_texts(site)
    for name, document in site.documents.items():
        if name.partition("/")[0] not in EXEMPT_FILES:
            yield from _data_texts(document, SOURCE_LANGUAGE)
    yield from _name_in_settings(site)
    for word in () if isinstance(site.glossary, Unread) else site.glossary:
        text = _data_text(site.documents["glossary"], SOURCE_LANGUAGE, (word,), word)
        yield replace(text, passage=Passage("", "dt"))
    for tag, strings in site.strings.items():
        yield from _data_texts(strings.document, tag)


def _name_in_settings(site: Site) -> Iterator[Text]:
    """Yield what the settings call the site."""
    if (site.root / SETTINGS).exists():
        document = load_yaml(site.root, SETTINGS)
        name = document.value.get(_NAME) if isinstance(document.value, Mapping) else None
        if isinstance(name, str):
            yield _data_text(document, SOURCE_LANGUAGE, (_NAME,), name)


def _index_texts(site: Site, tag: str) -> Iterator[Text]:
    """Yield the words of `find:` that the index of all pages prints."""
    for entry in (entry for letter in index_of(site, tag) for entry in letter.entries):
        page = site.pages[entry.slug]
        translation = page.translation(tag)
        find = find_of(page, tag)
        for word in entry.words if entry.tag == tag else ():
            if word in find and word not in site.glossary:
                document = translation.document if translation else page.document
                yield _data_text(document, tag, ("find", find.index(word)), word)


def _typed_texts(site: Site) -> Iterator[Text]:
    """Yield what else people type for a word, as the glossary prints it."""
    for word in () if isinstance(site.glossary, Unread) else site.glossary:
        also = site.glossary[word].also
        for typed in typed_of(word, site):
            keys = (word, "also", also.index(typed))
            yield _data_text(site.documents["glossary"], SOURCE_LANGUAGE, keys, typed)


def _page_texts(
    document: Document, tag: str, blocks: tuple[Block, ...], band: Reading
) -> Iterator[Text]:
    head = document.value if isinstance(document.value, Mapping) else {}
    for name in FRONT_FIELDS:
        if isinstance(value := head.get(name), str):
            yield replace(_data_text(document, tag, (name,), value), band=band)
    before = lead = ""
    for block in blocks:
        for text in () if block.is_generated else _block_texts(document.path, tag, block):
            item = text.passage.element == "li"
            yield replace(
                text, band=band, before=before, lead=lead if item and not text.lead else text.lead
            )
            if text.is_prose:
                before = text.words
                lead = lead if item and not before.endswith(":") else before


def _block_texts(path: str, tag: str, block: Block) -> Iterator[Text]:
    earlier, heads = "", {}
    for passage in (*passages_of(block.html), *_link_definitions(block.uncoded)):
        if passage.attribute:
            role: Literal["words", "target"] = (
                "target" if passage.attribute in _TARGETS else "words"
            )
            yield Text(
                path, tag, passage.words, block.source, block.line, role=role, passage=passage
            )
            continue
        if passage.element == "th":
            heads[passage.cell] = passage.words
        lead = heads.get(passage.cell, "") if passage.element == "td" else ""
        yield Text(
            path,
            tag,
            passage.words,
            block.source,
            block.line,
            passage=passage,
            earlier=earlier,
            lead=lead,
        )
        earlier += f"{passage.words}\0"


def _link_definitions(source: str) -> Iterator[Passage]:
    """Yield what the definitions of links hold, `[1]: address "title"`: they leave no trace in the
    HTML of a block.
    """
    for line in source.split("\n") if "]:" in source else ():
        name, mark, rest = line.lstrip(" \t-*+>.0123456789").partition("]:")
        if mark and name.startswith("[") and not name.startswith("[["):
            target, _, title = rest.strip().partition(" ")
            yield Passage(target.strip("<>"), "a", attribute="href")
            yield Passage(MENTION.sub(MENTIONED, title), "a", attribute="title")


def _data_texts(document: Document, tag: str) -> Iterator[Text]:
    for keys, value in _iter_sentences_of(document.value, ()):
        names = [key for key in keys if isinstance(key, str)]
        if names and names[0] not in EXEMPT_BRANCHES and names[-1] not in EXEMPT_KEYS:
            yield _data_text(document, tag, keys, value)


def _iter_sentences_of(value: Any, keys: KeyPath) -> Iterator[tuple[KeyPath, str]]:
    if isinstance(value, str):
        yield keys, value
    elif isinstance(value, Mapping):
        for key, child in value.items():
            yield from _iter_sentences_of(child, (*keys, key))
    elif isinstance(value, list):
        for index, child in enumerate(value):
            yield from _iter_sentences_of(child, (*keys, index))


def _data_text(document: Document, tag: str, keys: KeyPath, value: str) -> Text:
    said = value if tag == SOURCE_LANGUAGE else without_marks(value)
    words = visible(MENTION.sub(MENTIONED, said))
    card = "card evidence" if str(keys[0]).startswith(_IN_EVIDENCE) else ""
    passage = Passage("", "", card)
    return Text(document.path, tag, words, value, *document.position(keys), keys, passage=passage)
