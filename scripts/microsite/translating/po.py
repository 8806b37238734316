"""The parts that wait as a PO file (GNU gettext), for whoever translates with a program."""

import io
from collections.abc import Iterable

from babel.messages.catalog import Catalog
from babel.messages.pofile import PoFileError, read_po, write_po

from microsite.findings import Finding
from microsite.site.languages import Language
from microsite.sources.hashes import hash_words
from microsite.translating.intake import Returned
from microsite.translating.parts import Part


def write(parts: Iterable[Part], language: Language, terms: Iterable[str]) -> bytes:
    """Return a PO file: the context of a message is its place; an old translation is fuzzy."""
    head = "\n".join(["Safeguarding terms:", *terms])
    catalog = Catalog(locale=None, header_comment=_commented(head), charset="utf-8")
    catalog.mime_headers = [
        ("MIME-Version", "1.0"),
        ("Content-Type", "text/plain; charset=utf-8"),
        ("Content-Transfer-Encoding", "8bit"),
        ("Language", language.tag),
    ]
    for part in parts:
        catalog.add(
            part.english,
            part.before,
            locations=[(part.path, part.line)],
            flags=["fuzzy"] if part.before else [],
            auto_comments=[f"Keep as it is: {', '.join(part.kept)}"] if part.kept else [],
            context=part.place,
        )
    file = io.BytesIO()
    write_po(file, catalog, width=100, sort_by_file=False)
    return file.getvalue()


def _commented(head: str) -> str:
    return "\n".join(f"# {line}".rstrip() for line in head.split("\n"))


def read(content: bytes, path: str) -> tuple[list[Returned], list[Finding]]:
    """Return the parts that came back, without those still marked fuzzy, and what is wrong.

    translations/unreadable: save the file once more in the form it was sent out in.
    """
    try:
        catalog = read_po(io.BytesIO(content), abort_invalid=True)
    except (PoFileError, UnicodeError, ValueError) as error:
        line = getattr(error, "lineno", None) or 0
        sentence = f"This is no PO file: {error}."
        hint = "save it once more as a PO file in UTF-8"
        return [], [Finding(path, line + 1, 1, "translations/unreadable", sentence, hint)]
    return [
        Returned(
            message.context, hash_words(str(message.id)), str(message.string), message.lineno or 1
        )
        for message in catalog
        if message.id and message.context and message.string and not message.fuzzy
    ], []
