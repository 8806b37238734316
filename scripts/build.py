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
from collections.abc import Mapping
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_all_start_methods, get_context
from pathlib import Path
from typing import Any

from console import ROOT, main, step, stop_on_errors, today

os.environ["NO_MKDOCS_2_WARNING"] = "1"

from jinja2 import TemplateError
from mkdocs.commands.build import build as build_with_mkdocs
from mkdocs.config import load_config
from mkdocs.exceptions import Abort, MkDocsException

from microsite.checks import check_site
from microsite.errors import CheckError, UsageError
from microsite.findings import Finding, render_findings
from microsite.output.codes import write_codes
from microsite.output.headers import write_headers
from microsite.output.merge import Built, is_replaceable, measure, merge_languages, swap
from microsite.output.moved import write_moved
from microsite.output.pages import check_built_pages
from microsite.output.shortcut import write_shortcuts
from microsite.output.sitemap import write_sitemap
from microsite.output.style import StyleSheet
from microsite.page import SOURCE_LANGUAGE
from microsite.render.templates import DRAWINGS, STYLE, load_templates, locate
from microsite.render.view import Renderer
from microsite.site import Site, load_site


def build(root: Path, target: Path) -> Built:
    """Build the project at `root` into the folder `target`. Raises CheckError, and then `target` is untouched."""
    if not is_replaceable(target):
        raise UsageError(f"{target} holds something that is not a built site; nothing else is ever replaced.")
    work = target.parent / f".{target.name}-build-{os.getpid()}"
    try:
        with step("read the sources"):
            site, findings = load_site(root, today())
        with step("check the sources"):
            findings += check_site(site) if site else []
            notes = stop_on_errors(findings)
        assert site is not None
        with step(f"build {len(site.tags)} languages"):
            built = build_languages(site, work)
        with step("merge the languages"):
            whole = work / "site"
            merge_languages(built, SOURCE_LANGUAGE, whole)
            write_sitemap(site, whole)
            write_moved(site, whole)
            write_codes(site, whole)
            write_shortcuts(site, whole)
            write_headers(site, whole)
        with step("verify the built pages"):
            stop_on_errors(check_built_pages(whole))
        result = measure(whole, len(site.tags))
        swap(whole, target)
    finally:
        shutil.rmtree(work, ignore_errors=True)
    if notes:
        print(render_findings(notes))
    return result


def build_languages(site: Site, work: Path) -> dict[str, Path]:
    """Build each language, dealt out to processes that share what is already imported, read and converted."""
    folders = {tag: work / tag for tag in site.tags}
    _common.update(
        site=site,
        source=Renderer(site, SOURCE_LANGUAGE, load_templates(site.root)),
        style=StyleSheet.load(site.root / STYLE, site.root / DRAWINGS),
    )
    workers = min(len(folders), os.cpu_count() or 1)
    if workers == 1 or "fork" not in get_all_start_methods():
        findings = build_share(folders)
    else:
        shares = [dict(list(folders.items())[first::workers]) for first in range(workers)]
        with ProcessPoolExecutor(workers, mp_context=get_context("fork")) as pool:
            jobs = [pool.submit(build_share, share) for share in shares]
            findings = [finding for job in jobs for finding in job.result()]
    stop_on_errors(findings)
    return folders


_common: dict[str, Any] = {}
"""What the languages have in common. A forked process has it from its birth: a whole site is much to hand over."""


def build_share(folders: Mapping[str, Path]) -> list[Finding]:
    """Build one process's share of the languages."""
    return [finding for tag, folder in folders.items() for finding in build_language(tag, folder)]


def build_language(tag: str, folder: Path) -> list[Finding]:
    """Build one language into `folder` and return what MkDocs warns of: in a strict build each warning is an error."""
    warnings = _Warnings()
    logger = logging.getLogger("mkdocs")
    logger.addHandler(warnings)
    try:
        config = load_config(
            str(_common["site"].root / "mkdocs.yml"),
            site_dir=str(folder),
            extra={"language": tag, **_common},
            strict=True,
        )
        build_with_mkdocs(config)
    except CheckError as error:
        warnings.findings += error.findings
    except TemplateError as error:
        warnings.findings += [locate(error, _common["site"].root)]
    except (Abort, MkDocsException) as error:
        if not warnings.findings:
            warnings.findings.append(Finding("mkdocs.yml", 1, 1, "mkdocs/error", f"MkDocs stopped ({tag}): {error}."))
    finally:
        logger.removeHandler(warnings)
    return warnings.findings


class _Warnings(logging.Handler):
    """Collects the warnings of MkDocs as findings."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.findings: list[Finding] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.findings.append(Finding("mkdocs.yml", 1, 1, "mkdocs/warning", record.getMessage().rstrip(".") + "."))


def verb() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--root", type=Path, default=ROOT, help="the project to build")
    parser.add_argument("--to", type=Path, help="the folder to build into (site/ in the project)")
    options = parser.parse_args()
    started = time.perf_counter()
    root = options.root.resolve()
    result = build(root, options.to or root / "site")
    seconds = time.perf_counter() - started
    print(f"Built {result.pages} pages in {result.languages} languages: {seconds:.1f} s, {result.size:,} bytes.")


if __name__ == "__main__":
    gc.disable()  # What a build makes lives until it ends, seconds later: looking for garbage costs a tenth of it.
    main(verb)
