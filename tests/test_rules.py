"""Every rule of the code is explained where it is checked, and nothing else is."""

import ast
import mimetypes
import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from microsite.checks import CHECKS
from microsite.rules import Rule, iter_rules
from tests.conftest import ROOT

SCRIPTS = ROOT / "scripts"
ID = re.compile(r"[a-z-]+/[a-z0-9-]+")


def write(folder: Path, docstring: str) -> Path:
    path = folder / "check.py"
    path.write_text(f'def check_made_up():\n    """{docstring}"""\n', encoding="utf-8")
    return path


CASES = {
    "a rule with two findings": (
        "A page has words.\n\n    pages/empty: write some.\n    pages/half: write more.\n    ",
        [Rule("A page has words.", {"pages/empty": "write some.", "pages/half": "write more."})],
    ),
    "words that go on in the next line": (
        "A page has\n    words.\n\n    pages/empty: write\n    some.\n    pages/half: more.\n    ",
        [Rule("A page has words.", {"pages/empty": "write some.", "pages/half": "more."})],
    ),
    "a reason between": (
        "A page has words.\n\n    Why: a child reads it.\n\n    pages/empty: write some.\n    ",
        [Rule("A page has words.", {"pages/empty": "write some."})],
    ),
    "a finding in the middle of words": (
        "A page has words.\n\n    See pages/empty: it is.\n    ",
        [],
    ),
    "no findings": ("A page has words.", []),
}


@pytest.mark.parametrize(("docstring", "rules"), CASES.values(), ids=CASES.keys())
def test_rules_are_read_from_a_docstring(docstring: str, rules: list[Rule], tmp_path: Path) -> None:
    assert list(iter_rules(write(tmp_path, docstring))) == rules


def iter_ids(tree: ast.AST) -> Iterator[str]:
    """Yield every word of the code in the form of a rule, but names of files and MIME types."""
    for node in ast.walk(tree):
        word = node.value if isinstance(node, ast.Constant) else None
        if isinstance(word, str) and ID.fullmatch(word):
            places = (ROOT / word, ROOT / "overrides" / word, ROOT / "content" / f"{word}.md")
            is_file = any(place.exists() for place in places)
            if not is_file and not mimetypes.guess_extension(word):
                yield word


def test_every_rule_of_the_code_is_explained_once() -> None:
    explained = Counter(name for rule in iter_rules(SCRIPTS) for name in rule.findings)
    said = {
        name
        for path in SCRIPTS.rglob("*.py")
        for name in iter_ids(ast.parse(path.read_text(encoding="utf-8")))
    }
    assert said - set(explained) == set(), (
        "say in the docstring of the check what to do about these"
    )
    assert set(explained) - said == set(), "no check says these"
    assert [name for name, times in explained.items() if times > 1] == []


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.__name__)
def test_every_check_is_a_rule_in_words(check: object) -> None:
    assert (check.__doc__ or "").split("\n\n")[0].rstrip().endswith(".")


def test_every_room_of_checks_explains_its_rules() -> None:
    rooms = {Path(sys.modules[check.__module__].__file__ or "").parent for check in CHECKS}
    assert [room.name for room in rooms if not list(iter_rules(room))] == []
