"""Imports point down the floors of docs/architecture.md, and only the verbs know MkDocs, arguments
and the terminal.
"""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import ROOT

SCRIPTS = ROOT / "scripts"

VERBS, PLUGIN = 6, 5
FLOORS = {
    "microsite": 0,
    "microsite.clock": 0,
    "microsite.errors": 0,
    "microsite.facts": 0,
    "microsite.findings": 0,
    "microsite.formats": 0,
    "microsite.modules": 0,
    "microsite.rules": 0,
    "microsite.sources": 1,
    "microsite.site": 2,
    "microsite.checks": 3,
    "microsite.printing": 3,
    "microsite.render": 3,
    "microsite.translating": 3,
    "microsite.output": 4,
    "microsite.plugin": PLUGIN,
}
"""The floor of each module, or of the folder it stands in. All else in scripts/ is a verb."""

SAME_FLOOR = {
    # (who imports, what): why
    ("microsite.errors", "microsite.findings"): "a CheckError carries findings",
    ("microsite.clock", "microsite.errors"): "a day that cannot be read is a fault of the machine",
    ("microsite.formats", "microsite.findings"): "findings are told in several formats",
    ("microsite.facts.*", "microsite.facts.records"): "every row is made of the same parts",
    ("microsite.facts.sections", "microsite.facts.house_style"): "a section has a reading band",
    ("microsite.facts.services", "microsite.facts.ages"): "a service is for some ages",
    ("microsite.facts.chooser", "microsite.facts.ages"): "an answer tells who reads",
    ("microsite.facts.search", "microsite.facts.services"): "a card offers ways to reach a service",
    ("microsite.sources.*", "microsite.sources.*"): "a page is YAML and Markdown",
    ("microsite.site.*", "microsite.site.*"): "a site is read, paired and addressed as one",
    ("microsite.checks", "microsite.checks.*"): "the list of all checks",
    (
        "microsite.checks.*",
        "microsite.checks.*",
    ): "a room may have several files; none imports the list",
    ("microsite.render.*", "microsite.render.*"): "a page is rendered from its parts",
    ("microsite.translating.*", "microsite.translating.*"): "what goes out comes back",
    ("microsite.output", "microsite.output.*"): "the list of all output files",
    ("microsite.output.*", "microsite.output.*"): "a built site is known by its headers",
    ("*", "console"): "what every verb shares",
    ("publish", "build"): "a release is a build with a number",
    ("launch", "build"): "a site is built once more before it is allowed",
}
"""Which imports stay on their floor, each with its reason."""

FOR_VERBS_ONLY = ("mkdocs", "argparse")

Import = tuple[str, int]


def matches(module: str, pattern: str) -> bool:
    stem = pattern.removesuffix("*")
    return module == pattern or (stem != pattern and module.startswith(stem))


def floor_of(module: str) -> int | None:
    """Return the floor of a module of ours, None for one that stands nowhere."""
    if module.partition(".")[0] != "microsite":
        return VERBS
    own = [
        floor for name, floor in FLOORS.items() if module == name or module.startswith(f"{name}.")
    ]
    return own[-1] if module == "microsite" or len(own) > 1 else None


def iter_imports(tree: ast.Module, ours: frozenset[str]) -> Iterator[Import]:
    """Yield (module, line) of every import, also inside functions; `from a import b` is a.b where
    that is a module.
    """
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((alias.name, node.lineno) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "imports are written in full"
            for alias in node.names:
                inner = f"{node.module}.{alias.name}"
                yield (inner if inner in ours else node.module or ""), node.lineno


def iter_mistakes(module: str, source: str, ours: frozenset[str]) -> Iterator[str]:
    """Yield what a module imports or calls that its floor may not."""
    tree, floor = ast.parse(source), floor_of(module)
    if floor is None:
        yield f"{module} has no floor: give it one in the table"
        return
    for name, line in iter_imports(tree, ours):
        if name in ours:
            other = floor_of(name)
            is_known = any(matches(module, who) and matches(name, what) for who, what in SAME_FLOOR)
            if other is not None and (
                other > floor or (other == floor and name != module and not is_known)
            ):
                yield f"{module}:{line} imports {name} of floor {other} from floor {floor}"
        elif floor < PLUGIN and name.split(".")[0] in FOR_VERBS_ONLY:
            yield f"{module}:{line} imports {name}, which is for the verbs"
    for node in ast.walk(tree):
        if floor < VERBS and isinstance(node, ast.Name) and node.id == "print":
            yield f"{module}:{node.lineno} prints, which is for the verbs"


def module_of(path: Path) -> str:
    return ".".join(path.relative_to(SCRIPTS).with_suffix("").parts).removesuffix(".__init__")


MODULES = {module_of(path): path for path in sorted(SCRIPTS.rglob("*.py"))}
OURS = frozenset(MODULES)


@pytest.mark.parametrize("module", MODULES)
def test_imports_point_down(module: str) -> None:
    assert list(iter_mistakes(module, MODULES[module].read_text(encoding="utf-8"), OURS)) == []


def test_every_reason_is_still_needed() -> None:
    used = {
        (who, what)
        for module, path in MODULES.items()
        for name, _ in iter_imports(ast.parse(path.read_text(encoding="utf-8")), OURS)
        for who, what in SAME_FLOOR
        if name in OURS
        and matches(module, who)
        and matches(name, what)
        and floor_of(module) == floor_of(name)
    }
    assert used == set(SAME_FLOOR)


MADE_UP = [
    (
        "microsite.facts.records",
        "import microsite.site.site",
        "imports microsite.site.site of floor 2 from floor 0",
    ),
    (
        "microsite.facts.records",
        "from microsite import site",
        "imports microsite.site of floor 2 from floor 0",
    ),
    (
        "microsite.sources.blocks",
        "def f():\n    from microsite.checks.links.graph import links_in",
        "imports microsite.checks.links.graph",
    ),
    (
        "microsite.site.site",
        "from microsite.checks import check_site",
        "imports microsite.checks of floor 3",
    ),
    (
        "microsite.site.site",
        "from microsite.render.view import Renderer",
        "imports microsite.render.view of floor 3",
    ),
    (
        "microsite.checks.links.internal",
        "from microsite.checks import CHECKS",
        "imports microsite.checks of floor 3",
    ),
    (
        "microsite.checks.links.internal",
        "from microsite.render.messages import Messages",
        "imports microsite.render.messages of floor 3",
    ),
    ("microsite.output.swap", "from build import build", "imports build of floor 6 from floor 4"),
    ("microsite.output.swap", "import console", "imports console of floor 6 from floor 4"),
    ("check", "from build import build", "imports build of floor 6 from floor 6"),
    (
        "microsite.site.site",
        "import mkdocs.config",
        "imports mkdocs.config, which is for the verbs",
    ),
    (
        "microsite.site.site",
        "from argparse import ArgumentParser",
        "imports argparse, which is for the verbs",
    ),
    ("microsite.site.site", "print('read')", "prints, which is for the verbs"),
    ("microsite.site.site", "say = print", "prints, which is for the verbs"),
    ("microsite.drawer", "import os", "microsite.drawer has no floor"),
]


@pytest.mark.parametrize(("module", "source", "mistake"), MADE_UP)
def test_a_made_up_import_is_caught(module: str, source: str, mistake: str) -> None:
    [found] = iter_mistakes(module, source, OURS)
    assert mistake in found


@pytest.mark.parametrize(
    ("module", "source"),
    [
        (
            "build",
            "import argparse\nfrom mkdocs.config import load_config\n"
            "from console import main\nprint(main)",
        ),
        ("microsite.output.swap", "from microsite.site.read import Site\nimport shutil"),
        ("microsite.site.site", "from microsite.facts.records import Id"),
        ("microsite.site.page", "from microsite.site.translation import pair_blocks"),
        ("microsite.checks", "from microsite.checks.links.internal import check_links"),
    ],
)
def test_a_made_up_import_that_is_right_passes(module: str, source: str) -> None:
    assert list(iter_mistakes(module, source, OURS)) == []
