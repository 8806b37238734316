"""Mentions that are none: a service or a way that the registry does not have, and brackets that are
almost right. And what stands so close to one that another number is read.
"""

import re
from collections.abc import Iterator

from microsite.checks.typed.digits import DIGIT
from microsite.facts.services import NUMBER_WAYS
from microsite.findings import Finding
from microsite.site.site import Site
from microsite.site.texts import Text
from microsite.sources.datafiles import nearest
from microsite.sources.markdown import MENTION
from microsite.sources.prose import MENTIONED

RESERVED = {"partnership": ("area",)}
"""Ids that are no service, and what else can be asked of them."""

_ALMOST = re.compile(
    r"\[\s*\[(?P<open>[^\[\]\0]*)(?:\]\s*\]?)?"
    r"|(?<!\[)\[(?P<half>[^\[\]\0]+)\]\s*\]"
    r"|\{\{\s*(?P<curly>[^{}\0]+?)\s*\}\}"
    r"|(?<![\[\w])\[(?P<single>[^\[\]\0]+)\](?![\](\[:])"
    r"|<<\s*(?P<angle>[^<>\0]+?)\s*>>"
    r"|\(\(\s*(?P<round>[^()\0]+?)\s*\)\)"
    r"|(?<![\w.\[-])(?P<end>[\w.-]+)\s*\]\s*\]"
)
"""What people write for `[[id]]`: with `open` it is always meant, with the others where an id
stands inside.
"""
_LENIENT = ("half", "curly")
"""Brackets so odd that small letters and hyphens are not asked for."""
_SQUARE = str.maketrans("［］【】⟦⟧", "[][][]")
_BRACKETS = re.compile(r"[\[\]［］【】⟦⟧]|[{<(]{2}|<data")

_LETTER = "[A-Za-zÀ-ɏ]"
"""Letters that are read for figures. Those of other scripts begin or end a word with a number."""
_JOINED = "[.,/‐-―-]?"
_BESIDE = re.compile(
    rf"(?:{DIGIT.pattern}{_JOINED}|{_LETTER}|[+#*])(?={MENTIONED})"
    rf"|(?<={MENTIONED})(?:{_JOINED}{DIGIT.pattern}|{_LETTER}|[#*]|{MENTIONED})"
    rf"|{DIGIT.pattern}(?=\{{\w+\}})|\{{\w+\}}{DIGIT.pattern}"
)
"""Of a place that the generator fills, only figures: letters may be the end of its word."""
_ENDS_IN_FIGURES = re.compile(rf"(?<![\w-])\W*{DIGIT.pattern}+\W*$")


def find_broken_mentions(text: Text, ids: frozenset[str]) -> Iterator[Finding]:
    """What looks like a mention is one.

    facts/broken-mention: write `[[id]]` or `[[id.phone]]`, in small letters without spaces.
    """
    if not _BRACKETS.search(text.words):
        return
    words = text.words.translate(_SQUARE)
    if text.role == "target" and "<data" in words:
        hint = "write the mention alone: it is a link by itself"
        yield text.find(
            "facts/broken-mention", "", "", "A mention stands where a link leads.", hint
        )
        return
    for match in _ALMOST.finditer(words):
        kind = match.lastgroup or "open"
        wanted = re.sub(r"[\s_]+", "-", match[kind].strip().lower())
        name = wanted.partition(".")[0]
        if kind == "open" or (name in ids and (kind in _LENIENT or match[kind] == wanted)):
            hint = (
                "a mention is [[id]] or [[id.phone]], in small letters without spaces;"
                f" {_near(name, ids)}"
            )
            if name in ids and MENTION.fullmatch(f"[[{wanted}]]"):
                hint = f"write [[{wanted}]]"
            sentence = f"{' '.join(match[0].split())} looks like a mention and is none."
            yield text.find(
                "facts/broken-mention", match[0], words[: match.start()], sentence, hint
            )


def find_beside(text: Text) -> Iterator[Finding]:
    """No figure and no letter touches a mention: it would be read as part of the number. The label
    of a number ends in no figures either.

    facts/number-beside: put a space and a word between them, or take it away.
    """
    found = [*_BESIDE.finditer(text.words)]
    if _is_label_of_number(text):
        found += _ENDS_IN_FIGURES.finditer(text.words)
    for match in found:
        mentions = [text.position(mention.start()) for mention in MENTION.finditer(text.source)]
        passed = (text.earlier + text.words[: match.end() + 1]).count(MENTIONED)
        place = mentions[passed - 1] if 0 < passed <= len(mentions) else text.place("")
        typed = "Another mention" if MENTIONED in match[0] else match[0].strip()
        sentence = f"{typed} stands right beside a number, and would be read as part of it."
        hint = "put a space and a word between them, or take it away"
        yield Finding(text.path, *place, "facts/number-beside", sentence, hint)


def _is_label_of_number(text: Text) -> bool:
    """Say whether this is printed before a number: the label of its way."""
    match text.data_key:
        case ("service" | "services", _, "ways", kind, "label"):
            return kind in NUMBER_WAYS
    return False


def find_wrong_mentions(text: Text, site: Site) -> Iterator[Finding]:
    """A mention names a service and a way that it has.

    facts/unknown-mention: name a service of `data/services.yml`, and a way that it has.
    """
    for match in MENTION.finditer(text.source):
        name, field = match["id"], match["field"]
        if text.is_plain:
            sentence = f"{match[0]} stands where words are printed as they are."
            yield text.find(
                "facts/broken-mention",
                "",
                "",
                sentence,
                "write the name, and the mention in a page",
            )
        fields = _fields_of(name, site)
        if fields is None:
            hint = _near(name, frozenset(site.registry.services) | set(RESERVED))
            sentence = f"{name} is not a service of data/services.yml."
        elif field and field not in fields:
            mentions = [f"[[{name}]]", *(f"[[{name}.{known}]]" for known in fields)]
            hint = f"write {' or '.join(mentions)}"
            sentence = f"{name} has no {field}."
        else:
            continue
        yield Finding(
            text.path, *text.position(match.start()), "facts/unknown-mention", sentence, hint
        )


def _fields_of(name: str, site: Site) -> tuple[str, ...] | None:
    if name in RESERVED:
        return RESERVED[name]
    if name not in site.registry.services:
        return None
    ways = site.registry.services[name].ways
    keyword = ("keyword",) if any(way.keyword for way in ways.values()) else ()
    return (*ways, *keyword, "hours")


def _near(name: str, ids: frozenset[str]) -> str:
    return nearest(name, sorted(ids), "the ids stand in data/services.yml")
