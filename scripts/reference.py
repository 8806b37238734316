"""Write what the code knows and people or servers read: `schema/`, `deploy/servers/`, and tables of
docs/content-guide.md and docs/architecture.md; and note in data/records/ the furniture, the scripts
and what the style does to help.

python scripts/reference.py [--root DIR]
"""

import argparse
from collections.abc import Iterator
from pathlib import Path

from console import ROOT, main, stop_on_errors
from microsite.errors import UsageError
from microsite.modules import iter_modules
from microsite.rules import iter_rules
from microsite.site.furniture import FURNITURE, furniture_of, render_furniture
from microsite.site.guide import ARCHITECTURE, GUIDE, render_architecture, render_guide
from microsite.site.help_style import (
    RECORDED_STYLE,
    help_style_of,
    render_help_style,
)
from microsite.site.page import SOURCE_LANGUAGE
from microsite.site.schemas import iter_schemas
from microsite.site.script_sums import RECORDED_SCRIPTS, SCRIPT_FOLDER, render_sums, sums_of
from microsite.site.servers import iter_servers
from microsite.site.sheets import STYLE_FOLDER
from microsite.site.strings import STRINGS, load_strings


def iter_reference(root: Path) -> Iterator[tuple[str, str]]:
    """Yield the path in the project and the text of every file that is written here."""
    yield from iter_schemas()
    yield from iter_servers()
    if (root / STRINGS).exists():
        yield FURNITURE, _furniture(root)
    if (root / SCRIPT_FOLDER).exists():
        yield RECORDED_SCRIPTS, render_sums(sums_of(root))
    if (root / STYLE_FOLDER).exists():
        yield RECORDED_STYLE, render_help_style(help_style_of(root))
    guide = (root / GUIDE).read_text(encoding="utf-8")
    yield GUIDE, render_guide(guide, iter_rules(ROOT / "scripts"))
    architecture = (root / ARCHITECTURE).read_text(encoding="utf-8")
    modules = iter_modules(ROOT / "scripts" / "microsite")
    yield ARCHITECTURE, render_architecture(architecture, modules)


def _furniture(root: Path) -> str:
    """Return the note of the strings that stand in English. Raises CheckError or UsageError where
    they cannot be read.
    """
    strings = load_strings(root, SOURCE_LANGUAGE)
    stop_on_errors(strings.document.findings)
    try:
        return render_furniture(furniture_of(strings.written))
    except ValueError as error:
        raise UsageError(f"{strings.path}: {error}.") from None


def verb() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--root", type=Path, default=ROOT, help="the project")
    root = parser.parse_args().root.resolve()
    for name, text in iter_reference(root):
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if not path.exists() or path.read_text(encoding="utf-8") != text:
            path.write_text(text, encoding="utf-8")
            print(f"wrote {name}")


if __name__ == "__main__":
    main(verb)
