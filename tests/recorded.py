"""What a run of the tests covered, written into data/tested.yml for the pages that say so."""

import os

import pytest
import yaml

from tests.conftest import ROOT

RECORD = "RECORD_TESTED"
"""Set by `make tested`: the only run that is recorded."""
PATH = ROOT / "data" / "tested.yml"


def record(session: pytest.Session, **rows: object) -> None:
    """Write rows in place of the old ones of the same name, unless a test failed or was left out
    by name.
    """
    if not os.environ.get(RECORD) or session.testsfailed or session.config.option.keyword:
        return
    text = PATH.read_text(encoding="utf-8")
    comment = "".join(line for line in text.splitlines(keepends=True) if line.startswith("#"))
    recorded = yaml.safe_dump(yaml.safe_load(text) | rows, sort_keys=False)
    PATH.write_text(f"{comment}{recorded}", encoding="utf-8")
