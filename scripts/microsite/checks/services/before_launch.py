"""docs/before-launch.md tells the truth about what is still to check."""

from collections.abc import Iterator

from microsite.findings import Finding
from microsite.site.launch import BEFORE_LAUNCH, render_before_launch
from microsite.site.site import Site


def check_before_launch(site: Site) -> Iterator[Finding]:
    """The list is the one that the data give today. It never holds back a correction.

    launch/out-of-date: (a warning) `make before-launch`.
    """
    path = site.root / BEFORE_LAUNCH
    written = path.read_text(encoding="utf-8") if path.exists() else ""
    if written != render_before_launch(site):
        sentence = "This list does not follow from data/ any more."
        yield Finding(
            BEFORE_LAUNCH, 1, 1, "launch/out-of-date", sentence, "run make before-launch", "warning"
        )
