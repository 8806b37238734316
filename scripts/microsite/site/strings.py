"""The words of the furniture and of the data files: English beside the translations that still
stand.

`data/strings/en.yml` holds the furniture; the sentences of sections, services, topics and campaigns
stand with their facts, and the type of each field says whether it is public. A translation of
either stands in `data/strings/<tag>.yml` under the same dotted keys.

strings/missing: put the string back from the last commit.
strings/unknown-key: write the key that the finding offers, or take it away.
strings/left-over: (a note) take it out: its English is gone.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from microsite.facts.records import Record, iter_public
from microsite.facts.strings import StringsFile
from microsite.site.translation import fresh_strings
from microsite.sources.datafiles import Document, load_yaml, nearest, validate
from microsite.sources.stamps import Stamp, parse_stamp

STRINGS = "data/strings"


@dataclass(frozen=True)
class Strings:
    """The words of the furniture and of the services in one language; `texts` holds only those
    still fresh.
    """

    tag: str
    path: str
    texts: Mapping[str, str]
    written: Mapping[str, str]
    document: Document
    stamps: Mapping[str, Stamp] = field(default_factory=dict)
    """What each was made from, by its key."""


def iter_data_texts(data: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Yield (key, English words) of everything public in the data files: what translators
    translate. The key is the path of the fields: `service.childline.what`.
    """
    for name in ("partnership", "banner", "chooser", "search"):
        yield from _iter_texts(name, data[name])
    for name, rows in (
        ("section", data["sections"].folders),
        ("topic", data["topics"]),
        ("campaign", data["campaigns"]),
        ("form", data["forms"]),
        ("print", data["prints"]),
        ("need", data["registry"].needs),
        ("service", data["registry"].services),
    ):
        for row_id, row in rows.items():
            yield from _iter_texts(f"{name}.{row_id}", row)


def _iter_texts(key: str, record: Record) -> Iterator[tuple[str, str]]:
    for path, text in iter_public(record):
        yield ".".join((key, *path)), text


def load_strings(root: Path, tag: str, english: Mapping[str, str] | None = None) -> Strings:
    """Read the strings of a language. Without `english` they are the source that the others are
    made from.
    """
    document = load_yaml(root, f"{STRINGS}/{tag}.yml")
    file = validate(StringsFile, document) or StringsFile()
    written: dict[str, str] = file.__pydantic_extra__
    made_from = file.made_from or {}
    stamps = {key: stamp for key, entry in made_from.items() if (stamp := parse_stamp(entry))}
    if english is None:
        return Strings(tag, document.path, written, written, document)
    for key in written.keys() - english.keys():
        if key in made_from:
            left_over = document.find(
                (key,), "strings/left-over", f"The English of {key} is gone.", "take it out too"
            )
            document.findings.append(replace(left_over, severity="note"))
        else:
            hint = nearest(key, list(english), "take it away: the English has none")
            sentence = f"{key} is not a string of this site."
            document.findings.append(document.find((key,), "strings/unknown-key", sentence, hint))
    return Strings(
        tag, document.path, fresh_strings(english, written, stamps), written, document, stamps
    )
