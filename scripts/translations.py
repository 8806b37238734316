"""Look after translations.

    python scripts/translations.py status [TAG] [--json]   how fresh every translation is
    python scripts/translations.py new PAGE TAG            a page to fill, the English above each
                                                           passage as a comment
    python scripts/translations.py stamp PAGE TAG          say that this translation follows today's
                                                           English
    python scripts/translations.py stamp strings TAG       the same for data/strings/TAG.yml
    python scripts/translations.py wording-only PAGE       say that an edit of the English changed
                                                           no meaning, and commit it

PAGE is a path below content/ without its ending, such as report/ceop. A stamp is refused while the
translation does not follow the English block by block, while a passage is still the English one,
and where the English of a passage has changed since the last stamp and its translation has not:
`--stands LINE` (or a key of the strings) says that this one still stands.
"""

import argparse
import json
import subprocess
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path

from console import ROOT, main, read_project, stop_on_errors
from microsite.checks.languages.passages import iter_untranslated
from microsite.errors import CheckError, UsageError
from microsite.findings import Finding
from microsite.site.freshness import Freshness, freshness_in
from microsite.site.page import SOURCE_LANGUAGE, Page, Translation
from microsite.site.site import Site
from microsite.site.translation import (
    english_hashes,
    given_away,
    iter_structure_mistakes,
    reworded,
    stamp_strings,
    stamps_of,
    string_stamps,
    translated_hashes,
)
from microsite.sources.blocks import split_blocks
from microsite.sources.front_matter import PageFrontMatter, parse_front_matter
from microsite.sources.stamps import Stamp, put_stamps
from microsite.translating.named import check_tag, find_page, find_translation
from microsite.translating.skeleton import skeleton

STRINGS = "strings"


def status(site: Site, options: argparse.Namespace) -> None:
    """Print one line for each translation, then one for each strings file; or all of it as JSON."""
    tags = [options.tag] if options.tag else [tag for tag in site.tags if tag != SOURCE_LANGUAGE]
    for tag in tags:
        check_tag(site, tag)
    if options.json:
        print(json.dumps({tag: _as_data(site, tag) for tag in tags}, indent=2))
        return
    for tag in tags:
        for fresh in freshness_in(site, tag):
            if fresh.page.front.core or fresh.tag in fresh.page.translations:
                print(f"content/{fresh.page.slug}.{tag}.md: {_in_words(fresh)}")
        strings = site.strings[tag]
        print(f"{strings.path}: {len(strings.texts)} of {len(site.english)} strings fresh")


def _in_words(fresh: Freshness) -> str:
    if fresh.state != "missing":
        said = f"{fresh.english} of {fresh.parts} parts in English" if fresh.english else "fresh"
        return f"{fresh.status}, {said}"
    return "draft, not stamped" if fresh.tag in fresh.page.translations else "missing"


def _as_data(site: Site, tag: str) -> dict[str, object]:
    pages = {
        fresh.page.slug: {
            "state": fresh.state,
            "status": fresh.status or None,
            "core": fresh.page.front.core,
            "parts": fresh.parts,
            "english": fresh.english,
        }
        for fresh in freshness_in(site, tag)
    }
    strings = {"fresh": len(site.strings[tag].texts), "all": len(site.english)}
    return {"strings": strings, "pages": pages}


def new(site: Site, name: str, tag: str) -> None:
    """Write a translation to fill. Raises UsageError where there is one already."""
    page = find_page(site, name)
    path = site.root / f"content/{name}.{tag}.md"
    if path.exists():
        raise UsageError(f"There is a translation content/{name}.{tag}.md already.")
    path.write_text(skeleton(page), encoding="utf-8")
    print(f"wrote {path.name}")


def stamp(site: Site, name: str, tag: str, stands: Sequence[str]) -> None:
    """Stamp a translation or a strings file. Raises CheckError if it does not follow the
    English.
    """
    if name == STRINGS:
        _stamp_strings(site, tag, stands)
        return
    page, translation = find_translation(site, name, tag)
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
    stop_on_errors(iter_untranslated(site, page, translation))
    stamps = stamps_of(
        english_hashes(page.front, page.blocks),
        translated_hashes(translation.front, translation.blocks),
    )
    _refuse_given_away(page, translation, stamps, stands)
    _rewrite(site.root / translation.path, lambda text: put_stamps(text, stamps))


def _refuse_given_away(
    page: Page, translation: Translation, stamps: Sequence[Stamp], stands: Sequence[str]
) -> None:
    """A stamp is not given away: a translation whose English changed has changed too, or somebody
    says that it still stands.

    translations/unchanged: follow the change of the English, or stamp with `--stands` and the line.
    """
    lines = [1, *(block.line for block in translation.blocks)]
    english = [1, *(block.line for block in page.blocks)]
    stop_on_errors(
        _unchanged(
            translation.path, lines[place], f"The English on line {english[place]}", lines[place]
        )
        for place in given_away(translation.stamps, stamps)
        if str(lines[place]) not in stands
    )


def _unchanged(path: str, line: int, what: str, place: object) -> Finding:
    sentence = f"{what} has changed since the last stamp, and this translation has not."
    hint = f"follow the change; or, if it still says the same, stamp with --stands {place}"
    return Finding(path, line, 1, "translations/unchanged", sentence, hint)


def _stamp_strings(site: Site, tag: str, stands: Sequence[str]) -> None:
    strings = site.strings[tag]
    stop_on_errors(strings.document.findings)
    stamps = string_stamps(site.english, strings.written)
    stop_on_errors(
        _unchanged(strings.path, strings.document.position((key,))[0], f"The English of {key}", key)
        for key, stamp in stamps.items()
        if key not in stands
        and (before := strings.stamps.get(key))
        and given_away([before], [stamp])
    )
    keys = list(strings.written)
    _rewrite(site.root / strings.path, lambda text: stamp_strings(text, stamps, keys))


def wording_only(site: Site, name: str) -> None:
    """Keep the translations of a page fresh over an edit of the English that changed no meaning,
    and commit page and translations with a line of its own. What was old before stays old.
    """
    page = find_page(site, name)
    before = _git(site.root, "show", f"HEAD:./{page.path}")
    front, document, body, line = parse_front_matter(PageFrontMatter, before, page.path)
    if front is None:
        raise CheckError(document.findings)
    old = english_hashes(front, split_blocks(body, line, page.path)[0])
    now = reworded(old, english_hashes(page.front, page.blocks))
    if not now:
        raise UsageError(f"{page.path} says what it said at the last commit.")
    paths = [page.path]
    for translation in page.translations.values():
        stamps = _moved(translation.stamps, now)
        if stamps != list(translation.stamps):
            _rewrite(site.root / translation.path, partial(put_stamps, stamps=stamps))
            paths.append(translation.path)
    message = f"Wording only: {name}\n\nThe English changed no meaning: its translations stand."
    _git(site.root, "commit", "--quiet", "--message", message, "--only", "--", *paths)
    print(f"committed {page.path} as a change of wording only")


def _moved(stamps: Sequence[Stamp], now: Mapping[str, str]) -> list[Stamp]:
    """Return stamps that name what each English passage is now."""
    return [Stamp(now.get(one.english, one.english), one.translated) for one in stamps]


def _git(root: Path, *arguments: str) -> str:
    done = subprocess.run(
        ["git", "-C", root, *arguments], capture_output=True, text=True, check=False
    )
    if done.returncode:
        raise UsageError(f"git {arguments[0]}: {done.stderr.strip() or done.stdout.strip()}")
    return done.stdout


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


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--root", type=Path, default=ROOT, help="the project")
    verbs = parser.add_subparsers(dest="verb", required=True)
    told = verbs.add_parser("status")
    told.add_argument("tag", nargs="?")
    told.add_argument("--json", action="store_true")
    for verb in ("new", "stamp"):
        one = verbs.add_parser(verb)
        one.add_argument("page")
        one.add_argument("tag")
    one.add_argument("--stands", action="append", default=[], metavar="LINE")
    verbs.add_parser("wording-only").add_argument("page")
    return parser.parse_args()


def verb() -> None:
    options = _options()
    site, findings = read_project(options.root.resolve())
    if options.verb in ("new", "stamp"):
        check_tag(site, options.tag)
    if options.verb == "status":
        status(site, options)
    elif options.verb == "new":
        new(site, options.page, options.tag)
    elif options.verb == "stamp":
        concerned = {f"content/{options.page}.md", f"content/{options.page}.{options.tag}.md"}
        stop_on_errors(finding for finding in findings if finding.path in concerned)
        stamp(site, options.page, options.tag, options.stands)
    else:
        wording_only(site, options.page)


if __name__ == "__main__":
    main(verb)
