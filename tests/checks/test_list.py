"""A check is a function in a room and a row in the list: none is forgotten, none stands twice. The
small project that tests change is in order.
"""

from importlib import import_module
from inspect import getdoc, getmembers, isfunction
from pathlib import Path

from microsite import checks
from microsite.checks import CHECKS
from tests.conftest import Project


def checks_in_the_rooms() -> set[object]:
    """Return every public function whose name begins with `check_`."""
    folder = Path(checks.__path__[0])
    names = [
        ".".join(path.relative_to(folder).with_suffix("").parts) for path in folder.rglob("*.py")
    ]
    modules = [
        import_module(f"{checks.__name__}.{name}") for name in names if "__init__" not in name
    ]
    return {
        function
        for module in modules
        for name, function in getmembers(module, isfunction)
        if name.startswith("check_") and function.__module__ == module.__name__
    }


def test_every_check_of_every_room_is_in_the_list_once() -> None:
    assert len(CHECKS) == len(set(CHECKS))
    assert set(CHECKS) == checks_in_the_rooms()


def test_every_check_says_its_rule() -> None:
    assert all(getdoc(check) for check in CHECKS)


def test_the_small_project_is_in_order(framed: Project) -> None:
    assert framed.told("strategy/") == [
        "data/strategy.yml:1:1: strategy/to-come: note: 1 paragraphs wait for their page: 1.2."
        " Hint: write the pages that carry them, when you can"
    ]
    for family in (
        "addresses/",
        "dates/",
        "files/",
        "banner/",
        "data/",
        "links/",
        "structure/",
        "services/",
        "sections/",
        "front-matter/",
    ):
        assert framed.told(family) == []
