"""What the search answers to the phrases of this folder, asked in a real browser."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import yaml
from playwright.sync_api import Page

from microsite.output.search import RANKER, index_of_search, read_modules
from microsite.site.page import address_of
from microsite.site.site import Site

FOLDER = Path(__file__).resolve().parent
TOP = 3
"""The page that helps stands among so many."""
ASK = """([code, index, phrases]) => new Function("index", "phrases", `${code}
  const ready = prepare(index);
  return phrases.map((phrase) => ({
    found: rank(ready, phrase).found.map(({ page }) => page.address),
    dangers: dangersIn(ready, phrase),
  }));`)(index, phrases)"""


@dataclass(frozen=True)
class Answer:
    """What a phrase finds: addresses, the best first, and the names of the cards above them."""

    found: tuple[str, ...]
    dangers: tuple[str, ...]


@dataclass(frozen=True)
class Measure:
    """How many phrases there are, how many find a page that helps among the first three, and how
    many as the first; `missed` are the others.
    """

    phrases: int
    top: int
    first: int
    missed: tuple[str, ...]

    @property
    def share(self) -> float:
        """The share of phrases that find help among the first three, in per cent."""
        return 100 * self.top / self.phrases


def load_phrases(name: str) -> Mapping[str, Sequence[str]]:
    """Return what stands in a file of this folder: pages or cards by phrase. The phrases kept back
    came as a list of `ask` and `pages`, and stay as they came.
    """
    rows = yaml.safe_load((FOLDER / f"{name}.yml").read_text(encoding="utf-8"))
    if isinstance(rows, list):
        return {row["ask"]: row["pages"] for row in rows}
    return {str(phrase): pages for phrase, pages in rows.items()}


def ask(page: Page, site: Site, tag: str, phrases: Iterable[str]) -> list[Answer]:
    """Return the answers of the search of a language, in the order of the phrases."""
    index = json.loads(json.dumps(index_of_search(site, tag)))
    answers = page.evaluate(ASK, [read_modules(site.root, RANKER), index, list(phrases)])
    return [Answer(tuple(one["found"]), tuple(one["dangers"])) for one in answers]


def measure(page: Page, site: Site, tag: str, name: str) -> Measure:
    """Return how well the search of a language does with the phrases of a file."""
    phrases = load_phrases(name)
    answers = dict(zip(phrases, ask(page, site, tag, phrases), strict=True))
    helping = {phrase: {address_of(slug) for slug in slugs} for phrase, slugs in phrases.items()}
    missed = [one for one, answer in answers.items() if not helping[one] & {*answer.found[:TOP]}]
    first = sum(bool(helping[one] & {*answer.found[:1]}) for one, answer in answers.items())
    return Measure(len(phrases), len(phrases) - len(missed), first, tuple(missed))
