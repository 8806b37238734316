"""A translation to fill: the page itself, each passage below its English as a comment."""

import json

from microsite.site.page import Page
from microsite.sources.front_matter import FENCE
from microsite.translating.parts import HEAD


def skeleton(page: Page) -> str:
    """Return the text of a translation in which every passage still is the English one."""
    said = [(key, value) for key in HEAD if (value := getattr(page.front, key))]
    head = [line for key, value in said for line in (f"# {value}", f"{key}: {_quoted(value)}")]
    blocks = [
        block.source
        if block.is_generated
        else f"<!-- {block.source.replace('-->', '-- >')} -->\n{block.source}"
        for block in page.blocks
    ]
    return "\n".join([FENCE, *head, "find: []", "status: draft", FENCE, "\n\n".join(blocks), ""])


def _quoted(words: str) -> str:
    return json.dumps(words, ensure_ascii=False)
