"""The words of the furniture and of the data are all there, in English and in every translation."""

import re
from collections.abc import Iterator
from dataclasses import replace

from microsite.checks.languages.figures import added
from microsite.findings import Finding
from microsite.site.furniture import places_in
from microsite.site.page import SOURCE_LANGUAGE
from microsite.site.site import Site
from microsite.site.strings import STRINGS, Strings
from microsite.site.texts import texts_on
from microsite.sources.datafiles import nearest
from microsite.sources.markdown import MENTION

_PLACE = re.compile(r"\{[A-Za-z_]\w*\}")
_HOLES = re.compile(rf"{_PLACE.pattern}|{MENTION.pattern}")
_MESSAGE = ("data/forms.yml", "message")
"""The one sentence of the data that has places: the fields of its form fill them."""
_BACK = "put it back from the last commit"


def check_strings(site: Site) -> Iterator[Finding]:
    """Every word of the furniture is there, says something, and keeps the {places} that the
    generator fills; a translation keeps those of its English. Nowhere else does a place stand.

    strings/empty: write the words, or take the key away.
    strings/placeholders: keep every `{place}` and `[[mention]]` of the English words, and add none.
    strings/numbers: write no long number that the English words do not have.
    strings/not-noted: (a warning) a new word: `make reference` notes it; else take it away.
    strings/not-stamped: (a warning) read the words against today's English, then `make stamp`.
    """
    yield from _check_words(site)
    yield from _check_english(site, site.strings[SOURCE_LANGUAGE])
    for tag, strings in site.strings.items():
        if tag != SOURCE_LANGUAGE:
            yield from _check_translated(site, strings)


def _check_words(site: Site) -> Iterator[Finding]:
    """Words say something, and what nobody fills has no place to fill."""
    for text in texts_on(site):
        if text.keys and not text.words.strip():
            sentence = f"{text.keys[-1]} has no words."
            hint = "write them, or take the key away"
            yield text.find("strings/empty", "", "", sentence, hint)
        if text.path.startswith(f"{STRINGS}/") or text.role == "target" or "{" not in text.words:
            continue
        is_message = (text.path, *text.keys[-1:]) == _MESSAGE
        for place in () if is_message else dict.fromkeys(_PLACE.findall(text.words)):
            sentence = f"{place} is printed as it stands: nothing fills a place in these words."
            hint = "write the words themselves, without brackets"
            yield text.find("strings/placeholders", place, "", sentence, hint)


def _check_english(site: Site, strings: Strings) -> Iterator[Finding]:
    """The English furniture is what `make reference` noted of it."""
    if strings.document.findings:
        return
    written, noted = strings.written, site.furniture
    lost = noted.keys() - written.keys()
    for key in written.keys() - noted.keys():
        hint = nearest(key, sorted(lost), "-")
        found = strings.document.find(
            (key,), "strings/unknown-key", f"{key} is not a string of this site.", hint
        )
        if hint == "-":
            hint = "if it is a new one, make reference; else take it away"
            sentence = f"Nobody has noted {key} as a string of this site."
            found = replace(
                found, rule="strings/not-noted", sentence=sentence, hint=hint, severity="warning"
            )
        lost -= {key for key in lost if hint == f"did you mean {key}?"}
        yield found
    for key in lost:
        sentence = f"{key} is missing: a page, or a file beside the pages, prints it."
        place = _beside(key, strings)
        yield Finding(strings.path, *place, "strings/missing", sentence, _BACK)
    for key in written.keys() & noted.keys():
        yield from _check_places(key, noted[key], strings)


def _check_places(key: str, places: tuple[str, ...], strings: Strings) -> Iterator[Finding]:
    try:
        found = places_in(strings.written[key])
    except ValueError as error:
        found, sentence = None, f"The brackets of {key} cannot be read: {error}."
    if found == places:
        return
    if found is not None:
        lost, more = (sorted(set(a) - set(b)) for a, b in ((places, found), (found, places)))
        parts = [f"has lost {{{name}}}" for name in lost]
        parts += [f"names {{{name}}}, which nobody fills" for name in more]
        sentence = f"{key} {', and '.join(parts)}."
    needed = ", ".join(f"{{{name}}}" for name in places) or "none"
    hint = f"the places that it must hold: {needed}"
    yield strings.document.find((key,), "strings/placeholders", sentence, hint)


def _beside(key: str, strings: Strings) -> tuple[int, int]:
    """Return where the last string of the same kind stands: near there one is missing."""
    family = key.partition(".")[0]
    others = [other for other in strings.written if other.partition(".")[0] == family]
    return strings.document.position(others[-1:])


def _check_translated(site: Site, strings: Strings) -> Iterator[Finding]:
    """A string that is shown keeps the {places} and mentions of its English, and what was once
    translated is still there.
    """
    for key, text in strings.texts.items():
        wanted = sorted(match[0] for match in _HOLES.finditer(site.english[key]))
        if wanted != sorted(match[0] for match in _HOLES.finditer(text)) or (
            "{" in text and not _is_whole(text)
        ):
            kept = ", ".join(dict.fromkeys(wanted)) or "to plain words"
            hint = "write each as in the English, and no other"
            sentence = f"{key} does not keep {kept}."
            yield strings.document.find((key,), "strings/placeholders", sentence, hint)
        for figure in added(site.english[key], text):
            sentence = f"{key} says {figure}, and the English does not."
            hint = "write the words of the English; a number is a mention"
            yield strings.document.find((key,), "strings/numbers", sentence, hint)
    for key in strings.stamps.keys() & site.english.keys() - strings.written.keys():
        sentence = f"The words of {key} are gone, and their stamp is still here."
        hint = f"{_BACK}, or take the stamp away too"
        yield strings.document.find(("made_from", key), "strings/missing", sentence, hint)
    loose = [key for key in strings.written if key not in strings.stamps and key in site.english]
    if loose:
        sentence = f"{len(loose)} strings have no stamp: the English is shown in their place."
        hint = f"read them against today's English, then make stamp TAG={strings.tag}"
        found = strings.document.find(loose[:1], "strings/not-stamped", sentence, hint)
        yield replace(found, severity="warning")


def _is_whole(words: str) -> bool:
    """Say whether the brackets of words can be read."""
    try:
        places_in(words)
    except ValueError:
        return False
    return True
