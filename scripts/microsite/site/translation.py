"""Freshness by block: which passages of a translation still say what the English says.

A translation carries a stamp below its words: the hashes of the English it was made from, the
head (title, description, tab title) first, then every block in order. A page is composed along the
English blocks: one whose hash still stands is shown translated, one that is new or changed is shown
in English and marked as English. The same holds for the strings of `data/strings/`, key by key.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from microsite.sources.blocks import HEADING, Block
from microsite.sources.datafiles import parse_yaml
from microsite.sources.front_matter import PageFrontMatter, TranslationFrontMatter
from microsite.sources.hashes import hash_words
from microsite.sources.stamps import Stamp


@dataclass(frozen=True)
class Pair:
    """One English block beside its translation. `translated` is None where only the English
    stands.
    """

    english: Block
    translated: Block | None

    @property
    def shown(self) -> Block:
        return self.translated or self.english

    @property
    def is_fallback(self) -> bool:
        """Say whether English words stand here; a generated block has none."""
        return self.translated is None and not self.english.is_generated


def hash_head(front: PageFrontMatter | TranslationFrontMatter) -> str:
    """Return the hash of the words of a page's head."""
    return hash_words("\n".join([front.title, front.description, front.tab_title or ""]))


def english_hashes(front: PageFrontMatter, blocks: Sequence[Block]) -> tuple[str, ...]:
    """Return the English half of what a stamp made today would say."""
    return (hash_head(front), *(block.hash for block in blocks))


def is_head_fresh(front: PageFrontMatter, stamps: Sequence[Stamp]) -> bool:
    """Say whether the translated title and descriptions still stand."""
    return bool(stamps) and stamps[0].english == hash_head(front)


def pair_blocks(
    english: Sequence[Block], translated: Sequence[Block], stamps: Sequence[Stamp]
) -> list[Pair]:
    """Pair each English block with the translation made from exactly these words.

    `stamps` holds one for each translated block, without that of the head. Two English
    blocks with the same words are paired in order. Generated blocks hold no words and are never
    translated.
    """
    waiting: dict[str, list[Block]] = defaultdict(list)
    for stamp, block in zip(stamps, translated, strict=False):
        waiting[stamp.english].append(block)
    return [
        Pair(
            block,
            waiting[block.hash].pop(0) if waiting[block.hash] and not block.is_generated else None,
        )
        for block in english
    ]


def iter_structure_mistakes(
    english: Sequence[Block], translated: Sequence[Block]
) -> Iterator[tuple[int, str]]:
    """Yield (line, sentence) where a translation does not follow the English block by block."""
    for source, target in zip(english, translated, strict=False):
        if source.kind != target.kind:
            yield (
                target.line,
                f"The English has a {source.kind} here (line {source.line})"
                f" and this is a {target.kind}.",
            )
            return
        if source.kind == HEADING and _level(source) != _level(target):
            yield (
                target.line,
                f"The English heading on line {source.line} has another number of hash signs.",
            )
            return
    if len(english) != len(translated):
        line = translated[-1].line if translated else 1
        yield (
            line,
            f"The English has {len(english)} blocks and this translation has {len(translated)}.",
        )


def _level(heading: Block) -> int:
    return len(heading.source) - len(heading.source.lstrip("#"))


def translated_hashes(front: TranslationFrontMatter, blocks: Sequence[Block]) -> tuple[str, ...]:
    """Return the hashes of a translation's own words: the head first, then each block."""
    return (hash_head(front), *(block.hash for block in blocks))


def stamps_of(english: Sequence[str], translated: Sequence[str]) -> tuple[Stamp, ...]:
    """Return the stamp of a translation that follows this English, part by part."""
    return tuple(map(Stamp, english, translated))


def given_away(before: Sequence[Stamp], now: Sequence[Stamp]) -> list[int]:
    """Return the places of the parts that a stamp would call fresh although their English changed
    since they were last stamped and their own words did not.
    """
    made: dict[str, set[str]] = defaultdict(set)
    for stamp in before:
        made[stamp.translated].add(stamp.english)
    return [
        place
        for place, stamp in enumerate(now)
        if stamp.translated in made and stamp.english not in made[stamp.translated]
    ]


def reworded(before: Sequence[str], now: Sequence[str]) -> dict[str, str]:
    """Return the hash that each changed part has now, by the one it had: found where as many parts
    changed together as there are now.
    """
    matcher = SequenceMatcher(a=before, b=now, autojunk=False)
    return {
        old: new
        for kind, a, b, c, d in matcher.get_opcodes()
        if kind == "replace" and b - a == d - c
        for old, new in zip(before[a:b], now[c:d], strict=True)
    }


def string_stamps(english: Mapping[str, str], written: Mapping[str, str]) -> dict[str, Stamp]:
    """Return the stamp of each translated string whose English is there, by its key."""
    return {
        key: Stamp(hash_words(english[key]), hash_words(text))
        for key, text in written.items()
        if key in english
    }


def stamp_strings(text: str, stamps: Mapping[str, Stamp], keys: Sequence[str]) -> str:
    """Return a strings file's text with `made_from` set to these stamps; one of `keys` without a
    stamp, whose English is gone, keeps the one it had. A file without keys stays as it is.
    """
    if not keys:
        return text
    before = (parse_yaml(text, "").value or {}).get("made_from") or {}
    made = {key: stamps.get(key) or before.get(key) for key in keys}
    kept = "\n".join(_without_key(text.rstrip("\n").split("\n"), "made_from")).rstrip("\n")
    lines = (f'  {key}: "{stamp}"' for key, stamp in sorted(made.items()) if stamp)
    return "\n".join([kept, "", "made_from:", *lines, ""])


def fresh_strings(
    english: Mapping[str, str], translated: Mapping[str, str], stamps: Mapping[str, Stamp]
) -> dict[str, str]:
    """Return the translated strings whose English has not changed since they were made."""
    return {
        key: text
        for key, text in translated.items()
        if key in english and key in stamps and stamps[key].english == hash_words(english[key])
    }


def _without_key(lines: Sequence[str], key: str) -> Iterator[str]:
    """Yield the lines of a YAML mapping without one top-level key and what is indented below it."""
    inside = False
    for line in lines:
        if line.strip() and not line.startswith((" ", "-")):
            inside = line.startswith(f"{key}:")
        if not inside or not line.strip():
            yield line
