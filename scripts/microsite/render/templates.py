"""The templates of `overrides/`, and where the style sheet and its drawings stand."""

from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

OVERRIDES, DRAWINGS = "overrides", "overrides/drawings"
STYLE_SHEET = "content/assets/css/site.css"


def load_templates(root: Path) -> Environment:
    """Return the environment for fragments: everything is escaped, and a name that is not given is a mistake."""
    loader = FileSystemLoader(root / OVERRIDES)
    return Environment(loader=loader, autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
