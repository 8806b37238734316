"""The whole build, for real: strict, reproducible, honest about languages and about what nobody has
checked.
"""

import os
import re
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from selectolax.lexbor import LexborHTMLParser

import build
import translations
from microsite.facts.services import Service
from microsite.findings import Finding
from microsite.site.site import Site
from tests.conftest import ROOT, SITE_BEFORE, Project, copy_to, copy_whole, run, tree_of
from tests.test_launch import check_critical_ways, launch

LAST_LINE = re.compile(r"^Built \d+ pages in \d+ languages: \d+\.\d s, [\d,]+ bytes\.$")
SITE_URL = "https://safer.example/online"

GUJARATI = """\
---
title: મદદ
description: મદદ માટે કોને ફોન કરવો.
status: draft
---
તમે મદદ માંગી શકો છો.

/// emergency | હમણાં [[emergency.phone]]: {#danger}
- કોઈને વાગ્યું હોય
- વાગે એમ હોય
///

## બોલી શકતા નથી? {#cannot-talk}

- **લખો:** [[childline]].
- **ફોન:** [[childline.phone]].

## કોણ મદદ કરી શકે {#who-can-help}

/// services | danger
///
"""


def translate(project: Project) -> Project:
    """Put one stamped translation into a copy of the site."""
    project.write("content/get-help-now.gu.md", GUJARATI)
    assert run(translations.verb, "--root", project.root, "stamp", "get-help-now", "gu") == 0
    return project


def pages_of(site: Path) -> Iterator[tuple[str, LexborHTMLParser]]:
    for path in sorted(site.rglob("*.html")):
        yield path.relative_to(site).as_posix(), LexborHTMLParser(path.read_bytes())


def page(site: Path, name: str) -> LexborHTMLParser:
    return LexborHTMLParser((site / name).read_bytes())


def spoken(tree: LexborHTMLParser, selector: str) -> tuple[str | None, str | None]:
    node = tree.css_first(selector)
    assert node is not None
    return node.attributes.get("lang"), node.attributes.get("dir")


@pytest.fixture(scope="module")
def trial(tmp_path_factory: pytest.TempPathFactory, small_site: Path) -> Path:
    """Return a built trial site without an address of its own."""
    copy = translate(copy_to(tmp_path_factory.mktemp("trial"), small_site))
    assert run(build.verb, "--root", copy.root) == 0
    return copy.root / "site"


@pytest.fixture(scope="module")
def addressed(tmp_path_factory: pytest.TempPathFactory, small_site: Path) -> Path:
    """Return a built trial site that knows its own address."""
    copy = translate(copy_to(tmp_path_factory.mktemp("addressed"), small_site))
    copy.edit("data/partnership.yml", "site_url: null", f"site_url: {SITE_URL}/")
    assert run(build.verb, "--root", copy.root) == 0
    return copy.root / "site"


# Strict


def nothing(_site: Site) -> list[Finding]:
    return []


@pytest.mark.parametrize(
    ("body", "rule"),
    [
        ("[A page](nowhere.md)", "built/broken-link"),
        ("[A part](get-help-now.md#nowhere)", "built/broken-anchor"),
        ("## Part {#part}\n\n#### Deep {#deep}", "built/heading-order"),
        ("## Main {#main}", "built/duplicate-id"),
    ],
)
def test_what_no_check_sees_stops_the_build_too(
    body: str,
    rule: str,
    copy_of_site: Project,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(build, "check_site", nothing)
    copy_of_site.has_site()
    copy_of_site.page("a-page", body)
    assert run(build.verb, "--root", copy_of_site.root) == 1
    assert f": {rule}: " in capsys.readouterr().err
    assert tree_of(copy_of_site.root / "site") == SITE_BEFORE
    assert not list(copy_of_site.root.glob(".site*"))


def test_a_warning_of_mkdocs_stops_the_build(
    copy_of_site: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    """Of what the check of the settings lets pass, MkDocs has its own opinion."""
    copy_of_site.has_site()
    ours = "  - microsite\n"
    copy_of_site.edit("mkdocs.yml", ours, f"{ours}  - search: {{favourite: blue}}\n")
    assert run(build.verb, "--root", copy_of_site.root) == 1
    said = capsys.readouterr().err
    assert "mkdocs.yml:1:1: mkdocs/warning: " in said
    assert "Unrecognised configuration name: favourite" in said
    assert tree_of(copy_of_site.root / "site") == SITE_BEFORE


def test_a_pill_that_dials_another_number_is_told_once(
    copy_of_site: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    copy_of_site.has_site()
    pills = "overrides/partials/pills.html"
    copy_of_site.edit(pills, "view.frame.danger.href", "view.frame.childline.href")
    assert run(build.verb, "--root", copy_of_site.root) == 1
    *told, _ = [line for line in capsys.readouterr().err.split("\n") if line]
    assert [line.split(": ")[1] for line in told if line.startswith(pills)] == [
        "built/dials",
        "built/strip",
    ]
    assert tree_of(copy_of_site.root / "site") == SITE_BEFORE


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (
            "view.frame.childline.value",
            "view.frame.childlin.value",
            ("3:1: templates/mistake: ", "has no attribute 'childlin'."),
        ),
        (
            "view.frame.danger.href",
            "danger.href",
            ("2:1: templates/mistake: ", "'danger' is undefined."),
        ),
        (
            "view.frame.danger.href",
            "view.frame.danger()",
            ("2:1: templates/mistake: ", "is not callable"),
        ),
        (
            "{{ view.frame.danger.href }}",
            "{% macro again() %}{{ again() }}{% endmacro %}{{ again() }}",
            ("2:1: templates/mistake: ", "maximum recursion depth exceeded."),
        ),
        (
            "{% endif %}",
            "{% endiff %}",
            ("8:1: theme/template: ", "Encountered unknown tag 'endiff'."),
        ),
    ],
)
def test_a_mistake_in_a_template_stops_the_build(
    old: str,
    new: str,
    said: tuple[str, str],
    copy_of_site: Project,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """No page goes out with an empty place where a number should stand."""
    copy_of_site.has_site()
    pills = copy_of_site.root / "overrides/partials/pills.html"
    pills.write_text(pills.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
    assert run(build.verb, "--root", copy_of_site.root) == 1
    begins, sentence = said
    told = capsys.readouterr().err
    assert f"overrides/partials/pills.html:{begins}" in told
    assert sentence in told
    assert "Traceback" not in told
    assert tree_of(copy_of_site.root / "site") == SITE_BEFORE


def test_an_old_address_leads_on_in_every_language(copy_of_site: Project) -> None:
    copy_of_site.write("data/moved.yml", "help/old-page: get-help-now\n")
    assert run(build.verb, "--root", copy_of_site.root) == 0
    new = "../../get-help-now/"
    for tag in ("", "gu/", "ar/"):
        old = copy_of_site.root / "site" / f"{tag}help/old-page/index.html"
        tree = LexborHTMLParser(old.read_text(encoding="utf-8"))
        assert [node.attributes["content"] for node in tree.css("[http-equiv=refresh]")] == [
            f"0; url={new}"
        ]
        assert [node.attributes["href"] for node in tree.css("a")] == [new]
        script = tree.css_first("script")
        assert script is not None
        assert "location.hash" in script.text()
        assert (old.parent / new / "index.html").resolve().is_file()


def test_a_plain_mkdocs_build_gives_the_whole_site(trial: Path, tmp_path: Path) -> None:
    command = [
        sys.executable,
        "-m",
        "mkdocs",
        "build",
        "--strict",
        "--site-dir",
        str(tmp_path / "plain"),
    ]
    done = subprocess.run(
        command, cwd=trial.parent, capture_output=True, text=True, check=False, timeout=60
    )
    assert done.returncode == 0, done.stderr
    assert tree_of(tmp_path / "plain") == tree_of(trial)


def test_a_plain_mkdocs_build_tells_what_cannot_be_read(copy_of_site: Project) -> None:
    copy_of_site.write("content/a-page.md", "no head")
    command = [sys.executable, "-m", "mkdocs", "build"]
    done = subprocess.run(
        command, cwd=copy_of_site.root, capture_output=True, text=True, check=False, timeout=60
    )
    assert done.returncode == 1
    assert "content/a-page.md:1:1: front-matter/missing" in done.stderr
    assert "Traceback" not in done.stderr


# Layouts and scripts


@pytest.mark.parametrize(
    ("name", "layout"),
    [("index.html", "home"), ("report/index.html", "room"), ("ar/404.html", "missing")],
)
def test_a_page_has_the_layout_that_it_names(trial: Path, name: str, layout: str) -> None:
    tree = page(trial, name)
    assert [node.attributes.get("class") for node in tree.css("body")] == [layout]
    assert len(tree.css("main .hero > h1")) == (layout == "home")
    assert len(tree.css("main > .head > h1")) == (layout != "home")


def test_one_script_holds_every_module(trial: Path) -> None:
    script = (trial / "assets" / "js" / "site.js").read_text(encoding="utf-8")
    modules = [*(ROOT / "overrides" / "scripts" / "site").glob("*.js")]
    assert script.count("{\n") >= len(modules) > 1
    for module in modules:
        lines = [line.strip() for line in module.read_text(encoding="utf-8").splitlines()]
        assert "\n".join(line for line in lines if line and line[:2] != "//") in script


# Languages


def test_every_language_has_every_page(trial: Path) -> None:
    names = {name for name in tree_of(trial) if name.endswith(".html")}
    english = {name for name in names if not name.startswith(("gu/", "ar/"))}
    assert english == {
        "404.html",
        "board/strategy/index.html",
        "children/index.html",
        "get-help-now/index.html",
        "index.html",
        "report/ceop/index.html",
        "report/index.html",
    }
    together = {"gu/get-help-now/together/index.html"}
    others = {f"{tag}/{name}" for tag in ("gu", "ar") for name in english}
    assert names == english | others | together


def test_a_page_that_is_not_translated_says_that_it_is_english(trial: Path) -> None:
    tree = page(trial, "ar/report/index.html")
    assert spoken(tree, "html") == ("ar", "rtl")
    assert spoken(tree, "main") == ("en", "ltr")
    assert spoken(tree, "h1") == ("en", "ltr")
    notice = tree.css_first("main .notice")
    assert notice is not None
    assert "This page is not in your language yet." in notice.text(deep=True)


def test_a_page_that_is_translated_says_its_own_language(trial: Path) -> None:
    tree = page(trial, "gu/get-help-now/index.html")
    assert [spoken(tree, name) for name in ("html", "main", "h1")] == [("gu", "ltr")] * 3
    assert "તમે મદદ માંગી શકો છો." in (tree.body.text(deep=True) if tree.body else "")
    assert "You can always ask for help." not in (tree.body.text(deep=True) if tree.body else "")


@pytest.mark.parametrize(("home", "named"), [("", []), ("gu/", ["get-help-now/"]), ("ar/", [])])
def test_a_home_page_names_first_what_is_in_its_language(
    trial: Path, home: str, named: list[str]
) -> None:
    links = page(trial, f"{home}index.html").css("main nav.notice a")
    assert [link.attributes["href"] for link in links] == named


def test_a_passage_that_is_not_fresh_stands_in_english(copy_of_site: Project) -> None:
    translate(copy_of_site).edit(
        "content/get-help-now.md", "You can always ask", "You may always ask"
    )
    assert run(build.verb, "--root", copy_of_site.root) == 0
    tree = page(copy_of_site.root / "site", "gu/get-help-now/index.html")
    [passage] = tree.css('main .in div[lang="en"][dir="ltr"]')
    assert passage.text(deep=True).strip() == "You may always ask for help."
    assert spoken(tree, "main") == ("gu", "ltr")


# Addresses


def test_without_an_address_nothing_claims_one(trial: Path) -> None:
    assert not list(trial.rglob("sitemap*"))
    for name, tree in pages_of(trial):
        assert tree.css('link[rel="canonical"], link[rel="alternate"], link[hreflang]') == [], name


def test_with_an_address_only_real_translations_are_alternates(addressed: Path) -> None:
    root = f"{SITE_URL}/"
    translated = {"en": f"{root}get-help-now/", "gu": f"{root}gu/get-help-now/"}
    for name, tree in pages_of(addressed):
        if name.endswith("404.html"):
            continue
        links = {
            node.attributes["hreflang"]: node.attributes["href"]
            for node in tree.css("link[hreflang]")
        }
        canonical = [node.attributes["href"] for node in tree.css('link[rel="canonical"]')]
        english = f"{root}{name.removeprefix('gu/').removeprefix('ar/').removesuffix('index.html')}"
        if name.endswith("together/index.html"):
            assert (links, canonical) == ({}, [translated["gu"]])
        elif english == translated["en"]:
            assert links == translated
            assert canonical == [translated["gu" if name.startswith("gu/") else "en"]]
        else:
            assert links == {}
            assert canonical == [english]


def test_the_sitemap_names_what_is_there_and_nothing_else(addressed: Path) -> None:
    names = {
        "s": "http://www.sitemaps.org/schemas/sitemap/0.9",
        "x": "http://www.w3.org/1999/xhtml",
    }
    tree = ElementTree.parse(addressed / "sitemap.xml").getroot()
    found = {
        url.findtext("s:loc", "", names): {
            link.get("hreflang"): link.get("href") for link in url.findall("x:link", names)
        }
        for url in tree.findall("s:url", names)
    }
    english = {
        name for name, _ in pages_of(addressed) if not name.startswith(("gu/", "ar/", "404"))
    }
    addresses = {f"{SITE_URL}/{name.removesuffix('index.html')}" for name in english}
    assert set(found) == addresses | {f"{SITE_URL}/gu/get-help-now/"}
    both = {"en": f"{SITE_URL}/get-help-now/", "gu": f"{SITE_URL}/gu/get-help-now/"}
    assert {address: links for address, links in found.items() if links} == dict.fromkeys(
        both.values(), both
    )
    days = [date.fromisoformat(node.text or "") for node in tree.iterfind("s:url/s:lastmod", names)]
    assert days == [date(2026, 5, 1)] * len(found)


def test_the_missing_page_leads_back_under_any_folder(trial: Path, addressed: Path) -> None:
    def links(site: Path, name: str) -> set[str]:
        found = {node.attributes["href"] or "" for node in page(site, name).css("a[href]")}
        return {href for href in found if not href.startswith(("https:", "tel:", "#"))}

    assert "/get-help-now/" in links(trial, "404.html")
    assert "/ar/get-help-now/" in links(trial, "ar/404.html")
    assert "/online/ar/get-help-now/" in links(addressed, "ar/404.html")
    assert all(href.startswith("/online/") for href in links(addressed, "404.html"))


# Trial and launched


def test_a_trial_says_so_on_every_page_and_keeps_search_engines_away(trial: Path) -> None:
    for name, tree in pages_of(trial):
        assert [node.attributes["content"] for node in tree.css('meta[name="robots"]')] == [
            "noindex"
        ], name
        assert [
            "This is a trial site." in node.text(deep=True) for node in tree.css("footer .trial")
        ] == [True], name


OLD_VALUES = {
    "phone": "0800 496 0777",
    "textphone": "18001 0800 496 0778",
    "sms": "60777",
    "web": "https://old-line.example/help/",
    "chat": "https://old-line.example/chat/",
    "email": "write@old-line.example",
    "post": "7 Old Road, Oldtown",
    "app": "Oldapp",
}
OLD_WORDS = {
    "hours": "Oldhours",
    "cost": "Oldcost",
    "ages": {"from": 71, "to": 77},
    "for_whom": "Oldpeople",
    "languages": "Oldspeak",
    "answers": {
        "name": "Oldname.",
        "family": "Oldfamily.",
        "phone": "Oldbill.",
        "reader": "Oldreader.",
        "speed": "Oldspeed.",
    },
    "steps": {"first": ["Oldstep."], "if_no": "Oldno."},
}
FALLBACK = "Ask somebody at the school."


def old_service() -> dict[str, Any]:
    """Return a service that was seen long ago and that nobody has checked."""
    way = {
        "label": "Reach the old line",
        "only_if": "Oldcondition",
        "hours": "Oldtimes",
        "fallback": FALLBACK,
    }
    ways = {kind: way | {"value": value} for kind, value in OLD_VALUES.items()}
    ways["sms"]["keyword"] = "OLDWORD"
    source = {"seen_on": date(2020, 1, 1), "where": "an old page", "tag": "A-old"}
    accepts = {"danger": "They listen."}
    return {
        "name": "The old line",
        "what": "A line.",
        "accepts": accepts,
        "ways": ways,
        "source": source,
        **OLD_WORDS,
    }


def with_old_service(project: Project) -> None:
    """Let a page print everything that can be printed of an old service."""
    project.change(
        "data/services.yml", lambda data: data["services"].update({"old-line": old_service()})
    )
    blocks = [
        "/// services | danger\n- old-line\n///",
        "/// timelines\n- old-line\n///",
        "/// comparison\n- old-line\n///",
    ]
    mentions = [f"[[old-line.{name}]]" for name in (*OLD_VALUES, "keyword", "hours")]
    body = "\n\n".join(
        ["[Get help now](get-help-now.md).", "## Old {#old}", "[[old-line]]", *mentions, *blocks]
    )
    project.page("a-page", body)


@pytest.fixture(scope="module")
def launched(tmp_path_factory: pytest.TempPathFactory, small_site: Path) -> Project:
    """Return a launched project, built: what is critical is checked, what is old is not."""
    copy = translate(copy_to(tmp_path_factory.mktemp("launched"), small_site))
    with_old_service(copy)
    check_critical_ways(copy)
    launch(copy)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(build, "check_site", nothing)  # made-up words are not in the house style
        assert run(build.verb, "--root", copy.root) == 0
    return copy


def words_of_the_old(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for child in value.values():
            yield from words_of_the_old(child)
    elif isinstance(value, list):
        for child in value:
            yield from words_of_the_old(child)


@pytest.mark.parametrize(
    "old",
    [
        *OLD_VALUES.values(),
        "OLDWORD",
        "Oldcondition",
        "Oldtimes",
        "71 to 77",
        *words_of_the_old(OLD_WORDS),
        "tel:08004960777",
    ],
)
def test_a_launched_site_never_prints_what_is_old_and_unchecked(
    old: str, launched: Project
) -> None:
    assert [
        name
        for name, raw in tree_of(launched.root / "site").items()
        if old in raw.decode("utf-8", "ignore")
    ] == []


def test_a_launched_site_prints_the_fallback_instead(launched: Project) -> None:
    assert (launched.root / "site/a-page/index.html").read_text().count(FALLBACK) >= len(OLD_VALUES)


def test_a_launched_site_prints_none_of_the_real_old_facts(launched: Project) -> None:
    services = launched.site(date.today()).registry.services
    current = {
        way.value
        for service in services.values()
        for kind, way in service.ways.items()
        if is_current(service, kind)
    }
    old = {way.value for service in services.values() for way in service.ways.values()} - current
    text = b"".join(tree_of(launched.root / "site").values()).decode("utf-8", "ignore")
    assert old
    assert [value for value in old if value in text] == []


def is_current(service: Service, kind: Any) -> bool:
    return not service.is_withheld(kind, launched=True)


def test_a_launched_site_is_open_and_shows_no_draft(launched: Project) -> None:
    site = launched.root / "site"
    assert not (site / "gu").exists()
    assert not (site / "ar").exists()
    for name, tree in pages_of(site):
        assert tree.css('footer .trial, [hreflang="gu"], [lang="ar"]') == [], name
        assert bool(tree.css('meta[name="robots"]')) is (name == "404.html"), name


def test_a_launched_site_with_unchecked_critical_ways_is_refused(
    copy_of_site: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    copy_of_site.has_site()
    launch(copy_of_site)
    critical = [
        way.value
        for service in copy_of_site.site(date.today()).registry.services.values()
        for kind, way in service.ways.items()
        if way.critical and not service.way_checked(kind).is_done
    ]
    assert run(build.verb, "--root", copy_of_site.root) == 1
    lines = [
        line for line in capsys.readouterr().err.splitlines() if ": launch/unchecked: " in line
    ]
    assert len(lines) == len(critical) > 0
    assert all(any(f"nobody has checked {value}," in line for line in lines) for value in critical)
    assert tree_of(copy_of_site.root / "site") == SITE_BEFORE


# Where it is put, and how often


MACHINES = [
    # hash seed, time zone, locale, umask
    ("1", "UTC", "C.UTF-8", "022"),
    ("2", "Pacific/Kiritimati", "C", "077"),
]
"""Surroundings that differ in all that may differ; the second project also lies elsewhere."""
OTHER_MACHINES = [
    ("3", "Pacific/Pago_Pago", "tr_TR.UTF-8", "002"),
    ("random", "Asia/Kolkata", "POSIX", "027"),
]


def build_on(machine: tuple[str, str, str, str], root: Path, target: Path, epoch: str) -> str:
    """Build a project as on another machine; return what was said."""
    seed, zone, tongue, mask = machine
    environment = {
        "PATH": os.environ["PATH"],
        "HOME": str(target.parent),
        "USER": f"editor-{seed}",
        "SOURCE_DATE_EPOCH": epoch,
        "PYTHONHASHSEED": seed,
        "TZ": zone,
        "LC_ALL": tongue,
    }
    script = str(root / "scripts" / "build.py")
    command = ["sh", "-c", f'umask {mask}; exec "$@"', "sh", sys.executable, script]
    done = subprocess.run(
        [*command, "--root", str(root), "--to", str(target)],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=240,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def twice(tmp_path_factory: pytest.TempPathFactory) -> list[tuple[Path, str]]:
    """Build the real site twice, as unlike as two machines are, and return where and what was
    said.
    """
    epoch = str(int(time.time()))
    results = []
    roots = [copy_whole(tmp_path_factory.mktemp(name)).root for name in ("here", "elsewhere")]
    for machine, root in zip(MACHINES, roots, strict=True):
        target = tmp_path_factory.mktemp("twice") / "site"
        results.append((target, build_on(machine, root, target, epoch)))
    return results


@pytest.mark.long
@pytest.mark.parametrize("machine", OTHER_MACHINES)
def test_more_machines_build_the_same_bytes(
    machine: tuple[str, str, str, str], tmp_path: Path, small_site: Path
) -> None:
    epoch = str(int(time.time()))
    here, there = tmp_path / "here", copy_to(tmp_path / "elsewhere", small_site).root
    build_on(MACHINES[0], small_site, here, epoch)
    build_on(machine, there, tmp_path / "there", epoch)
    assert tree_of(here) == tree_of(tmp_path / "there")


def test_two_builds_are_the_same_byte_for_byte(twice: list[tuple[Path, str]]) -> None:
    first, second = (tree_of(folder) for folder, _ in twice)
    assert first.keys() == second.keys()
    assert [name for name in first if first[name] != second[name]] == []


def test_the_last_line_says_what_was_built(twice: list[tuple[Path, str]]) -> None:
    folder, said = twice[0]
    last = said.splitlines()[-1]
    files = tree_of(folder)
    pages = sum(name.endswith("index.html") for name in files)
    assert LAST_LINE.match(last)
    assert last.startswith(f"Built {pages} pages in ")
    assert f", {sum(map(len, files.values())):,} bytes." in last


def nowhere_yet(root: Path) -> Path:
    return root / "not" / "there" / "yet"


def other_disk(root: Path) -> Path:
    """Return a place on another disk where the machine has one (Linux keeps one in memory), else
    beside the project.
    """
    memory = Path("/dev/shm")
    return (memory if memory.is_dir() else root.parent) / f"{root.name}-{os.getpid()}"


@pytest.mark.parametrize("place", [nowhere_yet, other_disk])
def test_the_site_can_be_put_anywhere(place: Callable[[Path], Path], copy_of_site: Project) -> None:
    target = place(copy_of_site.root)
    try:
        for _ in range(2):
            assert run(build.verb, "--root", copy_of_site.root, "--to", target) == 0
            assert (target / "index.html").exists()
    finally:
        subprocess.run(
            ["rm", "-rf", str(target), str(target.with_name(f".{target.name}.old"))], check=True
        )
