"""The words of the furniture and of the data files: English beside the translations that still
stand.

`data/strings/en.yml` holds the furniture; the sentences of services, topics and campaigns stand
with their facts. A translation of either stands in `data/strings/<tag>.yml` under the same dotted
keys.

strings/missing: put the string back from the last commit.
strings/unknown-key: write the key that the finding offers, or take it away.
strings/left-over: (a note) take it out: its English is gone.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from microsite.facts.strings import StringsFile
from microsite.site.translation import fresh_strings
from microsite.sources.datafiles import Document, load_yaml, nearest, validate

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


def iter_data_words(data: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Yield (key, English words) for every sentence of the data files that a translator
    translates.
    """
    for name in ("name", "site_name", "history"):
        yield f"partnership.{name}", getattr(data["partnership"], name)
    if data["banner"].heading:
        yield "banner.heading", data["banner"].heading
        yield "banner.sentence", data["banner"].sentence or ""
    for topic_id, topic in data["topics"].items():
        yield f"topic.{topic_id}.name", topic.name
        yield f"topic.{topic_id}.what", topic.what
    for campaign_id, campaign in data["campaigns"].items():
        for name in ("name", "what", "usually", "organiser"):
            yield f"campaign.{campaign_id}.{name}", getattr(campaign, name)
    for service_id, service in data["registry"].services.items():
        for keys, text in _iter_words(service.model_dump(exclude=_NOT_WORDS)):
            yield ".".join(("service", service_id, *keys)), text


_NOT_WORDS: Any = {"source": True, "checked": True, "anonymous": True, "emergency": True} | {
    "ways": {"__all__": {"value", "keyword", "source", "checked", "critical"}}
}
"""What stands in a service and is never translated."""


def _iter_words(value: Any) -> Iterator[tuple[tuple[str, ...], str]]:
    if isinstance(value, str):
        yield (), value
    elif isinstance(value, Mapping):
        for key, child in value.items():
            yield from (((str(key), *keys), text) for keys, text in _iter_words(child))
    elif isinstance(value, (list, tuple)):
        for index, child in enumerate(value, 1):
            yield from (((str(index), *keys), text) for keys, text in _iter_words(child))


def load_strings(root: Path, tag: str, english: Mapping[str, str] | None = None) -> Strings:
    """Read the strings of a language. Without `english` they are the source that the others are
    made from.
    """
    document = load_yaml(root, f"{STRINGS}/{tag}.yml")
    file = validate(StringsFile, document) or StringsFile()
    written: dict[str, str] = file.__pydantic_extra__
    made_from = file.made_from or {}
    if english is None:
        return Strings(tag, document.path, written, written, document)
    for key in written.keys() - english.keys():
        if key in made_from:
            left_over = document.find(
                (key,), "strings/left-over", f"The English of {key} is gone.", "take it out too"
            )
            document.findings.append(replace(left_over, severity="note"))
        else:
            hint = nearest(key, list(english), show_all=False)
            sentence = f"{key} is not a string of this site."
            document.findings.append(document.find((key,), "strings/unknown-key", sentence, hint))
    return Strings(
        tag, document.path, fresh_strings(english, written, made_from), written, document
    )
