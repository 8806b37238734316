"""The kit of each event: the sheets and the slides that an agency takes away as one file.

What belongs to it stands in `data/campaigns.yml`. It has a stamp of all that is in it: one that was
made from older words is not offered.
"""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache

from microsite.facts.campaigns import Campaign
from microsite.facts.kinds import FORM
from microsite.site.addresses import absolute
from microsite.site.page import SOURCE_LANGUAGE
from microsite.site.prints import Sheet, sheets_called
from microsite.site.site import Site
from microsite.site.slides import Deck, decks_of
from microsite.sources.hashes import hash_words

_LOOK = "1"
"""Changes with how a kit is put together (`printing/kits.py`), so that older files are made
anew."""


@dataclass(frozen=True)
class Part:
    """A file of the kit: where it stands in there, which file of the print room it is, and what it
    holds, in English.
    """

    path: str
    file: str
    says: str
    stamp: str


@dataclass(frozen=True)
class Kit:
    """The kit of an event. `texts` are the files of plain words in it, (where it stands, words)."""

    campaign: str
    parts: tuple[Part, ...]
    texts: tuple[tuple[str, str], ...]

    @property
    def file(self) -> str:
        """What its file is called."""
        return f"kit-{self.campaign}.zip"

    @cached_property
    def stamp(self) -> str:
        """The fingerprint of all that is in it."""
        parts = [(part.path, part.stamp) for part in self.parts]
        return hash_words(json.dumps([parts, self.texts]) + _LOOK)


@lru_cache(maxsize=1)
def kits_of(site: Site) -> tuple[Kit, ...]:
    """Return the kit of each event that has one."""
    return tuple(_kit(name, row, site) for name, row in site.campaigns.items() if row.kit)


def decks_for(campaign: Campaign, site: Site) -> Iterator[Deck]:
    """Yield the slides of the lessons that fit an event, in the order of its row."""
    decks = {site.lessons.addresses[deck.code]: deck for deck in decks_of(site)}
    for slug in campaign.kit.lessons if campaign.kit else ():
        if slug in decks:
            yield decks[slug]


def form_page(campaign: Campaign, site: Site) -> str | None:
    """Return the page that holds the form of a kit, or None."""
    form = campaign.kit.form if campaign.kit else None
    for slug, page in site.pages.items() if form else ():
        if any((block.kind, block.argument) == (FORM, form) for block in page.blocks):
            return slug
    return None


def _kit(name: str, row: Campaign, site: Site) -> Kit:
    names = row.kit.sheets if row.kit else ()
    sheets = tuple(sheet for each in names for sheet in sheets_called(site, each))
    parts = (
        *(_sheet(sheet, site) for sheet in sheets),
        *(_slides(deck, site) for deck in decks_for(row, site)),
    )
    words = (
        (f"{_folder(sheet, site)}/{sheet.name}.{sheet.tag}.txt", _words_of(sheet))
        for sheet in sheets
        if sheet.kind == "newsletter"
    )
    read_me = (f"{site.english['kit.read_me']}.txt", _read_me(parts, row, site))
    return Kit(name, parts, (read_me, *words))


def _folder(sheet: Sheet, site: Site) -> str:
    name = site.languages[sheet.tag].english
    return f"{site.languages[SOURCE_LANGUAGE].english} and {name}" if sheet.is_pair else name


def _sheet(sheet: Sheet, site: Site) -> Part:
    heading = site.english[f"print.{sheet.name}.heading"]
    says = f"{site.english[f'prints.{sheet.kind}']}: {heading}"
    return Part(f"{_folder(sheet, site)}/{sheet.file}", sheet.file, says, sheet.stamp)


def _slides(deck: Deck, site: Site) -> Part:
    folder = site.english["kit.slides"]
    return Part(f"{folder}/{deck.file}", deck.file, f"{folder}: {deck.title}", deck.stamp)


def _read_me(parts: tuple[Part, ...], row: Campaign, site: Site) -> str:
    """Return what the kit is, where its page and its form are, and a line for each file."""
    root, board = site.partnership.site_url, site.partnership
    slugs = (row.page, form_page(row, site)) if root else ()
    addresses = (absolute(root, slug, SOURCE_LANGUAGE) for slug in slugs if root and slug)
    made_by = site.english["foot.made_by"].replace("{partnership}", board.name)
    trial = [] if board.launched else [site.english["notice.trial"]]
    files = (f"{part.path}: {part.says}" for part in parts)
    return _lines([row.name, row.what, *addresses, made_by, *trial, "", *files])


def _words_of(sheet: Sheet) -> str:
    """Return the words of a sheet, a paragraph a line, to be put into a newsletter."""
    says = sheet.says
    when = (f"{label}: {words}" for label, words, _ in says["when"])
    facts = ("label", "value", "only_if")
    ways = (" ".join(filter(None, map(way.get, facts))) for way in says["ways"])
    points = (f"- {point}" for point in says["points"])
    lines = [says["heading"], *when, *says["words"], *points, *says["blanks"], *ways]
    return _lines([*lines, *filter(None, map(says.get, ("address", "made_by", "trial")))])


def _lines(lines: Iterable[str]) -> str:
    """Return lines with the ends that programs on every computer show as ends."""
    return "".join(f"{line}\r\n" for line in lines)
