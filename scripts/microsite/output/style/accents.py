"""The colours of the sections, as rules for the style sheet (docs/design.md, Accents)."""

from collections.abc import Iterator

from microsite.facts.sections import Sections


def accents_css(sections: Sections) -> str:
    """Return the rules that give what belongs to a section its colour.

    An element names a section by `data-accent`. What stands there in the dark, the style makes of
    the same colour; a page whose colour says otherwise has that as `--deep`.
    """
    return "".join(f"{rule}\n" for rule in _iter_rules(sections))


def _iter_rules(sections: Sections) -> Iterator[str]:
    for name, section in sections.folders.items():
        if section.accent:
            yield f"[data-accent={name}] {{ --accent: {section.accent} }}"
            if section.deep:
                yield f"main[data-accent={name}] {{ --deep: {section.deep} }}"
