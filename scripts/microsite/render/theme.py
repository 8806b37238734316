"""The templates of `overrides/`."""

import re
from collections.abc import Callable, Sequence
from pathlib import Path
from traceback import extract_tb

from jinja2 import (
    Environment,
    FileSystemBytecodeCache,
    FileSystemLoader,
    StrictUndefined,
    TemplateError,
)

from microsite.findings import Finding

OVERRIDES = "overrides"
LAYOUTS = "layouts"
"""Where the layouts stand below `overrides/`."""


class Unindented(FileSystemLoader):
    """Loads templates without their indents, which help whoever writes them and would be sent with
    every page.
    """

    def get_source(
        self, environment: Environment, template: str
    ) -> tuple[str, str, Callable[[], bool]]:
        text, path, is_fresh = super().get_source(environment, template)
        return re.sub(r"^[ \t]+", "", text, flags=re.MULTILINE), path, is_fresh


def load_templates(root: Path) -> Environment:
    """Return the environment for fragments: everything is escaped, and a name that is not given is
    a mistake.
    """
    environment = Environment(auto_reload=False)
    set_up(environment, root, [root / OVERRIDES])
    return environment


def set_up(environment: Environment, root: Path, folders: Sequence[str | Path]) -> None:
    """Make an environment ours. Compiled templates are kept, so that each is compiled once and not
    once a language.
    """
    cache = root / ".cache" / "templates"
    cache.mkdir(parents=True, exist_ok=True)
    environment.loader = Unindented(folders)
    environment.autoescape = True
    environment.undefined = StrictUndefined
    environment.trim_blocks = environment.lstrip_blocks = True
    environment.bytecode_cache = FileSystemBytecodeCache(str(cache))


def locate(error: TemplateError, root: Path) -> Finding:
    """A template can be used: a mistake in one is told in the innermost line of ours that led to
    it.

    templates/mistake: mend the template in the line that the finding names.
    """
    lines = [
        line
        for line in extract_tb(error.__traceback__)
        if Path(line.filename).is_relative_to(root / OVERRIDES)
    ]
    path, number = (lines[-1].filename, lines[-1].lineno) if lines else (root / OVERRIDES, 1)
    sentence = f"{(error.message or 'The template cannot be used').rstrip('.')}."
    hint = "scripts/microsite/render/view.py holds what a page gives its template"
    return Finding(
        Path(path).relative_to(root).as_posix(), number or 1, 1, "templates/mistake", sentence, hint
    )
