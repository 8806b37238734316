"""Freshness by block: which passages of a translation still say what the English says.

A translation carries the hashes of the English words it was made from: the head (title,
description, tab title) first, then every block in order. A page is composed along the English
blocks: one whose hash still stands is shown translated, one that is new or changed is shown in
English and marked as English. The same holds for the strings of `data/strings/`, key by key.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from microsite.sources.blocks import HEADING, Block, hash_words
from microsite.sources.datafiles import parse_yaml
from microsite.sources.front_matter import (
    FENCE,
    PageFrontMatter,
    TranslationFrontMatter,
    split_front_matter,
)


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


def hash_head(front: PageFrontMatter) -> str:
    """Return the hash of the words of a page's head."""
    return hash_words("\n".join([front.title, front.description, front.tab_title or ""]))


def english_hashes(front: PageFrontMatter, blocks: Sequence[Block]) -> tuple[str, ...]:
    """Return what a translation made today would carry as `made_from`."""
    return (hash_head(front), *(block.hash for block in blocks))


def is_head_fresh(front: PageFrontMatter, translation: TranslationFrontMatter) -> bool:
    """Say whether the translated title and descriptions still stand."""
    return translation.made_from[:1] == (hash_head(front),)


def pair_blocks(
    english: Sequence[Block], translated: Sequence[Block], made_from: Sequence[str]
) -> list[Pair]:
    """Pair each English block with the translation made from exactly these words.

    `made_from` names one hash for each translated block, without that of the head. Two English
    blocks with the same words are paired in order. Generated blocks hold no words and are never
    translated.
    """
    waiting: dict[str, list[Block]] = defaultdict(list)
    for made, block in zip(made_from, translated, strict=False):
        waiting[made].append(block)
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


def stamp_page(text: str, hashes: Sequence[str]) -> str:
    """Return a translation's text with `made_from` set to `hashes`; everything else stays as it
    is.
    """
    parts = split_front_matter(text)
    if parts is None:
        raise ValueError("a translation begins with a front matter")
    head, body, _ = parts
    kept = "\n".join(_without_key(head.split("\n"), "made_from"))
    return "\n".join(
        [FENCE, kept, "made_from:", *(f'  - "{made}"' for made in hashes), FENCE, body]
    )


def stamp_strings(text: str, english: Mapping[str, str], keys: Sequence[str]) -> str:
    """Return a strings file's text with `made_from` set for `keys`; one whose English is gone keeps
    the hash it had. A file without keys stays as it is.
    """
    if not keys:
        return text
    before = (parse_yaml(text, "").value or {}).get("made_from") or {}
    hashes = {key: hash_words(english[key]) if key in english else before.get(key) for key in keys}
    kept = "\n".join(_without_key(text.rstrip("\n").split("\n"), "made_from")).rstrip("\n")
    stamps = (f'  {key}: "{made}"' for key, made in sorted(hashes.items()) if made)
    return "\n".join([kept, "", "made_from:", *stamps, ""])


def fresh_strings(
    english: Mapping[str, str], translated: Mapping[str, str], made_from: Mapping[str, str]
) -> dict[str, str]:
    """Return the translated strings whose English has not changed since they were made."""
    return {
        key: text
        for key, text in translated.items()
        if key in english and made_from.get(key) == hash_words(english[key])
    }


def _without_key(lines: Sequence[str], key: str) -> Iterator[str]:
    """Yield the lines of a YAML mapping without one top-level key and what is indented below it."""
    inside = False
    for line in lines:
        if line.strip() and not line.startswith((" ", "-")):
            inside = line.startswith(f"{key}:")
        if not inside or not line.strip():
            yield line
