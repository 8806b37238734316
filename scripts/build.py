"""Check the sources, build every language, verify the result, and put it in `site/`.

    python scripts/build.py [--to DIR] [--root DIR]

If any step finds a mistake, nothing is published and the folder from before stays as it is.
"""

import argparse
import gc
import logging
import os
import time
from dataclasses import dataclass, replace
from pathlib import Path

from console import LONGEST, ROOT, at_most, main, step, stop_on_errors

os.environ["NO_MKDOCS_2_WARNING"] = "1"

from mkdocs.commands.build import build as build_with_mkdocs
from mkdocs.config import load_config
from mkdocs.exceptions import Abort, MkDocsException

from microsite.checks import check_site
from microsite.clock import today
from microsite.errors import CheckError
from microsite.findings import Finding, render_findings
from microsite.output.manifest import sum_sources, write_manifest
from microsite.output.swap import Built, measure, put, room_for
from microsite.output.verify import check_built_pages
from microsite.plugin import MicrositePlugin
from microsite.render.theme import locate
from microsite.site.read import read_sources
from microsite.site.site import Site


@dataclass(frozen=True)
class Made:
    """A site that was built and verified: what it was read from, how big it is, what is noted."""

    site: Site
    result: Built
    notes: list[Finding]


def build(root: Path, target: Path) -> Made:
    """Build the project at `root` into the folder `target`.

    Raises CheckError or MachineError, and then `target` is untouched.
    """
    target = target.resolve()
    with room_for(target) as new:
        made = make(root, new)
        if not put(new, target):
            print("This system cannot swap two folders in one step: for a moment there was none.")
    return made


def make(root: Path, folder: Path, url: str | None = None) -> Made:
    """Build the project at `root` into a folder that is not there yet, to stand at `url` or where
    data/partnership.yml says.

    Raises CheckError.
    """
    with at_most(LONGEST):
        sources = sum_sources(root)
        with step("read the sources"):
            site, findings = read_sources(root, today())
        with step("check the sources"):
            findings += check_site(site)
            notes = stop_on_errors(findings)
        if url:
            site = replace(site, partnership=site.partnership.model_copy(update={"site_url": url}))
        with step(f"build {len(site.tags)} languages"):
            stop_on_errors(build_pages(site, folder))
        with step("verify the built pages"):
            stop_on_errors(check_built_pages(folder))
        write_manifest(folder, sources)
    return Made(site, measure(folder, len(site.tags)), notes)


def build_pages(site: Site, folder: Path) -> list[Finding]:
    """Let MkDocs build a site that was read into `folder`, and return what it warns of.

    In a strict build each warning is an error.
    """
    warnings = _Warnings()
    logger = logging.getLogger("mkdocs")
    logger.addHandler(warnings)
    try:
        config = load_config(str(site.root / "mkdocs.yml"), site_dir=str(folder), strict=True)
        plugin = config.plugins["microsite"]
        assert isinstance(plugin, MicrositePlugin)
        plugin.site = site
        build_with_mkdocs(config)
    except CheckError as error:
        warnings.findings += error.findings
    except (Abort, MkDocsException) as error:
        if not warnings.findings:
            sentence = f"MkDocs stopped: {error}."
            warnings.findings.append(Finding("mkdocs.yml", 1, 1, "mkdocs/error", sentence, _HINT))
    except Exception as error:
        mistake = locate(error, site.root)
        if mistake is None:
            raise
        warnings.findings.append(mistake)
    finally:
        logger.removeHandler(warnings)
    return warnings.findings


_HINT = "do what MkDocs says; it names the file"


class _Warnings(logging.Handler):
    """MkDocs has nothing to warn of; what it says becomes findings.

    mkdocs/warning: do what MkDocs says; it names the file.
    mkdocs/error: do what MkDocs says; it names the file.
    """

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.findings: list[Finding] = []

    def emit(self, record: logging.LogRecord) -> None:
        sentence = record.getMessage().rstrip(".") + "."
        self.findings.append(Finding("mkdocs.yml", 1, 1, "mkdocs/warning", sentence, _HINT))


def verb() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--root", type=Path, default=ROOT, help="the project to build")
    parser.add_argument("--to", type=Path, help="the folder to build into (site/ in the project)")
    options = parser.parse_args()
    started = time.perf_counter()
    root = options.root.resolve()
    made = build(root, options.to or root / "site")
    result, seconds = made.result, time.perf_counter() - started
    if made.notes:
        print(render_findings(made.notes))
    print(
        f"Built {result.pages} pages in {result.languages} languages: "
        f"{seconds:.1f} s, {result.size:,} bytes."
    )


if __name__ == "__main__":
    # What a build makes lives until it ends, seconds later:
    # looking for garbage costs a tenth of it.
    gc.disable()
    main(verb)
