"""The colours and the pictures of the sections, as rules for the style sheet (docs/design.md,
Accents).
"""

from collections.abc import Iterator

from microsite.facts.sections import Sections


def accents_css(sections: Sections) -> str:
    """Return the rules that give each door its colour and its picture, in the light and in the
    dark.

    A door stands in `.doors` and has the class `door-<section>`; `drawing()` is read by `style.py`.
    """
    light, dark = "\n".join(_iter_light(sections)), "\n".join(_iter_dark(sections))
    return f"{light}\n@media (prefers-color-scheme: dark) {{\n{dark}\n}}\n"


def _iter_light(sections: Sections) -> Iterator[str]:
    for name in sections.doors:
        section = sections.folders[name]
        if section.accent and section.drawing:
            picture = f'background-image: drawing("{section.drawing}");'
            yield f"{_picture_of(name)} {{ --accent: {section.accent.light}; {picture} }}"


def _iter_dark(sections: Sections) -> Iterator[str]:
    for name in sections.doors:
        if accent := sections.folders[name].accent:
            yield f"{_picture_of(name)} {{ --accent: {accent.dark}; }}"


def _picture_of(name: str) -> str:
    return f".doors .door-{name} a::before"
