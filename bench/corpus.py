"""A generated project to measure with: the real one, grown to as many pages and languages as asked
for.

Nothing is invented that the real project does not have. A further page is a real page under a new
address, in its own section, with words changed in every passage (two pages that share a passage
would let a cache win what it wins nowhere else) and links to its neighbours. A third of the pages
are core; those have a translation, stamped, in every other language, and so has every string. The
words stay English: what a build costs does not depend on what they mean.
"""

import re
import shutil
from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, time
from pathlib import Path
from posixpath import dirname, relpath
from zlib import crc32

import yaml

from microsite.errors import CheckError
from microsite.site.launch import BEFORE_LAUNCH, render_before_launch
from microsite.site.page import SOURCE_LANGUAGE, Page
from microsite.site.read import DATA, load_site
from microsite.site.site import Site
from microsite.site.translation import english_hashes, stamp_strings, stamps_of, string_stamps
from microsite.sources.hashes import hash_words
from microsite.sources.stamps import put_stamps

ROOT = Path(__file__).resolve().parent.parent
TAGS = ("en", "gu", "ar", "ta", "ro", "hi", "ur", "fa", "pl", "so", "bn", "pa", "or")
"""The languages, in the order in which a measurement takes them."""
SITE_URL = "https://example.org/"
"""An address of its own (RFC 2606): without one there is no sitemap and no hreflang to pay for."""

_CORE_SHARE = 3
"""One page in so many is core, and core pages are translated."""
_LEFT_OUT = ("site", "tests", "bench", "screenshots", "node_modules")
_NO_COPIES_OF = ("", "board")
"""The top and the board's section: their pages are one of a kind (the first page, the table of the
strategy).
"""

_KEPT = r"\[\[[^\]]*\]\]|\[[^\]]*\]\([^)]*\)|\{#[^}]*\}|^/.*$|^ {4}[a-z]+: .*$"
_PLAIN_WORDS = """
about adult again ask child children day don't family friend friends game go good happen happened
hear help home it know make need news next page people person phone school see site someone
something staff take talk teacher tell they things time today use want way week what who with words
you your
"""
_VARIED = re.compile(rf"{_KEPT}|\b(?P<word>{'|'.join(_PLAIN_WORDS.split())})\b", re.MULTILINE)
_ANY = re.compile(rf"{_KEPT}|\b(?P<word>[a-z]{{3,}})\b", re.MULTILINE)
"""Any word, where a passage has no plain one."""
_BEGINS = re.compile(r"\[\[[^\]]*\]\]|(?:\[|\| |# )(?P<word>[A-Za-z]+)")
"""The first word of a link or of a heading, where there is nothing else."""
_SYLLABLES = tuple(consonant + vowel for consonant in "bdfgklmnrstvz" for vowel in "aeiou")


def make_project(target: Path, pages: int, tags: Sequence[str]) -> Site:
    """Write a project of `pages` English pages in the languages `tags` to `target`, and return it
    as it is read.
    """
    _copy_project(target)
    _set_address(target)
    site = _load(target)
    _write_pages(site, pages)
    _write_languages(site, tags)
    site = _load(target)
    for tag in tags:
        if tag != SOURCE_LANGUAGE:
            _write_strings(site, tag)
            _write_translations(site, tag)
    site = _load(target)
    (target / BEFORE_LAUNCH).write_text(render_before_launch(site), encoding="utf-8")
    return site


def epoch_of(site: Site) -> int:
    """Return the second, since 1970, that a measurement is made for: the day of the last change, at
    noon.
    """
    return int(datetime.combine(_last_change(site), time(12), UTC).timestamp())


def vary(source: str, seed: str, word: str = "") -> str:
    """Return Markdown with one plain word exchanged for `word`, or for an invented one of at most
    six letters that `seed` decides.
    """
    found = _first(_VARIED, source) or _first(_ANY, source) or _first(_BEGINS, source)
    if found is None:
        return source
    word = word or _invent(crc32(seed.encode()))
    start, end = found.span("word")
    return f"{source[:start]}{word}{source[end:]}"


def _first(pattern: re.Pattern[str], source: str) -> re.Match[str] | None:
    return next((match for match in pattern.finditer(source) if match["word"]), None)


def _invent(number: int) -> str:
    """Return the word of a number, another one for each below 343,000; digits could be taken for a
    telephone number.
    """
    word = ""
    for _ in range(3):
        number, place = divmod(number, len(_SYLLABLES))
        word += _SYLLABLES[place]
    return word


def _load(root: Path) -> Site:
    site, findings = load_site(root, date.max)
    if site is None:
        raise CheckError(findings)
    return site


def _last_change(site: Site) -> date:
    return max(page.front.updated for page in site.pages.values())


def _copy_project(target: Path) -> None:
    """Copy the real project, its generator included, without the translations: later edits reach no
    measurement.
    """
    target.mkdir(parents=True)
    for path in sorted(ROOT.iterdir()):
        if path.name.startswith(".") or path.name in _LEFT_OUT:
            continue
        if path.is_dir():
            shutil.copytree(
                path, target / path.name, ignore=shutil.ignore_patterns("*.*.md", "__pycache__")
            )
        else:
            shutil.copy2(path, target / path.name)


def _set_address(target: Path) -> None:
    path = target / DATA / "partnership.yml"
    text = path.read_text(encoding="utf-8")
    path.write_text(re.sub(r"(?m)^site_url:.*$", f"site_url: {SITE_URL}", text), encoding="utf-8")


def _write_pages(site: Site, pages: int) -> None:
    missing = pages - len(site.pages)
    if missing < 0:
        raise ValueError(f"the real project has {len(site.pages)} pages already, more than {pages}")
    core = pages // _CORE_SHARE - sum(page.front.core for page in site.pages.values())
    copies = list(_iter_copies(site, missing))
    for place, (slug, title, page) in enumerate(copies):
        near = [copies[(place + step) % len(copies)] for step in (1, 2)]
        links = [f"- [{other}]({_from(slug, target)})" for target, other, _ in near]
        front = page.front.model_copy(update={"title": title, "core": place < core})
        head = front.model_dump(mode="json", exclude_defaults=True) | {"find": list(front.find)}
        links.append(f"- [get help now]({_from(slug, 'get-help-now')})")
        body = [*_varied(page, slug), "You can also read:", "\n".join(links)]
        _write_page(site.root / "content" / f"{slug}.md", head, body)


def _iter_copies(site: Site, count: int) -> Iterator[tuple[str, str, Page]]:
    """Yield (slug, title, real page it is made from), every section in turn."""
    sources = [
        page
        for page in site.pages.values()
        if page.section not in _NO_COPIES_OF and not page.front.easy_of
    ]
    for number in range(count):
        page = sources[number % len(sources)]
        name = page.slug.removesuffix("/index").rpartition("/")[2]
        yield f"{page.section}/{name}-{number + 1}", f"{page.front.title} ({_invent(number)})", page


def _from(slug: str, target: str) -> str:
    """Return the link from the source file of one page to that of another."""
    return relpath(f"{target}.md", dirname(slug) or ".")


def _varied(page: Page, seed: str, word: str = "") -> list[str]:
    return [
        block.source if block.is_generated else vary(block.source, f"{seed}:{place}", word)
        for place, block in enumerate(page.blocks)
    ]


def _write_page(
    path: Path, head: dict[str, object], body: Sequence[str], english: Sequence[str] = ()
) -> None:
    """Write a page, or a translation made from passages with the hashes `english`."""
    text = "\n\n".join(body)
    # Lists in one line, as an editor writes them; `find` is always there, so the head itself
    # stands in lines.
    lines = yaml.safe_dump(
        head, allow_unicode=True, sort_keys=False, width=1000, default_flow_style=None
    )
    text = f"---\n{lines}---\n{text}\n"
    stamps = stamps_of(english, [hash_words(lines), *map(hash_words, body)])
    path.write_text(put_stamps(text, stamps) if english else text, encoding="utf-8")


def _write_languages(site: Site, tags: Sequence[str]) -> None:
    rows = {tag: {"state": _state(site, tag)} for tag in tags}
    _write_yaml(site.root / DATA / "languages.yml", rows)
    for path in (site.root / DATA / "strings").glob("*.yml"):
        if path.stem != SOURCE_LANGUAGE:
            path.unlink()
    for tag in set(tags) - {SOURCE_LANGUAGE}:
        _write_yaml(site.root / DATA / "strings" / f"{tag}.yml", {})


def _state(site: Site, tag: str) -> str:
    return site.languages[tag].state if tag in site.languages else "preview"


def _write_strings(site: Site, tag: str) -> None:
    path = site.root / DATA / "strings" / f"{tag}.yml"
    text = yaml.safe_dump(dict(site.english), allow_unicode=True, sort_keys=False)
    stamps = string_stamps(site.english, site.english)
    path.write_text(stamp_strings(text, stamps, list(site.english)), encoding="utf-8")


def _write_translations(site: Site, tag: str) -> None:
    word = site.languages[tag].endonym[:-1]  # letters of its script, and no name
    for page in site.pages.values():
        if page.front.core:
            said = page.front.model_dump(
                include={"title", "description", "tab_title"}, exclude_defaults=True
            )
            head = {name: f"{text} {word}" for name, text in said.items()}
            path = site.root / "content" / f"{page.slug}.{tag}.md"
            _write_page(
                path,
                head | {"find": list(page.front.find)},
                _varied(page, f"{page.slug}.{tag}", word),
                english_hashes(page.front, page.blocks),
            )


def _write_yaml(path: Path, value: object) -> None:
    path.write_text(yaml.safe_dump(value, allow_unicode=True, sort_keys=False), encoding="utf-8")
