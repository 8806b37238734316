"""Dates typed by hand: written out in English, in figures in any language. A year alone is history
and none.
"""

import re
from collections.abc import Iterator

from microsite.findings import Finding
from microsite.site.page import SOURCE_LANGUAGE
from microsite.site.texts import Text

_DAY = r"(?:0?[1-9]|[12]\d|3[01])(?i:st|nd|rd|th)?"
_ONES = "first|second|third|fourth|fifth|sixth|seventh|eighth|ninth"
_TEENS = (
    "tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth"
    "|sixteenth|seventeenth|eighteenth|nineteenth|twentieth"
)
_ORDINAL = rf"(?i:{_ONES}|{_TEENS}|twenty[\s-](?:{_ONES})|thirtieth|thirty[\s-]first)\b"
_SURE_MONTH = (
    r"(?i:jan(?:uary)?|feb(?:ruary)?|apr(?:il)?|june?|july?|aug(?:ust)?|sep(?:t(?:ember)?)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)(?![A-Za-z])"
)
_MONTH = rf"(?:{_SURE_MONTH}|M(?:ar(?:ch)?|AR(?:CH)?|ay|AY)(?![A-Za-z]))"
"""`may` and `march` in small letters are verbs, except beside a year or after `of`."""
_ANY_MONTH = rf"(?:{_SURE_MONTH}|(?i:mar(?:ch)?|may)(?![A-Za-z]))"
_SHORT_MONTH = r"(?i:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)"
_CENTURY = r"(?:19|20)"
_NUMERIC = (
    r"(?<![\w.])[0-3]?\d\s?[/‐-―-]\s?[0-3]?\d\s?[/‐-―-]\s?(?:\d{4}|\d\d)\b(?!\.\d)",
    rf"(?<![\w.])(?:[0-3]?\d[. ]\s?[01]?\d[. ]\s?{_CENTURY}\d\d|[0-3]\d\.[01]\d\.\d\d)\b(?!\.\d)",
    rf"(?<![\w.]){_CENTURY}\d\d\s?[./‐-―-]\s?[01]?\d\s?[./‐-―-]\s?[0-3]?\d(?!\d|\.\d)",
    rf"(?<![\w./-])(?:0?[1-9]|1[0-2])\s?[/‐-―-]\s?{_CENTURY}\d\d\b",
    r"\d{4}\s?年\s?\d{1,2}\s?月|\d{1,2}\s?月\s?\d{1,2}\s?日",
    r"(?<![\w.])20\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\b",
)
_NO_THING = r"(?!\s+(?!(?:is|was|will|at|to|and|or|from|until|in|on|for|we)\b)[a-z])"
"""After an ordinal in words: `November the first` is a date, `in November the first step` is
none.
"""
_WRITTEN = (
    rf"{_DAY}(?:\s*|[./‐-―-]){_MONTH}",
    rf"(?:{_DAY}|{_ORDINAL})\s+(?i:(?:day\s+)?of|day\s+in)\s+{_ANY_MONTH}",
    rf"(?i:{_TEENS}|twenty[\s-](?:{_ONES})|thirtieth|thirty[\s-]first)\s+{_MONTH}",
    rf"(?:{_MONTH}|{_SHORT_MONTH}\.)\s*(?i:the\s+)?{_DAY}(?![0-9]|[:.,][0-9])",
    r"(?i:mar(?:ch)?|may)\s+(?i:the\s+)?[0-3]?\d(?i:st|nd|rd|th)\b",
    rf"(?:{_MONTH}\s+(?i:the)|{_SURE_MONTH})\s+{_ORDINAL}{_NO_THING}",
    rf"{_ANY_MONTH}(?:[.,]?\s*[(/]?\s*(?i:of\s+)?(?:['’]\d\d|{_CENTURY}\d\d)|[/‐-―-](?:{_CENTURY})?\d\d)\b",
    rf"{_CENTURY}\d\d,?\s+{_MONTH}",
    r"(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*\.?,?\s+(?i:the\s+)?\d{1,2}(?i:st|nd|rd|th)\b",
    r"(?i:on|since)\s+(?!24/7|20/20)[0-3]?\d/[0-3]?\d\b(?!/|\s+[a-z]+s\b)",
)
_DATES = {
    is_english: re.compile(rf"(?<!\w)(?:{'|'.join(forms)})")
    for is_english, forms in ((True, (*_WRITTEN, *_NUMERIC)), (False, _NUMERIC))
}
"""Dates by whether the text is English: of other languages only the figures are read."""
_MAY_BE_DATED = re.compile(rf"\d|\b{_ANY_MONTH}")


def find_dates(text: Text, words: str) -> Iterator[Finding]:
    """No text types a date: dates come from `data/campaigns.yml`.

    facts/typed-date: print the dates of a campaign by an `event` block; of history, write the year
    alone.
    """
    if not _MAY_BE_DATED.search(words):
        return
    for match in _DATES[text.tag == SOURCE_LANGUAGE].finditer(words):
        typed = " ".join(text.words[match.start() : match.end()].split())
        sentence = f"{typed} is a date typed by hand."
        hint = (
            "the dates of a campaign come from data/campaigns.yml by /// event;"
            " of history, write the year alone"
        )
        yield text.find("facts/typed-date", typed, text.words[: match.start()], sentence, hint)
