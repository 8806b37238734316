"""The shape that a block gives to what stands inside it: rows with a picture, steps to tick.

It runs after Markdown has made the words, on elements, and leaves marks for what depends on the
page or the language (`render/block.py` fills them in).
"""

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor
from markdown.util import STX

from microsite.facts.kinds import KINDS

HEADINGS = ("h2", "h3")
_AFTER_IDS = 5
"""Markdown makes words at 20, tidies them at 10 and reads ids at 8."""


class ShapeProcessor(Treeprocessor):
    """Gives each block its shape, and each heading with an id a link to itself."""

    def run(self, root: Element) -> None:
        """Change the elements below `root`."""
        for element in list(root.iter()):
            if shape := _SHAPES.get(element.get("data-kind", "")):
                shape(element)
            element.attrib.pop("data-kind", None)
        for heading in [found for tag in HEADINGS for found in root.iter(tag)]:
            _link_to_itself(heading)


def register(markdown: Markdown) -> None:
    """Add the shapes to a converter."""
    markdown.treeprocessors.register(ShapeProcessor(markdown), "shapes", _AFTER_IDS)


def mark(kind: str, what: str) -> Element:
    """Return the element that stands for what a page or a language fills in."""
    element = Element("data", {"value": f"{kind}:{what}"})
    element.text = ""
    return element


def _shape_rows(block: Element, picture: str = "picture") -> None:
    """Make each item one row: the picture of where it leads, its name, a line beneath. An item with
    a list of its own is a row that opens and asks which.
    """
    for item in _items(block):
        choices, link = item.find("ul"), item.find("a")
        if choices is not None:
            _make_question(item, choices)
        elif link is not None:
            words = _take_words(item, link)
            item.extend((mark(picture, link.get("href", "")), words))


def _items(block: Element) -> list[Element]:
    """Return the items of the lists of a block, without those inside them."""
    return [item for items in block.findall("ul") for item in items]


def _make_question(item: Element, choices: Element) -> None:
    """Fold the choices of an item under its name, with the picture of the first of them."""
    name = item.find("strong")
    links = [link for link in (choice.find("a") for choice in choices) if link is not None]
    if name is None or not links:
        return
    item.remove(choices)
    name.tag = "span"
    words = _take_words(item, name)
    item.set("class", "asks")
    fold = SubElement(item, "details", {"class": KINDS["fold"].css_class})
    SubElement(fold, "summary").extend((mark("picture", links[0].get("href", "")), words))
    fold.append(choices)
    for choice in choices:
        if (link := choice.find("a")) is not None:
            choice.append(_take_words(choice, link))


def _take_words(item: Element, name: Element) -> Element:
    """Take its words out of an item: its name, and what stands after that as a line beneath."""
    line, name.tail = (name.tail or "").lstrip(), None
    item.remove(name)
    words = Element("span")
    words.append(name)
    if line or len(item):
        small = SubElement(words, "small")
        small.text = line if len(item) else line.rstrip()
        small.extend(item.findall("*"))
        for rest in small:
            item.remove(rest)
    return words


def _shape_fold(block: Element) -> None:
    """Give the row of a fold its own picture, or that of the first page that its words lead to."""
    links = (found.get("href", "") for found in block.iter("a"))
    first = next((target for target in links if ".md" in target), None)
    name, summary = block.get("id"), block.find("summary")
    target = f"#{name}" if name else first
    if summary is not None and target:
        summary.insert(0, mark("picture", target))
    _shape_buttons(block)


def _shape_ticks(block: Element) -> None:
    """Make each step one that can be ticked: the box is first, so that its label may light."""
    heading, steps = block.find("h2"), block.find("ol")
    if steps is None:
        return
    name = (heading.get("id") if heading is not None else None) or "step"
    for number, item in enumerate(steps.findall("li"), 1):
        _make_tick(item, f"{name}-{number}")
    if heading is not None:
        block.insert(1, mark("hint", "ticks"))
    steps.tail = None
    block.append(mark("all-lit", "ticks"))


def _make_tick(item: Element, name: str) -> None:
    holder = item.find("p") if not (item.text or "").strip() else item
    holder = item if holder is None else holder
    words = Element("span")
    words.text, holder.text = holder.text, None
    for child in list(holder):
        if child.tag in ("ul", "ol", "p") and holder is item:
            continue
        holder.remove(child)
        words.append(child)
    words.append(mark("done", "ticks"))
    label = Element("label", {"for": name})
    label.append(mark("window", ""))
    label.append(words)
    holder.insert(0, Element("input", {"type": "checkbox", "id": name}))
    holder.insert(1, label)


def _shape_numbers(block: Element) -> None:
    """Put a lit window before each step of a procedure that one only reads."""
    for item in block.iter("li"):
        words = Element("div")
        words.text, item.text = item.text, None
        for child in list(item):
            item.remove(child)
            words.append(child)
        item.append(mark("window", ""))
        item.append(words)


def _shape_buttons(block: Element) -> None:
    """Make a link that stands alone in its paragraph a button."""
    for paragraph in _alone(block):
        paragraph.set("class", "ways")
        paragraph[0].set("class", "button")


def _alone(block: Element) -> Iterator[Element]:
    for paragraph in block.findall("p"):
        is_bare = not (paragraph.text or "").strip() and len(paragraph) == 1
        if is_bare and paragraph[0].tag == "a" and not (paragraph[0].tail or "").strip():
            yield paragraph


def _link_to_itself(heading: Element) -> None:
    """Make a heading a link that a teacher can copy; one that holds a link or a mention (which
    Markdown keeps aside until the end) stays as it is.
    """
    name = heading.get("id")
    has_link = any(True for _ in heading.iter("a")) or STX in "".join(heading.itertext())
    if not name or has_link:
        return
    link = Element("a", {"href": f"#{name}"})
    link.text, heading.text = heading.text, None
    for child in list(heading):
        heading.remove(child)
        link.append(child)
    heading.append(link)


_SHAPES: Mapping[str, Callable[[Element], None]] = {
    "rows": _shape_rows,
    "windows": partial(_shape_rows, picture="glass"),
    "fold": _shape_fold,
    "ticks": _shape_ticks,
    "numbers": _shape_numbers,
    "buttons": _shape_buttons,
}

assert {kind.shape for kind in KINDS.values()} - {""} <= set(_SHAPES)
