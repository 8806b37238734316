"""A name on an app or a game is an address too: only the registry leads a reader to somebody."""

import re
from collections.abc import Iterator

from microsite.findings import Finding
from microsite.site.site import Site
from microsite.site.texts import texts_on
from microsite.sources.blocks import samples_in

_HANDLE = re.compile(r"(?<![\w.@/])[@＠](?=\w*[^\W\d])[\w.-]*\w{2}")
_SPEAKING_OF = frozenset(("@all", "@everyone", "@here", "@mention", "@mentions", "@name"))
"""What apps call marks of their own."""


def check_handles(site: Site) -> Iterator[Finding]:
    """No text sends a reader to somebody's name on an app or a game, `@somebody`.

    links/handle: take it out, or write the `[[id]]` of the service.
    """
    for text in texts_on(site):
        for match in _HANDLE.finditer(text.words) if text.role == "words" else ():
            is_sample = any(match[0] in sample for sample in samples_in(text.source))
            if match[0].lower() not in _SPEAKING_OF and not is_sample:
                sentence = f"{match[0][:40]} is somebody's name on an app or a game."
                hint = "take it out, or write the [[id]] of a service of data/services.yml"
                before = text.words[: match.start()]
                yield text.find("links/handle", match[0], before, sentence, hint)
