"""Exchange what waits with a translator.

    python scripts/exchange.py export TAG FILE [PAGE…]  what waits, as a .po, .docx or .html file
    python scripts/exchange.py import TAG FILE          what came back (.po, .docx, or the .json
                                                        that the .html page saves)

PAGE is a path below content/ without its ending, such as report/ceop. What comes back with a
mistake is told, and leaves every file as it was.
"""

import argparse
from collections.abc import Mapping, Sequence
from importlib import import_module
from pathlib import Path
from types import ModuleType

from console import ROOT, main, read_project, stop_on_errors
from microsite.checks.languages.passages import check_passages
from microsite.checks.languages.translations import check_translations
from microsite.clock import today
from microsite.errors import CheckError, UsageError
from microsite.findings import Finding, errors_in
from microsite.site.read import load_site
from microsite.site.site import Site
from microsite.translating.intake import Returned, check_returned, take_in
from microsite.translating.named import check_tag, find_page
from microsite.translating.parts import waiting_parts
from microsite.translating.terms import lines_of

SENT = {".po": "po", ".docx": "table", ".html": "sheet"}
"""What goes out, by the ending of the file: the module of its form."""
RETURNED = {".po": "po", ".docx": "table", ".json": "sheet"}
"""What comes back; the page saves data."""


def export(site: Site, tag: str, file: Path, slugs: Sequence[str]) -> None:
    """Write what waits for a translation into `tag`, in the form of the file's ending."""
    for slug in slugs:
        find_page(site, slug)
    parts = list(waiting_parts(site, tag, slugs))
    terms = list(lines_of(site.terms, tag))
    language = site.languages[tag]
    file.write_bytes(_form(file, SENT).write(parts, language, terms))
    print(f"wrote {file.name}: {len(parts)} parts to translate into {language.english}")


def _form(file: Path, forms: Mapping[str, str]) -> ModuleType:
    """Return the module of a file's form. Raises UsageError where it has none, or cannot be used
    here.
    """
    if file.suffix not in forms:
        raise UsageError(f"{file.name} ends in none of {', '.join(forms)}.")
    try:
        return import_module(f"microsite.translating.{forms[file.suffix]}")
    except ModuleNotFoundError:
        raise UsageError("A Word table needs one more group: uv sync --group translators") from None


def _bytes_of(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError as error:
        raise UsageError(f"{file} cannot be read: {error.strerror}.") from None


def take_back(site: Site, tag: str, file: Path) -> None:
    """Take in what came back. Raises CheckError where it cannot be, and leaves every file as it
    was.
    """
    returned, findings = _form(file, RETURNED).read(_bytes_of(file), file.name)
    stop_on_errors([*findings, *check_returned(site, tag, file.name, returned)])
    texts = dict(take_in(site, tag, _changed(site, tag, returned)))
    _write_whole(site.root, texts)
    print(f"took in {len(returned)} parts into {len(texts)} files")


def _changed(site: Site, tag: str, returned: Sequence[Returned]) -> list[Returned]:
    """Return the parts that say something else than what was sent out."""
    sent = {part.place: part.before for part in waiting_parts(site, tag, site.pages)}
    return [part for part in returned if part.words.strip() != sent.get(part.place, "").strip()]


def _write_whole(root: Path, texts: Mapping[str, str]) -> None:
    """Write files together; if one of them is wrong, none has changed."""
    before = {name: (root / name).read_bytes() for name in texts if (root / name).exists()}
    for name, text in texts.items():
        (root / name).write_text(text, encoding="utf-8")
    site, findings = load_site(root, today())
    found = [finding for finding in findings if finding.path in texts]
    if site is not None:
        found += _mistakes_in(site, texts)
    if errors_in(found):
        for name in texts:
            (root / name).unlink()
        for name, content in before.items():
            (root / name).write_bytes(content)
        raise CheckError(found)


def _mistakes_in(site: Site, texts: Mapping[str, str]) -> list[Finding]:
    found = [*check_translations(site), *check_passages(site)]
    return [finding for finding in found if finding.path in texts]


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--root", type=Path, default=ROOT, help="the project")
    verbs = parser.add_subparsers(dest="verb", required=True)
    for verb in ("export", "import"):
        one = verbs.add_parser(verb)
        one.add_argument("tag")
        one.add_argument("file", type=Path)
        if verb == "export":
            one.add_argument("pages", nargs="*")
    return parser.parse_args()


def verb() -> None:
    options = _options()
    site, _ = read_project(options.root.resolve())
    check_tag(site, options.tag)
    if options.verb == "export":
        export(site, options.tag, options.file, options.pages)
    else:
        take_back(site, options.tag, options.file)


if __name__ == "__main__":
    main(verb)
