"""The files for GitHub and GitLab: what they run is what a laptop runs, and they may do little."""

import re
from typing import Any

import pytest
import yaml

from tests.conftest import ROOT

PINNED = re.compile(r"^[a-z-]+/[a-z-]+@[0-9a-f]{40} # v\d+(\.\d+)*$")
WORKFLOWS = sorted((ROOT / ".github/workflows").glob("*.yml"))
VERBS = set(re.findall(r"^([a-z-]+):.*##", (ROOT / "Makefile").read_text(), re.MULTILINE))


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_a_workflow_takes_what_it_was_given_and_may_do_little(path: Any) -> None:
    text = path.read_text(encoding="utf-8")
    used = re.findall(r"uses: (.*)$", text, re.MULTILINE)
    assert used
    assert [use for use in used if not PINNED.match(use)] == []
    flow = yaml.safe_load(text)
    assert flow["permissions"] == {"contents": "read"}
    assert flow["concurrency"]
    for job in flow["jobs"].values():
        assert job["timeout-minutes"]
        assert {name for name, may in job.get("permissions", {}).items() if may == "write"} <= {
            "attestations",
            "pages",
            "id-token",
        }
        if job.get("permissions", {}).get("id-token") == "write":
            assert not [step for step in job["steps"] if "run" in step], "who signs runs no code"
        for step in job["steps"]:
            assert "${{" not in step.get("run", ""), "what others may write is no part of a command"
            if step.get("uses", "").startswith("actions/checkout@"):
                assert step["with"] == {"persist-credentials": False}


def test_a_release_says_which_commit_made_it_and_with_what() -> None:
    flow = yaml.safe_load((ROOT / ".github/workflows/publish.yml").read_text(encoding="utf-8"))
    assert flow["jobs"]["prove"]["needs"] == "build"
    given = [step["with"] for step in flow["jobs"]["prove"]["steps"]]
    kept = [
        step["with"]["name"]
        for step in flow["jobs"]["build"]["steps"]
        if step.get("uses", "").startswith("actions/upload-artifact@")
    ]
    assert given == [
        {"name": kept[0]},
        {"subject-path": "built.sha256"},
        {"subject-path": "built.sha256", "sbom-path": "sbom.json"},
    ]
    assert flow["jobs"]["deploy"]["needs"] == "build", "readers wait for no signature"
    lab = yaml.safe_load((ROOT / ".gitlab-ci.yml").read_text(encoding="utf-8"))
    assert lab["pages"]["variables"] == {"RUNNER_GENERATE_ARTIFACTS_METADATA": "true"}
    assert ".cache/sbom.json" in lab["pages"]["artifacts"]["paths"]


@pytest.mark.parametrize("path", [*WORKFLOWS, ROOT / ".gitlab-ci.yml"], ids=lambda path: path.name)
def test_what_runs_there_is_a_verb(path: Any) -> None:
    for verb in re.findall(r"\bmake ([a-z-]+)", path.read_text(encoding="utf-8")):
        assert verb in VERBS
