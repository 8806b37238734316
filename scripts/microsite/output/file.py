"""A file of the built site that is no page."""

from typing import NamedTuple


class OutputFile(NamedTuple):
    """A path below the built site's root, and its bytes."""

    path: str
    content: bytes
