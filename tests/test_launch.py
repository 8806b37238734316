"""What stands around a launch: a trial keeps search engines away, no address is forgotten, the
list is true.
"""

from datetime import date
from pathlib import Path

import pytest

import launch as launching
from microsite.output.manifest import sum_sources, write_manifest
from microsite.output.verify import is_noindex
from microsite.site.launch import (
    BEFORE_LAUNCH,
    iter_unchecked,
    iter_unknown,
    render_before_launch,
    render_summary,
)
from tests.conftest import Project, run

PUBLISHED, SERVICES = "data/published.yml", "data/services.yml"
AT = ("--at", "https://safer.example/")
CHECKED = {"on": date(2026, 11, 24), "by": "safeguarding-lead"}

OPEN = "<!doctype html><html><head><title>A page</title></head></html>"
CLOSED = OPEN.replace("<title>", '<meta name="robots" content="noindex"><title>')


def check_critical_ways(project: Project) -> None:
    """Say of every critical way that a person has checked it."""

    def check(data: dict[str, dict[str, dict[str, dict[str, dict[str, object]]]]]) -> None:
        for service in data["services"].values():
            for way in service.get("ways", {}).values():
                if way.get("critical"):
                    way["checked"] = CHECKED

    project.change(SERVICES, check)


def built(project: Project, **pages: str) -> None:
    """Put there a site as a build of today's sources leaves it; `index` is `index.html`."""
    for name, html in pages.items():
        project.write(f"site/{name.replace('__', '/')}.html", html)
    (project.root / "site").mkdir(exist_ok=True)
    write_manifest(project.root / "site", sum_sources(project.root))


def launch(project: Project) -> None:
    project.edit("data/partnership.yml", "launched: false", "launched: true")
    project.refresh(date.today())


@pytest.mark.parametrize(
    ("html", "is_closed"),
    [
        (CLOSED, True),
        (CLOSED.replace("noindex", "noindex, nofollow"), True),
        (OPEN, False),
        (OPEN.replace("A page", "noindex"), False),
        (CLOSED.replace("noindex", "index"), False),
        (CLOSED.replace("robots", "description"), False),
        (CLOSED.replace("<meta", "<!--").replace('"><title', "--><title"), False),
        ("", False),
    ],
)
def test_a_page_keeps_search_engines_away_or_not(
    html: str, is_closed: bool, tmp_path: Path
) -> None:
    page = tmp_path / "index.html"
    page.write_text(html)
    assert is_noindex(page) is is_closed


@pytest.mark.parametrize(
    ("pages", "code", "words"),
    [
        ({"index": CLOSED, "gu__404": CLOSED}, 0, "trial: all 2 pages are noindex"),
        ({"index": CLOSED, "gu__404": OPEN}, 1, "1 of 2 pages are not"),
        ({}, 1, "There is no built site"),
    ],
)
def test_a_trial_keeps_search_engines_away(
    pages: dict[str, str],
    code: int,
    words: str,
    copy_of_site: Project,
    capsys: pytest.CaptureFixture[str],
) -> None:
    built(copy_of_site, **pages)
    assert run(launching.verb, "allowed", "--root", copy_of_site.root, *AT) == code
    said = capsys.readouterr()
    assert words in said.out + said.err


MISSING = '<a href="/get-help-now/">Help</a><a href="https://childline.example/">Chat</a>'


@pytest.mark.parametrize(
    ("places", "link", "said"),
    [
        ((None, "https://a.example/"), "/get-help-now/", ""),
        ((None, "https://a.example"), "/get-help-now/", ""),
        ((None, "https://a.example/safer/"), "/safer/get-help-now/", ""),
        (("https://a.example/safer/", ""), "/safer/get-help-now/", ""),
        ((None, "https://a.example/safer/"), "/get-help-now/", "1 links of the 404 page"),
        (("https://a.example/", "https://b.example/safer/"), "/get-help-now/", "lead nowhere"),
        (("https://a.example/safer/", ""), "/get-help-now/", "then make site"),
        ((None, ""), "/get-help-now/", "Nobody knows where"),
    ],
)
def test_a_site_is_allowed_only_where_its_links_work(
    places: tuple[str | None, str],
    link: str,
    said: str,
    copy_of_site: Project,
    capsys: pytest.CaptureFixture[str],
) -> None:
    site_url, at = places
    copy_of_site.change("data/partnership.yml", lambda data: data.update(site_url=site_url))
    missing = CLOSED.replace("</html>", MISSING.replace("/get-help-now/", link))
    pages = {"index": CLOSED, "get-help-now__index": CLOSED, "404": missing}
    built(copy_of_site, **pages)
    ended = run(launching.verb, "allowed", "--root", copy_of_site.root, "--at", at)
    told = capsys.readouterr().err
    assert ended == (1 if said else 0)
    assert said in told


def test_a_launched_site_is_allowed(
    copy_of_site: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    check_critical_ways(copy_of_site)
    launch(copy_of_site)
    built(copy_of_site, index=OPEN)
    assert run(launching.verb, "allowed", "--root", copy_of_site.root, *AT) == 0
    assert capsys.readouterr().out == "launched: it may be published\n"


def test_a_launched_site_that_was_built_as_a_trial_is_refused(
    copy_of_site: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    check_critical_ways(copy_of_site)
    launch(copy_of_site)
    built(copy_of_site, index=CLOSED)
    assert run(launching.verb, "allowed", "--root", copy_of_site.root, *AT) == 1
    assert "built as a trial" in capsys.readouterr().err


def test_a_launched_site_with_unchecked_numbers_is_refused(
    copy_of_site: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    launch(copy_of_site)
    assert run(launching.verb, "allowed", "--root", copy_of_site.root, *AT) == 1
    assert "launch/unchecked" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("site/index.html", "index.html was changed after the build."),
        ("site/notes.txt", "notes.txt was made by no build."),
        ("content/report/index.md", "The sources were changed after this site was built"),
        ("site/.built.sha256", "index.html was made by no build."),
    ],
)
def test_what_today_s_sources_did_not_make_is_refused(
    name: str, said: str, copy_of_site: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    built(copy_of_site, index=CLOSED)
    path = copy_of_site.root / name
    text = path.read_text(encoding="utf-8") if path.suffix == ".md" else ""
    path.write_text(f"{text}\n", encoding="utf-8")
    assert run(launching.verb, "allowed", "--root", copy_of_site.root, *AT) == 1
    assert said in capsys.readouterr().err


def test_a_site_that_lost_a_page_is_refused(
    copy_of_site: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    built(copy_of_site, index=CLOSED, other=CLOSED)
    (copy_of_site.root / "site/other.html").unlink()
    assert run(launching.verb, "allowed", "--root", copy_of_site.root, *AT) == 1
    assert "other.html is missing." in capsys.readouterr().err


@pytest.mark.parametrize(
    "name", ["content/report/index.md", "content/report/index.gu.md", "data/strings/gu.yml"]
)
def test_a_site_with_a_file_that_cannot_be_read_is_refused(
    name: str, copy_of_site: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    copy_of_site.write(name, "---\ntitle: [\n---\n")
    copy_of_site.write("site/index.html", CLOSED)
    assert run(launching.verb, "allowed", "--root", copy_of_site.root, *AT) == 1
    assert f"{name}:" in capsys.readouterr().err


def test_the_addresses_of_today_are_recorded(
    project: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    project.write(PUBLISHED, "# Nobody edits this.\n# Publishing writes it.\n\n[]\n")
    assert run(launching.verb, "record", "--root", project.root) == 0
    once = (project.root / PUBLISHED).read_text()
    assert once == "# Nobody edits this.\n# Publishing writes it.\n- get-help-now\n- index\n"
    assert capsys.readouterr().out == "recorded 2 addresses\n"
    run(launching.verb, "record", "--root", project.root)
    assert (project.root / PUBLISHED).read_text() == once
    assert project.site().published == ("get-help-now", "index")


@pytest.mark.parametrize(
    "before", ["- old-page\n- index\n", "# Why.\n\n- index\n- old-page\n", "[index, old-page]\n"]
)
def test_an_old_address_is_never_forgotten(before: str, project: Project) -> None:
    project.write(PUBLISHED, before)
    project.write("content/broken.md", "no head")
    assert run(launching.verb, "record", "--root", project.root) == 0
    assert project.site().published == ("get-help-now", "index", "old-page")
    assert ("# Why." in before) == ("# Why." in (project.root / PUBLISHED).read_text())


def test_the_list_of_what_is_to_check_is_written_and_kept_true(project: Project) -> None:
    project.write(BEFORE_LAUNCH, "# Before launch\n")
    assert [finding.path for finding in project.findings("launch/")] == [BEFORE_LAUNCH]
    assert run(launching.verb, "before-launch", "--root", project.root) == 0
    assert project.findings("launch/") == []
    project.edit(SERVICES, "0800 496 0000", "0800 496 0001")
    [finding] = project.findings("launch/")
    assert (finding.path, finding.rule, finding.hint) == (
        BEFORE_LAUNCH,
        "launch/out-of-date",
        "run make before-launch",
    )
    assert run(launching.verb, "before-launch", "--root", project.root) == 0
    assert project.findings("launch/") == []


def test_what_the_list_says(project: Project) -> None:
    text = render_before_launch(project.site())
    assert (
        text.index("## Critical (3)")
        < text.index("`0800 496 0000`")
        < text.index("## The others (3)")
    )
    assert (
        "| Children's services | phone | `020 7946 0000` | A-old | 2026-01-01 | an old example |"
        in text
    )
    assert "- Gujarati: 0 of 2 core pages checked by a fluent reader." in text
    assert (
        "To check before launch: 6 ways to reach a service, 3 of them critical."
        in render_summary(project.site())
    )


def test_what_is_checked_leaves_the_list(project: Project) -> None:
    check_critical_ways(project)
    project.change(
        SERVICES, lambda data: data["services"]["police-reports"].update(checked=CHECKED)
    )
    rest = [(row.service, row.kind) for row in iter_unchecked(project.site())]
    assert rest == [("helpline", "web"), ("partnership-site", "web")]


def test_a_bar_in_a_source_does_not_break_the_table(project: Project) -> None:
    project.edit(SERVICES, "where: an old example", 'where: "one | two"')
    assert "| one \\| two |" in render_before_launch(project.site())


@pytest.mark.parametrize("verb", ["record", "before-launch", "allowed"])
def test_broken_data_stop_every_verb(
    verb: str, project: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    project.edit("data/topics.yml", "danger:", "danger")
    assert run(launching.verb, verb, "--root", project.root) == 1
    assert "data/topics.yml:" in capsys.readouterr().err


QUESTIONS = """
who-is-the-lead:
  kind: find
  ask: Who is the lead?
  pages: [index]
which-law:
  kind: law
  ask: Which law is it?
  pages: [index, get-help-now]
  answered: {on: 2026-04-30, by: safeguarding-lead}
"""


def test_what_the_sources_leave_open_is_listed_until_it_is_answered(project: Project) -> None:
    project.write("data/questions.yml", QUESTIONS)
    text = render_before_launch(project.site())
    assert "## Open questions (1)" in text
    assert "### Find it out (1)\n\n- Who is the lead? (`index`)" in text
    assert "Which law" not in text
    assert "1 open questions" in render_summary(project.site())


def test_an_answer_that_nobody_could_confirm_is_listed(project: Project) -> None:
    """Only of a service that takes reports: the pages say “Ask them” there."""
    unknown = dict(iter_unknown(project.site()))
    assert unknown == {"Police reports": ("name", "family", "reader", "speed")}
    project.change(
        SERVICES,
        lambda data: data["services"]["police-reports"].update(
            anonymous="no", answers={"reader": "An officer.", "family": "unknown"}
        ),
    )
    assert dict(iter_unknown(project.site())) == {"Police reports": ("family", "speed")}


def test_an_open_question_names_pages_that_there_are(project: Project) -> None:
    project.write("data/questions.yml", QUESTIONS.replace("[index]", "[indx]"))
    [finding] = project.findings("data/broken-link")
    assert (finding.path, finding.line) == ("data/questions.yml", 5)
