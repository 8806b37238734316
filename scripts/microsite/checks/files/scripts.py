"""The scripts of the theme are the ones that somebody read."""

from collections.abc import Iterator

from microsite.findings import Finding
from microsite.site.script_sums import RECORDED_SCRIPTS, path_of, sums_of
from microsite.site.site import Site


def check_scripts(site: Site) -> Iterator[Finding]:
    """Every script of the theme is the one that was read and recorded, and each of them is there.

    theme/script-changed: read every line that changed, then `make reference`.
    theme/script-gone: put it back from the last commit; or, if it is not needed, `make reference`.
    """
    found = sums_of(site.root)
    for name, number in found.items():
        if number != site.script_sums.get(name):
            sentence = f"{name} is not the script that was read and recorded."
            hint = "read it, then make reference"
            yield Finding(path_of(name), 1, 1, "theme/script-changed", sentence, hint)
    for name in site.script_sums.keys() - found.keys():
        sentence = f"{name} was recorded in {RECORDED_SCRIPTS}, and there is no such script."
        hint = "put it back from the last commit; or, if nothing needs it, make reference"
        yield Finding(path_of(name), 1, 1, "theme/script-gone", sentence, hint)
