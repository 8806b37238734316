"""A translated page beside its English, passage by passage, so that two people read with each
other.

A passage is what one reads out in one go: a heading, a paragraph, an item of a list. Where the
passages of a block are not as many in both languages, the block stands whole.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from markupsafe import Markup
from selectolax.lexbor import LexborHTMLParser, LexborNode

from microsite.facts.kinds import KINDS
from microsite.site.translation import Pair
from microsite.sources.blocks import Block

_HEADINGS = ("h2", "h3", "h4", "summary")
_READ_OUT = ", ".join((*_HEADINGS, "li", "p", "td", "th", "blockquote"))
_NOT_READ_OUT = "input, .done, [aria-hidden=true]"

Render = Callable[[Block], str]


@dataclass(frozen=True)
class Line:
    """One passage in the page's language and in English; one of the two may be missing. `id` is
    what links lead to.
    """

    own: Markup | None
    english: Markup | None
    is_heading: bool = False
    id: str = ""


@dataclass(frozen=True)
class _Passage:
    words: Markup
    is_heading: bool
    id: str


def is_read_out(block: Block) -> bool:
    """Say whether a block stands on the page without waiting for a script."""
    kind = KINDS.get(block.kind)
    return not (kind and kind.waits)


def iter_lines(pairs: Iterable[Pair], own: Render, english: Render) -> Iterator[Line]:
    """Yield the lines of a page. `own` and `english` render a block in the two languages; what is
    generated, cards of services and the like, stands in the page's language alone.
    """
    for pair in pairs:
        if pair.english.is_generated:
            yield Line(Markup(own(pair.english)), None)
        elif pair.translated is None:
            for one in _passages(english(pair.english)):
                yield Line(None, one.words, one.is_heading, one.id)
        else:
            yield from _beside(own(pair.translated), english(pair.english))


def _beside(own: str, english: str) -> Iterator[Line]:
    ours, theirs = list(_passages(own)), list(_passages(english))
    if [one.is_heading for one in ours] != [one.is_heading for one in theirs]:
        yield Line(Markup(own), Markup(_bare(english)))
        return
    for mine, other in zip(ours, theirs, strict=True):
        yield Line(mine.words, other.words, mine.is_heading, mine.id)


def _passages(html: str) -> Iterator[_Passage]:
    """Yield what one reads out in one go. The first passage of a part with an id takes it."""
    taken: set[str] = set()
    for node in LexborHTMLParser(html).css(_READ_OUT):
        if node.text(strip=True) and not _is_inside(node):
            name = _id_of(node)
            yield _Passage(
                Markup(_inner(node)), node.tag in _HEADINGS, "" if name in taken else name
            )
            taken.add(name)


def _id_of(node: LexborNode) -> str:
    """Return the id of a passage, or of what it stands in."""
    around: LexborNode | None = node
    while around is not None and around.tag != "body":
        if name := around.attributes.get("id"):
            return name
        around = around.parent
    return ""


def _is_inside(node: LexborNode) -> bool:
    """Say whether a passage stands inside another one."""
    around = node.parent
    while around is not None and around.tag != "body":
        if around.tag in _READ_OUT.split(", "):
            return True
        around = around.parent
    return False


def _inner(node: LexborNode) -> str:
    """Return what stands inside a passage; paragraphs of an item become its words, and a heading
    is no link to itself.
    """
    html = _bare(node.inner_html or "", "a, label" if node.tag in _HEADINGS else "label")
    return html.replace("<p>", "").replace("</p>", " ").strip()


def _bare(html: str, around: str = "label") -> str:
    """Return HTML without what is only seen or ticked, without ids (two passages of one page would
    share each) and without the elements `around` words that stay.
    """
    tree = LexborHTMLParser(html)
    for node in tree.css(_NOT_READ_OUT):
        node.decompose()
    for node in tree.css(around):
        node.unwrap()
    for node in tree.css("[id]"):
        del node.attrs["id"]
    return (tree.body.inner_html if tree.body else None) or ""
