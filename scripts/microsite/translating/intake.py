"""What came back from a translator, put where it belongs: pages and strings, each part stamped."""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from microsite.findings import Finding
from microsite.site.page import Page, Translation, pairs_of
from microsite.site.site import Site
from microsite.site.translation import hash_head, stamp_strings, string_stamps
from microsite.sources.datafiles import nearest
from microsite.sources.edit import set_values
from microsite.sources.front_matter import FENCE, split_front_matter
from microsite.sources.hashes import hash_words
from microsite.sources.stamps import NO_ENGLISH, Stamp, put_stamps, split_stamps
from microsite.translating.parts import HEAD, stale_blocks


@dataclass(frozen=True)
class Returned:
    """One part that came back: where it belongs, the hash of the English it shows, the words, and
    its line in the file it came in.
    """

    place: str
    made_from: str
    words: str
    line: int = 1


def check_returned(site: Site, tag: str, path: str, parts: Sequence[Returned]) -> Iterator[Finding]:
    """What comes back belongs to a part of the site, and was made from today's English of it.

    translations/unknown-place: send the part back as it was exported; its place is not one of ours.
    translations/english-changed: export it once more, and translate today's English.
    translations/no-title: translate the title and the description too; a page begins with them.
    """
    places = english_by_place(site)
    for part in parts:
        if part.place not in places:
            rule, sentence = "translations/unknown-place", f"{part.place} is no part of this site."
            hint = nearest(part.place, list(places), "send it back as it was exported")
        elif hash_words(places[part.place]) != part.made_from:
            hint = "export it once more, and translate today's English"
            sentence = f"The English of {part.place} has changed since this was sent out."
            rule = "translations/english-changed"
        else:
            continue
        yield Finding(path, part.line, 1, rule, sentence, hint)
    yield from _check_heads(site, tag, path, [part.place for part in parts if part.words.strip()])


def _check_heads(site: Site, tag: str, path: str, places: Sequence[str]) -> Iterator[Finding]:
    slugs = {place.rpartition("#")[0] for place in places} & site.pages.keys()
    for slug in sorted(slugs):
        needed = {f"{slug}#title", f"{slug}#description"}
        if tag not in site.pages[slug].translations and not needed <= set(places):
            sentence = f"{slug} has no title or description in this language yet."
            hint = "translate both; a page begins with them"
            yield Finding(path, 1, 1, "translations/no-title", sentence, hint)


def english_by_place(site: Site) -> dict[str, str]:
    """Return the English of every part of the site, by its place."""
    english = dict(site.english)
    for page in site.pages.values():
        english |= {f"{page.slug}#{key}": getattr(page.front, key) or "" for key in HEAD}
        english |= {
            f"{page.slug}#{number}": block.source for number, block in enumerate(page.blocks, 1)
        }
    return english


def take_in(site: Site, tag: str, returned: Iterable[Returned]) -> Iterator[tuple[str, str]]:
    """Yield (path, new text) of each file that these parts change. Parts without words are left
    out.
    """
    by_page: dict[str, dict[str, str]] = defaultdict(dict)
    for part in returned:
        if part.words.strip():
            slug, mark, place = part.place.rpartition("#")
            by_page[slug if mark else ""][place] = part.words.strip()
    for slug, words in by_page.items():
        if slug:
            yield _page_text(site, site.pages[slug], tag, words)
        else:
            yield _strings_text(site, tag, words)


def _page_text(site: Site, page: Page, tag: str, words: Mapping[str, str]) -> tuple[str, str]:
    path = f"content/{page.slug}.{tag}.md"
    old = page.translations.get(tag)
    rows = list(_rows(page, old, words))
    head, head_stamp = _head(site, page, old, words)
    body = "\n\n".join(source for source, _ in rows)
    return path, put_stamps(
        f"{FENCE}\n{head}\n{FENCE}\n{body}\n", [head_stamp, *(stamp for _, stamp in rows)]
    )


def _rows(
    page: Page, old: Translation | None, words: Mapping[str, str]
) -> Iterator[tuple[str, Stamp]]:
    """Yield the translated blocks in the order of the English, each with its stamp: what came back,
    what still stands, and what waits for its English to be followed.
    """
    fresh = [pair.translated for pair in pairs_of(page, old)] if old else []
    stale = stale_blocks(page, old) if old else {}
    stamps = dict(zip(old.blocks, old.stamps[1:], strict=False)) if old else {}
    for number, block in enumerate(page.blocks, 1):
        now = fresh[number - 1] if fresh else None
        if (given := words.get(str(number))) is not None:
            yield given, Stamp(block.hash, hash_words(given))
        elif block.is_generated:
            yield block.source, Stamp(block.hash, block.hash)
        elif now is not None:
            yield now.source, Stamp(block.hash, now.hash)
        elif number in stale:
            yield stale[number].source, stamps[stale[number]]


def _head(
    site: Site, page: Page, old: Translation | None, words: Mapping[str, str]
) -> tuple[str, Stamp]:
    """Return the head of a translation in YAML, and its stamp: that of today's English where every
    part of the head came back, else the one it had.
    """
    parts = [key for key in HEAD if getattr(page.front, key)]
    said = {key: words.get(key) or (getattr(old.front, key) if old else None) for key in parts}
    lines = [f"{key}: {json.dumps(text, ensure_ascii=False)}" for key, text in said.items() if text]
    lines += _other_lines(site, old) if old else ["status: draft"]
    ours = hash_words("\n".join(said.get(key) or "" for key in HEAD))
    is_whole = all(key in words for key in parts)
    before = old.stamps[0].english if old and old.stamps else NO_ENGLISH
    made_from = hash_head(page.front) if is_whole or not old else before
    return "\n".join(lines), Stamp(made_from, ours)


def _other_lines(site: Site, old: Translation) -> list[str]:
    """Return the lines of a translation's head that hold no words of the page's own head. A changed
    page is a draft again.
    """
    text, _, _ = split_stamps((site.root / old.path).read_text(encoding="utf-8"), old.path)
    parts = split_front_matter(text.replace("\r\n", "\n"))
    dropped = (*HEAD, "status", "checked_by", "checked_on")
    kept = [
        line
        for line in (parts[0].split("\n") if parts else [])
        if not line.startswith(tuple(f"{key}:" for key in dropped))
    ]
    return [*kept, "status: draft"]


def _strings_text(site: Site, tag: str, words: Mapping[str, str]) -> tuple[str, str]:
    strings = site.strings[tag]
    text = (site.root / strings.path).read_text(encoding="utf-8").replace("\r\n", "\n")
    text = set_values(text, {key: said for key, said in words.items() if key in strings.written})
    added = [
        f"{key}: {json.dumps(said, ensure_ascii=False)}"
        for key, said in words.items()
        if key not in strings.written
    ]
    stamps = {**strings.stamps, **string_stamps(site.english, words)}
    keys = [*strings.written, *words]
    return strings.path, stamp_strings(_above_stamps(text, added), stamps, keys)


def _above_stamps(text: str, added: Sequence[str]) -> str:
    """Return the text of a strings file with lines added below its last word."""
    lines = [line for line in text.rstrip("\n").split("\n") if line != "{}"]
    cut = next((n for n, line in enumerate(lines) if line.startswith("made_from:")), len(lines))
    above = "\n".join(lines[:cut]).rstrip("\n")
    return "\n".join([above, *added, "", *lines[cut:]])
