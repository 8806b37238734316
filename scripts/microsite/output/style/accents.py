"""The colours and the pictures of the sections, as rules for the style sheet (docs/design.md,
Accents).
"""

from collections.abc import Iterator

from microsite.facts.sections import Sections

DARK_PAPER = "#131128"
"""`--paper` in the dark (overrides/style/tokens.css), with which an accent is mixed there."""
KEPT = 0.72
"""The part of an accent that is left of it in the dark."""


def accents_css(sections: Sections) -> str:
    """Return the rules that give whatever names a door its colour and its picture, in the light and
    in the dark.

    An element names a section by `data-accent`; `drawing()` is read by `sheets.py`.
    """
    light, dark = "\n".join(_iter_light(sections)), "\n".join(_iter_dark(sections))
    return f"{light}\n@media (prefers-color-scheme: dark) {{\n{dark}\n}}\n"


def in_the_dark(accent: str) -> str:
    """Return the colour that an accent, `#f7b733`, has in the dark."""
    pairs = zip(_channels(accent), _channels(DARK_PAPER), strict=True)
    mixed = (round(KEPT * own + (1 - KEPT) * paper) for own, paper in pairs)
    return f"#{bytes(mixed).hex()}"


def _iter_light(sections: Sections) -> Iterator[str]:
    for name, accent in _accents(sections):
        picture = f'--drawing: drawing("{sections.folders[name].drawing}")'
        yield f"[data-accent={name}] {{ --accent: {accent}; {picture} }}"


def _iter_dark(sections: Sections) -> Iterator[str]:
    for name, accent in _accents(sections):
        yield f"[data-accent={name}] {{ --accent: {in_the_dark(accent)} }}"


def _accents(sections: Sections) -> Iterator[tuple[str, str]]:
    """Yield (section, accent) of every door."""
    for name in sections.doors:
        if accent := sections.folders[name].accent:
            yield name, accent


def _channels(colour: str) -> bytes:
    return bytes.fromhex(colour.removeprefix("#"))
