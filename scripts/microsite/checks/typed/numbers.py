"""Phone numbers typed by hand: in figures, in the digits of any script, in English words, or as
keys to press.
"""

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import pairwise

from microsite.checks.typed.shown import Shown
from microsite.findings import Finding
from microsite.site.page import SOURCE_LANGUAGE
from microsite.site.site import Site

EMERGENCY_NUMBERS = {
    "999": "the emergency services",
    "112": "the emergency services, all over Europe",
    "101": "the police, when it is not an emergency",
    "111": "the NHS",
    "18000": "the emergency services, by textphone",
    "18001": "Relay UK, in front of another number",
    "85258": "text lines such as Shout",
    "116123": "Samaritans",
}
"""Numbers people know by heart and type, in the registry or not; and who answers."""
SILENT_KEYS = "55"
"""What a silent caller presses. In English it is a number only where somebody presses, dials or
texts it.
"""
NUMBER_WAYS = ("phone", "textphone", "sms")
LONG = 7
"""Digits from which a number is somebody's line wherever it stands; a shorter one must stand as a
word of its own.
"""
SHORTEST_LINE = 10
"""Digits of a full UK number, its first 0 included."""
_UNREGISTERED = "[[id.phone]], once the service stands in data/services.yml with its source"

_GAP = r"[\s().,:;/|_*=~·•…\-‐-―−\u00ad\u200b-\u200f\u2060\ufe0f\u20e3\ufeff]{0,4}"
_RUN = re.compile(rf"[0-9](?:{_GAP}[0-9])*")
DIGIT = re.compile(r"[\d²³¹⁰⁴-⁹₀-₉①-⑨⓪]")
_FOREIGN_DIGIT = re.compile(rf"(?![0-9]){DIGIT.pattern}")
_LETTER_FOR_DIGIT = re.compile(r"(?<![A-Za-z0-9])[OoI]*[0-9][0-9OoI]*(?![A-Za-z0-9])")
_AS_DIGITS = str.maketrans("OoI", "001")
_GROUP = re.compile(r"[0-9]+")
_MOST_GROUPS = 14
_ABROAD = re.compile(r"(?:00)?44(0?[1-9]\d{6,9})")
_UK_LINE = re.compile(r"0[1-9]\d{8,9}|0(?:800|808|845|500)\d{3,7}")
_HOURS = re.compile(r"0\d[0-5]\d\s*[‐-―-]\s*[0-2]\d[0-5]\d")
_TO_SHORT_CODE = re.compile(
    r"\b(?:text|txt|sms|send)\w*\b[^.!?\0]{0,60}?\b(?:to|on)\s+(?P<typed>[0-9]{5,6})\b(?!\s+(?:people|children|pupils|users))"
)

_SPELLED = dict.fromkeys(("o", "oh", "zero", "nought", "naught"), "0")
_SPELLED |= {
    "one": "1",
    "two": "2",
    "three": "3",
    "four": "4",
    "five": "5",
    "six": "6",
    "seven": "7",
    "eight": "8",
}
_SPELLED |= {"nine": "9", "ninety": "9"}
_SPELLED |= {"ten": "10", "eleven": "11", "hundred": "00"}
_TIMES = {"double": 2, "triple": 3, "treble": 3, "three": 3}
_DIGIT_WORD = rf"(?:{'|'.join(_SPELLED)}|[0-9]+)"
_UNIT = rf"(?:(?:(?:double|triple|treble)[\s-]+|three\s+(?=(?:nine|9)['’]?s)){_DIGIT_WORD}|{_DIGIT_WORD})(?:['’]?s)?"
_SPOKEN = re.compile(rf"\b(?P<typed>{_UNIT}(?:[\s,'\"‘’“”‐-―-]+(?:and\s+)?{_UNIT})*)\b")
_UNIT_PARTS = re.compile(
    rf"(?:(double|triple|treble|three(?=\s+(?:nine|9)['’]?s))[\s-]+)?\b({_DIGIT_WORD})(?:['’]?s)?\b"
)

_FIVES = (
    r"(?P<typed>55|5[\s\ufe0f\u20e3'\"“”+-]*5|(?:double|two)[\s-]+(?:five|5)s?|five[\s,-]+five"
    r"|(?:5|five)(?: key| button)?[\s,]+(?:twice|(?:two|2) times|(?:and|then|and then) (?:5|five)))\b"
)
_PRESS = r"\b(?:press|push|touch|dial|text|tap|type|enter|hit|use|key|button|number|digit|code)(?:s|es|ed|ing)?\b"
_PRESSED = re.compile(rf"{_PRESS}(?:[^\w\0]+(?!of\b)\w+){{0,3}}?[^\w\0]+{_FIVES}")
_PRESSED_LATER = re.compile(
    rf"\b{_FIVES}(?=[^\w\0]+(?:(?:when|if|once)\b[^.!?\0]*\b(?:asked|told|prompt)|(?:\w+ ){{0,2}}(?:pressed|dialled)))"
)
_PRESSED_ELSEWHERE = re.compile(r"(?<![0-9A-Za-z.,])(?P<typed>55)(?![0-9A-Za-z%]|[.,][0-9])")


@dataclass(frozen=True)
class Numbers:
    """Every number of the registry by its digits: the mentions that write it, or why it is retired.

    `keys` are the mentions of what a silent caller presses.
    """

    own: Mapping[str, Sequence[str]]
    keys: Sequence[str]
    retired: Mapping[str, str]

    def is_known(self, digits: str) -> bool:
        return digits in self.own or digits in self.retired or digits in EMERGENCY_NUMBERS


def numbers_of(site: Site) -> Numbers:
    """Return the numbers of the registry by their digits, each in the forms people type it in."""
    own: dict[str, list[str]] = {}
    keys: list[str] = []
    for name, service in site.registry.services.items():
        for kind, way in service.ways.items():
            if kind in NUMBER_WAYS:
                for digits in _forms_of(_digits_of(way.value)):
                    own.setdefault(digits, []).append(f"[[{name}.{kind}]]")
            if way.keyword == SILENT_KEYS:
                keys.append(f"[[{name}.keyword]]")
    retired = {
        digits: row.why
        for value, row in site.registry.retired_numbers.items()
        for digits in _forms_of(value)
    }
    return Numbers(own, keys, retired)


def find_numbers(text: Shown, words: str, numbers: Numbers) -> Iterator[Finding]:
    """No text types a number: numbers come from `data/services.yml`.

    facts/typed-number: write the mention, such as `[[childline.phone]]`.
    facts/retired-number: leave it out, or write the `[[id]]` of the service that took its place.
    """
    if _is_service_name(text):
        return
    end = 0
    for start, stop, digits in sorted(_iter_numbers(words, numbers, text.tag == SOURCE_LANGUAGE)):
        if start < end:
            continue
        end = stop
        typed = text.words[start:stop]
        find = partial(text.find, token=typed, before=text.words[:start])
        if why := numbers.retired.get(digits):
            hint = "leave it out, or write the [[id]] of the service that took its place"
            yield find(
                "facts/retired-number", sentence=f"{typed} must not be published. {why}", hint=hint
            )
        else:
            own = numbers.own.get(digits) or (numbers.keys if digits == SILENT_KEYS else ())
            hint = f"write {' or '.join(own or [_UNREGISTERED])}"
            yield find(
                "facts/typed-number", sentence=f"{typed} is a number typed by hand.", hint=hint
            )


def _iter_numbers(words: str, numbers: Numbers, is_english: bool) -> Iterator[tuple[int, int, str]]:
    """Yield (start, stop, digits) of every phone number, in figures or in English words."""
    for run in _RUN.finditer(words):
        groups = [
            (run.start() + part.start(), run.start() + part.end())
            for part in _GROUP.finditer(run[0])
        ]
        yield from _split_run(words, groups, numbers)
    if not is_english:
        yield from (
            (*match.span("typed"), SILENT_KEYS) for match in _PRESSED_ELSEWHERE.finditer(words)
        )
        return
    small = (
        words.lower()
        if words.isascii()
        else re.sub("[A-Z]", lambda letter: letter[0].lower(), words)
    )
    for match in _SPOKEN.finditer(small):
        if _is_spoken_number(digits := _digits_spoken(match["typed"]), match["typed"], numbers):
            yield *match.span("typed"), digits
    for pressed in (_PRESSED, _PRESSED_LATER) if "5" in small or "five" in small else ():
        yield from ((*match.span("typed"), SILENT_KEYS) for match in pressed.finditer(small))
    yield from ((*match.span("typed"), match["typed"]) for match in _TO_SHORT_CODE.finditer(small))


def _split_run(
    words: str, groups: list[tuple[int, int]], numbers: Numbers
) -> Iterator[tuple[int, int, str]]:
    """Yield the numbers in figures that stand together, the longest first: `0800 1111 or`, `999,
    101`.
    """
    first = 0
    while first < len(groups):
        for last in range(min(len(groups), first + _MOST_GROUPS), first, -1):
            if digits := _read_number(words, groups[first:last], numbers):
                yield groups[first][0], groups[last - 1][1], digits
                first = last - 1
                break
        first += 1


def _read_number(words: str, groups: list[tuple[int, int]], numbers: Numbers) -> str:
    """Return the digits of a phone number, or an empty string where these figures are none."""
    start, stop = groups[0][0], groups[-1][1]
    digits = _digits_of(words[start:stop])
    is_number = numbers.is_known(digits)
    if len(digits) < LONG:
        return digits if is_number and _stands_alone(words, groups, digits) else ""
    return digits if is_number or _is_line(words, groups, digits) else ""


def _stands_alone(words: str, groups: list[tuple[int, int]], digits: str) -> bool:
    """Say whether a short number is a word of its own: no price, no part of a figure, no letters at
    it.
    """
    start, stop = groups[0][0], groups[-1][1]
    before, after = words[max(0, start - 6) : start], words[stop : stop + 4]
    if re.search(r"[A-Za-z]$", before) and not re.search(
        r"(?i:call|dial|ring|phone|text|tel|nhs)$", before
    ):
        return False
    if re.search(r"[£$€]\s?$|\d[.,:]$", before) or re.match(
        r"(?!(?i:bsl|e?rs?\b|s\b))[A-Za-z]|[%°]|[.,:]\d", after
    ):
        return False
    gaps = _gaps_in(words, groups)
    is_by_figure = all(right - left == 1 for left, right in groups)
    is_spaced = gaps <= {" ", "-", "\u00a0"}
    return (
        len(digits) > len("18000")
        or (is_spaced and (not gaps or len(digits) > len("999") or is_by_figure))
        or (digits == "999" and is_by_figure)
    )


def _is_line(words: str, groups: list[tuple[int, int]], digits: str) -> bool:
    """Say whether figures have the shape of a phone number: ours, or one from abroad with its
    plus.
    """
    start, stop = groups[0][0], groups[-1][1]
    piece, first = words[start:stop], words[start : groups[0][1]]
    if words[:start].endswith("+"):
        return "," not in piece
    is_grouped_so = len(first) >= len("020") or first == "44" or len(_gaps_in(words, groups)) <= 1
    is_one_figure = not _HOURS.fullmatch(piece) and not re.search(r"[,:;|=]", piece)
    return bool(is_grouped_so and is_one_figure and _UK_LINE.fullmatch(digits))


def _gaps_in(words: str, groups: list[tuple[int, int]]) -> set[str]:
    """Return what stands between the groups of figures, each kind once."""
    return {words[left:right] for (_, left), (right, _) in pairwise(groups)}


def _digits_of(value: str) -> str:
    """Return the digits of a number as one dials it at home: `+44 (0)20 7946 0000` is
    `02079460000`.
    """
    digits = "".join(char for char in value if char.isdigit())
    abroad = _ABROAD.fullmatch(digits)
    return "0" + abroad[1].lstrip("0") if abroad else digits


def _forms_of(value: str) -> Iterator[str]:
    digits = _digits_of(value)
    yield digits
    if digits.startswith("0") and len(digits) >= SHORTEST_LINE:
        yield digits[1:]
    if digits.startswith("02"):
        yield digits[len("020") :]


def _digits_spoken(typed: str) -> str:
    parts = _UNIT_PARTS.findall(typed)
    return "".join(_SPELLED.get(unit, unit) * _TIMES.get(times, 1) for times, unit in parts)


def _is_spoken_number(digits: str, typed: str, numbers: Numbers) -> bool:
    if not re.search(r"[a-z]{2}", typed.replace("and", "")):
        return False
    if len(digits) >= LONG:
        return numbers.is_known(digits) or bool(_UK_LINE.fullmatch(digits))
    is_by_figure = not re.search(r"ten|eleven|hundred|[0-9]{2}", typed)
    return is_by_figure and (numbers.is_known(digits) or (digits == "99" and "double" in typed))


def in_plain_digits(words: str) -> str:
    """Return the words with the digits of every script, raised ones, and O and I in figures, as 0
    to 9: one for one.
    """
    if not DIGIT.search(words):
        return words
    if not words.isascii():
        words = _FOREIGN_DIGIT.sub(lambda digit: str(unicodedata.digit(digit[0])), words)
    return _LETTER_FOR_DIGIT.sub(lambda figure: figure[0].translate(_AS_DIGITS), words)


def _is_service_name(text: Shown) -> bool:
    """Say whether this is what a service calls itself: 999 BSL may."""
    keys = str(text.keys[0]).split(".") if len(text.keys) == 1 else [str(key) for key in text.keys]
    return (
        len(keys) == len(("services", "id", "name"))
        and keys[0] in ("service", "services")
        and keys[2] == "name"
    )
