"""A lesson as its page tells it: the steps by name, who to tell, and what the adult says.

What every lesson has is found by the same ids and kinds of blocks on each page of teach/.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from html import escape

from selectolax.lexbor import LexborHTMLParser, LexborNode

from microsite.facts.kinds import KINDS
from microsite.facts.services import NUMBER_WAYS
from microsite.site.page import SOURCE_LANGUAGE, Page
from microsite.site.site import Site
from microsite.sources.blocks import HEADING, Block
from microsite.sources.markdown import MARK

TEACH = "teach/"
"""The folder of the lessons; its first page is the list of them."""
TOLD = "if-a-child-tells-you"
"""The heading of what the adult does when a child tells something."""
_PROCEDURE = "procedure"
_PREFIX = "Lesson: "
"""How the title of a lesson begins, on its page and not on a board."""


@dataclass(frozen=True)
class LessonStep:
    """A step: its name for the class, and all that the adult says and does."""

    name: str
    words: tuple[str, ...]
    reads: tuple[str, ...]
    """The ids of the parts of the page that it sends the adult to."""


@dataclass(frozen=True)
class LessonPart:
    """A part of the page under a heading of its own."""

    heading: str
    words: tuple[str, ...]


@dataclass(frozen=True)
class Lesson:
    """A lesson. A class may see its name, the names of its steps, and whom to tell."""

    name: str
    begins: tuple[str, ...]
    """The aim, the time, what is needed, what to say first."""
    steps: tuple[LessonStep, ...]
    parts: Mapping[str, LessonPart]
    """What stands under each further heading, by its id."""
    services: tuple[str, ...]


def is_lesson(slug: str) -> bool:
    """Say whether a page is a lesson."""
    return slug.startswith(TEACH) and slug != f"{TEACH}index"


def lesson_of(page: Page, site: Site) -> Lesson:
    """Return the lesson on a page."""
    name = page.front.title.removeprefix(_PREFIX)
    begins: list[str] = []
    steps: tuple[LessonStep, ...] = ()
    parts: dict[str, LessonPart] = {}
    services: list[str] = []
    now = ""
    for block in page.blocks:
        kind = KINDS.get(block.kind)
        if block.kind == _PROCEDURE:
            steps = tuple(_steps(block, site))
        elif kind and kind.lists_services:
            services += block.names
        elif block.kind == HEADING:
            node = LexborHTMLParser(block.html).css_first("h2")
            now = (node and node.attributes.get("id")) or now
            parts[now] = LessonPart(node.text() if node else "", ())
        elif not kind:
            words = tuple(_words(LexborHTMLParser(_filled(block.html, site)).body))
            if now:
                parts[now] = LessonPart(parts[now].heading, (*parts[now].words, *words))
            else:
                begins += words
    name = name[:1].upper() + name[1:]
    return Lesson(name, tuple(begins), steps, parts, tuple(services))


def number_of(service: str, site: Site) -> str:
    """Return the first number of a service that may be printed, or nothing."""
    record = site.registry.services[service]
    launched = site.partnership.launched
    numbers = (
        way.value
        for kind, way in record.ways.items()
        if kind in NUMBER_WAYS and not record.is_withheld(kind, launched)
    )
    return next(numbers, "")


def _steps(block: Block, site: Site) -> Iterator[LessonStep]:
    for node in LexborHTMLParser(_filled(block.html, site)).css("li"):
        strong = node.css_first("strong")
        links = (link.attributes.get("href") or "" for link in node.css("a"))
        reads = tuple(href[1:] for href in links if href.startswith("#"))
        yield LessonStep(strong.text() if strong else "", tuple(_words(node)), reads)


def _words(node: LexborNode | None) -> Iterator[str]:
    """Yield the paragraphs and list items inside a node, each on one line."""
    found = node.css("p, li") if node else []
    for one in found or ([node] if node else []):
        yield " ".join(one.text().split())


def _filled(html: str, site: Site) -> str:
    """Return the HTML of a block with the number or name of each mention in its place."""
    for mark in list(MARK.finditer(html)):
        service, _, kind = mark["what"].partition(".")
        said = ""
        if mark["kind"] == "mention" and service in site.registry.services:
            ways = {str(one): way for one, way in site.registry.services[service].ways.items()}
            name = site.text(f"service.{service}.name", SOURCE_LANGUAGE)
            said = ways[kind].value if kind in ways else name
        html = html.replace(mark[0], escape(said), 1)
    return html
