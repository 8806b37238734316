"""A translation follows its English: the same shape, the same services, the same ids.

What its words say only a fluent reader can check; that its numbers and links are the right ones is
checked here (strategy 2.14: available in plain language for all).
"""

import re
from collections import Counter
from collections.abc import Iterator

from microsite.checks.languages.figures import added, lost
from microsite.findings import Finding
from microsite.site.freshness import freshness_of
from microsite.site.page import SOURCE_LANGUAGE, Page, Translation, pairs_of
from microsite.site.site import Site
from microsite.site.translation import is_head_fresh
from microsite.sources.blocks import Block
from microsite.sources.markdown import MENTION
from microsite.sources.prose import said_in

_TARGET = re.compile(r"\]\(([^)\s]+)\)")
_ITEM = re.compile(r"^ *(?:[-*+]|\d{1,3}\.) ", re.MULTILINE)
_ID = re.compile(r"\{#([a-z0-9-]+)\}")


def check_translations(site: Site) -> Iterator[Finding]:
    """Every fresh passage carries the mentions, links and ids of its English; what is missing is
    told as a note.
    """
    for page in site.pages.values():
        for translation in page.translations.values():
            if not translation.document.findings:
                yield from _check_stamp(translation)
            yield from _check_head(page, translation)
            for pair in pairs_of(page, translation):
                if pair.translated:
                    yield from _check_pair(translation, pair.english, pair.translated)
    for tag in site.languages:
        if tag != SOURCE_LANGUAGE:
            yield from _note_missing(site, tag)
    yield from _check_offered(site)


def _check_stamp(translation: Translation) -> Iterator[Finding]:
    """A translation is stamped with the English it was made from, block by block.

    translations/unstamped: read it against today's English, then `make stamp`.
    translations/structure: give it the same blocks in the same order as the English, then `make
    stamp`.
    """
    stamped, blocks = len(translation.stamps), len(translation.blocks) + 1
    stem = translation.path.removeprefix("content/").removesuffix(f".{translation.tag}.md")
    hint = f"make stamp PAGE={stem} TAG={translation.tag}"
    if not stamped:
        yield Finding(
            translation.path,
            1,
            1,
            "translations/unstamped",
            "This translation is not stamped.",
            hint,
        )
    elif stamped != blocks:
        sentence = f"The stamp names {stamped} parts and this translation has {blocks}."
        yield Finding(translation.path, 1, 1, "translations/structure", sentence, hint)


def _check_pair(translation: Translation, english: Block, translated: Block) -> Iterator[Finding]:
    """A passage carries the mentions, the links and the ids of its English.

    translations/mentions: keep every `[[mention]]` of the English passage, and add none.
    translations/links: keep every link of the English passage, and add none.
    translations/ids: keep the `{#id}` of the English heading.
    """
    for rule, what, pattern in (
        ("translations/mentions", "services", MENTION),
        ("translations/links", "links", _TARGET),
        ("translations/ids", "ids", _ID),
    ):
        theirs, ours = _found(pattern, english), _found(pattern, translated)
        if theirs != ours:
            missing, extra = Counter(theirs) - Counter(ours), Counter(ours) - Counter(theirs)
            parts = [f"without {', '.join(missing)}"] if missing else []
            parts += [f"with {', '.join(extra)}"] if extra else []
            sentence = f"The {what} are not those of the English: {' and '.join(parts)}."
            hint = f"the English stands on line {english.line}"
            yield Finding(translation.path, translated.line, 1, rule, sentence, hint)
    yield from _check_counted(translation, english, translated)


def _check_counted(
    translation: Translation, english: Block, translated: Block
) -> Iterator[Finding]:
    """A passage has the items and the numbers of its English, in whatever digits.

    translations/items: give the list as many items as the English has.
    translations/numbers: keep every number of the English, an age or a Year among them, and add
    none.
    """
    hint = f"the English stands on line {english.line}"
    theirs, ours = (len(_ITEM.findall(block.source)) for block in (english, translated))
    if theirs != ours:
        sentence = f"The English has {theirs} items and this translation has {ours}."
        yield Finding(translation.path, translated.line, 1, "translations/items", sentence, hint)
    for sentence in _unlike(said_in(english.html), said_in(translated.html)):
        yield Finding(translation.path, translated.line, 1, "translations/numbers", sentence, hint)


def _check_head(page: Page, translation: Translation) -> Iterator[Finding]:
    """The head of a translation adds no number to that of its English."""
    if not is_head_fresh(page.front, translation.stamps):
        return
    for key in ("title", "description", "tab_title"):
        theirs, ours = (getattr(one.front, key) or "" for one in (page, translation))
        for figure in added(theirs, ours):
            sentence = f"This says {figure} and the English does not."
            hint = f"the English is: {theirs}"
            yield translation.document.find((key,), "translations/numbers", sentence, hint)


def _unlike(english: str, translated: str) -> Iterator[str]:
    """Yield a sentence on the numbers that were lost, and one on those that were added."""
    if figures := lost(english, translated):
        yield f"The English says {', '.join(figures)} and this does not."
    if figures := added(english, translated):
        yield f"This says {', '.join(figures)} and the English does not."


def _found(pattern: re.Pattern[str], block: Block) -> list[str]:
    return sorted(match[0] for match in pattern.finditer(block.source))


_WHEN = "translate what is missing, when you can"


def _note_missing(site: Site, tag: str) -> Iterator[Finding]:
    """What still stands in English is told, and stops nothing.

    translations/to-come: (a note) translate what is missing, when you can.
    strings/to-come: (a note) translate what is missing, when you can.
    """
    core = [page for page in site.pages.values() if page.front.core]
    missing = [page.slug for page in core if freshness_of(page, tag).state != "fresh"]
    stale = len(site.english) - len(site.strings[tag].texts)
    name = site.languages[tag].english
    if missing:
        sentence = (
            f"{name}: {len(missing)} of {len(core)} core pages are missing, old or in part English."
        )
        yield Finding("data/languages.yml", 1, 1, "translations/to-come", sentence, _WHEN, "note")
    if stale:
        sentence = f"{name}: {stale} of {len(site.english)} strings stand in English."
        yield Finding(site.strings[tag].path, 1, 1, "strings/to-come", sentence, _WHEN, "note")


def _check_offered(site: Site) -> Iterator[Finding]:
    """A language is offered only when every core page is there, fresh and checked by a fluent
    person.

    translations/not-ready: finish the core page and have it checked, or set `state: preview`.
    """
    for tag, language in site.languages.items():
        if tag == SOURCE_LANGUAGE or language.state != "offered":
            continue
        for page in site.pages.values():
            if page.front.core and not freshness_of(page, tag).is_ready:
                sentence = (
                    f"{language.english} cannot be offered:"
                    f" {page.slug} is missing, old or not checked."
                )
                keys = (tag, "state")
                yield site.documents["languages"].find(
                    keys, "translations/not-ready", sentence, "set state: preview"
                )
