"""The templates of `overrides/`."""

import re
from collections.abc import Callable, Sequence
from pathlib import Path
from traceback import FrameSummary, extract_tb

from jinja2 import (
    Environment,
    FileSystemBytecodeCache,
    FileSystemLoader,
    StrictUndefined,
    TemplateError,
)

from microsite.findings import Finding
from microsite.site.overrides import OVERRIDES

OUR_CODE = Path(__file__).resolve().parent.parent
"""What stands below the templates."""


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


def locate(error: Exception, root: Path) -> Finding | None:
    """A template can be used: a mistake in one is told in the innermost line of ours that led to
    it. None where it is no template's mistake, but one of the code that a template calls.

    templates/mistake: mend the template in the line that the finding names.
    """
    frames = extract_tb(error.__traceback__)
    ours = [number for number, frame in enumerate(frames) if _is_in(root / OVERRIDES, frame)]
    inner = frames[ours[-1] :] if ours else frames
    called_ours = any(_is_in(OUR_CODE, frame) for frame in inner)
    if not isinstance(error, TemplateError) and (called_ours or not ours):
        return None
    path, line = (inner[0].filename, inner[0].lineno) if ours else (root / OVERRIDES, 1)
    sentence = f"{(str(error) or type(error).__name__).rstrip('.')}."
    hint = "scripts/microsite/render/view.py holds what a page gives its template"
    where = Path(path).relative_to(root).as_posix()
    return Finding(where, line or 1, 1, "templates/mistake", sentence, hint)


def _is_in(folder: Path, frame: FrameSummary) -> bool:
    return Path(frame.filename).is_relative_to(folder)
