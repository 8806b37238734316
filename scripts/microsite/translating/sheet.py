"""The parts that wait as one page that opens on a phone without a network and saves a file to send
back.

It keeps nothing by itself: what is typed is gone when the page is closed without saving.
"""

import json
from collections.abc import Iterable

from jinja2 import Environment, PackageLoader, StrictUndefined

from microsite.findings import Finding
from microsite.site.languages import Language
from microsite.translating.intake import Returned
from microsite.translating.parts import Part


def write(parts: Iterable[Part], language: Language, terms: Iterable[str]) -> bytes:
    """Return the page, from the template beside this module."""
    env = Environment(
        loader=PackageLoader("microsite", "translating"), autoescape=True, undefined=StrictUndefined
    )
    page = env.get_template("sheet.html").render(
        language=language,
        parts=list(parts),
        terms=list(terms),
    )
    return page.encode()


def read(content: bytes, path: str) -> tuple[list[Returned], list[Finding]]:
    """Return the parts of a file that the page saved, and what is wrong with it."""
    try:
        rows = json.loads(content.decode("utf-8-sig"))["parts"]
        return [
            Returned(str(row["place"]), str(row["made_from"]), str(row["words"])) for row in rows
        ], []
    except (UnicodeError, ValueError, KeyError, TypeError):
        sentence = "This is not the file that the translator's page saves."
        hint = "open the page again, press Save and send that file"
        return [], [Finding(path, 1, 1, "translations/unreadable", sentence, hint)]
