"""A generated block stands in three places: its kind, its part, its template."""

from pathlib import Path

from microsite.facts.kinds import GENERATED, KINDS
from microsite.render import parts
from microsite.render.parts import PARTS
from tests.conftest import ROOT


def stems(folder: Path, ending: str) -> set[str]:
    return {path.stem for path in folder.glob(f"*.{ending}")} - {"__init__"}


def test_every_generated_block_has_its_part_and_its_template_and_there_is_no_other() -> None:
    assert set(PARTS) == set(GENERATED)
    assert stems(Path(parts.__path__[0]), "py") == set(GENERATED)
    assert stems(ROOT / "overrides" / "parts", "html") == set(GENERATED)


def test_a_part_is_called_as_its_kind() -> None:
    assert all(part.__module__ == f"{parts.__name__}.{kind}" for kind, part in PARTS.items())


def test_the_class_of_a_block_is_its_name_unless_it_looks_like_another() -> None:
    own = {name: kind.css_class for name, kind in KINDS.items() if not kind.look}
    assert own == {name: name if name in GENERATED else f"card {name}" for name in own}
    assert KINDS["worries"].css_class == "rows"
