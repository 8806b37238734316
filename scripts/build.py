"""Check the sources, build every language, verify the result, and put it in `site/`.

    python scripts/build.py [--to DIR] [--root DIR]

If any step finds a mistake, nothing is published and the folder from before stays as it is.
"""

import argparse
import gc
import logging
import os
import shutil
import time
from pathlib import Path

from console import ROOT, main, step, stop_on_errors

os.environ["NO_MKDOCS_2_WARNING"] = "1"

from jinja2 import TemplateError
from mkdocs.commands.build import build as build_with_mkdocs
from mkdocs.config import load_config
from mkdocs.exceptions import Abort, MkDocsException

from microsite.checks import check_site
from microsite.clock import today
from microsite.errors import CheckError, UsageError
from microsite.findings import Finding, render_findings
from microsite.output.swap import Built, is_replaceable, measure, swap
from microsite.output.verify import check_built_pages
from microsite.plugin import MicrositePlugin
from microsite.render.theme import locate
from microsite.site.read import read_sources
from microsite.site.site import Site


def build(root: Path, target: Path) -> Built:
    """Build the project at `root` into the folder `target`.

    Raises CheckError, and then `target` is untouched.
    """
    if not is_replaceable(target):
        raise UsageError(
            f"{target} holds something that is not a built site; nothing else is ever replaced."
        )
    work = target.parent / f".{target.name}-build-{os.getpid()}"
    try:
        with step("read the sources"):
            site, findings = read_sources(root, today())
        with step("check the sources"):
            findings += check_site(site)
            notes = stop_on_errors(findings)
        with step(f"build {len(site.tags)} languages"):
            stop_on_errors(build_pages(site, work))
        with step("verify the built pages"):
            stop_on_errors(check_built_pages(work))
        result = measure(work, len(site.tags))
        swap(work, target)
    finally:
        shutil.rmtree(work, ignore_errors=True)
    if notes:
        print(render_findings(notes))
    return result


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
    except TemplateError as error:
        warnings.findings += [locate(error, site.root)]
    except (Abort, MkDocsException) as error:
        if not warnings.findings:
            sentence = f"MkDocs stopped: {error}."
            warnings.findings.append(Finding("mkdocs.yml", 1, 1, "mkdocs/error", sentence, _HINT))
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
    result = build(root, options.to or root / "site")
    seconds = time.perf_counter() - started
    print(
        f"Built {result.pages} pages in {result.languages} languages: "
        f"{seconds:.1f} s, {result.size:,} bytes."
    )


if __name__ == "__main__":
    # What a build makes lives until it ends, seconds later:
    # looking for garbage costs a tenth of it.
    gc.disable()
    main(verb)
