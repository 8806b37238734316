"""The templates of `overrides/` and the style sheet, as files on disk."""

from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

OVERRIDES = "overrides"
STYLE_SHEET = "content/assets/css/site.css"


def load_templates(root: Path) -> Environment:
    """Return the environment for fragments: everything is escaped, and a name that is not given is a mistake."""
    loader = FileSystemLoader(root / OVERRIDES)
    return Environment(loader=loader, autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)


def load_style(root: Path) -> str:
    """Return the style that every page carries inside itself."""
    return (root / STYLE_SHEET).read_text(encoding="utf-8")
