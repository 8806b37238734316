"""The slides of each lesson: what each shows the class, and what its notes tell the adult."""

import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from functools import cached_property

from microsite.site.lessons import TOLD, Lesson, lesson_of, number_of
from microsite.site.page import SOURCE_LANGUAGE
from microsite.site.site import Site
from microsite.sources.hashes import hash_words

_LOOK = "2"
"""Changes with what slides look like (`printing/slides.py`), so that older files are made anew."""


@dataclass(frozen=True)
class Slide:
    """One slide."""

    title: str
    lines: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    number: int = 0
    """The number of a step, in a lit window; 0 for a slide that is none."""
    is_hidden: bool = False
    """True for a slide that is for the adult: it is left out when the slides are shown."""


@dataclass(frozen=True)
class Deck:
    """The slides of a lesson."""

    code: str
    slides: tuple[Slide, ...]

    @property
    def title(self) -> str:
        """The name of the lesson: the first slide that is shown says it."""
        return next(slide.title for slide in self.slides if not slide.is_hidden)

    @property
    def file(self) -> str:
        """What its file is called, by the letters of its short address."""
        return f"lesson-{self.code}.pptx"

    @cached_property
    def stamp(self) -> str:
        """The fingerprint of its words and of its look."""
        return hash_words(json.dumps([asdict(slide) for slide in self.slides]) + _LOOK)


def decks_of(site: Site) -> tuple[Deck, ...]:
    """Return the slides of every lesson that has a short address."""
    rows = site.lessons.addresses.items()
    return tuple(
        Deck(code, tuple(_slides(lesson_of(site.pages[slug], site), site)))
        for code, slug in rows
        if slug in site.pages
    )


def _slides(lesson: Lesson, site: Site) -> Iterator[Slide]:
    told = lesson.parts.get(TOLD)
    words = (told.heading, *told.words) if told else ()
    yield Slide(
        site.text("slides.adult", SOURCE_LANGUAGE), (*lesson.begins, *words), is_hidden=True
    )
    yield Slide(lesson.name, notes=(*lesson.begins, *words))
    for index, step in enumerate(lesson.steps, 1):
        read = [lesson.parts[part] for part in step.reads if part in lesson.parts]
        aloud = (line for part in read for line in (part.heading, *part.words))
        yield Slide(step.name, notes=(*step.words, *aloud), number=index)
    tell = (
        f"{site.text(f'service.{name}.name', SOURCE_LANGUAGE)} {number_of(name, site)}".strip()
        for name in lesson.services
        if name in site.registry.services
    )
    yield Slide(site.text("lesson.tell", SOURCE_LANGUAGE), tuple(tell), notes=words)
