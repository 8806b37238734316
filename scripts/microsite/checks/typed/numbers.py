"""Phone numbers typed by hand: in figures, in English words, or as keys to press.

Long numbers are found by phonenumbers. A short one is a number where everybody knows it, or where
a sentence says to call or to text it: else `101` is also a count.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache, partial

import phonenumbers
from phonenumbers import Leniency, PhoneNumberMatcher

from microsite.checks.services.telephone import COUNTRY, digits_of, is_short, significant
from microsite.checks.typed.spoken import iter_spoken
from microsite.facts.services import NUMBER_WAYS
from microsite.findings import Finding
from microsite.site.page import SOURCE_LANGUAGE
from microsite.site.site import Site
from microsite.site.texts import Text

KNOWN_BY_HEART = {
    "999": "the emergency services",
    "112": "the emergency services, all over Europe",
    "101": "the police, when it is not an emergency",
    "111": "the NHS",
    "18000": "the emergency services, by textphone",
    "18001": "Relay UK, in front of another number",
    "85258": "text lines such as Shout",
    "116123": "Samaritans",
}
"""Short numbers people type without a word like `call`, in the registry or not; and who answers."""
SILENT_KEYS = "55"
"""What a silent caller presses. In English it is a number only where somebody presses it."""
COUNTED = (
    "(?:young )?people|children|boys|girls|pupils|students|friends|users|parents|adults|families"
    "|schools|groups|reports|hours|days|weeks|years|words?|pages?|lessons|pounds|euros|pence"
)
NUMBERED = (
    "page|paragraph|section|clause|chapter|table|figure|room|step|part|version|stand|stall|booth"
    "|floor|gate|platform|seat|locker|bus|route|flat|house|building|hall|desk|box|question|lesson"
)
"""Before words of the first list, and after one of the second, a short number is a count; but
where a sentence says to call one that everybody knows.
"""

SHORTEST = 3
"""Figures that stand right behind `call`, or that a sentence calls a number, are one that somebody
dials, whether it is one or not.
"""
SPLIT = 5
"""Digits from which a short number may be written in any groups: 85 258, 116-123."""
LOCAL = 7
"""Digits from which the end of a registered number is that number without its area code."""
MISTYPED = 9
"""Digits after the first 0 from which a number that nobody has is one with a wrong digit."""
HOME = "44"
"""What begins a number of the UK that is said with its country."""
FREE = "0800"
"""What begins a number of the UK that costs nothing, however short."""
MOST_GROUPS = 18
"""Groups of a number that is typed figure by figure, Relay UK's prefix before it."""
SENTENCE = 80
"""Characters before a number in which a word says what it is."""

_RUN = re.compile(r"[0-9]+(?:[ _‐-―-]{1,3}[0-9]+)*")
_BY_FIGURE = re.compile(r"(?<![\w./])[0-9](?:[./][0-9]){2,}(?!\w|[./][0-9])")
"""Figures one by one, between dots or strokes: 9.9.9."""
_GROUP = re.compile(r"[0-9]+")
_MAY_BE_LINE = re.compile(r"(?:[0-9][^0-9]{0,4}){7}")
_FROM_HOME = re.compile(r"[(+]*(?:0|44)|\+")
_CODE_BEFORE = re.compile(r"(?:[0-9][A-Za-z-]+|(?<![A-Za-z])[A-Za-z]{1,2})$")
_PART_BEFORE = re.compile(rf"(?:[£$€]\s?|\d[.,:])$|{_CODE_BEFORE.pattern}")
_PART_AFTER = re.compile(r"[%°]|[.,:][0-9]|(?!s\b|BSL)[A-Za-z]")
_COUNTED = re.compile(rf"[ -](?:{COUNTED})\b")
_NUMBERED = re.compile(rf"\b(?:{NUMBERED}) $", re.IGNORECASE)
_PHONED = re.compile(
    r"\b(?:(?:call|dial|ring|phone|text)(?:s|ed|ing)?|tel|txt|sms)\b"
    r"(?:[^.!?\0\d]{0,40}\b(?:to|on|number|code))?[^\w.!?\0]{1,3}$",
    re.IGNORECASE,
)
_DIALLED = re.compile(r"\b(?:call|dial|ring|phone|text)(?:s|ed|ing)? $", re.IGNORECASE)
_TO_DIAL = re.compile(r"\b(?:call|dial|ring|phone|text)\b", re.IGNORECASE)
"""Somewhere before a number whose figures stand in odd groups: 99 9."""
_ASKED = re.compile(
    r"\b(?:(?:call|dial|ring|phone)(?:s|ed|ing)?\b[^.!?\0\d]{0,40}\bon"
    r"|(?:text|txt|sms|send)(?:s|ed|ing)?\b[^.!?\0\d]{0,40}\b(?:on|to)"
    r"|number(?:(?: (?!of\b)[^\W\d]+){0,4} is|:)?)[^\w.!?\0]{1,3}$",
    re.IGNORECASE,
)
"""Call us on 998, text HELP to 998, the number at night is 998."""
_ENDS = re.compile(r"\W*$|[.,;:!?)]")
_GOES_ON = re.compile(
    rf"{_ENDS.pattern}| (?:if|when|while|now|today|tonight|and|or|to|for|from|at|in|on|first|then"
    r"|straight|right)\b",
    re.IGNORECASE,
)
"""After a number that somebody dials: no thing that is counted."""
_THINGS = re.compile(r"[ -](?!(?:is|as|us|this|always)\b)[a-z]+s\b")
_YEAR = re.compile(r"(?:19|20)[0-9]{2}")
_PRESSED = re.compile(
    r"\b(?:press|push|touch|tap|type|dial|enter|hit|use|key|code)(?:s|ed|ing)?\b"
    r"(?:[^\w.!?\0]+(?!of\b)\w+){0,2}[^\w.!?\0]+$",
    re.IGNORECASE,
)
_PLUS = re.compile(r"\b(?:plus|country code)\W{1,3}$", re.IGNORECASE)
"""Before a number that is said with its country."""
_DIALS = re.compile(r"(?:tel|sms):[^?;]*", re.IGNORECASE)
_UNREGISTERED = "[[id.phone]], once the service stands in data/services.yml with its source"

Span = tuple[int, int, str]
"""Where a number begins and ends, and its digits."""


@dataclass(frozen=True)
class Numbers:
    """The mentions that write each number and each key of the registry; why a number is retired.

    Numbers stand there by their significant digits, so that every form of one is found.
    """

    own: Mapping[str, Sequence[str]]
    keys: Mapping[str, Sequence[str]]
    retired: Mapping[str, str]

    def registered(self, typed: str) -> str:
        """Return the registered or retired number that was typed, or an empty string."""
        if digits_of(typed)[-SHORTEST:] not in self._ends:
            return ""
        digits = significant(typed)
        if digits in self.own or digits in self.retired:
            return digits
        if len(digits) < LOCAL:
            return ""
        numbers = (*self.own, *self.retired)
        return next((number for number in numbers if number.endswith(digits)), "")

    @cached_property
    def _ends(self) -> frozenset[str]:
        """How numbers end: in whatever form one is typed, its end is the same."""
        return frozenset(number[-SHORTEST:] for number in (*self.own, *self.retired))

    def is_known(self, digits: str) -> bool:
        return digits in KNOWN_BY_HEART or bool(self.registered(digits))


def numbers_of(site: Site) -> Numbers:
    """Return the numbers and the keys of the registry."""
    own: dict[str, list[str]] = {}
    keys: dict[str, list[str]] = {SILENT_KEYS: []}
    for name, service in site.registry.services.items():
        for kind, way in service.ways.items():
            if kind in NUMBER_WAYS:
                own.setdefault(significant(way.value), []).append(f"[[{name}.{kind}]]")
            if way.keyword and way.keyword.isdigit():
                keys.setdefault(way.keyword, []).append(f"[[{name}.keyword]]")
    retired = {significant(value): row.why for value, row in site.registry.retired_numbers.items()}
    return Numbers(own, keys, retired)


def find_numbers(text: Text, words: str, numbers: Numbers) -> Iterator[Finding]:
    """No text types a number: numbers come from `data/services.yml`.

    facts/typed-number: write the mention, such as `[[childline.phone]]`.
    facts/retired-number: leave it out, or write the `[[id]]` of the service that took its place.
    """
    if _is_service_name(text):
        return
    end = 0
    spans = [*_iter_numbers(words, numbers, text.tag == SOURCE_LANGUAGE)]
    if text.role == "target" and (dial := _DIALS.match(words)):
        spans.append((*dial.span(), digits_of(dial[0])))
    for start, stop, digits in sorted(spans, key=lambda span: (span[0], -span[1])):
        if start < end:
            continue
        end = stop
        typed, number = text.words[start:stop], numbers.registered(digits)
        find = partial(text.find, token=typed, before=text.words[:start])
        if why := numbers.retired.get(number):
            hint = "leave it out, or write the [[id]] of the service that took its place"
            sentence = f"{typed} must not be published. {why}"
            yield find("facts/retired-number", sentence=sentence, hint=hint)
        else:
            mentions = numbers.own.get(number) or numbers.keys.get(digits) or [_UNREGISTERED]
            sentence = f"{typed} is a number typed by hand."
            yield find(
                "facts/typed-number", sentence=sentence, hint=f"write {' or '.join(mentions)}"
            )


def _iter_numbers(words: str, numbers: Numbers, is_english: bool) -> Iterator[Span]:
    """Yield every phone number and key, some of them twice."""
    if _MAY_BE_LINE.search(words):
        yield from _iter_lines(words, numbers)
    for spans in (_iter_figures(words), map(re.Match.span, _BY_FIGURE.finditer(words))):
        end = 0
        for start, stop in spans:
            if start >= end and _is_number(words, start, stop, numbers, is_english):
                end = stop
                yield start, stop, _figures(words, start, stop)
    for start, stop, digits in iter_spoken(words) if is_english else ():
        is_abroad = digits.startswith(HOME) or _PLUS.search(_before(words, start))
        is_line = len(digits) >= (MISTYPED if is_abroad else LOCAL) and (
            digits[0] == "0" or is_abroad
        )
        is_key = digits in numbers.keys and _PRESSED.search(_before(words, start))
        if is_line or is_key or numbers.is_known(digits) or _is_dialled(words, start, stop):
            yield start, stop, digits


def _iter_lines(words: str, numbers: Numbers) -> Iterator[Span]:
    """Yield the long numbers: registered ones, valid ones, and ours with a digit that is wrong."""
    for match in PhoneNumberMatcher(words, COUNTRY, Leniency.POSSIBLE):
        length = len(significant(match.raw_string))
        is_line = (
            _FROM_HOME.match(match.raw_string)
            and (length >= MISTYPED or phonenumbers.is_valid_number(match.number))
            and not _is_in_code(words, match.start, match.end)
        )
        if is_line or (length >= LOCAL and numbers.registered(match.raw_string)):
            yield match.start, match.end, digits_of(match.raw_string)


def _iter_figures(words: str) -> Iterator[tuple[int, int]]:
    """Yield all figures that stand together, and each part of them, the longer ones first:
    `999 101`, `999`, `101`.
    """
    for run in _RUN.finditer(words):
        groups = [group.span() for group in _GROUP.finditer(words, *run.span())]
        for index, (start, _) in enumerate(groups):
            stops = (stop for _, stop in reversed(groups[index : index + MOST_GROUPS]))
            yield from ((start, stop) for stop in stops)


def _is_number(words: str, start: int, stop: int, numbers: Numbers, is_english: bool) -> bool:
    """Say whether figures are a short number, a key, or a long number in an odd form."""
    digits, before = _figures(words, start, stop), _before(words, start)
    if len(digits) >= LOCAL:
        is_free = digits.startswith(FREE) and "-" not in words[start:stop]
        is_wrong = digits[0] == "0" and (
            is_free or len(digits) > MISTYPED or _ends_in(_PHONED, before)
        )
        return (is_wrong and not _is_in_code(words, start, stop)) or bool(
            numbers.registered(digits)
        )
    if not _is_word(words, start, stop):
        return False
    if digits in numbers.keys:
        return not is_english or _ends_in(_PRESSED, before)
    is_known, is_phoned = numbers.is_known(digits), _ends_in(_PHONED, before)
    is_count = _COUNTED.match(words, stop) or _NUMBERED.search(before)
    is_dialled = len(digits) >= SHORTEST and _is_dialled(words, start, stop)
    return (is_known and is_phoned) or (
        not is_count and (is_known or is_dialled or (is_phoned and is_short(digits)))
    )


def _is_dialled(words: str, start: int, stop: int) -> bool:
    """Say whether a sentence says to dial what stands here, or calls it a number."""
    before = _before(words, start)
    if _ends_in(_DIALLED, before):
        return not _THINGS.match(words, stop)
    is_asked = _ends_in(_ASKED, before) and _GOES_ON.match(words, stop)
    return bool(is_asked) and not _YEAR.fullmatch(words, start, stop)


def _is_word(words: str, start: int, stop: int) -> bool:
    """Say whether figures are a word of their own: no price, no road, no count, no part of more."""
    groups = _GROUP.findall(words, start, stop)
    length = sum(map(len, groups))
    is_together = (
        len(groups) in (1, length)
        or length >= SPLIT
        or bool(_ends_in(_TO_DIAL, _before(words, start)) and _ENDS.match(words, stop))
    )
    return is_together and not (
        _ends_in(_PART_BEFORE, _before(words, start)) or _PART_AFTER.match(words, stop)
    )


def _is_in_code(words: str, start: int, stop: int) -> bool:
    """Say whether letters stand right at the figures: `0bb063352152`."""
    after = words[stop : stop + 1]
    return _ends_in(_CODE_BEFORE, _before(words, start)) or (after.isascii() and after.isalpha())


def _figures(words: str, start: int, stop: int) -> str:
    return "".join(_GROUP.findall(words, start, stop))


def _before(words: str, start: int) -> str:
    return words[max(0, start - SENTENCE) : start]


@lru_cache(maxsize=64)
def _ends_in(form: re.Pattern[str], before: str) -> bool:
    """Say whether the words before figures end so. Many groups of figures begin at one place."""
    return form.search(before) is not None


def _is_service_name(text: Text) -> bool:
    """Say whether this is what a service calls itself: 999 BSL may."""
    match text.data_key:
        case ("service" | "services", _, "name"):
            return True
    return False
