"""The theme asks nobody else, runs nothing of its own, and mkdocs.yml says only what has an
effect.
"""

import pytest
import yaml

import build
from microsite.site.help_style import RECORDED_STYLE, help_style_of, render_help_style
from microsite.site.script_sums import RECORDED_SCRIPTS, SCRIPT_FOLDER, render_sums, sums_of
from tests.conftest import CASES, ROOT, Project, run

LINES = yaml.safe_load((CASES / "files" / "theme.yml").read_text(encoding="utf-8"))
PLACES = {
    "html": "parts/one.html",
    "css": "style/one.css",
    "js": "scripts/site/one.js",
    "typ": "print/one.typ",
}
NOT_RECORDED = "theme/script-changed"
CASES_OF = [(kind, line, rule) for kind in PLACES for line, rule in LINES[kind]]


def record(project: Project) -> None:
    """Note the scripts of the project, as `make reference` does."""
    project.write(RECORDED_SCRIPTS, render_sums(sums_of(project.root)))


@pytest.mark.parametrize(("kind", "line", "rule"), CASES_OF, ids=[line for _, line, _ in CASES_OF])
def test_what_asks_runs_or_sends_is_told(kind: str, line: str, rule: str, project: Project) -> None:
    project.write(f"overrides/{PLACES[kind]}", f"\n{line}\n")
    kinds = ("theme/", "pictures/svg")
    told = [one for one in project.findings("") if one.rule.startswith(kinds)]
    found = [one for one in told if one.rule != NOT_RECORDED]
    assert rule in {one.rule for one in found}
    assert {one.line for one in found} == {2}


def test_a_script_is_the_recorded_one_whatever_ends_its_lines(project: Project) -> None:
    script = project.root / "overrides" / PLACES["js"]
    project.write(f"overrides/{PLACES['js']}", "const one = 1;\n")
    record(project)
    script.write_bytes(script.read_bytes().replace(b"\n", b"\r\n"))
    assert NOT_RECORDED not in {one.rule for one in project.findings("theme/")}


@pytest.mark.parametrize("kind", PLACES)
def test_what_does_not_passes(kind: str, project: Project) -> None:
    project.write(f"overrides/{PLACES[kind]}", LINES["passes"][kind])
    record(project)
    assert project.told("theme/") == []


DEEP = {
    "not": "{{ " + "not\n" * 3000 + "view }}",
    "a chain": "{{ view" + " +\n1" * 3000 + " }}",
    "figures": "{{ " + "9" * 4500 + " }}",
}


@pytest.mark.parametrize("text", DEEP.values(), ids=DEEP)
def test_a_template_that_cannot_be_read_is_told(text: str, project: Project) -> None:
    project.write("overrides/parts/one.html", text)
    (found,) = project.findings("theme/")
    assert (found.path, found.rule) == ("overrides/parts/one.html", "theme/template")


def test_templates_that_bring_in_each_other_are_told_in_each(project: Project) -> None:
    for name, other in (("one", "two"), ("two", "three"), ("three", "one"), ("four", "one")):
        project.write(f"overrides/parts/{name}.html", f'\n{{% include "parts/{other}.html" %}}\n')
    found = [(one.path, one.line) for one in project.findings("theme/template")]
    assert found == [(f"overrides/parts/{name}.html", 2) for name in ("one", "three", "two")]


SCRIPT = f"{SCRIPT_FOLDER}/site/one.js"
GATHERED = 'location.replace("ht" + "tps:/" + "/evil.example");\n'
"""What no rule on words can tell."""


def test_a_script_that_nobody_read_is_told(project: Project) -> None:
    project.write(SCRIPT, "const here = 1;\n")
    assert [one.rule for one in project.findings("theme/")] == [NOT_RECORDED]
    record(project)
    assert project.findings("theme/") == []
    project.write(SCRIPT, f"const here = 1;\n{GATHERED}")
    (found,) = project.findings("theme/")
    assert (found.path, found.rule) == (SCRIPT, NOT_RECORDED)


def test_a_script_that_is_gone_is_told(project: Project) -> None:
    path = project.write(SCRIPT, "const here = 1;\n")
    record(project)
    path.unlink()
    assert [(one.path, one.rule) for one in project.findings("theme/")] == [
        (SCRIPT, "theme/script-gone")
    ]


SHEETS = "overrides/style/site.css"


@pytest.mark.parametrize("line", ['@import "gone.css";', '@import "site.css";', "@import;"])
def test_a_sheet_that_is_not_there_is_told(line: str, project: Project) -> None:
    project.write("overrides/style/one.css", "")
    project.write(SHEETS, f'@import "one.css";\n{line}\n')
    found = [(one.path, one.line, one.column) for one in project.findings("theme/sheet")]
    assert found == [(SHEETS, 2, 1)]


def test_a_list_of_sheets_that_is_gone_is_told(project: Project) -> None:
    project.write("overrides/main.html", "")
    (project.root / SHEETS).unlink(missing_ok=True)
    assert [(one.path, one.rule) for one in project.findings("theme/")] == [(SHEETS, "theme/sheet")]


HELD = ".exit { display: flex; color: red }\n.danger { color: blue; padding: 1rem }\n"
HELP_STYLE = "theme/help-style"


def held(project: Project, style: str) -> list[tuple[str, int, int]]:
    """Return where the style of help is told, once HELD was recorded and a sheet says `style`."""
    project.write(SHEETS, '@import "one.css";\n@import "two.css";\n')
    project.write("overrides/style/two.css", ".pill { display: flex }\n")
    project.write("overrides/style/one.css", HELD)
    project.write(RECORDED_STYLE, render_help_style(help_style_of(project.root)))
    project.write("overrides/style/one.css", style)
    return [(one.path, one.line, one.column) for one in project.findings(HELP_STYLE)]


@pytest.mark.parametrize(
    ("style", "places"),
    [
        (HELD, []),
        (f"/* a note */ {HELD}.one {{ color: blue }}\n.exit {{ padding: 1rem }}", []),
        (HELD.replace("blue", "red"), [(1, 1), (2, 11)]),
        (HELD.replace("color: blue; ", ""), [(1, 1)]),
        (f"{HELD}{HELD}", [(3, 9), (3, 24), (4, 11)]),
        ("\n".join(reversed(HELD.split("\n"))), [(1, 1)]),
    ],
)
def test_what_style_does_to_help_is_what_was_recorded(
    style: str, places: list[tuple[int, int]], project: Project
) -> None:
    assert held(project, style) == [("overrides/style/one.css", *place) for place in places]


def test_the_order_of_sheets_is_the_recorded_one(project: Project) -> None:
    assert held(project, HELD) == []
    project.write(SHEETS, '@import "two.css";\n@import "one.css";\n')
    assert [one.path for one in project.findings(HELP_STYLE)] == [SHEETS]


def test_a_recorded_sheet_that_is_gone_is_told(project: Project) -> None:
    assert held(project, HELD) == []
    (project.root / "overrides/style/one.css").unlink()
    project.write(SHEETS, '@import "two.css";\n')
    assert [one.path for one in project.findings(HELP_STYLE)] == [SHEETS]


SETTINGS = {
    "extra_javascript: [x.js]": "settings/no-effect",
    "extra_css: [x.css]": "settings/no-effect",
    "extra: {analytics: {provider: google}}": "settings/no-effect",
    "site_url: https://evil.example/": "settings/no-effect",
    "markdown_extensions: [md_in_html]": "settings/no-effect",
    "nonsense: true": "settings/no-effect",
    "nav: [index.md]": "settings/no-effect",
    "hooks: [x.py]": "settings/plugin",
    "INHERIT: other.yml": "settings/plugin",
    "use_directory_urls: false": "settings/value",
    "site_name: Twice": "yaml/duplicate-key",
    "<<<<<<< HEAD": "files/merge",
}
EDITS = {
    ("strict: true", "strict: false"): "settings/value",
    ("docs_dir: content", "docs_dir: docs"): "settings/value",
    ("font: false", "font: {text: Roboto}"): "settings/value",
    ("font: false", "font: false\n  palette: {scheme: slate}"): "settings/no-effect",
    ("- microsite", "- microsite\n  - tracker"): "settings/plugin",
    ("name: material", "name: readthedocs"): "settings/value",
    ("name: material", "name: !ENV X"): "yaml/mark",
    ("strict: true\n", ""): "settings/value",
    ("- microsite", "- microsite: {today: 2020-01-01}"): "settings/value",
    ("strict: true\n", "strict: true\ndev_addr: 0.0.0.0:80\n"): "settings/no-effect",
    ("plugins:\n  - microsite", "plugins: []"): "settings/value",
    ("plugins:\n  - microsite", "plugins: {microsite: {}, tracker: {}}"): "settings/plugin",
    (
        "plugins:\n  - microsite",
        "plugins:\n  microsite:\n    today: 2020-01-01",
    ): "settings/value",
    ("plugins:\n  - microsite", "plugins: {microsite: {paper_codes: false}}"): "settings/value",
    ("absolute_links: warn", "absolute_links: ignore"): "settings/value",
    ("absolute_links: warn", "absolute_links: warn\n    anchors: ignore"): "settings/no-effect",
    ("  nav:", "  links: {not_found: ignore}\n  nav:"): "settings/no-effect",
    ("custom_dir: overrides", "custom_dir: ../overrides"): "settings/value",
    ("  - overrides\n", "  - /etc\n"): "settings/value",
}


@pytest.mark.parametrize("line", SETTINGS)
def test_a_setting_without_effect_is_told(line: str, project: Project) -> None:
    before = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    project.write("mkdocs.yml", f"{before}{line}\n")
    found = {(one.line, one.rule) for one in project.findings("") if one.path == "mkdocs.yml"}
    assert found == {(before.count("\n") + 1, SETTINGS[line])}


@pytest.mark.parametrize(("old", "new"), EDITS)
def test_a_changed_setting_is_told(old: str, new: str, project: Project) -> None:
    project.write("mkdocs.yml", (ROOT / "mkdocs.yml").read_text(encoding="utf-8"))
    project.edit("mkdocs.yml", old, new)
    found = [one.rule for one in project.findings("") if one.path == "mkdocs.yml"]
    assert found == [EDITS[old, new]]


@pytest.mark.parametrize("text", ["", "- a\n", "words\n"])
def test_what_is_no_settings_is_told(text: str, project: Project) -> None:
    project.write("mkdocs.yml", text)
    found = [one.rule for one in project.findings("") if one.path == "mkdocs.yml"]
    assert found == ["settings/value"]


@pytest.mark.parametrize("plugins", ["- microsite: {}", "microsite: {}", "microsite:"])
def test_every_way_to_name_the_plugin_passes(plugins: str, project: Project) -> None:
    project.write("mkdocs.yml", (ROOT / "mkdocs.yml").read_text(encoding="utf-8"))
    project.edit("mkdocs.yml", "- microsite", plugins)
    assert not [one for one in project.findings("") if one.path == "mkdocs.yml"]


def test_todays_settings_pass(project: Project) -> None:
    project.write("mkdocs.yml", (ROOT / "mkdocs.yml").read_text(encoding="utf-8"))
    assert not [one for one in project.findings("") if one.path == "mkdocs.yml"]


def test_a_tracker_stops_the_build(
    copy_of_site: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    head = "overrides/partials/head.html"
    copy_of_site.edit(
        head, "<meta charset", '<script src="https://tracker.example/x.js"></script>\n<meta charset'
    )
    assert run(build.verb, "--root", copy_of_site.root) == 1
    said = capsys.readouterr().err
    assert f"{head}:1:14: theme/host: https://tracker.example/x.js" in said
    assert "Traceback" not in said
