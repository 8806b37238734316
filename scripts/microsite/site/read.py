"""The one walk over `content/` and `data/`: everything the checks and the build need, read once.

Whatever cannot be read is a finding and is left out; the walk goes on, so that every mistake of
every file is told in one run. What the sources mean together is the work of `checks/`.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from microsite.facts.banner import Banner
from microsite.facts.campaigns import Campaign
from microsite.facts.chooser import Chooser
from microsite.facts.forms import Form
from microsite.facts.furniture import Furniture
from microsite.facts.glossary import Word
from microsite.facts.help_style import HelpStyle
from microsite.facts.house_style import HouseStyle
from microsite.facts.languages import LanguageRow
from microsite.facts.lessons import Lessons
from microsite.facts.partnership import Partnership
from microsite.facts.pinned import Pins
from microsite.facts.pinned_words import PinnedWords
from microsite.facts.prints import Print
from microsite.facts.questions import Question
from microsite.facts.records import SLUG, Id, Place, Slug
from microsite.facts.scripts import Scripts
from microsite.facts.search import Search
from microsite.facts.sections import Sections
from microsite.facts.services import Registry
from microsite.facts.strategy import Paragraph
from microsite.facts.terms import Terms
from microsite.facts.tested import Tested
from microsite.facts.topics import Topic
from microsite.facts.wording import LISTS, RULES, Lists, Wording
from microsite.findings import Finding
from microsite.site.languages import Language, describe_language
from microsite.site.page import SOURCE_LANGUAGE, Page, Translation, address_of
from microsite.site.site import Site, Unread
from microsite.site.strings import iter_data_texts, load_strings
from microsite.sources.blocks import split_blocks, without_comments
from microsite.sources.datafiles import load_yaml, nearest, validate
from microsite.sources.front_matter import (
    PageFrontMatter,
    TranslationFrontMatter,
    parse_front_matter,
    split_front_matter,
)
from microsite.sources.stamps import split_stamps
from microsite.sources.text import read_text

CONTENT, DATA = "content", "data"

RECORDS = "records"
RECORDED_PINS, RECORDED_FURNITURE = f"{RECORDS}/pinned", f"{RECORDS}/furniture"
RECORDED_SCRIPTS, RECORDED_STYLE = f"{RECORDS}/scripts", f"{RECORDS}/style"
RECORDED_WORDS = f"{RECORDS}/pinned_words"

DATA_FILES: Mapping[str, Any] = {
    "partnership": Partnership,
    "banner": Banner,
    "moved": dict[Slug, Slug],
    "published": tuple[Slug, ...],
    "languages": dict[str, LanguageRow],
    "sections": Sections,
    "services": Registry,
    RECORDED_PINS: Pins,
    RECORDED_WORDS: PinnedWords,
    RECORDED_FURNITURE: Furniture,
    RECORDED_SCRIPTS: Scripts,
    RECORDED_STYLE: HelpStyle,
    "topics": dict[str, Topic],
    "campaigns": dict[str, Campaign],
    "chooser": Chooser,
    "forms": dict[Id, Form],
    "lessons": Lessons,
    "prints": dict[Id, Print],
    "pictures": dict[Place, Id],
    "strategy": dict[str, Paragraph],
    "tested": Tested,
    "glossary": dict[str, Word],
    "questions": dict[Id, Question],
    "house_style": HouseStyle,
    "search": Search,
    "terms": Terms,
}

WORDING = f"wording/{SOURCE_LANGUAGE}"
WORDING_FILES: Mapping[str, Any] = {f"{WORDING}/{rule}": Wording for rule in RULES} | {
    f"{WORDING}/{LISTS}": Lists
}


def load_site(root: Path, today: date) -> tuple[Site | None, list[Finding]]:
    """Read the sources below `root`. Without whole data files there is no site, only findings."""
    site, findings = read_sources(root, today)
    return (site if site.is_whole else None), findings


def read_sources(root: Path, today: date) -> tuple[Site, list[Finding]]:
    """Read the sources below `root` as far as they can be read; `Unread` stands for the rest, and
    is for checks alone.
    """
    files = {**DATA_FILES, **WORDING_FILES}
    documents = {name: load_yaml(root, f"{DATA}/{name}.yml") for name in files}
    data: dict[str, Any] = {name: validate(kind, documents[name]) for name, kind in files.items()}
    data["languages"] = _describe(data["languages"])
    languages = data["languages"]
    pages, unread, findings = _load_pages(root, today, languages)
    findings += [finding for document in documents.values() for finding in document.findings]
    is_whole = all(value is not None for value in data.values())
    data = {name: Unread() if value is None else value for name, value in data.items()}
    # From here on data is called as the fields of Site are; its sentences are English strings too.
    data["registry"] = data.pop("services")
    data["pins"] = data.pop(RECORDED_PINS)
    data["pinned_words"] = data.pop(RECORDED_WORDS)
    data["furniture"] = data.pop(RECORDED_FURNITURE)
    data["script_sums"] = data.pop(RECORDED_SCRIPTS)
    data["help_style"] = data.pop(RECORDED_STYLE)
    data["wording_lists"] = data.pop(f"{WORDING}/{LISTS}")
    rules = {rule: data.pop(f"{WORDING}/{rule}") for rule in RULES}
    data["wording"] = _whole(rules)
    source = load_strings(root, SOURCE_LANGUAGE)
    english = {**source.written, **(dict(iter_data_texts(data)) if is_whole else {})}
    is_whole = is_whole and not source.document.findings
    data["english"] = english if is_whole else Unread()
    others = [tag for tag in languages or () if tag != SOURCE_LANGUAGE]
    strings = {tag: load_strings(root, tag, english if is_whole else None) for tag in others}
    strings[SOURCE_LANGUAGE] = replace(source, texts=english)
    findings += [finding for entry in strings.values() for finding in entry.document.findings]
    return Site(
        root,
        today,
        **data,
        strings=strings,
        pages=pages,
        documents=documents,
        unread=unread,
    ), findings


def _whole(rules: Mapping[str, Any]) -> Any:
    """Return the rules on wording, or `Unread` where one of their files cannot be read."""
    return Unread() if any(isinstance(rule, Unread) for rule in rules.values()) else rules


def _describe(rows: Mapping[str, LanguageRow] | None) -> Mapping[str, Language] | None:
    """Return the languages by tag, or None where the file cannot be read."""
    if rows is None:
        return None
    return {tag: describe_language(tag, row) for tag, row in rows.items()}


def _load_pages(
    root: Path, today: date, languages: Mapping[str, Language] | None
) -> tuple[dict[str, Page], frozenset[str], list[Finding]]:
    """Every page is read, and every translation goes with an English page.

    translations/orphan: name the file after an English page, or take it away.
    """
    pages: dict[str, Page] = {}
    unread: set[str] = set()
    findings: list[Finding] = []
    translations: list[tuple[str, str, str]] = []
    for path in sorted((root / CONTENT).rglob("*.md")):
        name = path.relative_to(root).as_posix()
        if any(part.startswith(".") for part in path.relative_to(root).parts):
            continue  # nobody sees it, and nothing publishes it (`checks/files/kinds.py`)
        slug, _, tag = path.relative_to(root / CONTENT).with_suffix("").as_posix().partition(".")
        if tag:
            translations.append((slug, tag, name))
            continue
        page, mistakes = _load_page(root, slug, name, today)
        findings += mistakes
        if page:
            pages[slug] = page
        if page is None or page.document.findings:
            unread.add(slug)
    # Only now is every English page known: its translations may have been met before it.
    findings += _same_addresses({*pages, *unread})
    findings += _wrong_names(sorted({*pages, *unread}), languages or {})
    for slug, tag, name in translations:
        if languages is not None and tag not in languages:
            findings.append(_unknown_language(name, tag, languages))
            continue
        translation, mistakes = _load_translation(root, name, tag)
        findings += mistakes
        if slug in pages and translation:
            pages[slug] = replace(
                pages[slug], translations={**pages[slug].translations, tag: translation}
            )
        elif slug not in pages and slug not in unread:
            sentence = f"There is no English page {slug} that this could be a translation of."
            findings.append(
                Finding(
                    name,
                    1,
                    1,
                    "translations/orphan",
                    sentence,
                    nearest(slug, list(pages), "name it after an English page, or take it away"),
                )
            )
    return {slug: _paired(page, pages) for slug, page in pages.items()}, frozenset(unread), findings


def _paired(page: Page, pages: Mapping[str, Page]) -> Page:
    """Return a page with what an Easy Read takes from the page that it is of: its topics, how quiet
    it is, and its picture.
    """
    whole = pages.get(page.front.easy_of or "")
    if whole is None:
        return page
    head = whole.front
    taken = {name: getattr(head, name) for name in ("topics", "sensitive", "tab_title", "drawing")}
    return replace(page, front=page.front.model_copy(update=taken))


def _same_addresses(slugs: Iterable[str]) -> Iterator[Finding]:
    """Two files never give one address (`x.md`, `x/index.md`).

    files/same-address: keep one of the two files.
    """
    first: dict[str, str] = {}
    for slug in sorted(slugs):
        other = first.setdefault(address_of(slug), slug)
        if other != slug:
            sentence = (
                f"This page and {CONTENT}/{other}.md both give the address {address_of(slug)}."
            )
            name = f"{CONTENT}/{slug}.md"
            yield Finding(name, 1, 1, "files/same-address", sentence, "keep one of the two files")


def _wrong_names(slugs: Iterable[str], languages: Mapping[str, Language]) -> Iterator[Finding]:
    """The name of a file can be an address, and is not that of a language.

    files/name: rename the file: small letters, digits and single hyphens, no language tag, and no
    name of a device of Windows (`con`, `nul`).
    """
    for slug in slugs:
        name = f"{CONTENT}/{slug}.md"
        if not re.fullmatch(SLUG, slug):
            hint = "rename the file: small letters, digits and single hyphens"
            yield Finding(
                name, 1, 1, "files/name", "The name of this file cannot be an address.", hint
            )
        elif (first := slug.partition("/")[0]) in languages:
            sentence = f"The address {first}/ belongs to the language {languages[first].english}."
            yield Finding(name, 1, 1, "files/name", sentence, "give the page another name")


def _unknown_language(name: str, tag: str, languages: Mapping[str, Language]) -> Finding:
    """A translation is in a language of the site.

    files/unknown-language: use the tag of a language of the site; a new one begins with a row in
    `data/languages.yml`.
    """
    hint = (
        f"{nearest(tag, list(languages))}; a new language begins with a row in data/languages.yml"
    )
    return Finding(
        name, 1, 1, "files/unknown-language", f"{tag} is not a language of this site.", hint
    )


def _read_words(root: Path, name: str) -> tuple[str, list[Finding]]:
    """A page has words.

    files/empty: write the page, or take the file away.
    """
    text, findings = read_text(root / name, name)
    parts = split_front_matter(text)
    if not findings and not (parts[1] if parts else text).strip():
        line = parts[2] - 1 if parts else 1
        sentence, hint = "This page has no words.", "write the page, or take the file away"
        findings = [Finding(name, line, 1, "files/empty", sentence, hint)]
    return text, findings


def _load_page(root: Path, slug: str, name: str, today: date) -> tuple[Page | None, list[Finding]]:
    """Return a page; one whose head is wrong has its words, and a head that says nothing."""
    text, findings = _read_words(root, name)
    if findings:
        return None, findings
    front, document, body, first_line = parse_front_matter(PageFrontMatter, text, name)
    blocks, mistakes = split_blocks(body, first_line, name)
    if front is None:
        front = PageFrontMatter(title=slug[:70].ljust(2), description=" " * 10, updated=today)
    return Page(slug, name, front, document, tuple(blocks)), document.findings + mistakes


def _load_translation(root: Path, name: str, tag: str) -> tuple[Translation | None, list[Finding]]:
    """Return a translation; one whose head is wrong has its words, and a head that says nothing."""
    text, findings = _read_words(root, name)
    if findings:
        return None, findings
    text, stamps, faults = split_stamps(text, name)
    front, document, body, first_line = parse_front_matter(TranslationFrontMatter, text, name)
    blocks, mistakes = split_blocks(without_comments(body), first_line, name)
    if front is None:
        front = TranslationFrontMatter(title=" " * 2, description=" " * 10)
    document.findings.extend(faults)
    return Translation(
        tag, name, front, document, tuple(blocks), stamps
    ), document.findings + mistakes
