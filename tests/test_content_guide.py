"""The content guide lists every rule that a finding can name."""

import re

from tests.conftest import ROOT

_ROW = re.compile(r"^\| `(?P<family>[a-z-]+)` \| (?P<rules>[^|]*) \|", re.MULTILINE)


def test_every_rule_is_listed() -> None:
    guide = (
        (ROOT / "docs" / "content-guide.md")
        .read_text(encoding="utf-8")
        .partition("## Every rule")[2]
    )
    rows = [
        (row["family"], re.findall(r"`([a-z0-9-]+)`", row["rules"])) for row in _ROW.finditer(guide)
    ]
    listed = {f"{family}/{rule}" for family, rules in rows for rule in rules}
    families = "|".join(sorted({family for family, _ in rows} - {"data"}))
    code = "\n".join(
        path.read_text(encoding="utf-8") for path in sorted((ROOT / "scripts").rglob("*.py"))
    )
    named = set(re.findall(rf'"((?:{families})/[a-z0-9-]+)"', code))
    assert named - listed == set(), "add these to docs/content-guide.md"
    assert {rule for rule in listed if not rule.startswith("data/")} - named == set(), (
        "no check says these"
    )
