"""The tables of the documents that follow from the code: keys of a page, blocks, rules, modules."""

from collections.abc import Iterable, Iterator, Mapping

from microsite.facts.kinds import KINDS
from microsite.rules import Rule
from microsite.sources.front_matter import PageFrontMatter

GUIDE, ARCHITECTURE = "docs/content-guide.md", "docs/architecture.md"


def render_guide(text: str, rules: Iterable[Rule]) -> str:
    """Return the content guide with its tables written anew."""
    return _fill(GUIDE, text, {"keys": _keys(), "blocks": _blocks(), "rules": _rules(rules)})


def render_architecture(text: str, modules: Iterable[tuple[str, str]]) -> str:
    """Return the page on architecture with its table of modules written anew."""
    return _fill(ARCHITECTURE, text, {"modules": _modules(modules)})


def _fill(document: str, text: str, tables: Mapping[str, Iterator[str]]) -> str:
    """Return a document with every table between its marks written anew.

    Raises ValueError if the marks of a table are missing.
    """
    for name, rows in tables.items():
        begin, end = f"<!-- {name}: written by make reference -->", f"<!-- end of {name} -->"
        before, _, rest = text.partition(begin)
        _, found, after = rest.partition(end)
        if not found:
            raise ValueError(f"{document} has no place for the table of {name}: {begin} … {end}")
        text = "\n".join([before + begin, "", *rows, "", end + after])
    return text


def _keys() -> Iterator[str]:
    """Yield the front matter of a page, key by key, as its docstrings explain it."""
    yield _row("Key", "Holds", "Needed")
    yield "|---|---|---|"
    for name, field in PageFrontMatter.model_fields.items():
        yield _row(f"`{name}`", field.description or "", "yes" if field.is_required() else "")


def _blocks() -> Iterator[str]:
    yield _row("Block", "After the stroke", "Holds", "Prints")
    yield "|---|---|---|---|"
    for kind in KINDS.values():
        yield _row(f"`{kind.name}`", kind.argument, kind.holds, kind.does)


def _rules(rules: Iterable[Rule]) -> Iterator[str]:
    """Yield each rule in words, then its findings, in the order of their ids."""
    yield _row("Finding", "What to do")
    yield "|---|---|"
    for rule in sorted(rules, key=lambda rule: min(rule.findings)):
        yield _row(f"**{rule.says}**", "")
        for name, what_to_do in sorted(rule.findings.items()):
            yield _row(f"`{name}`", what_to_do)


def _modules(modules: Iterable[tuple[str, str]]) -> Iterator[str]:
    yield _row("Module", "What it is for")
    yield "|---|---|"
    for path, says in modules:
        yield _row(f"`{path}`", says)


def _row(*cells: str) -> str:
    """Return one row of a table. A stroke inside a cell is written so that it does not end it."""
    whole = (" ".join(cell.split()).replace("|", "\\|") for cell in cells)
    return f"| {' | '.join(whole)} |"
