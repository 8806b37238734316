"""Look after translations.

    python scripts/translations.py status             how fresh every translation is
    python scripts/translations.py stamp PAGE TAG     say that this translation follows today's
    English
    python scripts/translations.py stamp strings TAG  the same for data/strings/TAG.yml

PAGE is a path below content/ without its ending, such as report/ceop. A stamp is refused while the
translation does not follow the English block by block.
"""

import argparse
from collections.abc import Callable
from pathlib import Path

from console import ROOT, main, stop_on_errors
from microsite.clock import today
from microsite.errors import CheckError, UsageError
from microsite.findings import Finding
from microsite.site.page import SOURCE_LANGUAGE, Page, Translation, pairs_of
from microsite.site.read import load_site
from microsite.site.site import Site
from microsite.site.translation import (
    english_hashes,
    is_head_fresh,
    iter_structure_mistakes,
    stamp_page,
    stamp_strings,
)
from microsite.sources.datafiles import nearest

STRINGS = "strings"


def status(site: Site) -> None:
    """Print one line for each translation, then one for each strings file."""
    for page in site.pages.values():
        for translation in page.translations.values():
            pairs = pairs_of(page, translation)
            stale = sum(pair.is_fallback for pair in pairs) + (
                not is_head_fresh(page.front, translation.front)
            )
            state = f"{stale} of {len(pairs) + 1} parts in English" if stale else "fresh"
            print(f"{translation.path}: {translation.front.status}, {state}")
    for tag, strings in site.strings.items():
        if tag != SOURCE_LANGUAGE:
            print(f"{strings.path}: {len(strings.texts)} of {len(site.english)} strings fresh")


def stamp(site: Site, name: str, tag: str) -> None:
    """Write `made_from` into a translation or a strings file. Raises CheckError if it does not
    follow the English.
    """
    if tag not in site.languages or tag == SOURCE_LANGUAGE:
        raise UsageError(
            f"{tag} is not a language to translate into; {nearest(tag, list(site.languages))}"
        )
    if name == STRINGS:
        strings = site.strings[tag]
        stop_on_errors(strings.document.findings)
        _rewrite(
            site.root / strings.path,
            lambda text: stamp_strings(text, site.english, list(strings.written)),
        )
        return
    page, translation = _translation(site, name, tag)
    mistakes = list(iter_structure_mistakes(page.blocks, translation.blocks))
    if mistakes:
        hint = f"bring it in line with {page.path}, block by block, then stamp it"
        rule = "translations/structure"
        raise CheckError(
            [
                Finding(translation.path, line, 1, rule, sentence, hint)
                for line, sentence in mistakes
            ]
        )
    hashes = english_hashes(page.front, page.blocks)
    _rewrite(site.root / translation.path, lambda text: stamp_page(text, hashes))


def _translation(site: Site, name: str, tag: str) -> tuple[Page, Translation]:
    page = site.pages.get(name)
    if page is None:
        raise UsageError(f"There is no page {name}; {nearest(name, list(site.pages))}")
    if tag not in page.translations:
        raise UsageError(f"There is no translation content/{name}.{tag}.md yet.")
    return page, page.translations[tag]


def _rewrite(path: Path, change: Callable[[str], str]) -> None:
    """Change a file's text; its line ends and a mark at its front stay as an editor's program wrote
    them.
    """
    raw = path.read_bytes().decode("utf-8")
    mark = "\ufeff" * raw.startswith("\ufeff")
    text = change(raw.removeprefix("\ufeff").replace("\r\n", "\n"))
    path.write_bytes(
        (mark + (text.replace("\n", "\r\n") if "\r\n" in raw else text)).encode("utf-8")
    )
    print(f"stamped {path.name}")


def verb() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--root", type=Path, default=ROOT, help="the project")
    verbs = parser.add_subparsers(dest="verb", required=True)
    verbs.add_parser("status")
    stamping = verbs.add_parser("stamp")
    stamping.add_argument("page")
    stamping.add_argument("tag")
    options = parser.parse_args()
    site, findings = load_site(options.root.resolve(), today())
    if site is None:
        raise CheckError(findings)
    if options.verb == "status":
        status(site)
    else:
        concerned = {f"content/{options.page}.md", f"content/{options.page}.{options.tag}.md"}
        stop_on_errors(finding for finding in findings if finding.path in concerned)
        stamp(site, options.page, options.tag)


if __name__ == "__main__":
    main(verb)
