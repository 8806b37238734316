"""From every page its own words lead to help."""

import pytest

from tests.conftest import HELP_LINK, Project

WAYS_TO_HELP = {
    "straight": {"a-page": HELP_LINK},
    "by its own anchor": {"a-page": "[Who can help](get-help-now.md#who-can-help)."},
    "in two steps": {"a-page": "[On](other.md).", "other": HELP_LINK},
    "in three steps": {"a-page": "[On](other.md).", "other": "[On](third.md).", "third": HELP_LINK},
    "in a card": {"a-page": f"/// advice | Ask {{#ask}}\n{HELP_LINK}\n///"},
    "from a folder": {"parents/a-page": HELP_LINK.replace("(", "(../")},
}


NO_WAYS = {
    "no link": ({"a-page": "Words."}, ["a-page"]),
    "only a mention": ({"a-page": "Ask [[helpline]]."}, ["a-page"]),
    "only a link away": ({"a-page": "[Help](https://www.helpline.example/)."}, ["a-page"]),
    "only to itself": ({"a-page": "[Up](a-page.md). [Down](#below)."}, ["a-page"]),
    "round and round": (
        {"a-page": "[On](other.md).", "other": "[Back](a-page.md)."},
        ["a-page", "other"],
    ),
    "led to from help": (
        {"a-page": "Words.", "other": f"[On](a-page.md). {HELP_LINK}"},
        ["a-page"],
    ),
    "in a note of code": ({"a-page": f"`{HELP_LINK}`"}, ["a-page"]),
}


@pytest.mark.parametrize("pages", WAYS_TO_HELP.values(), ids=WAYS_TO_HELP.keys())
def test_help_is_in_reach(pages: dict[str, str], framed: Project) -> None:
    for slug, body in pages.items():
        framed.page(slug, body)
    assert framed.told("links/no-help") == []


@pytest.mark.parametrize(("pages", "lost"), NO_WAYS.values(), ids=NO_WAYS.keys())
def test_help_is_out_of_reach(pages: dict[str, str], lost: list[str], framed: Project) -> None:
    for slug, body in pages.items():
        framed.page(slug, body)
    paths = [finding.path for finding in framed.findings("links/no-help")]
    assert paths == [f"content/{slug}.md" for slug in lost]
