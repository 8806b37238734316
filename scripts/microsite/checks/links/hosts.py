"""Outside addresses stand in the registry and nowhere else: pages, translations and sentences write
`[[id]]`.

A web address, a host or an email typed by hand is one finding, named by its host: retired, ours, a
lookalike of ours, or unknown. `check_way_addresses` reads the addresses that the registry itself
holds.
"""

import re
from collections.abc import Iterator, Sequence
from urllib.parse import parse_qsl, unquote, urlsplit

from microsite.checks.links.lookalikes import Approved, bare, find_lookalike, host_of, registrable
from microsite.findings import Finding
from microsite.site.page import SOURCE_LANGUAGE
from microsite.site.site import Site
from microsite.site.texts import Text, texts_on

NAMES_WITH_A_DOT = frozenset(("GOV.UK",))
"""The government's site is called so, in capitals, where a sentence speaks of it."""
_FILES = "css csv docx gif htm html ics jpeg jpg js json mp3 mp4 pdf png pptx svg txt webp xlsx"
FILE_ENDINGS = frozenset(_FILES.split())
"""A word that ends so is a file; no host does."""
_COMMON = "app co com gov help info me net online org site uk"
COMMON_ENDINGS = frozenset(_COMMON.split())
"""Where a dot is spelled out, or a word is one letter long, it is a host only with one of these."""
_SPEAKING = "a an and as by for in is like of or the this to with"
SPEAKING_OF = frozenset(_SPEAKING.split())
"""After these a sentence speaks about names: it `ends in .org.uk`, it was `the dot com company`."""
TRACKING = re.compile(r"utm_|fbclid|gclid|msclkid|mc_[ce]id|igshid", re.IGNORECASE)
"""Parts of a query that tell the other site where its reader came from."""
_DOT = (
    r"(?:[.]|\s*[\[({<]\s*(?i:dot|[.])\s*[\])}>]\s*|[\s_-]+(?i:dot)[\s_-]+|[·•․‧∙⋅]"
    r"|(?:\s+[.]\s*|[.]\s+)(?=(?:com|org|net|uk)\b|(?:co|gov|police|nhs|ac|org)\s?[.]))"
)
_ENDING = r"(?:xn--[a-z0-9-]+|[A-Za-zÀ-ɏͰ-ԯ]{2,24})(?![A-Za-z0-9-])"
_ADDRESS = re.compile(
    r"(?<![A-Za-z])(?i:h(?:tt|xx)ps?|ftp|wss?|mailto):[/\\]*(?P<authority>[^\s/\\?#<>\"',;|\0]+)(?P<path>[^\s<>\"',\0]*)"
    rf"|(?<![\w.-])(?P<host>(?:[\w.+-]+\s?@\s?)?(?:\w[\w-]*{_DOT})+{_ENDING}|\d{{1,3}}(?:\.\d{{1,3}}){{3}}(?!\w|\.\d))"
    r"(?P<rest>[/?#][^\s<>\"',\0]*)?"
)
_MAY_BE_ADDRESS = re.compile(
    r"[.@:][^\s\0]|\s[.@]|[·•․‧∙⋅]|[.]\s+(?:com|org|net|uk|co|gov|police|nhs|ac)\b|(?i:dot)[\s\])}>_-]"
)
"""What words need to hold before the whole pattern is worth trying."""
_WIDE = {code: chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)} | dict.fromkeys(
    map(ord, "。｡"), "."
)
_IS_WIDE = re.compile("[。｡！-～]")
_PLAIN_HOST = re.compile(r"[a-z0-9-]+(?:\.[a-z0-9-]+)+")


def check_hosts(site: Site) -> Iterator[Finding]:
    """No text of the site holds an address: only the registry does.

    links/typed-address: write the `[[id]]` of the service.
    links/lookalike-host: write the `[[id]]` of the service that was meant; never open the address.
    links/unapproved-host: add the service to `data/services.yml` with its source, and write its
    `[[id]]`.
    links/retired-host: leave it out, or write the `[[id]]` of the service that took its place.
    services/label-host: write the host that the address of this way has, or mend the address with
    `make number`.
    """
    approved = approved_addresses(site)
    yield from dict.fromkeys(
        finding for text in texts_on(site) for finding in _find_addresses(site, approved, text)
    )


def approved_addresses(site: Site) -> list[Approved]:
    """Return the web and email addresses of the registry, in its order."""
    return [
        Approved(f"{name}.{kind}" if "@" in way.value else name, way.value)
        for name, service in site.registry.services.items()
        for kind, way in service.ways.items()
        if _is_address(kind, way.value)
    ]


def check_way_addresses(site: Site) -> Iterator[Finding]:
    """An address of the registry is plain https, to a host that no other service's could be taken
    for.

    services/address: open the page and copy its https:// address, up to any question mark.
    """
    earlier: list[Approved] = []
    for name, service in site.registry.services.items():
        for kind, way in service.ways.items():
            if _is_address(kind, way.value):
                keys = ("services", name, "ways", kind, "value")
                for sentence in _mistakes_in(site, way.value, earlier):
                    hint = "open the page and copy its https:// address, up to any question mark"
                    yield site.documents["services"].find(keys, "services/address", sentence, hint)
                earlier.append(Approved(name, way.value))
    for name, receiver in site.lessons.share.items():
        for sentence in _mistakes_in(site, receiver.value, ()):
            hint = "copy its https:// address, up to where the shared address begins"
            at = ("share", name, "value")
            yield site.documents["lessons"].find(at, "services/address", sentence, hint)
    for sentence in _mistakes_in(site, site.partnership.exit_to, ()):
        hint = "write the https:// address of an ordinary page"
        yield site.documents["partnership"].find(("exit_to",), "services/address", sentence, hint)


def _find_addresses(site: Site, approved: Sequence[Approved], text: Text) -> Iterator[Finding]:
    words = _readable(text)
    if not _MAY_BE_ADDRESS.search(words):
        return
    named = _named_by_label(site, text)
    if named and text.tag != SOURCE_LANGUAGE and text.keys[0] not in site.strings[text.tag].texts:
        return  # the English has changed since: nobody reads this label
    if named and _is_unpinned(site, text):
        return  # the address is told already: it is not the one that was pinned
    for match in _ADDRESS.finditer(words):
        raw = (match["authority"] or match["host"]).rstrip(".:!?)]")
        typed = re.sub(r"\s", "", re.sub(_DOT, ".", raw))
        if _is_only_a_word(match, raw, typed) or bare(typed) == named:
            continue
        if named:
            sentence = f"This button says {typed} and leads to {named}."
            hint = f"write {named}, or mend the address with make number"
            yield text.find("services/label-host", raw, words[: match.start()], sentence, hint)
        else:
            rule, sentence, hint = _judge(
                site, approved, typed, match["path"] or match["rest"] or ""
            )
            yield text.find(rule, raw, words[: match.start()], sentence, hint)


def _judge(site: Site, approved: Sequence[Approved], typed: str, path: str) -> tuple[str, str, str]:
    """Return the rule that a typed address breaks, with its sentence and hint."""
    host = host_of(typed)
    if why := _why_retired(site, host):
        hint = "leave it out, or write the [[id]] of the service that took its place"
        return "links/retired-host", f"{host} must not be published. {why}", hint
    if ours := [one for one in approved if registrable(one.host) == registrable(host)]:
        kind = "an email address" if "@" in typed else "a web address"
        return (
            "links/typed-address",
            f"{typed} is {kind} typed by hand.",
            f"write [[{_nearest(typed + path, ours)}]]",
        )
    if like := find_lookalike(typed, approved):
        sentence = f"{typed} is not an approved host and looks like {like.host}."
        return "links/lookalike-host", sentence, f"write [[{like.mention}]]"
    hint = (
        "write the [[id]] of its service in data/services.yml;"
        " if it is no address, put a space after the full stop"
    )
    return "links/unapproved-host", f"{typed} is not an approved host.", hint


def _readable(text: Text) -> str:
    """Return the words of a text as a browser reads them; of a link to a page or a file of ours,
    nothing.
    """
    words = unquote(text.words) if "%" in text.words else text.words
    words = words.translate(_WIDE) if _IS_WIDE.search(words) else words
    if text.role == "words":
        return words
    words = words.strip().replace("\\", "/")
    first, slash, _ = re.split(r"[?#]", words, maxsplit=1)[0].partition("/")
    if ":" in first or (slash and not first):
        return f"https:{words}" if words.startswith("//") else words
    return "" if first.rpartition(".")[2].lower() in FILE_ENDINGS | {"md"} else first


def _is_only_a_word(match: re.Match[str], raw: str, typed: str) -> bool:
    """Say whether what looks like a host is a name, a file, a short form, or a mention
    (`checks/typed/`).
    """
    if match["authority"]:
        return False
    before, labels = match.string[: match.start()], typed.lower().split(".")
    is_common = labels[-1] in COMMON_ENDINGS
    is_spelled_out = bool(re.search(r"\s|(?i:dot)[\s_-]|[·•․‧∙⋅]", raw)) and not re.search(
        r"[@\[({<]", raw
    )
    return (
        match[0].rstrip(".!?)]") in NAMES_WITH_A_DOT
        or before.endswith("[[")
        or (labels[-1] == "md" and before.endswith("]("))
        or (labels[-1] in FILE_ENDINGS and labels[0] != "www" and not match["rest"])
        or (is_spelled_out and (labels[0] in SPEAKING_OF or not is_common))
        or (not is_common and (before.endswith("@") or len(typed) - len(labels[-1]) == len("x.")))
    )


def _named_by_label(site: Site, text: Text) -> str:
    """Return the host that this text may name: the label of a way says which site its own link
    opens.
    """
    match text.data_key:
        case (_, name, "ways", kind, "label"):
            service = site.registry.services.get(name)
            values = {str(kind): way.value for kind, way in service.ways.items()} if service else {}
            value = values.get(kind, "")
            return bare(host_of(value)) if _is_address(kind, value) else ""
    return ""


def _is_unpinned(site: Site, text: Text) -> bool:
    """Say whether the address beside this label is another than the one that was pinned."""
    _, name, _, kind, _ = text.data_key
    pin = site.pins.get(name, {}).get(kind)
    ways = {str(kind): way for kind, way in site.registry.services[name].ways.items()}
    return pin is not None and ways[kind].value != pin.value


def _nearest(typed: str, ours: Sequence[Approved]) -> str:
    """Return the mention whose address is the longest beginning of what was typed, or the first
    one's.
    """
    best = max(
        ours, key=lambda one: len(one.address) if bare(typed).startswith(bare(one.address)) else 0
    )
    return best.mention if "@" in typed else best.mention.partition(".")[0]


def _mistakes_in(site: Site, value: str, earlier: Sequence[Approved]) -> Iterator[str]:
    host = host_of(value)
    if "@" not in value or "://" in value:
        yield from _mistakes_in_url(value)
    if not _PLAIN_HOST.fullmatch(host) or "xn--" in host:
        yield f"{value} does not lead to a host in plain letters."
    if host not in value or ("@" in value and value != value.lower()):
        yield f"{value} holds capitals where an address has none: they look like other letters."
    if why := _why_retired(site, host):
        yield f"{host} must not be published. {why}"
    others = [one for one in earlier if registrable(one.host) != registrable(host)]
    if like := find_lookalike(host, others, strict=True):
        yield f"{host} looks like {like.host}, the address of {like.mention}."


def _mistakes_in_url(value: str) -> Iterator[str]:
    try:
        parts = urlsplit(value)
        has_port = parts.port is not None or parts.netloc.endswith(":")
    except ValueError:
        yield f"{value} is not an address."
        return
    if parts.scheme != "https":
        yield f"{value} does not begin with https://."
    if "@" in parts.netloc or has_port:
        yield f"{value} holds more than a host before its path."
    if re.search(r"[\s\\<>\"]", value):
        yield f"{value} holds a character that no address has."
    if any(TRACKING.match(name) for name, _ in parse_qsl(parts.query, keep_blank_values=True)):
        yield f"{value} tells the other site where its reader came from."


def _is_address(kind: str, value: str) -> bool:
    return (
        kind in ("web", "chat", "email")
        or "://" in value
        or "@" in value
        or value.lower().startswith("www.")
    )


def _why_retired(site: Site, host: str) -> str:
    rows = site.registry.retired_hosts.items()
    return next((row.why for name, row in rows if f".{bare(host)}".endswith(f".{bare(name)}")), "")
