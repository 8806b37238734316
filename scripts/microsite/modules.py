"""What each module is for, read from the first sentence of its docstring."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

_SENTENCE_END = re.compile(r"(?<=\.)\s")


def iter_modules(code: Path) -> Iterator[tuple[str, str]]:
    """Yield (path below `code`, first sentence) of every module, folder by folder."""
    for path in sorted(code.rglob("*.py"), key=lambda path: (path.parent, path.name)):
        docstring = ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))) or ""
        first = _SENTENCE_END.split(docstring.partition("\n\n")[0])[0]
        yield path.relative_to(code).as_posix(), " ".join(first.split())
