"""A number or an address that a mention prints is that of the service named right beside it: the
number is right, and the words before it say whose it is.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from microsite.findings import Finding
from microsite.site.site import Site
from microsite.site.texts import Text, texts_on
from microsite.sources.markdown import MENTION
from microsite.sources.prose import MENTIONED

_ACRONYM = re.compile(r"[A-Z]{4,}\b")
"""A name is said by the letters that it begins with: NSPCC, CEOP."""
_IN_BRACKETS = re.compile(r"\s*\([^)]*\)")
_FEWEST = 2
"""Words of what stands before the comma of a name, from which nobody else is called so: NHS 111."""
_SMALL = (
    r"(?:a|an|at|by|call(?:ed)?|chat|dial|email|for|free|from|helpline|is|its|line|number|of|on|our"
    r"|phone|reach(?:es)?|ring|text|that|the|their|through|to|today|now|using|via|website|with)"
)
_GAP = rf"(?:[\s:()–—*“”\"'’-]*\b{_SMALL}\b)" + r"{0,4}[\s:()–—*“”\"'’-]*"
"""What may stand between a name and what it is taken for: small words of one clause."""
_WAY = rf"{MENTIONED}(?P<{{0}}>\d+){MENTIONED}"


@dataclass(frozen=True)
class _Names:
    """How services are called, in small letters, each with the services that may be called so:
    whatever is for danger now reaches the emergency services.
    """

    owners: Mapping[str, frozenset[str]]
    alone: re.Pattern[str]
    beside: re.Pattern[str]


def check_owners(site: Site) -> Iterator[Finding]:
    """The service that is named right beside a number or an address is the one that has it; the
    label of a way names no other service.

    facts/other-service: write the mention of the service that is named, or its name.
    """
    names = _names_of(site)
    for text in texts_on(site):
        if text.role == "words" and MENTIONED in text.words:
            yield from _find_beside(text, site, names)
        match text.data_key:
            case ("service" | "services", owner, "ways", _, "label"):
                yield from _find_in_label(text, owner, names)


def _names_of(site: Site) -> _Names:
    rows = {name: row.name.casefold() for name, row in site.registry.services.items()}
    said = {one.casefold() for row in site.registry.services.values() for one in _said_of(row.name)}
    danger = {name for name, row in site.registry.services.items() if row.emergency}
    owners = {}
    for one in said:
        own = frozenset(name for name, whole in rows.items() if _is_word_of(one, whole))
        owners[one] = own | danger if own & danger else own
    forms = "|".join(re.escape(one) for one in sorted(said, key=len, reverse=True)) or r"(?!)"
    name = r"(?<![\w.@-])(?:{0})(?![\w@]|[.-]\w)"
    before, after = (name.format(rf"(?P<{place}>{forms})") for place in ("before", "after"))
    beside = (
        rf"{before}(?:['’]s)?{_GAP}{_WAY.format('way_after')}"
        rf"|{_WAY.format('way_before')}(?=(?P<gap>{_GAP}){after})"
    )
    alone = name.format(rf"(?P<name>{forms})")
    return _Names(owners, re.compile(alone, re.IGNORECASE), re.compile(beside, re.IGNORECASE))


def _said_of(name: str) -> Iterator[str]:
    """Yield how people say the name of a service."""
    short = _IN_BRACKETS.sub("", name)
    yield from (name, short)
    first, comma, _ = short.partition(",")
    if comma and len(first.split()) >= _FEWEST:
        yield first
    if acronym := _ACRONYM.match(name):
        yield acronym[0]


def _is_word_of(one: str, whole: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(one)}(?!\w)", whole) is not None


def _find_beside(text: Text, site: Site, names: _Names) -> Iterator[Finding]:
    mentions = [*MENTION.finditer(text.source)]
    passed = text.earlier.count(MENTIONED)
    here = iter(range(passed, len(mentions)))

    def said(_: re.Match[str]) -> str:
        """Write a mention as the name that it prints, or as the place of a way."""
        index = next(here, None)
        if index is None:
            return " … "
        service = site.registry.services.get(mentions[index]["id"])
        field = mentions[index]["field"]
        if service and field in service.ways:
            return f"{MENTIONED}{index}{MENTIONED}"
        return service.name if service and not field else " … "

    words = re.sub(MENTIONED, said, text.words)
    if text.passage.element == "td" and text.passage.cell:
        words = f"{text.earlier.removesuffix(chr(0)).rpartition(chr(0))[2]} {words}"
    for match in names.beside.finditer(words):
        mention = mentions[int(match["way_after"] or match["way_before"])]
        name = match["before"] or match["after"]
        if mention["id"] not in names.owners[name.casefold()]:
            sentence = f"{mention[0]} stands beside {name}, and is not the way to reach it."
            other = min(names.owners[name.casefold()])
            hint = f"write a way of [[{other}]], or the name of [[{mention['id']}]]"
            place = text.position(mention.start())
            yield Finding(text.path, *place, "facts/other-service", sentence, hint)


def _find_in_label(text: Text, owner: str, names: _Names) -> Iterator[Finding]:
    for match in names.alone.finditer(text.words):
        if owner not in names.owners[match["name"].casefold()]:
            sentence = f"This button of {owner} names {match['name']}, another service."
            hint = f"say what it does, or name {owner}"
            yield text.find("facts/other-service", match["name"], "", sentence, hint)
