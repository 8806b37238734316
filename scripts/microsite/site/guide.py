"""The tables of the content guide that follow from the code: keys of a page, blocks, rules."""

from collections.abc import Iterable, Iterator, Mapping

from microsite.facts.kinds import KINDS
from microsite.rules import Rule
from microsite.sources.front_matter import PageFrontMatter

GUIDE = "docs/content-guide.md"


def render_guide(text: str, rules: Iterable[Rule]) -> str:
    """Return the guide with every table between its marks written anew.

    Raises ValueError if the marks of a table are missing.
    """
    tables: Mapping[str, Iterator[str]] = {
        "keys": _keys(),
        "blocks": _blocks(),
        "rules": _rules(rules),
    }
    for name, rows in tables.items():
        begin, end = f"<!-- {name}: written by make reference -->", f"<!-- end of {name} -->"
        before, _, rest = text.partition(begin)
        _, found, after = rest.partition(end)
        if not found:
            raise ValueError(f"{GUIDE} has no place for the table of {name}: {begin} … {end}")
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


def _row(*cells: str) -> str:
    """Return one row of a table. A stroke inside a cell is written so that it does not end it."""
    whole = (" ".join(cell.split()).replace("|", "\\|") for cell in cells)
    return f"| {' | '.join(whole)} |"
