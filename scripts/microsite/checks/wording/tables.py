"""The tables of words, `data/wording/` and `avoid` in `data/house_style.yml`, ready to be used."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from microsite.checks.wording.near import ByWord, Lists, Near
from microsite.facts.wording import LISTS, RULES, Row, Wording, Words
from microsite.findings import Finding, Severity
from microsite.site.page import SOURCE_LANGUAGE
from microsite.site.site import Site
from microsite.sources.datafiles import KeyPath

FOLDER = f"wording/{SOURCE_LANGUAGE}"


@dataclass(frozen=True, eq=False)
class Rule:
    """A rule with one of its rows; `once` is what a sentence is told of only once."""

    name: str
    once: str
    near: Near
    says: str
    hint: str
    severity: Severity = "error"
    passes_in: frozenset[str] = frozenset()


@lru_cache(maxsize=1)
def rules_of(site: Site) -> ByWord[Rule]:
    """Return every row of every table, by words of which one stands in whatever it finds."""
    rules = [*_iter_rules(site), *_iter_better_words(site)]
    return ByWord((word, rule) for rule in rules for word in rule.near.rarest)


def _iter_rules(site: Site) -> Iterator[Rule]:
    shared = Lists(site.wording_lists)
    for name, wording in site.wording.items():
        lists = Lists(wording.words, shared)
        for row in wording.rows:
            yield Rule(
                RULES[name],
                name,
                Near(row, lists, wording.unless),
                wording.says,
                row.instead or wording.instead,
                wording.severity,
                frozenset((*wording.passes_in, *row.passes_in)),
            )


def _iter_better_words(site: Site) -> Iterator[Rule]:
    for name, better in site.house_style.avoid.items():
        near = Near(Row(near=(better.words,)), Lists({}))
        yield Rule("wording/avoid", f"avoid {name}", near, "has a better word.", better.instead)


def check_tables(site: Site) -> Iterator[Finding]:
    """A list of words that a rule on wording names stands above it, or in the common lists.

    wording/unknown-list: write the list above what names it, or take the name of one.
    """
    shared = Lists({})
    for name, words in site.wording_lists.items():
        yield from _find_unknown(site, LISTS, (name,), words, shared)
        shared.add(name, words)
    for rule, wording in site.wording.items():
        lists = Lists({}, shared)
        for name, words in wording.words.items():
            yield from _find_unknown(site, rule, ("words", name), words, lists)
            lists.add(name, words)
        for keys, words in _iter_uses(wording):
            yield from _find_unknown(site, rule, keys, words, lists)


def _iter_uses(wording: Wording) -> Iterator[tuple[KeyPath, Words]]:
    """Yield what a rule looks for, with the keys at which it stands."""
    yield ("unless",), wording.unless
    yield ("expects",), wording.expects
    for number, row in enumerate(wording.rows):
        for key, groups in (("near", row.near), ("after", (row.after,)), ("unless", (row.unless,))):
            yield from ((("rows", number, key), words) for words in groups)


def _find_unknown(
    site: Site, file: str, keys: KeyPath, words: Words, lists: Lists
) -> Iterator[Finding]:
    for name in lists.unknown(words):
        says = f"{name} is in capitals and is no list of words that stands above it."
        hint = "write the list above it, or take the name of one"
        yield site.documents[f"{FOLDER}/{file}"].find(keys, "wording/unknown-list", says, hint)
