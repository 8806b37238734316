"""The colours of the sections, as rules for the style sheet (docs/design.md, Accents)."""

from collections.abc import Iterator

from microsite.facts.sections import Section, Sections


def accents_css(sections: Sections) -> str:
    """Return the rules that give whatever names a door its colour, in the light and in the dark.

    An element names a section by `data-accent`.
    """
    doors = {name: sections.folders[name] for name in sections.doors}
    light, dark = "\n".join(_iter_light(doors)), "\n".join(_iter_dark(doors))
    return f"{light}\n@media (prefers-color-scheme: dark) {{\n{dark}\n}}\n"


def _iter_light(doors: dict[str, Section]) -> Iterator[str]:
    for name, section in doors.items():
        if section.accent:
            yield f"[data-accent={name}] {{ --accent: {section.accent.light} }}"


def _iter_dark(doors: dict[str, Section]) -> Iterator[str]:
    for name, section in doors.items():
        if section.accent:
            yield f"[data-accent={name}] {{ --accent: {section.accent.dark} }}"
