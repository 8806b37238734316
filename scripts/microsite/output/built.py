"""What is found in a built page, told where somebody can mend it, and once for all its pages."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from selectolax.lexbor import LexborNode

from microsite.findings import Finding
from microsite.site.overrides import OVERRIDES, PARTIALS

_HINT = "tell whoever codes: the sources are right and the page is not"
_MEND = "put this template back as it was, or tell whoever codes"
_BUILT = "site/"
_PARTS = {
    "header": "header.html",
    "pill": "pills.html",
    "strip": "strip.html",
    "banner": "strip.html",
    "footer": "foot.html",
}
"""The templates of what stands on every page, by the element or its class."""


def find(page: str, rule: str, sentence: str, template: str = "") -> Finding:
    """Return a finding of a built page: in the template that makes it on every page, else in the
    page.
    """
    if template:
        return Finding(template, 1, 1, rule, sentence, _MEND)
    return Finding(f"{_BUILT}{page}", 1, 1, rule, sentence, _HINT)


def find_in(part: str, rule: str, sentence: str) -> Finding:
    """Return a finding of a part of the frame that is not on a page as it must be."""
    return find("", rule, sentence, f"{OVERRIDES}/{PARTIALS}/{_PARTS[part]}")


def told_once(found: Mapping[str, Iterable[Finding]]) -> Iterator[Finding]:
    """Yield what was found in each page, by its name: the same thing once, with how many pages it
    is on, and one of them where the finding names none.
    """
    told: dict[tuple[str, str], dict[str, Finding]] = {}
    for page, findings in found.items():
        for one in findings:
            told.setdefault((one.rule, one.sentence), {}).setdefault(page, one)
    for pages in told.values():
        page, first = next(iter(pages.items()))
        on = [f"on {len(pages)} pages"] if len(pages) > 1 else []
        on += [] if first.path.startswith(_BUILT) else [f"such as {_BUILT}{page}"]
        where = f" ({', '.join(on)})" if on else ""
        yield replace(first, sentence=f"{first.sentence.removesuffix('.')}{where}.")


def is_seen(node: LexborNode) -> bool:
    """Say whether neither an element nor what it stands in is hidden by an attribute of its own."""
    own = node.attributes
    is_hidden = "hidden" in own or "inert" in own or own.get("aria-hidden") == "true"
    if is_hidden or "style" in own:
        return False
    return node.parent is None or is_seen(node.parent)


def template_of(node: LexborNode | None) -> str:
    """Return the template of the part of the frame that an element stands in, or nothing."""
    while node is not None:
        names = (*(node.attributes.get("class") or "").split(), node.tag or "")
        for name in names:
            if name in _PARTS:
                return f"{OVERRIDES}/{PARTIALS}/{_PARTS[name]}"
        node = node.parent
    return ""
