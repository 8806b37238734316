"""What to press on a phone beside a mention: keys typed by hand, in figures or in English words."""

import re
from collections.abc import Iterator

from microsite.findings import Finding
from microsite.site.page import SOURCE_LANGUAGE
from microsite.site.site import Site
from microsite.site.texts import Text, texts_on
from microsite.sources.prose import MENTIONED

_PRESS = r"\b(?:press|push|touch|tap|type|dial|enter|hit|punch)(?:s|es|ed|ing)?\b"
_SMALL = (
    r"(?:a|again|and|buttons?|digits?|either|figures?|first|in|it|just|keypad|keys?|now|numbers?"
    r"|on|only|phone|the|then|twice|two|your)"
)
_KEY = (
    r"(?:[0-9]+|zero|one|two|three|four|five|six|seven|eight|nine|ten|(?:eleven|twelve|\w+teen)"
    r"|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|double|triple|treble|hash|star|pound|[#*])"
)
_COUNTED = (
    r"(?!\w|[^\w.!?\0]{1,2}(?:of|more|times?|buttons?|keys|digits?|figures?|adults?|at|person"
    r"|people|things?|words?|box|boxes|links?|pages?|letters?|card)\b)"
)
_TYPED = re.compile(
    rf"{_PRESS}(?:[^\w.!?\0{MENTIONED}]+{_SMALL}\b)*?[^\w.!?\0{MENTIONED}#*]+"
    rf"(?P<key>{_KEY}(?:[^\w.!?\0]{{1,3}}(?:and |then )?{_KEY})*){_COUNTED}",
    re.IGNORECASE,
)


def check_keys(site: Site) -> Iterator[Finding]:
    """What to press beside a mention is a mention too: keys come from `data/services.yml`.

    facts/typed-keys: write the mention of the keys, such as `[[silent-call.keyword]]`.
    """
    keys = [
        f"[[{name}.keyword]]"
        for name, service in site.registry.services.items()
        if any(way.keyword and way.keyword.isdigit() for way in service.ways.values())
    ]
    hint = f"write {' or '.join(keys)}" if keys else "take it away: no service is reached by keys"
    for text in texts_on(site):
        for match in _TYPED.finditer(text.words) if _is_beside(text) else ():
            typed = " ".join(match["key"].split())
            sentence = f"{typed} is what to press, typed by hand."
            before = text.words[: match.start("key")]
            yield text.find("facts/typed-keys", match["key"], before, sentence, hint)


def _is_beside(text: Text) -> bool:
    """Say whether English words tell how to reach somebody: a mention stands in them or right
    before, or they are those of a service.
    """
    if text.tag != SOURCE_LANGUAGE or text.role != "words":
        return False
    is_of_service = text.data_key[:1] == ("services",)
    return is_of_service or MENTIONED in text.words or MENTIONED in text.earlier + text.before
